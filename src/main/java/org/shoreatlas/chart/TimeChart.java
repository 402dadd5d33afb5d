package org.shoreatlas.chart;

import java.util.List;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.Drawing.Line;
import org.shoreatlas.chart.Drawing.Mark;
import org.shoreatlas.chart.Drawing.Text;
import org.shoreatlas.figure.FigureView;

/**
 * Figures of one subject, indicator and activity over time, with the targets for it, as drawn and as the table beside
 * it.
 *
 * @param ground round values and the years, behind all else
 * @param lines between figures that are of one series, to a target, and where the perimeter changes
 * @param texts round values, years, words at breaks, and numbers at marks that have room for them
 * @param keys for marks that no label explains
 * @param sentence in place of the drawing where there are two figures only, in pieces, of which every second is a
 *     number; empty where there are more
 * @param detail the numbers on which the title rests, in a sentence; empty where the drawing names them
 * @param computed whether the title or the drawing holds a number that the Atlas computed
 * @param figures all of them, by period, those without a date last; what is not drawn is here as well
 */
public record TimeChart(
        Drawing drawing,
        List<Line> ground,
        List<Line> lines,
        List<Mark> marks,
        List<Text> texts,
        List<Key> keys,
        List<String> sentence,
        String detail,
        boolean computed,
        List<FigureView> figures) {

    /** Whether it shows figures of more than one perimeter. */
    public boolean isBroken() {
        return lines.stream().anyMatch(line -> line.role().equals("break"));
    }
}
