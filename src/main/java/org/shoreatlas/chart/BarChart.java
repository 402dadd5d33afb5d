package org.shoreatlas.chart;

import java.util.List;
import org.shoreatlas.figure.FigureView;

/**
 * One indicator in several regions.
 *
 * @param zero where the upright line is on which bars stand, in percent
 * @param none a sentence that names the regions without a figure; empty if every region has one
 * @param figures in the order of the bars
 */
public record BarChart(Drawing drawing, double zero, List<Bar> bars, String none, List<FigureView> figures) {

    /**
     * Distances across are in percent, those down in pixels.
     *
     * @param name of the region, above the bar
     * @param value the number in words, after the bar
     * @param shape {@code bar} where the figure is a result; where it is none, the mark that stands for it; where it is
     *     a bound, {@code up} or {@code down}, the way in which the value may lie, or {@code band}
     * @param nameX where the name begins
     * @param valueX where the number begins, but for {@code valueDx} pixels
     */
    public record Bar(
            String name,
            String value,
            String shape,
            boolean highlighted,
            double x,
            double y,
            double width,
            double nameX,
            double valueX,
            double valueDx) {}
}
