package org.shoreatlas.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.source.SourceView;

/**
 * What somebody who quotes a figure has to know beside it.
 *
 * @param sentence the figure in one sentence
 * @param credit the short credit, to be copied
 * @param disagreement other readings of the same thing; null where there are none
 * @param advice the reading group that says what can be written; null where the sentence has to do
 * @param avoid codes of what the figure must not be written as, in the order of their weight
 * @param lookAlikes figures of something else that are easily taken for this one
 * @param sources those of the evidence, by slug
 * @param independence of the sources of the figure itself
 * @param step what changed since the reading before in the same series; null where there is none
 * @param gap what is still missing to a target, where this figure is one of its ends
 * @param ranking of the regions, where this figure has a rank in it
 * @param groups all reading groups that the figure belongs to
 */
public record FigureContext(
        String sentence,
        String credit,
        @Nullable Disagreement disagreement,
        @Nullable ReadingGroupView advice,
        List<String> avoid,
        List<LookAlike> lookAlikes,
        Map<String, SourceView> sources,
        Independence independence,
        @Nullable Step step,
        @Nullable Gap gap,
        @Nullable Ranking ranking,
        List<ReadingGroupView> groups) {

    /**
     * Readings of the same thing.
     *
     * @param others than the figure whose page it is
     * @param group that ties them; null where nobody has yet looked at them together
     * @param isReal whether they say different things, and not the same in different words
     * @param independence of all their sources
     */
    public record Disagreement(
            List<Side> others, @Nullable ReadingGroupView group, boolean isReal, Independence independence) {}

    /**
     * @param relation {@code same} or {@code misprint}
     * @param distance of this reading from the figure whose page it is; null where none can be computed
     */
    public record Side(
            FigureView figure,
            String relation,
            @Nullable LocalText note,
            @Nullable Hedged distance) {}

    /**
     * @param told code of what it is to the figure whose page it is, such as a part of it; null where it is merely
     *     alike
     * @param note what the figure is, as the reading group says it; null where it was found by its fields
     */
    public record LookAlike(
            FigureView figure,
            @Nullable String told,
            @Nullable LocalText note) {}

    /**
     * @param before the reading before
     * @param change what was added, in their unit; percentage points where that is percent; null where that cannot be
     *     computed
     * @param percent the same in percent of the reading before; null where that says nothing
     */
    public record Step(
            FigureView before,
            @Nullable Hedged change,
            @Nullable Hedged percent) {}
}
