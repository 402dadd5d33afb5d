package org.shoreatlas.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two figures have in common. Readings of the same thing agree in subject, indicator, activity, perimeter, nature,
 * period, and whether they count all jobs or new ones; a period that is not stated matches none. Only between them is a
 * distance computed.
 */
public final class Likeness {

    private Likeness() {}

    static boolean isSameThing(FigureView one, FigureView other) {
        return isSameSeries(one, other)
                && one.period().isStated()
                && one.period().code().equals(other.period().code());
    }

    static boolean isSameSeries(FigureView one, FigureView other) {
        return series(one).equals(series(other));
    }

    /**
     * How far the other lies above this one, in their unit, with the weaker hedge of the two; empty unless both are
     * values of the same thing and differ.
     */
    static Optional<Hedged> distance(FigureView one, FigureView other) {
        BigDecimal from = one.value();
        BigDecimal to = other.value();
        return from == null || to == null || !isSameThing(one, other) || from.compareTo(to) == 0
                ? Optional.empty()
                : Hedged.of(other).flatMap(number -> Hedged.of(one).flatMap(number::minus));
    }

    static boolean hasSameNumber(FigureView one, FigureView other) {
        return number(one).compareTo(number(other)) == 0;
    }

    /** Whether both say the same number with the same hedge. */
    public static boolean isSaidAlike(FigureView one, FigureView other) {
        return one.precision().equals(other.precision())
                && same(one.value(), other.value())
                && same(one.low(), other.low())
                && same(one.high(), other.high());
    }

    /** The value, or where there is none the bound that is printed first. */
    static BigDecimal number(FigureView figure) {
        return figure.value() != null
                ? figure.value()
                : Objects.requireNonNull(figure.low() != null ? figure.low() : figure.high());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static List<Object> series(FigureView figure) {
        return List.of(
                figure.subject(),
                figure.indicator().code(),
                figure.activity(),
                Objects.toString(figure.perimeter()),
                Objects.toString(figure.counts()),
                figure.nature());
    }
}
