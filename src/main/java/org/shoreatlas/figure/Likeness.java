package org.shoreatlas.figure;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Whether two readings of the same thing cannot both be right. They can where they are told in different units,
     * where an actual value is of another date, or where the hedge of one leaves room for the other: "more than 1,000"
     * does not contradict "more than 1,200". A number of all jobs and the same number of new ones cannot.
     */
    static boolean disagree(FigureView one, FigureView other) {
        if (!one.indicator().unit().equals(other.indicator().unit()) || isOfOtherDates(one, other)) {
            return false;
        }
        return isTotalAndAddition(one, other) || !Span.of(one).meets(Span.of(other));
    }

    private static boolean isTotalAndAddition(FigureView one, FigureView other) {
        return Set.of(FigureView.TOTAL, FigureView.NEW)
                .equals(Stream.of(one, other)
                        .map(FigureView::counts)
                        .filter(Objects::nonNull)
                        .collect(toSet()));
    }

    /** What was on one day is no other number of what was on another; of plans the day may be that of the source. */
    private static boolean isOfOtherDates(FigureView one, FigureView other) {
        return Stream.of(one, other).allMatch(figure -> figure.nature().equals("actual"))
                && isBefore(one, other) != isBefore(other, one);
    }

    private static boolean isBefore(FigureView one, FigureView other) {
        return one.period().end() != null
                && other.period().start() != null
                && one.period().end().isBefore(other.period().start());
    }

    /**
     * Within which numbers a figure lies, as its hedge says.
     *
     * @param low null for none; likewise the other
     * @param isOpen whether the lower bound itself is left out
     */
    private record Span(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean isOpen) {

        private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

        static Span of(FigureView figure) {
            BigDecimal value = figure.value();
            if (value == null) {
                return new Span(figure.low(), figure.high(), figure.precision().equals("more-than"));
            }
            BigDecimal room = figure.precision().equals("about") ? room(value) : BigDecimal.ZERO;
            return new Span(value.subtract(room), value.add(room), false);
        }

        /** An "about" leaves a twentieth, but no more than half of the last place that it prints. */
        private static BigDecimal room(BigDecimal value) {
            BigDecimal shortest = value.stripTrailingZeros();
            BigDecimal half = BigDecimal.ONE.movePointLeft(shortest.scale()).multiply(new BigDecimal("0.5"));
            return half.min(value.abs().multiply(TWENTIETH));
        }

        boolean meets(Span other) {
            return reaches(low, isOpen, other.high) && reaches(other.low, other.isOpen, high);
        }

        private static boolean reaches(@Nullable BigDecimal from, boolean isOpen, @Nullable BigDecimal to) {
            return from == null || to == null || (isOpen ? from.compareTo(to) < 0 : from.compareTo(to) <= 0);
        }
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
