package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.compare.Samples.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.figure.FigureView;

@Tag("unit")
class CellTests {

    private static void assertFirst(FigureView expected, FigureView... others) {
        List<FigureView> all = new ArrayList<>(List.of(others));
        all.add(expected);
        assertThat(Cell.reading(all, "offshoring")).contains(expected);
        Collections.reverse(all);
        assertThat(Cell.reading(all, "offshoring")).contains(expected);
    }

    @Test
    void takesTheNewestActualReadingOfTheRegion() {
        assertFirst(
                reading().in("2024").worth("3"),
                reading().in("2020").worth("1"),
                reading().in("").worth("2"),
                reading().of("park:fes-shore").in("2026").worth("9"),
                reading().being("target").in("2030").worth("9"));
    }

    @Test
    void takesThatOfAParkOrCityWhereTheRegionHasNone() {
        assertFirst(
                reading().of("city:fes").in("2023").worth("3"),
                reading().of("park:fes-shore").in("2020").worth("2"),
                reading().of("agreement:convention").in("2025").worth("8"),
                reading().being("target").in("2030").worth("9"));
    }

    @Test
    void takesTheTargetWhereNothingIsReached() {
        assertFirst(
                reading().of("park:fes-shore").being("target").in("2017").worth("15"),
                reading().being("planned").in("2025").worth("2"));
    }

    @Test
    void takesNoMisprint() {
        assertThat(Cell.reading(List.of(reading().related("misprint").worth("1")), "offshoring"))
                .isEmpty();
    }

    @Test
    void staysWithTheActivityOfTheRow() {
        assertFirst(
                reading().in("2020").worth("3"),
                reading().defined("call-centres", null).in("2024").worth("2"));
    }
}
