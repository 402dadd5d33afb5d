package org.shoreatlas.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shoreatlas.kernel.Language;

/** Digits of a number, by the CLDR that ICU4J brings along, so that every JDK prints the same. */
final class Numbers {

    // ICU compiles a formatter after a few calls; one made anew each time would never get there
    private static final Map<Form, LocalizedNumberFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private Numbers() {}

    static String number(BigDecimal value, Language language) {
        int decimals = Math.max(0, value.scale());
        // 26.220 would be read as 26,220 by half of the readers and 26,220 as 26.220 by the others
        int shown = decimals == 3 ? 4 : decimals;
        return FORMATTERS
                .computeIfAbsent(new Form(language, shown), Form::formatter)
                .format(value)
                .toString();
    }

    static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    static BigDecimal exactly(Number value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private record Form(Language language, int decimals) {

        LocalizedNumberFormatter formatter() {
            return NumberFormatter.withLocale(language.locale()).precision(Precision.fixedFraction(decimals));
        }
    }
}
