package org.shoreatlas.compare;

import java.util.Optional;
import org.shoreatlas.figure.Ranking;

/**
 * An indicator that counts in a shortlist.
 *
 * @param ranking the chosen regions that have a reading of it
 * @param weight 0 to 5; 0 counts nothing
 * @param less whether less is better
 */
record Criterion(Ranking ranking, int weight, boolean less) {

    static final int MOST = 5;

    /** 1 is best; empty for a region without a reading, or behind which one without a reading might not lie. */
    public Optional<Integer> rank(String region) {
        return ranking.of(region).flatMap(figure -> less ? ranking.placeFromBelow(figure) : ranking.place(figure));
    }

    Criterion weighing(int other) {
        return new Criterion(ranking, other, less);
    }

    public String code() {
        return ranking.indicator().code();
    }
}
