package org.shoreatlas.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;

/**
 * Days, months and moments in words, by the CLDR and the time zones that ICU4J brings along, so that every JDK prints
 * the same. French writes the first of a month «1er», which CLDR's patterns cannot say.
 */
final class Dates {

    private static final Pattern FIRST_OF_MONTH = Pattern.compile("\\b1(?= \\p{L}|–)");
    private static final Map<Language, Dates> OF = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            OF.put(language, new Dates(language));
        }
    }

    private final Language language;
    private final DateFormat day;
    private final DateFormat month;
    private final DateFormat monthAlone;
    private final DateFormat moment;
    private final DateIntervalFormat days;
    private final DateIntervalFormat months;

    private Dates(Language language) {
        this.language = language;
        ULocale locale = ULocale.forLocale(language.locale());
        day = format("yMMMMd", locale, TimeZone.GMT_ZONE);
        month = format("yMMMM", locale, TimeZone.GMT_ZONE);
        monthAlone = format("LLLL", locale, TimeZone.GMT_ZONE);
        moment = format("yMMMMdHm", locale, MoroccanTime.ZONE);
        days = intervals("yMMMMd", locale);
        months = intervals("yMMMM", locale);
    }

    static Dates of(Language language) {
        return Objects.requireNonNull(OF.get(language));
    }

    String day(LocalDate date) {
        return words(day, midnight(date));
    }

    String month(YearMonth date) {
        return words(month, midnight(date.atDay(1)));
    }

    String month(Month name) {
        return words(monthAlone, midnight(LocalDate.of(2000, name, 2)));
    }

    /** Date and time of the clock in Casablanca. */
    String moment(Instant instant) {
        return words(moment, instant.toEpochMilli());
    }

    /** From the first day to the last, naming a common month or year once. */
    String days(LocalDate first, LocalDate last) {
        return words(days, first, last);
    }

    /** From the first month to the last, naming a common year once. */
    String months(YearMonth first, YearMonth last) {
        return words(months, first.atDay(1), last.atDay(1));
    }

    // ICU's date formats are not safe for use by several threads at once
    private String words(DateFormat shared, long millis) {
        return ordinal(((DateFormat) shared.clone()).format(new Date(millis)));
    }

    private String words(DateIntervalFormat shared, LocalDate first, LocalDate last) {
        DateIntervalFormat own = (DateIntervalFormat) shared.clone();
        DateInterval interval = new DateInterval(midnight(first), midnight(last));
        return ordinal(
                own.format(interval, new StringBuffer(), new FieldPosition(0)).toString());
    }

    private String ordinal(String text) {
        return language == Language.FR ? FIRST_OF_MONTH.matcher(text).replaceAll("1er") : text;
    }

    private static DateFormat format(String skeleton, ULocale locale, TimeZone zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(zone);
        return format;
    }

    private static DateIntervalFormat intervals(String skeleton, ULocale locale) {
        DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static long midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
