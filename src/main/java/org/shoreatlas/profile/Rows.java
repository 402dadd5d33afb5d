package org.shoreatlas.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shoreatlas.figure.FigureView;

/**
 * Figures about subjects of one sort, as rows of a table: the newest reading of each series first, then the older ones.
 *
 * @param of whose they are: {@code region}, {@code place} in it, {@code park} or {@code other}
 * @param shown the rows that stand there at once
 * @param more the rows that are shown on demand
 */
record Rows(String of, List<FigureView> shown, List<FigureView> more) {

    private static final int AT_ONCE = 8;
    /** What a table has of them that is not the first. */
    private static final int EACH_OTHER = 2;

    private static final Set<String> FIRST = Set.of("population", "employment");

    /** The latest period first, then those that are not stated. */
    static final Comparator<FigureView> NEWEST = Comparator.comparing(
                    (FigureView figure) -> figure.period().end(),
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(FigureView::number);

    /** What was before what is planned or aimed at, and before what another reading is preferred to. */
    static final Comparator<FigureView> RESULTS_FIRST = Comparator.comparing(
                    (FigureView figure) -> figure.preferred() != null)
            .thenComparing(figure -> !figure.nature().equals("actual"));

    static final Comparator<FigureView> PEOPLE_FIRST = Comparator.comparing(
                    (FigureView figure) -> !figure.indicator().unit().equals("persons"))
            .thenComparing(RESULTS_FIRST);

    /** Tables of figures by the sort of their subject; together they show no more than eight rows at once. */
    static List<Rows> of(List<FigureView> figures) {
        Map<String, List<FigureView>> parts = new LinkedHashMap<>();
        for (String sort : List.of("region", "place", "park", "other")) {
            List<FigureView> part =
                    figures.stream().filter(figure -> sort(figure).equals(sort)).toList();
            if (!part.isEmpty()) {
                parts.put(sort, newestOfEachFirst(part));
            }
        }
        List<Rows> tables = new ArrayList<>();
        parts.forEach((sort, part) -> tables.add(
                split(sort, part, tables.isEmpty() ? AT_ONCE - EACH_OTHER * (parts.size() - 1) : EACH_OTHER)));
        return tables;
    }

    private static Rows split(String sort, List<FigureView> figures, int most) {
        int shown = Math.min(figures.size(), most);
        return new Rows(sort, figures.subList(0, shown), figures.subList(shown, figures.size()));
    }

    private static String sort(FigureView figure) {
        return switch (figure.subject().kind()) {
            case PLACE -> figure.place() != null && figure.place().level().equals("region") ? "region" : "place";
            case PARK -> "park";
            default -> "other";
        };
    }

    /**
     * Round by round: the newest of every series, the second newest of every series, and so on; people and their work
     * before everything else.
     */
    static List<FigureView> newestOfEachFirst(List<FigureView> figures) {
        Map<Object, List<FigureView>> series = figures.stream()
                .sorted(Comparator.comparing((FigureView figure) ->
                                !FIRST.contains(figure.indicator().theme()))
                        .thenComparing(figure -> !figure.indicator().theme().equals("population"))
                        .thenComparing(NEWEST))
                .collect(groupingBy(Rows::series, LinkedHashMap::new, toList()));
        List<FigureView> inOrder = new ArrayList<>();
        for (int round = 0; inOrder.size() < figures.size(); round++) {
            for (List<FigureView> one : series.values()) {
                if (round < one.size()) {
                    inOrder.add(one.get(round));
                }
            }
        }
        return inOrder;
    }

    /**
     * What a page opens with, the latest first: of each series what is of its newest day, be it more than one number.
     *
     * @param first what comes before all else, however old
     */
    static List<FigureView> leading(List<FigureView> figures, Comparator<FigureView> first, int most) {
        Map<Object, List<FigureView>> series = figures.stream()
                .filter(figure -> figure.preferred() == null && !"misprint".equals(figure.relation()))
                .sorted(NEWEST)
                .collect(groupingBy(Rows::series, LinkedHashMap::new, toList()));
        return series.values().stream()
                .flatMap(one -> one.stream()
                        .filter(figure -> figure.period().equals(one.get(0).period())))
                .sorted(first.thenComparing(NEWEST))
                .limit(most)
                .toList();
    }

    private static Object series(FigureView figure) {
        return List.of(
                figure.subject().kind(),
                figure.subject().id(),
                figure.indicator().code(),
                figure.activity(),
                figure.nature());
    }

    static <K> Map<K, List<FigureView>> by(List<FigureView> figures, Function<FigureView, K> key) {
        return figures.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
    }
}
