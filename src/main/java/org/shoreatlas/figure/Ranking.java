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
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Period;

/**
 * Regions in the order of one indicator, the highest value first. Ranked are only readings of the same thing: one
 * indicator, one activity, one perimeter, one stated period, actual, with a value. A region with two such readings, of
 * which none is preferred, has none that could be ranked.
 *
 * @param figures one of each region that has one, the highest value first
 */
public record Ranking(List<FigureView> figures) {

    /** At least half of the twelve. */
    private static final int FEWEST = 6;

    /**
     * Of each indicator the newest period that at least six regions have, in the order in which the indicators come.
     */
    public static List<Ranking> of(List<FigureView> figures) {
        return of(figures, FEWEST);
    }

    /** Of each indicator the newest period that so many regions have, in the order in which the indicators come. */
    public static List<Ranking> of(List<FigureView> figures, int fewest) {
        Map<Object, List<FigureView>> alike = figures.stream()
                .filter(figure -> figure.value() != null
                        && figure.period().end() != null
                        && figure.nature().equals("actual"))
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
                .map(Ranking::undisputed)
                .filter(ranking -> ranking.figures.size() >= fewest)
                .forEach(ranking -> newest.merge(ranking.indicator().code(), ranking, Ranking::newer));
        return List.copyOf(newest.values());
    }

    private static Ranking undisputed(List<FigureView> readings) {
        return new Ranking(
                readings.stream().collect(groupingBy(figure -> figure.subject().id())).values().stream()
                        .filter(own -> own.size() == 1)
                        .flatMap(Collection::stream)
                        .sorted(Comparator.comparing(Ranking::value).reversed().thenComparing(FigureView::number))
                        .toList());
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

    /** 1 for the highest value; equal values share a rank. */
    public int rank(FigureView figure) {
        return 1
                + (int) figures.stream()
                        .filter(other -> value(other).compareTo(value(figure)) > 0)
                        .count();
    }

    /** 1 for the lowest value; equal values share a rank. */
    public int rankFromBelow(FigureView figure) {
        return 1
                + (int) figures.stream()
                        .filter(other -> value(other).compareTo(value(figure)) < 0)
                        .count();
    }

    private static BigDecimal value(FigureView figure) {
        return requireNonNull(figure.value());
    }
}
