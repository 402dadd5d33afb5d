package org.shoreatlas.home;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.BarChart;
import org.shoreatlas.chart.Charts;
import org.shoreatlas.chart.TimeChart;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Gap;
import org.shoreatlas.figure.Hedged;
import org.shoreatlas.kernel.Language;

/**
 * What the first page opens with: the jobs of the sector from the first year known to the target, what is missing to
 * it, and the exports.
 *
 * @param jobs null where fewer than two are published
 * @param grown how many times the first number the newest is, at least; null where the two cannot be held against each
 *     other or it is less than twice
 * @param needed how many times the last published pace the target takes, at least; 1 for more than once, null where it
 *     takes no more or nothing can be said
 * @param exported the newest exports of a whole year; null where none are published
 */
record Opening(
        @Nullable TimeChart jobs,
        @Nullable Grown grown,
        @Nullable Integer needed,
        @Nullable Gap gap,
        List<BarChart.Bar> paces,
        @Nullable TimeChart exports,
        @Nullable FigureView exported) {

    static final String SECTOR = "offshoring";
    private static final String JOBS = "sector-jobs";
    private static final String EXPORTS = "sector-exports";
    /** What is about a number may be a tenth more. */
    private static final BigDecimal ABOUT = new BigDecimal("1.1");

    /** @param times and more */
    record Grown(int times, int from, int to) {}

    static Opening of(List<FigureView> national, Charts charts, Language language) {
        Gap gap = Gap.of(national).stream()
                .filter(one -> one.reached().indicator().code().equals(JOBS))
                .findFirst()
                .orElse(null);
        return new Opening(
                charts.of(JOBS, SECTOR, national, true, language).orElse(null),
                grown(national).orElse(null),
                gap == null ? null : needed(gap, national).orElse(null),
                gap,
                gap == null ? List.of() : charts.paces(gap, language),
                charts.of(EXPORTS, SECTOR, national, false, language).orElse(null),
                newest(national, EXPORTS).orElse(null));
    }

    /** The figures that stand in it in large letters, by their ids. */
    Set<String> figures() {
        Set<String> ids = new HashSet<>();
        Stream.of(
                        exported,
                        gap == null ? null : gap.reached(),
                        gap == null ? null : gap.target(),
                        gap == null ? null : gap.added())
                .filter(Objects::nonNull)
                .forEach(figure -> ids.add(figure.id()));
        return ids;
    }

    private static Stream<FigureView> actual(List<FigureView> national, String indicator) {
        return national.stream()
                .filter(figure -> figure.indicator().code().equals(indicator)
                        && figure.activity().equals(SECTOR)
                        && figure.nature().equals("actual")
                        && figure.preferred() == null
                        && figure.value() != null
                        && Set.of("exact", "about").contains(figure.precision())
                        && Gap.isComparable(figure));
    }

    private static Optional<FigureView> newest(List<FigureView> national, String indicator) {
        return actual(national, indicator)
                .max(Comparator.comparing(
                        figure -> requireNonNull(figure.period().end())));
    }

    private static Optional<Grown> grown(List<FigureView> national) {
        return newest(national, JOBS)
                .filter(last -> last.precision().equals("exact"))
                .flatMap(last -> actual(national, JOBS)
                        .filter(figure -> Objects.equals(figure.perimeter(), last.perimeter()))
                        .min(Comparator.comparing(
                                figure -> requireNonNull(figure.period().end())))
                        .map(first -> new Grown(
                                times(value(last), most(first.precision(), value(first))), year(first), year(last))))
                .filter(grown -> grown.times > 1);
    }

    /** Held against what was last added, or what the series of the total rose by last where that is more. */
    private static Optional<Integer> needed(Gap gap, List<FigureView> national) {
        Hedged last = gap.lastPace();
        if (last == null || last.value() == null || gap.perYear().value() == null) {
            return Optional.empty();
        }
        BigDecimal least = gap.perYear().precision().equals("exact")
                ? gap.perYear().value()
                : gap.perYear().value().divide(ABOUT, 0, RoundingMode.DOWN);
        BigDecimal pace = most(last.precision(), last.value());
        int times = times(least, rise(gap.reached(), national).map(pace::max).orElse(pace));
        return times > 0 ? Optional.of(times) : Optional.empty();
    }

    /** A year, at most: since the reading before in the series. */
    private static Optional<BigDecimal> rise(FigureView reached, List<FigureView> national) {
        LocalDate end = requireNonNull(reached.period().end());
        return national.stream()
                .filter(figure -> figure.indicator().code().equals(JOBS)
                        && figure.activity().equals(SECTOR)
                        && figure.nature().equals("actual")
                        && figure.preferred() == null
                        && Objects.equals(figure.perimeter(), reached.perimeter())
                        && figure.period().end() != null
                        && figure.period().end().isBefore(end)
                        && (figure.low() != null || figure.value() != null))
                .max(Comparator.comparing(
                        figure -> requireNonNull(figure.period().end())))
                .map(before -> value(reached)
                        .subtract(before.low() == null ? value(before) : before.low())
                        .divide(
                                BigDecimal.valueOf(Math.max(
                                        1,
                                        ChronoUnit.YEARS.between(
                                                requireNonNull(before.period().end()), end))),
                                0,
                                RoundingMode.UP));
    }

    private static BigDecimal most(String precision, BigDecimal value) {
        return precision.equals("exact") ? value : value.multiply(ABOUT);
    }

    /** Whole times, and something over. */
    private static int times(BigDecimal more, BigDecimal less) {
        if (less.signum() <= 0) {
            return 0;
        }
        BigDecimal[] parts = more.divideAndRemainder(less);
        return parts[0].intValue() - (parts[1].signum() == 0 ? 1 : 0);
    }

    private static BigDecimal value(FigureView figure) {
        return requireNonNull(figure.value());
    }

    private static int year(FigureView figure) {
        return requireNonNull(figure.period().end()).getYear();
    }
}
