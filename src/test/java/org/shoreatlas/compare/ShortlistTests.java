package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.compare.Samples.reading;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.compare.Shortlist.Place;
import org.shoreatlas.compare.Shortlist.Shift;
import org.shoreatlas.figure.Ranking;

@Tag("unit")
class ShortlistTests {

    private static final List<String> THREE = List.of("a", "b", "c");

    /** @param values of regions, as {@code a=3} */
    private static Criterion weighing(int weight, boolean less, String... values) {
        return weighing(values.length, weight, less, values);
    }

    private static Criterion weighing(int regions, int weight, boolean less, String... values) {
        return new Criterion(
                new Ranking(
                        Stream.of(values)
                                .map(one -> one.split("="))
                                .map(one -> reading().of("region:" + one[0]).worth(one[1]))
                                .toList(),
                        List.of(),
                        regions),
                weight,
                less);
    }

    @Test
    void countsNothingWhereARegionWithoutAReadingCouldStandBefore() {
        Shortlist list = Shortlist.of(
                THREE, List.of(weighing(3, 1, false, "a=10", "b=20"), weighing(3, 1, false, "a=1", "b=2", "c=3")));
        assertThat(list.places()).extracting(Place::coverage).containsOnly(50);
        assertThat(list.refusal()).isEqualTo("coverage");
    }

    @Test
    void placesByTheWeightedMeanOfRanks() {
        Shortlist list = Shortlist.of(
                THREE, List.of(weighing(3, false, "a=10", "b=20", "c=30"), weighing(1, false, "a=9", "b=8", "c=7")));
        assertThat(list.places())
                .containsExactly(new Place("c", 1, 100), new Place("b", 2, 100), new Place("a", 3, 100));
        assertThat(list.refusal()).isNull();
    }

    @Test
    void takesTheLeastFirstWhereLessIsBetter() {
        assertThat(Shortlist.of(THREE, List.of(weighing(1, true, "a=10", "b=20", "c=30")))
                        .first())
                .containsExactly("a");
    }

    @Test
    void givesEqualsOnePlace() {
        assertThat(Shortlist.of(THREE, List.of(weighing(2, false, "a=5", "b=5", "c=1")))
                        .places())
                .containsExactly(new Place("a", 1, 100), new Place("b", 1, 100), new Place("c", 3, 100));
    }

    @Test
    void comparesMeansAsFractions() {
        Shortlist list = Shortlist.of(
                THREE,
                List.of(
                        weighing(3, false, "a=3", "b=2", "c=1"),
                        weighing(3, false, "a=1", "b=2", "c=3"),
                        weighing(3, false, "a=2", "b=2", "c=2")));
        assertThat(list.places()).extracting(Place::place).containsExactly(1, 1, 1);
    }

    @Test
    void doesNotCountWhatARegionLacks() {
        Shortlist list =
                Shortlist.of(THREE, List.of(weighing(3, false, "a=3", "b=2", "c=1"), weighing(2, false, "b=2", "c=1")));
        assertThat(list.places())
                .containsExactly(new Place("a", 1, 60), new Place("b", 2, 100), new Place("c", 3, 100));
    }

    @Test
    void doesNotPlaceARegionWithLessThan60PercentOfTheWeight() {
        Shortlist list =
                Shortlist.of(THREE, List.of(weighing(2, false, "a=3", "b=2", "c=1"), weighing(2, false, "b=2", "c=1")));
        assertThat(list.places())
                .containsExactly(new Place("b", 1, 100), new Place("c", 2, 100), new Place("a", null, 50));
    }

    @Test
    void refusesAnOrderOfLessThan60PercentOfAll() {
        Shortlist list = Shortlist.of(
                THREE,
                List.of(weighing(1, false, "a=3", "b=2"), weighing(1, false, "a=3", "c=2"), weighing(1, false, "b=1")));
        assertThat(list.coverage()).isEqualTo(55);
        assertThat(list.refusal()).isEqualTo("coverage");
        assertThat(list.places()).extracting(Place::place).containsOnlyNulls();
        assertThat(Shortlist.of(THREE, List.of()).refusal()).isEqualTo("unweighted");
    }

    @Test
    void refusesAnOrderOfOneRegion() {
        Shortlist list =
                Shortlist.of(List.of("a", "b"), List.of(weighing(4, false, "a=1", "b=2"), weighing(5, false, "a=1")));
        assertThat(list.coverage()).isEqualTo(72);
        assertThat(list.refusal()).isEqualTo("few");
    }

    @Test
    void saysWhichSingleWeightDecides() {
        Criterion up = weighing(2, false, "a=2", "b=1", "c=0");
        Criterion down = weighing(1, false, "a=0", "b=1", "c=2");
        assertThat(Shortlist.shifts(THREE, List.of(up, down)))
                .containsExactly(new Shift(up, 1, List.of("a", "b", "c")), new Shift(down, 2, List.of("a", "b", "c")));
        assertThat(Shortlist.shifts(THREE, List.of(weighing(5, false, "a=2", "b=1", "c=0"), down)))
                .isEmpty();
    }

    @Test
    void changesNoWeightBeyondItsBounds() {
        Criterion up = weighing(5, false, "a=2", "b=1");
        Criterion down = weighing(5, false, "a=1", "b=2");
        assertThat(Shortlist.shifts(List.of("a", "b"), List.of(up, down)))
                .containsExactly(new Shift(up, 4, List.of("b")), new Shift(down, 4, List.of("a")));
    }

    @Test
    void saysWhereOneWeightLessLeavesNoOrder() {
        Criterion only = weighing(1, false, "a=2", "b=1", "c=0");
        assertThat(Shortlist.shifts(THREE, List.of(only))).containsExactly(new Shift(only, 0, List.of()));
    }
}
