package org.shoreatlas.profile;

import java.util.List;
import org.shoreatlas.chart.TimeChart;
import org.shoreatlas.figure.FigureView;

/** Figures under one heading, with a chart of every series that has at least two comparable points. */
record Section(List<Rows> tables, List<TimeChart> charts) {

    static final Section EMPTY = new Section(List.of(), List.of());

    static Section of(List<FigureView> figures, List<TimeChart> charts) {
        return new Section(Rows.of(figures), charts);
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }
}
