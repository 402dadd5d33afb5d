package org.shoreatlas.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that was computed, with the weakest hedge of what it was computed from: by the rules of interval arithmetic
 * where bounds are published, and "about" as soon as one part is.
 *
 * @param precision by the codes of figures
 * @param value null where there are only bounds
 * @param low lower bound; null where there is none
 * @param high upper bound; null where there is none
 */
public record Hedged(
        String precision,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** What is about a number is no more exact than this. */
    private static final MathContext ABOUT = new MathContext(3, RoundingMode.HALF_UP);

    static Hedged exact(BigDecimal value) {
        return new Hedged("exact", value, null, null);
    }

    static Hedged about(BigDecimal value) {
        BigDecimal rounded = value.round(ABOUT);
        return new Hedged("about", rounded.setScale(Math.max(rounded.scale(), 0)), null, null);
    }

    /** Of a published number; empty for what is none to compute with, as a place among the top ten. */
    static Optional<Hedged> of(FigureView figure) {
        return switch (figure.precision()) {
            case "exact", "about" ->
                Optional.ofNullable(figure.value()).map(value -> new Hedged(figure.precision(), value, null, null));
            case "more-than", "at-least" ->
                Optional.ofNullable(figure.low() != null ? figure.low() : figure.value())
                        .map(low -> new Hedged(figure.precision(), null, low, null));
            case "at-most" ->
                Optional.ofNullable(figure.high() != null ? figure.high() : figure.value())
                        .map(high -> new Hedged("at-most", null, null, high));
            case "between" ->
                figure.low() == null || figure.high() == null
                        ? Optional.empty()
                        : Optional.of(new Hedged("between", null, figure.low(), figure.high()));
            default -> Optional.empty();
        };
    }

    /** Empty where nothing is left that could be said, or no word for it: about a number, and a bound. */
    Optional<Hedged> minus(Hedged other) {
        if (value != null && other.value != null) {
            BigDecimal difference = value.subtract(other.value);
            return Optional.of(isAbout() || other.isAbout() ? about(difference) : exact(difference));
        }
        if (isAbout() || other.isAbout()) {
            return Optional.empty();
        }
        BigDecimal least = difference(least(), other.most());
        BigDecimal most = difference(most(), other.least());
        if (least != null && most != null) {
            return least.signum() * most.signum() < 0
                    ? Optional.empty()
                    : Optional.of(new Hedged("between", null, least, most));
        }
        if (least != null) {
            boolean beyond = precision.equals("more-than");
            return Optional.of(new Hedged(beyond ? "more-than" : "at-least", null, least, null));
        }
        return most == null ? Optional.empty() : Optional.of(new Hedged("at-most", null, null, most));
    }

    /** Of a value: the same in percent of another one, to one place; empty for bounds, and of nothing. */
    Optional<Hedged> percentOf(Hedged whole) {
        if (value == null || whole.value == null || whole.value.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal percent = value.multiply(BigDecimal.valueOf(100)).divide(whole.value, 1, RoundingMode.HALF_UP);
        return Optional.of(isAbout() || whole.isAbout() ? about(percent) : exact(percent));
    }

    /** Of a value: what it makes a year, which is about what it is where it had to be rounded. */
    Hedged aYear(int years, int scale) {
        BigDecimal whole = value == null ? BigDecimal.ZERO : value;
        BigDecimal each = whole.divide(BigDecimal.valueOf(years), scale, RoundingMode.HALF_UP);
        boolean isExact = each.multiply(BigDecimal.valueOf(years)).compareTo(whole) == 0;
        return isAbout() || !isExact ? new Hedged("about", each, null, null) : exact(each);
    }

    /** Which way it goes: 1 up, -1 down, 0 neither, or not known. */
    public int signum() {
        if (value != null) {
            return value.signum();
        }
        BigDecimal one = low != null ? low : high;
        BigDecimal other = high != null ? high : low;
        return one != null && other != null && one.signum() * other.signum() >= 0
                ? one.signum() != 0 ? one.signum() : other.signum()
                : 0;
    }

    /** How far it goes, whichever way: at least 30 less is a change of at most -30. */
    public Hedged size() {
        if (signum() >= 0) {
            return this;
        }
        String turned = switch (precision) {
            case "at-most" -> "at-least";
            case "at-least", "more-than" -> "at-most";
            default -> precision;
        };
        return new Hedged(turned, negated(value), negated(high), negated(low));
    }

    private boolean isAbout() {
        return precision.equals("about");
    }

    private @Nullable BigDecimal least() {
        return value != null ? value : low;
    }

    private @Nullable BigDecimal most() {
        return value != null ? value : high;
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal number) {
        return number == null ? null : number.negate();
    }
}
