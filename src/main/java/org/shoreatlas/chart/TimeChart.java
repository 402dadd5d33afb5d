package org.shoreatlas.chart;

import java.util.List;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.Drawing.Line;
import org.shoreatlas.chart.Drawing.Mark;
import org.shoreatlas.chart.Drawing.Text;
import org.shoreatlas.figure.FigureView;

/**
 * Figures of one subject, indicator and activity over time, as drawn and as the table beside it.
 *
 * @param grid lines at the round values of the axis
 * @param breaks where the perimeter changes: upright lines, each with its word
 * @param joins lines between figures that are of one series
 * @param texts round values, years, words at breaks, and numbers at marks that have room for them
 * @param figures all of them, by period, those without a date last; what is not drawn is here as well
 */
public record TimeChart(
        Drawing drawing,
        List<Line> grid,
        List<Line> breaks,
        List<Line> joins,
        List<Mark> marks,
        List<Text> texts,
        List<Key> keys,
        List<FigureView> figures) {}
