package org.shoreatlas.search;

import java.util.List;
import org.shoreatlas.figure.FigureView;

/**
 * What was found.
 *
 * @param named the entries that are called so, or else the few whose names begin so
 * @param figures by their number, or by what they are about, the nearest first
 * @param groups the other entries by kind, the kind with the best of them first
 * @param some whether no entry has all of the words, so that these have only some
 * @param guessed whether a word occurs nowhere, so that those that differ by a typing error were looked for
 * @param sounding whether nothing is written so, so that what sounds the same was looked for
 */
record Result(
        List<Hit> named,
        List<FigureView> figures,
        List<Group> groups,
        boolean some,
        boolean guessed,
        boolean sounding,
        Marks marks) {

    public boolean isEmpty() {
        return named.isEmpty() && figures.isEmpty() && groups.isEmpty();
    }

    /**
     * @param path of the kind, as in addresses
     * @param total how many there are in all
     * @param named how many of them stand among those that are called so
     * @param hits the best of the others
     */
    public record Group(String path, long total, int named, List<Hit> hits) {

        public boolean isWhole() {
            return named + hits.size() == total;
        }
    }
}
