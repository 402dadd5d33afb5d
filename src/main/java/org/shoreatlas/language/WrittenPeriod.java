package org.shoreatlas.language;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shoreatlas.kernel.Period;

/**
 * Reads a date or reference period as people type it: in Arabic, French or English, with digits of any script, or as
 * the code of a {@link Period}.
 *
 * <ul>
 *   <li>The day stands before the month: 03/04/2024 is 3 April.
 *   <li>"By 2030" is 2030; "end of 2024" is its last day, as of a month or a quarter; quarters, halves and "the first
 *       nine months" go from month to month.
 *   <li>2018/19 is a school year, from September 2018 to August 2019, and so is 2018/2019 where "school" or "academic"
 *       is said; without it these are two civil years, as the code says. 2024/12 is a month.
 *   <li>"About", said once, holds for both ends of a range.
 *   <li>Not understood are a year of two digits, a day without its year, days that there are not, years outside 1900 to
 *       2100, and what leaves an end open to doubt: "before 2020", "early 2025", "from 2019".
 * </ul>
 */
public final class WrittenPeriod {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Pattern NOT_STATED =
            Pattern.compile("(?:periode |date )?non (?:precise|indique)e?(?: dans la source)?"
                    + "|(?:period |date )?not stated(?: in the source)?"
                    + "|(?:الفتره |التاريخ )?غير محدده?(?: في المصدر)?");

    private WrittenPeriod() {}

    /** @return not stated where nothing was typed; empty where it is not understood */
    public static Optional<Period> parse(String typed) {
        String text = PlainText.folded(typed).strip().replaceAll(" +", " ").replaceAll(" ?/ ?", "/");
        if (NOT_STATED.matcher(text).matches()) {
            return Optional.of(Period.NOT_STATED);
        }
        return understood(() -> Period.parse(text))
                .or(() -> understood(() -> Period.parse(new PeriodPhrase(text).code())))
                .filter(period -> Stream.of(period.start(), period.end())
                        .allMatch(day -> day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR));
    }

    private static Optional<Period> understood(Supplier<Period> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
