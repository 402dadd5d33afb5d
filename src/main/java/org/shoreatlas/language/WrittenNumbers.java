package org.shoreatlas.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers in a text as readers of the three languages write them: «148.500», "148 500", «١٤٨٥٠٠», «148 ألفا
 * و500», "26,22 MMDH", "1.8 bn".
 *
 * @param numbers in the order in which they stand
 * @param rest the text without them
 */
public record WrittenNumbers(List<Written> numbers, String rest) {

    /** A power of ten in words, as a regular expression whose group tells which one. */
    static final String SCALE = "(?:(?<billion>milliards?|mds?|mrds?|mmdhs?|mds?dhs?|billions?|bn|مليار\\p{L}*|ملايير)"
            + "|(?<million>millions?|mio|mdhs?|mmad|m|مليون\\p{L}*|ملايين)"
            + "|(?<thousand>mille|milliers?|thousand|kdhs?|k|[أا]لفا?|[آا]لاف))(?![\\p{L}\\p{N}])";

    private static final Pattern NUMBER = Pattern.compile("""
        (?<![\\p{L}\\p{N}])(?:و\\ ?|(?:et|and)\\ )?
        (?<digits>[0-9]{1,3}(?:[\\ .,'][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)?)
        (?:\\ ?""" + SCALE + """
        )?(?![\\p{L}\\p{N}])""", Pattern.COMMENTS);
    /** One separator that stands before exactly three digits: it groups them, or it begins the decimals. */
    private static final Pattern EITHER = Pattern.compile("[0-9]{1,3}[.,][0-9]{3}");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_DIGITS = 30;

    /**
     * @param text as it was written, in European digits
     * @param values what it can mean: "1.234" is two numbers; and without a scale, a number below a thousand is also
     *     that many millions and billions, since so amounts are shown
     */
    public record Written(String text, Set<BigDecimal> values) {

        /** Whether it looks like a year. */
        public boolean isYear() {
            return text.matches("(19|20)[0-9]{2}");
        }
    }

    public static WrittenNumbers in(String text) {
        String plain = PlainText.of(text).replace('٫', ',').replace('٬', '.');
        Matcher found = NUMBER.matcher(plain);
        List<Written> numbers = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        BigDecimal scaleBefore = null;
        while (found.find()) {
            String between = plain.substring(from, found.start());
            BigDecimal scale = scale(found);
            Set<BigDecimal> values = values(found.group("digits"));
            if (scaleBefore != null
                    && between.isBlank()
                    && scale == null
                    && values.iterator().next().compareTo(scaleBefore) < 0) {
                Written before = numbers.remove(numbers.size() - 1);
                BigDecimal remainder = values.iterator().next();
                numbers.add(new Written(
                        before.text() + " " + found.group(),
                        distinct(before.values().stream().map(remainder::add))));
            } else {
                rest.append(between);
                numbers.add(new Written(
                        found.group("digits"), distinct(values.stream().flatMap(value -> meanings(value, scale)))));
            }
            rest.append(' ');
            scaleBefore = scale;
            from = found.end();
        }
        return new WrittenNumbers(
                numbers, rest.append(plain.substring(from)).toString().strip());
    }

    private static Stream<BigDecimal> meanings(BigDecimal value, @Nullable BigDecimal scale) {
        return scale != null
                ? Stream.of(value.multiply(scale))
                : value.compareTo(THOUSAND) < 0 && value.signum() > 0
                        ? Stream.of(value, value.multiply(MILLION), value.multiply(BILLION))
                        : Stream.of(value);
    }

    private static Set<BigDecimal> distinct(Stream<BigDecimal> values) {
        Set<BigDecimal> distinct = new LinkedHashSet<>();
        values.map(value -> value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())
                .forEach(distinct::add);
        return distinct;
    }

    /** @param found of a regular expression with {@link #SCALE} in it */
    static @Nullable BigDecimal scale(Matcher found) {
        return found.group("billion") != null
                ? BILLION
                : found.group("million") != null ? MILLION : found.group("thousand") != null ? THOUSAND : null;
    }

    /** The likelier meaning first. */
    private static Set<BigDecimal> values(String digits) {
        String joined = digits.replaceAll("[^0-9]", "");
        if (joined.length() > MOST_DIGITS) {
            return Set.of(BigDecimal.ONE.negate()); // no figure is that long
        }
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return Set.of(new BigDecimal(joined));
        }
        BigDecimal grouped = new BigDecimal(joined);
        BigDecimal decimal = grouped.movePointLeft(digits.length() - last - 1);
        if (EITHER.matcher(digits).matches()) {
            return new LinkedHashSet<>(List.of(grouped, decimal));
        }
        boolean separatesThousands =
                digits.length() - last == 4 && digits.matches("[0-9]{1,3}(?:([ .,'])[0-9]{3})(?:\\1[0-9]{3})*");
        return Set.of(separatesThousands ? grouped : decimal);
    }
}
