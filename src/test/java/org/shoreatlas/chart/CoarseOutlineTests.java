package org.shoreatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class CoarseOutlineTests {

    @Test
    void leavesOutStepsOfLessThanAUnitButLosesNoWay() {
        assertThat(CoarseOutline.of("M10.2 7.1l-0.2 2.1 0.4-0.1 0.4 0 0.4 0 3.2-1.9z"))
                .isEqualTo("M10 7l0 2l1 0l3-2z");
    }

    @Test
    void keepsEachRing() {
        assertThat(CoarseOutline.of("M1 1l2 0 0 2zM10 10l3 3-3 0z")).isEqualTo("M1 1l2 0l0 2zM10 10l3 3l-3 0z");
    }
}
