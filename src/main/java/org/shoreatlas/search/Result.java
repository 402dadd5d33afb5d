package org.shoreatlas.search;

import java.util.List;
import org.shoreatlas.figure.FigureView;

/**
 * What was found.
 *
 * @param figures by their number, or by what they are about, the nearest first
 * @param groups the entries by kind, the kind with the best of them first
 * @param some whether no entry has all of the words, so that these have only some
 * @param guessed whether a word occurs nowhere, so that similar ones were looked for
 */
record Result(List<FigureView> figures, List<Group> groups, boolean some, boolean guessed, Marks marks) {

    public boolean isEmpty() {
        return figures.isEmpty() && groups.isEmpty();
    }

    /**
     * @param path of the kind, as in addresses
     * @param total how many there are in all
     * @param hits the best of them
     */
    public record Group(String path, long total, List<Hit> hits) {

        public boolean isWhole() {
            return hits.size() == total;
        }
    }
}
