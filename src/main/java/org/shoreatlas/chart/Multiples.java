package org.shoreatlas.chart;

import java.util.List;
import org.shoreatlas.figure.FigureView;

/**
 * One indicator of every region at two dates: a small drawing for each, all on one scale, in the order of the official
 * list.
 *
 * @param before the earlier period, whose bars stand above and are hollow
 * @param after the later one
 * @param none a sentence that names the regions without a figure; empty if every region has one
 * @param computed whether the title rests on a comparison that the Atlas made
 * @param figures by region, the earlier one first
 */
public record Multiples(
        Drawing drawing,
        String before,
        String after,
        List<Cell> cells,
        String none,
        boolean computed,
        List<FigureView> figures) {

    /** @param bars at most one of each date */
    public record Cell(int number, String name, List<BarChart.Bar> bars) {}
}
