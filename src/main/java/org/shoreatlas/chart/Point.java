package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;

/**
 * A figure that can be drawn: it has a number and a date.
 *
 * @param day the end of its period, of a flow the middle, as days since 1970
 * @param value its number; of a band the lower, of a bound the bound
 * @param high the upper number of a band
 * @param bound 1 where the value may be greater, -1 where it may be less, else 0
 */
record Point(
        FigureView figure,
        long day,
        BigDecimal value,
        @Nullable BigDecimal high,
        int bound) {

    private static final Set<String> STATES = Set.of("stock", "rank");
    private static final Set<String> RESULTS = Set.of("actual", "estimate");
    private static final double DAYS_OF_A_MONTH = 30.44;

    static Optional<Point> of(FigureView figure) {
        LocalDate start = figure.period().start();
        LocalDate end = figure.period().end();
        if (end == null || isFlow(figure) && start == null) {
            return Optional.empty();
        }
        long day = isFlow(figure) && start != null ? (start.toEpochDay() + end.toEpochDay()) / 2 : end.toEpochDay();
        return of(figure, day);
    }

    /** Its number, wherever it stands in time. */
    static Optional<Point> of(FigureView figure, long day) {
        BigDecimal value = figure.value();
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        return switch (figure.precision()) {
            case "at-least", "more-than" -> point(figure, day, value != null ? value : low, null, 1);
            case "at-most", "top-n" -> point(figure, day, high != null ? high : value, null, -1);
            default ->
                value != null
                        ? point(figure, day, value, null, 0)
                        : low == null
                                ? point(figure, day, high, null, -1)
                                : point(figure, day, low, high, high == null ? 1 : 0);
        };
    }

    private static Optional<Point> point(
            FigureView figure, long day, @Nullable BigDecimal value, @Nullable BigDecimal high, int bound) {
        return value == null ? Optional.empty() : Optional.of(new Point(figure, day, value, high, bound));
    }

    /** The one or two numbers that an axis has to take in. */
    List<BigDecimal> numbers() {
        return high == null ? List.of(value) : List.of(value, high);
    }

    static boolean isFlow(FigureView figure) {
        return figure.indicator().kind().equals("flow");
    }

    boolean isActual() {
        return figure.nature().equals("actual");
    }

    /** Whether a line may lead to it: it says what was, with one number, and is no misprint. */
    boolean isJoinable() {
        return isActual() && isNumber() && !isSetAside();
    }

    /** Whether another reading of the same thing is preferred to it, or it is a misprint. */
    boolean isSetAside() {
        return figure.preferred() != null || "misprint".equals(figure.relation());
    }

    /** Whether it says how much there was, and not how much there is to be. */
    boolean isResult() {
        return RESULTS.contains(figure.nature());
    }

    /** Whether it is one number, neither a bound nor a band. */
    boolean isNumber() {
        return bound == 0 && high == null;
    }

    boolean isExact() {
        return figure.precision().equals("exact");
    }

    /** What the definition is called; empty for the one that nobody had to tell from another. */
    String perimeter() {
        return figure.perimeter() == null ? "" : figure.perimeter();
    }

    /**
     * How many months it covers, so that only like is joined; a stock and a rank hold at a moment, however it is dated.
     */
    long months() {
        LocalDate start = figure.period().start();
        LocalDate end = figure.period().end();
        return STATES.contains(figure.indicator().kind()) || start == null || end == null
                ? 0
                : Math.round((ChronoUnit.DAYS.between(start, end) + 1) / DAYS_OF_A_MONTH);
    }

    /** By nature: what was is full, all else hollow. */
    String shape() {
        return shape(figure.nature());
    }

    static String shape(String nature) {
        return switch (nature) {
            case "actual" -> "dot";
            case "estimate" -> "ring";
            case "planned", "allocated" -> "square";
            case "target" -> "target";
            default -> "diamond";
        };
    }
}
