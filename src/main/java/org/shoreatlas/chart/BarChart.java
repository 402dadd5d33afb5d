package org.shoreatlas.chart;

import java.util.List;
import org.shoreatlas.figure.FigureView;

/**
 * One indicator in several regions.
 *
 * @param zero where the upright line is on which bars stand
 * @param none a sentence that names the regions without a figure; empty if every region has one
 * @param figures in the order of the bars
 */
public record BarChart(Drawing drawing, double zero, List<Bar> bars, String none, List<FigureView> figures) {

    /**
     * @param name of the region, above the bar
     * @param value the number in words, after the bar
     * @param shape of the mark that stands for the bar where the figure is no result; {@code bar} where it is one
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
            double valueX) {}
}
