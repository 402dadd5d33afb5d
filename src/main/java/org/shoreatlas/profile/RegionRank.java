package org.shoreatlas.profile;

import org.shoreatlas.chart.BarChart;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Ranking;

/** Where a region stands among the twelve by one indicator: computed by the Atlas. */
record RegionRank(FigureView own, int rank, Ranking ranking, BarChart chart) {}
