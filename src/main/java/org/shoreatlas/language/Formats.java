package org.shoreatlas.language;

import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.springframework.context.MessageSource;

/**
 * Numbers, amounts, dates and periods as readers of a language expect them: CLDR for ar-MA, fr-MA and en, by ICU4J on
 * every JDK. Templates call it {@code @formats}.
 */
public final class Formats {

    // a private-use character that no message contains: stands where the number goes, and there the phrase is cut
    private static final String MARK = "\uE000";
    private static final BigDecimal NAMING = BigDecimal.valueOf(100);

    private final IcuMessageSource messages;

    Formats(IcuMessageSource messages) {
        this.messages = messages;
    }

    /** The same, but a message whose key has the prefix is said in the place of the one without. */
    public Formats preferring(String prefix) {
        return new Formats(messages.preferring(prefix));
    }

    /** The words in which they are written. */
    public MessageSource messages() {
        return messages;
    }

    /**
     * All the digits given: «148.500» and «26,22» in Arabic and in French (CLDR groups by a point in fr-MA, unlike fr),
     * "148,500" and "26.22" in English. Never three decimals, which would read as thousands: 0.125 is shown as 0.1250.
     */
    public String number(Number value, Language language) {
        return Numbers.number(Numbers.exactly(value), language);
    }

    /** ASCII digits with a point and no grouping, for screen readers and for {@code <data value>}. */
    public String plain(Number value) {
        return Numbers.plain(Numbers.exactly(value));
    }

    /**
     * An exact value in the reader's unit: 26220000000 MAD is «26,22 مليار درهم». A scale is taken only if all digits
     * fit into two decimals of it, so that none is lost.
     *
     * @param unit code of a unit: {@code persons}, {@code MAD}, {@code percent} …
     * @param counted code of the noun that is counted ({@code jobs}, {@code companies} …) where the unit is
     *     {@code persons} or {@code count}
     */
    public Quantity quantity(Number value, String unit, @Nullable String counted, Language language) {
        return hedged("exact", value, null, null, unit, counted, language);
    }

    /**
     * A value with the words of its precision: "about", «أزيد من», "entre … et …". Where the precision lacks the number
     * it needs, the bounds that there are speak; with none at all it is the phrase for no published value.
     *
     * @param precision {@code exact}, {@code about}, {@code more-than}, {@code at-least}, {@code at-most},
     *     {@code between} or {@code top-n} (whose N is {@code high}, else {@code value})
     */
    public Quantity hedged(
            String precision,
            @Nullable Number value,
            @Nullable Number low,
            @Nullable Number high,
            String unit,
            @Nullable String counted,
            Language language) {
        Number single = switch (precision) {
            case "between" -> low != null && high != null ? null : value;
            case "top-n" -> high != null ? high : value != null ? value : low;
            case "at-least", "more-than" -> value != null ? value : low;
            case "at-most" -> value != null ? value : high;
            default -> value;
        };
        if (single == null && low != null && high != null) {
            return between(Numbers.exactly(low), Numbers.exactly(high), unit, counted, language);
        }
        if (single == null && (low != null || high != null)) {
            return hedged(low != null ? "at-least" : "at-most", null, low, high, unit, counted, language);
        }
        if (single == null) {
            return new Quantity("", messages.say(language, "state.no-value"), "", "", "");
        }
        BigDecimal exact = Numbers.exactly(single);
        if (precision.equals("top-n")) {
            return cut(messages.say(language, "precision.top-n", MARK), number(exact, language), "", plain(exact));
        }
        Scale scale = Scale.of(unit, exact);
        BigDecimal shown = scale.of(exact);
        String words = unit(shown, scale, unit, counted, language);
        String hedge = precision.equals("between") ? "precision.exact" : "precision." + precision;
        String phrase = messages.say(language, hedge, joined(shown, words, unit, language));
        return cut(phrase, number(shown, language), words, plain(shown));
    }

    /** The unit or counted noun by itself, as the heading of a column: "jobs", «منصب شغل», "dirhams". */
    public String unit(String unit, @Nullable String counted, Language language) {
        return isNumberOf(unit, counted)
                ? messages.say(language, "unit." + unit)
                : unit(NAMING, Scale.ONE, unit, counted, language);
    }

    /** The unit of an axis with these round values. */
    public Axis axis(List<BigDecimal> values, String unit, @Nullable String counted, Language language) {
        Scale scale = Scale.of(unit, values.toArray(BigDecimal[]::new));
        return new Axis(
                isNumberOf(unit, counted)
                        ? messages.say(language, "unit." + unit)
                        : unit(NAMING, scale, unit, counted, language),
                scale);
    }

    /** A day in full: «19 نونبر 2024», "1er novembre 2024", "November 19, 2024". */
    public String date(LocalDate date, Language language) {
        return Dates.of(language).day(date);
    }

    public String month(YearMonth month, Language language) {
        return Dates.of(language).month(month);
    }

    /** The name of a month by itself: «نونبر», "novembre". */
    public String month(Month month, Language language) {
        return Dates.of(language).month(month);
    }

    /** Date and time of the clock in Casablanca. */
    public String dateTime(Instant instant, Language language) {
        return Dates.of(language).moment(instant);
    }

    /**
     * A period in words. Of a target or projection 2030 is "by 2030"; 2024-12-31 is "end of 2024" for any nature, and a
     * plain day for a null one.
     */
    public String period(Period period, @Nullable String nature, Language language) {
        return new PeriodWords(messages, language).of(period, nature);
    }

    /** The same within a sentence, with the preposition that it takes; empty where it is not stated. */
    public String periodInSentence(Period period, String nature, Language language) {
        return new PeriodWords(messages, language).inSentence(period, nature);
    }

    /** From the end of a period on, as exact as it is known: "depuis le 4 juin 2022", "depuis 2022". */
    public String since(Period period, Language language) {
        return new PeriodWords(messages, language).since(period);
    }

    /** That something was reported at the end of a period: "reported in November 2023". */
    public String reported(Period period, Language language) {
        return new PeriodWords(messages, language).reported(period);
    }

    /** Joined as the language joins an enumeration: «فاس ووجدة», "Fès et Oujda". */
    public String list(List<String> items, Language language) {
        return ListFormatter.getInstance(language.locale()).format(items);
    }

    private Quantity between(
            BigDecimal low, BigDecimal high, String unit, @Nullable String counted, Language language) {
        Scale scale = Scale.of(unit, low, high);
        BigDecimal from = scale.of(low);
        BigDecimal to = scale.of(high);
        String words = unit(to, scale, unit, counted, language);
        String phrase = messages.say(language, "precision.between", MARK, joined(to, words, unit, language));
        int first = phrase.indexOf(MARK);
        int second = phrase.indexOf(MARK, first + 1);
        String and = phrase.substring(first + 1, second);
        return cut(
                phrase.substring(0, first) + phrase.substring(second),
                number(from, language) + and + number(to, language),
                words,
                plain(from) + and + plain(to));
    }

    private String joined(BigDecimal shown, String words, String unit, Language language) {
        return switch (unit) {
            case "percent" -> messages.say(language, "measure.percent", MARK);
            case "rank" -> messages.say(language, "measure.rank", shown, MARK);
            default -> words.isEmpty() ? MARK : messages.say(language, "measure.quantity", MARK, words);
        };
    }

    private String unit(BigDecimal shown, Scale scale, String unit, @Nullable String counted, Language language) {
        if (isNumberOf(unit, counted)) {
            return "";
        }
        String key = counted != null && isCountable(unit)
                ? "counted." + counted
                : scale == Scale.ONE ? "unit." + unit : "measure." + scale.code + "." + unit;
        return messages.say(language, key, shown);
    }

    private static boolean isNumberOf(String unit, @Nullable String counted) {
        return unit.equals("count") && counted == null;
    }

    private static boolean isCountable(String unit) {
        return unit.equals("persons") || unit.equals("count");
    }

    private static Quantity cut(String phrase, String number, String unit, String plain) {
        int at = phrase.indexOf(MARK);
        return new Quantity(phrase.substring(0, at), number, phrase.substring(at + 1), unit, plain);
    }
}
