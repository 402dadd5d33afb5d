package org.shoreatlas.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of months and week days by which people may call them, folded: of CLDR in English, French and the Arabic of
 * Morocco, Egypt, Syria and Algeria. In Latin letters three suffice where they begin one month only ("juil", not
 * "jui").
 */
final class MonthNames {

    private static final String[] LOCALES = {"en", "fr", "ar-MA", "ar-EG", "ar-SY", "ar-DZ"};
    private static final Map<String, Integer> OTHERS = Map.of("يونيه", 6, "يوليه", 7);
    private static final int FEWEST_LETTERS = 3;
    private static final Map<String, Integer> MONTHS = months();

    /** Any name of a month, as a regular expression without groups. */
    static final String ANY = MONTHS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|", "(?:", ")(?!\\p{L})\\.?"));

    private MonthNames() {}

    /** @param name what {@link #ANY} has matched */
    static int month(String name) {
        return Objects.requireNonNull(MONTHS.get(name.replace(".", "")));
    }

    static Set<String> weekDays() {
        return Stream.of(LOCALES)
                .flatMap(locale -> Stream.of(symbols(locale).getWeekdays()))
                .map(PlainText::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(OTHERS);
        Set<String> several = new HashSet<>();
        for (String locale : LOCALES) {
            String[] names = symbols(locale).getMonths();
            for (int i = 0; i < names.length; i++) {
                String name = PlainText.folded(names[i]);
                for (int letters = locale.startsWith("ar") ? name.length() : FEWEST_LETTERS;
                        letters <= name.length();
                        letters++) {
                    String beginning = name.substring(0, letters);
                    Integer other = months.put(beginning, i + 1);
                    if (other != null && other != i + 1) {
                        several.add(beginning);
                    }
                }
            }
        }
        months.keySet().removeAll(several);
        return months;
    }

    private static DateFormatSymbols symbols(String locale) {
        return new DateFormatSymbols(ULocale.forLanguageTag(locale));
    }
}
