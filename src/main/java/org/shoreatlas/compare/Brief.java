package org.shoreatlas.compare;

import java.util.List;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.LocalText;

/**
 * A comparison for somebody who has two pages of patience.
 *
 * @param numbers that say most of the regions, five at most
 * @param national what the State pays in every region
 * @param risks sentences: what the pages say that may not hold any more, or not everywhere
 * @param origins of all figures on the pages, in the order in which they stand there
 */
record Brief(List<FigureView> numbers, List<FigureView> national, List<String> risks, List<Origin> origins) {

    /**
     * A source and what was taken from it.
     *
     * @param howRead as in {@code EvidenceView}
     * @param numbers the short numbers of the figures
     */
    record Origin(String source, LocalText title, String howRead, List<Integer> numbers) {}
}
