package org.shoreatlas.figure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Period;

/**
 * Regions in the order of one indicator, the highest value first. Ranked are only readings of the same thing: one
 * indicator, one activity, one perimeter, one stated period, actual, with a value. A region with two such readings, of
 * which none is preferred, has none that could be ranked.
 *
 * <p>To stand among those that were published is no place among all. A region has a place only where no region without
 * a figure could stand before it: because all have one, because only bounds are published of the others and these lie
 * behind, or because what the shares of a whole leave over is no more than its own.
 *
 * @param figures one of each region that has one, the highest value first
 * @param others what else is published of the same thing: readings with bounds alone, and those that disagree
 * @param regions how many are looked at
 */
public record Ranking(List<FigureView> figures, List<FigureView> others, int regions) {

    /** By decree 2.15.40. */
    private static final int REGIONS = 12;
    /** At least half of the twelve. */
    private static final int FEWEST = 6;
    /** Shares that all regions together make whole. */
    private static final Set<String> SHARES_OF_COUNTRY = Set.of("gdp-share", "sector-jobs-share");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Of each indicator the newest period that at least six regions have, in the order in which the indicators come.
     */
    public static List<Ranking> of(List<FigureView> figures) {
        return of(figures, FEWEST, REGIONS);
    }

    /**
     * Of each indicator the newest period that so many regions have, in the order in which the indicators come.
     *
     * @param regions how many are looked at, with a figure or without
     */
    public static List<Ranking> of(List<FigureView> figures, int fewest, int regions) {
        Map<Object, List<FigureView>> alike = figures.stream()
                .filter(figure -> figure.period().end() != null
                        && figure.nature().equals("actual")
                        && !"misprint".equals(figure.relation()))
                .collect(groupingBy(
                        figure -> List.of(
                                figure.indicator().code(),
                                figure.activity(),
                                String.valueOf(figure.perimeter()),
                                figure.period().code()),
                        LinkedHashMap::new,
                        toList()));
        Map<String, Ranking> newest = new LinkedHashMap<>();
        alike.values().stream()
                .map(readings -> undisputed(readings, regions))
                .filter(ranking -> ranking.figures.size() >= fewest)
                .forEach(ranking -> newest.merge(ranking.indicator().code(), ranking, Ranking::newer));
        return List.copyOf(newest.values());
    }

    private static Ranking undisputed(List<FigureView> readings, int regions) {
        List<FigureView> figures =
                readings.stream().collect(groupingBy(figure -> figure.subject().id())).values().stream()
                        .filter(own -> own.size() == 1 && own.get(0).value() != null)
                        .flatMap(Collection::stream)
                        .sorted(Comparator.comparing(Ranking::value).reversed().thenComparing(FigureView::number))
                        .toList();
        return new Ranking(
                figures,
                readings.stream().filter(figure -> !figures.contains(figure)).toList(),
                regions);
    }

    private Ranking newer(Ranking other) {
        return requireNonNull(other.period().end()).isAfter(period().end()) ? other : this;
    }

    public IndicatorRef indicator() {
        return figures.get(0).indicator();
    }

    public Period period() {
        return figures.get(0).period();
    }

    public Optional<FigureView> of(String region) {
        return figures.stream()
                .filter(figure -> figure.subject().id().equals(region))
                .findFirst();
    }

    /**
     * 1 for the highest value; equal values share a place. Empty where a region whose figure is not known could stand
     * before.
     */
    public Optional<Integer> place(FigureView figure) {
        BigDecimal own = value(figure);
        boolean behind = others.stream().map(Ranking::most).allMatch(most -> most != null && most.compareTo(own) <= 0)
                && (unknown() == 0
                        || left().filter(left -> left.compareTo(own) <= 0).isPresent());
        return behind
                ? Optional.of(1
                        + (int) figures.stream()
                                .filter(other -> value(other).compareTo(own) > 0)
                                .count())
                : Optional.empty();
    }

    /**
     * 1 for the lowest value; equal values share a place. Empty where a region whose figure is not known could stand
     * before.
     */
    public Optional<Integer> placeFromBelow(FigureView figure) {
        BigDecimal own = value(figure);
        boolean behind = unknown() == 0
                && others.stream().map(Ranking::least).allMatch(least -> least != null && least.compareTo(own) >= 0);
        return behind
                ? Optional.of(1
                        + (int) figures.stream()
                                .filter(other -> value(other).compareTo(own) < 0)
                                .count())
                : Optional.empty();
    }

    /** How many regions have a place from above. */
    public long placed() {
        return figures.stream().filter(figure -> place(figure).isPresent()).count();
    }

    /** How many regions there are of which nothing is published. */
    private long unknown() {
        return regions
                - Stream.concat(figures.stream(), others.stream())
                        .map(figure -> figure.subject().id())
                        .distinct()
                        .count();
    }

    /** What the published shares of a whole leave for all other regions together. */
    private Optional<BigDecimal> left() {
        return SHARES_OF_COUNTRY.contains(indicator().code())
                ? Optional.of(
                        WHOLE.subtract(figures.stream().map(Ranking::value).reduce(BigDecimal.ZERO, BigDecimal::add)))
                : Optional.empty();
    }

    private static @Nullable BigDecimal most(FigureView figure) {
        return figure.value() != null ? figure.value() : figure.high();
    }

    private static @Nullable BigDecimal least(FigureView figure) {
        return figure.value() != null ? figure.value() : figure.low();
    }

    private static BigDecimal value(FigureView figure) {
        return requireNonNull(figure.value());
    }
}
