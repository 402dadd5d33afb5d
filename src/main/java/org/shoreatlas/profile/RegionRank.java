package org.shoreatlas.profile;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Ranking;

/**
 * Where a region stands among the twelve by one indicator: computed by the Atlas.
 *
 * @param place null where a region without a figure could stand before it
 */
record RegionRank(FigureView own, @Nullable Integer place, Ranking ranking) {}
