package org.shoreatlas.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;

/** A reference period in the words of one language: the same code reads otherwise for a target than for a count. */
final class PeriodWords {

    private static final Set<String> AHEAD = Set.of("target", "projection");
    private static final String OPEN = "..";

    private final IcuMessageSource messages;
    private final Language language;

    PeriodWords(IcuMessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    String of(Period period, @Nullable String nature) {
        if (!period.isStated()) {
            return say("period.not-stated");
        }
        boolean ahead = nature != null && AHEAD.contains(nature);
        String[] ends = period.code().replace("~", "").split("/");
        boolean point = ends.length == 1 || ends[0].equals(ends[1]);
        if (point && isYear(ends[0]) && period.isAbout()) {
            return say("period.circa", ends[0]);
        }
        String words = point ? point(ends[0], nature, ahead) : interval(ends[0], ends[1], nature, ahead);
        return period.isAbout() ? say("period.approximate", words) : words;
    }

    /** The same with the preposition that it takes in a sentence; empty where it is not stated. */
    String inSentence(Period period, String nature) {
        if (!period.isStated()) {
            return "";
        }
        String[] ends = period.code().replace("~", "").split("/");
        boolean point = ends.length == 1 || ends[0].equals(ends[1]);
        boolean open = !point && (ends[0].equals(OPEN) || ends[1].equals(OPEN));
        if (AHEAD.contains(nature) && point || open || point && isYear(ends[0]) && period.isAbout()) {
            return of(period, nature);
        }
        if (!point && ends[0].length() != ends[1].length() && !(isYear(ends[0]) && isEndOfYear(ends[1]))) {
            return "(" + of(period, nature) + ")";
        }
        String words = point ? moment(ends[0]) : span(ends[0], ends[1]);
        return period.isAbout() ? say("period.approximate", words) : words;
    }

    /** From its end on; from its beginning where it has no end. */
    String since(Period period) {
        if (!period.isStated()) {
            return say("period.not-stated");
        }
        String[] ends = period.code().replace("~", "").split("/");
        String words = since(ends[ends.length - 1].equals(OPEN) ? ends[0] : ends[ends.length - 1]);
        return period.isAbout() ? say("period.approximate", words) : words;
    }

    /** That it was reported then: in the month, on the day of its end. */
    String reported(Period period) {
        if (!period.isStated()) {
            return say("period.not-stated");
        }
        String[] ends = period.code().replace("~", "").split("/");
        String last = ends[ends.length - 1].equals(OPEN) ? ends[0] : ends[ends.length - 1];
        String words = reported(last);
        return period.isAbout() ? say("period.approximate", words) : words;
    }

    private String reported(String date) {
        return say(isDay(date) ? "period.reported-date" : "period.reported", text(date));
    }

    private String since(String date) {
        return say(isDay(date) ? "period.since-date" : "period.since", text(date));
    }

    private String moment(String date) {
        return isEndOfYear(date)
                ? say("period.in.end-of", year(date))
                : say(
                        isYear(date) ? "period.in.year" : isMonth(date) ? "period.in.month" : "period.in.day",
                        text(date));
    }

    private String span(String first, String last) {
        return isYear(first)
                ? say("period.in.years", first, year(last))
                : isMonth(first)
                        ? say("period.in.months", without(first, year(last)), text(last))
                        : say("period.in.days", text(first), text(last));
    }

    private String point(String date, @Nullable String nature, boolean ahead) {
        if (ahead) {
            return by(date);
        }
        // "end of 2024" is stored as its last day; where there is no nature a day is a day, as that of a signing
        return nature != null && isEndOfYear(date) ? say("period.end-of", year(date)) : text(date);
    }

    private String by(String date) {
        if (isEndOfYear(date)) {
            return say("period.by-end-of", year(date));
        }
        return say(isYear(date) ? "period.by" : isMonth(date) ? "period.by-month" : "period.by-date", text(date));
    }

    private String interval(String first, String last, @Nullable String nature, boolean ahead) {
        if (first.equals(OPEN)) {
            // what has no nature is an event: it did not last until the day on which it was reported
            if (nature == null) {
                return reported(last);
            }
            return ahead ? by(last) : say(isDay(last) ? "period.until-date" : "period.until", text(last));
        }
        if (last.equals(OPEN)) {
            return since(first);
        }
        if (isYear(first) && isYear(last)) {
            return say("period.range", first, last);
        }
        if (isMonth(first) && isMonth(last)) {
            return Dates.of(language).months(YearMonth.parse(first), YearMonth.parse(last));
        }
        if (isDay(first) && isDay(last)) {
            return Dates.of(language).days(LocalDate.parse(first), LocalDate.parse(last));
        }
        return say("period.span", text(first), text(last));
    }

    private String text(String date) {
        if (isYear(date)) {
            return date;
        }
        Dates dates = Dates.of(language);
        return isMonth(date) ? dates.month(YearMonth.parse(date)) : dates.day(LocalDate.parse(date));
    }

    /** A month without its year, where that is said later. */
    private String without(String month, String year) {
        return text(month).replace(" " + year, "");
    }

    private String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    private static String year(String date) {
        return date.substring(0, 4);
    }

    private static boolean isYear(String date) {
        return date.length() == 4;
    }

    private static boolean isMonth(String date) {
        return date.length() == 7;
    }

    private static boolean isDay(String date) {
        return date.length() == 10;
    }

    private static boolean isEndOfYear(String date) {
        return isDay(date) && date.endsWith("-12-31");
    }
}
