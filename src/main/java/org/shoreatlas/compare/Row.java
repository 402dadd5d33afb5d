package org.shoreatlas.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.BarChart;
import org.shoreatlas.kernel.LocalText;

/**
 * What regions are compared in.
 *
 * @param code of an indicator, or of a row that is no indicator's: {@code shore-park-status}, {@code p2i-2025}
 * @param name null where the name is the message {@code row.{code}}
 * @param cells one for each region, in their order
 * @param guard null where fewer than two cells are filled
 * @param chart of what is comparable
 */
record Row(
        String code,
        @Nullable LocalText name,
        String theme,
        List<Cell> cells,
        @Nullable Guard guard,
        @Nullable BarChart chart) {

    public int filled() {
        return (int) cells.stream().filter(Cell::isFilled).count();
    }

    public boolean isComparable() {
        return guard != null && guard.grade() != Guard.Grade.NO;
    }
}
