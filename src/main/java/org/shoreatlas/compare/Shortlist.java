package org.shoreatlas.compare;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Regions in the order of their weighted mean rank, the least first: the sum of weight times rank over the criteria
 * that a region has, divided by the sum of the weights of these. Means are compared as fractions and never shown: they
 * are no measure, only an order.
 *
 * <p>A region that has less than 60 % of the weight is not placed. No order is given where all regions together have
 * less, or where fewer than two could be placed.
 *
 * @param places in order, those without a place last; all without one where no order is given
 * @param coverage of all regions together, in whole percent, rounded down
 * @param refusal {@code unweighted}, {@code coverage} or {@code few}; null where there is an order
 */
record Shortlist(List<Place> places, int coverage, @Nullable String refusal) {

    static final int LEAST_COVERAGE = 60;

    /**
     * @param place 1 for the first, shared by equals; null for a region that is not placed
     * @param coverage share of the weight that the region has, in whole percent, rounded down
     */
    record Place(String region, @Nullable Integer place, int coverage) {}

    /**
     * What one weight decides.
     *
     * @param first who then comes first; none where there would be no order
     */
    record Shift(Criterion criterion, int to, List<String> first) {}

    /** @param criteria with weights of at least 1 */
    static Shortlist of(List<String> regions, List<Criterion> criteria) {
        long all = criteria.stream().mapToLong(Criterion::weight).sum();
        if (all == 0) {
            return new Shortlist(List.of(), 0, "unweighted");
        }
        List<Score> scores =
                regions.stream().map(region -> Score.of(region, criteria)).toList();
        long known = scores.stream().mapToLong(Score::weight).sum();
        List<Score> placed =
                scores.stream().filter(score -> reaches(score.weight(), all)).toList();
        String refusal = !reaches(known, all * regions.size()) ? "coverage" : placed.size() < 2 ? "few" : null;
        List<Place> places = new ArrayList<>();
        scores.forEach(score -> places.add(new Place(
                score.region(),
                refusal != null || !placed.contains(score)
                        ? null
                        : 1
                                + (int) placed.stream()
                                        .filter(other -> other.compareTo(score) < 0)
                                        .count(),
                percent(score.weight(), all))));
        places.sort(Comparator.comparing(Place::place, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Shortlist(places, percent(known, all * regions.size()), refusal);
    }

    private static boolean reaches(long known, long all) {
        return known * 100 >= all * LEAST_COVERAGE;
    }

    private static int percent(long known, long all) {
        return (int) (known * 100 / all);
    }

    Set<String> first() {
        return places.stream()
                .filter(place -> place.place() != null && place.place() == 1)
                .map(Place::region)
                .collect(toSet());
    }

    /** Every change of one weight by one, within its bounds, by which others come first or no order is left. */
    static List<Shift> shifts(List<String> regions, List<Criterion> criteria) {
        Set<String> now = of(regions, criteria).first();
        List<Shift> shifts = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Stream.of(criterion.weight() - 1, criterion.weight() + 1)
                    .filter(to -> to <= Criterion.MOST)
                    .forEach(to -> {
                        Shortlist then = of(
                                regions,
                                criteria.stream()
                                        .map(one -> one == criterion ? one.weighing(to) : one)
                                        .filter(one -> one.weight() > 0)
                                        .toList());
                        if (!then.first().equals(now)) {
                            shifts.add(new Shift(
                                    criterion,
                                    to,
                                    then.first().stream().sorted().toList()));
                        }
                    });
        }
        return shifts;
    }

    /** @param sum of weight times rank */
    private record Score(String region, long sum, long weight) implements Comparable<Score> {

        static Score of(String region, List<Criterion> criteria) {
            long sum = 0;
            long weight = 0;
            for (Criterion criterion : criteria) {
                Integer rank = criterion.rank(region).orElse(null);
                if (rank != null) {
                    sum += (long) criterion.weight() * rank;
                    weight += criterion.weight();
                }
            }
            return new Score(region, sum, weight);
        }

        @Override
        public int compareTo(Score other) {
            return Long.compare(sum * other.weight, other.sum * weight);
        }
    }
}
