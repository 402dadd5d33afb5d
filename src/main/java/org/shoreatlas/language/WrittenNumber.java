package org.shoreatlas.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number or amount as people type it, in the notations of Arabic, French and English, with digits of any
 * script: «٤٥٠٠», "1 980,5", "26,22 MMDH", "3 millions et 236 mille", «148 ألفا و500». The value is in the base unit: a
 * scale is multiplied, hectares and square kilometres become m². Every digit typed is kept: 8,50 is 8.50.
 *
 * <p>One separator before exactly three digits can mean two things. It groups thousands, since fields count persons and
 * money, but it begins decimals
 *
 * <ul>
 *   <li>of a per cent, and in a field of days, months or years; after a lone 0; and before a word for thousand;
 *   <li>before a word for million or billion, where it is the decimal sign of the language of that word: the comma in
 *       French and Arabic, the point in English. Before a billion the other sign is not understood: a thousand billion
 *       is too seldom meant.
 * </ul>
 *
 * A currency, a unit or what is counted may stand beside the number. Two numbers are not understood, nor is any other
 * word, and so no hedge ("more than"), for which there is a field of its own.
 */
public final class WrittenNumber {

    private static final int MOST_DIGITS = 30;
    private static final Set<String> UNITS_OF_FEW = Set.of("percent", "days", "months", "years");
    private static final Map<String, BigDecimal> SPELLED = Stream.of(
                    "1000 mille|one thousand|a thousand|الف",
                    "2000 الفان|الفين|الفي",
                    "1000000 un million|one million|a million|مليون",
                    "2000000 مليونان|مليونين|مليوني",
                    "1000000000 un milliard|one billion|a billion|مليار",
                    "2000000000 ملياران|مليارين|ملياري")
            .map(line -> line.split(" ", 2))
            .flatMap(parts -> Stream.of(parts[1].split("\\|")).map(words -> Map.entry(words, new BigDecimal(parts[0]))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern FOOTNOTE = Pattern.compile("\\p{Nd}[\\u00B2\\u00B3\\u00B9\\u2070-\\u2079]");
    private static final Pattern BEFORE =
            Pattern.compile("(?:(?<unit>mad|dhs?|eur|usd|us\\$|€|\\$|%|rang|rank|المرتبه) ?)?(?<sign>[-+] ?)?");
    private static final Pattern NUMBER =
            Pattern.compile("(?<spelled>" + String.join("|", SPELLED.keySet()) + ")(?!\\p{L})"
                    + "|(?<whole>[0-9]{1,3}(?<by>[ .,'٬])[0-9]{3}(?:\\k<by>[0-9]{3})*|[0-9]+)"
                    + "(?:(?<point>[.,٫])(?<decimals>[0-9]+))?(?![0-9])"
                    + "(?: ?(?<scale>" + WrittenNumbers.SCALE + "))?");
    private static final Pattern LINK = Pattern.compile(" (?:et |and |و ?)?(?=[0-9])");
    private static final Pattern PERCENT = Pattern.compile(" ?(?:%|pour cent|per ?cent|pct|(?:في ال|بال)م[اي]+ه)");
    private static final Pattern ENGLISH = Pattern.compile("bn|billion|million(?!s| de | d')");
    private static final Pattern HECTARES = Pattern.compile(" ?(?:ha|hectares?|هكتار\\p{L}*)(?!\\p{L})");
    private static final Pattern SQUARE_KILOMETRES = Pattern.compile(
            " ?(?:km2|kilometres? carres?|square kilomet(?:re|er)s?|كيلومتر\\p{L}* مربع\\p{L}*|كل?م2)(?!\\p{L})");
    private static final Pattern IN_DIRHAMS = Pattern.compile(".*(?:dh|mad).*");

    private final String text;
    private final boolean isOfFew;
    private final List<String> words = new ArrayList<>();
    private boolean isScaled;
    private int at;

    private WrittenNumber(String text, boolean isOfFew) {
        this.text = text;
        this.isOfFew = isOfFew;
    }

    /** In a field that counts persons, things or money. */
    public static Optional<BigDecimal> parse(String typed) {
        return parse(typed, "count");
    }

    /** @param unit code of the unit that the field is in: {@code persons}, {@code MAD}, {@code percent} … */
    public static Optional<BigDecimal> parse(String typed, String unit) {
        return amount(typed, unit).map(WrittenAmount::value);
    }

    /**
     * The number together with the unit that is written beside it, which may be another than that of the field.
     *
     * @param unit code of the unit that the field is in
     */
    public static Optional<WrittenAmount> amount(String typed, String unit) {
        if (FOOTNOTE.matcher(typed).find()) {
            return Optional.empty();
        }
        String text = PlainText.folded(typed)
                .strip()
                .replaceAll(" +", " ")
                .replace('٪', '%')
                .replace('،', ',');
        try {
            return Optional.of(new WrittenNumber(text, UNITS_OF_FEW.contains(unit)).amount());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if the text is not one number */
    private WrittenAmount amount() {
        Matcher before = required(next(BEFORE));
        String sign = before.group("sign");
        if (before.group("unit") != null) {
            words.add(before.group("unit"));
        }
        BigDecimal sum = sum();
        BigDecimal inBaseUnit =
                next(HECTARES) != null ? area(sum, 4) : next(SQUARE_KILOMETRES) != null ? area(sum, 6) : sum;
        words.addAll(UnitWords.in(text.substring(at)));
        check(words.stream().allMatch(UnitWords::isKnown));
        return new WrittenAmount(
                sign != null && sign.startsWith("-") ? inBaseUnit.negate() : inBaseUnit, isScaled, List.copyOf(words));
    }

    private BigDecimal area(BigDecimal number, int exponent) {
        isScaled = true;
        words.add(UnitWords.AREA);
        return number.movePointRight(exponent);
    }

    /** Of "3 millions et 236 mille": each number is less than the scale of the one before. */
    private BigDecimal sum() {
        Matcher number = required(next(NUMBER));
        BigDecimal sum = value(number);
        for (BigDecimal scale = scale(number); scale != null && next(LINK) != null; scale = scale(number)) {
            number = required(next(NUMBER));
            BigDecimal remainder = value(number);
            check(remainder.compareTo(scale) < 0);
            sum = sum.add(remainder);
        }
        return sum;
    }

    private BigDecimal value(Matcher number) {
        if (number.group("spelled") != null) {
            isScaled = true;
            return Objects.requireNonNull(SPELLED.get(number.group("spelled")));
        }
        String whole = number.group("whole");
        String by = number.group("by");
        String decimals = number.group("decimals");
        boolean isOneSeparator =
                decimals == null && (".".equals(by) || ",".equals(by)) && whole.indexOf(by) == whole.lastIndexOf(by);
        String digits = isOneSeparator && beginsDecimals(number)
                ? whole.replace(by, ".")
                : (by == null ? whole : whole.replace(by, "")) + (decimals == null ? "" : "." + decimals);
        check(digits.length() <= MOST_DIGITS && (by == null || !by.equals(number.group("point"))));
        BigDecimal scale = WrittenNumbers.scale(number);
        if (scale != null) {
            isScaled = true;
            if (IN_DIRHAMS.matcher(number.group("scale")).matches()) {
                words.add(UnitWords.DIRHAMS);
            } else if (number.group("scale").equals(UnitWords.METRES_OR_MILLIONS)) {
                words.add(UnitWords.METRES_OR_MILLIONS);
            }
        }
        return scale == null ? new BigDecimal(digits) : new BigDecimal(digits).movePointRight(scale.precision() - 1);
    }

    private boolean beginsDecimals(Matcher number) {
        if (isOfFew
                || number.group("whole").charAt(0) == '0'
                || number.group("thousand") != null
                || found(PERCENT, at)) {
            return true;
        }
        if (number.group("scale") == null) {
            return false;
        }
        boolean isDecimalSign = number.group("by").equals(found(ENGLISH, number.start("scale")) ? "." : ",");
        check(isDecimalSign || number.group("million") != null);
        return isDecimalSign;
    }

    /** Below which a number may follow, null if none may: not after «2024», not after a mere "M". */
    private static @Nullable BigDecimal scale(Matcher number) {
        String spelled = number.group("spelled");
        return spelled != null
                ? SPELLED.get(spelled)
                : number.group("scale") == null || number.group("scale").length() < 3
                        ? null
                        : WrittenNumbers.scale(number);
    }

    /** What stands here, if it has this form, and goes on behind it. */
    private @Nullable Matcher next(Pattern form) {
        Matcher found = form.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return null;
        }
        at = found.end();
        return found;
    }

    private boolean found(Pattern form, int from) {
        return form.matcher(text).region(from, text.length()).lookingAt();
    }

    private static Matcher required(@Nullable Matcher found) {
        check(found != null);
        return Objects.requireNonNull(found);
    }

    private static void check(boolean isUnderstood) {
        if (!isUnderstood) {
            throw new IllegalArgumentException();
        }
    }
}
