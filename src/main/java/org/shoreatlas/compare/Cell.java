package org.shoreatlas.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/**
 * What is known of one region in one row.
 *
 * @param figure the reading that fills it, see {@link #reading}
 * @param entries what fills it where the row is no figure's
 * @param others how many more readings of the indicator the region has
 * @param applicable whether there can be a value at all
 * @param inquiry the newest search for what is not there; null where nobody has looked
 */
record Cell(
        @Nullable FigureView figure,
        List<Entry> entries,
        int others,
        boolean applicable,
        @Nullable InquiryView inquiry) {

    private static final List<String> NATURES =
            List.of("actual", "target", "planned", "allocated", "estimate", "projection");
    private static final Map<String, Integer> SUBJECTS = Map.of("region", 0, "park", 1, "place", 1);

    /**
     * @param path address without the language
     * @param status of a park; empty for what is no park
     */
    record Entry(String path, LocalText name, String status, Period period) {}

    public boolean isFilled() {
        return figure != null || !entries.isEmpty();
    }

    /**
     * The written rule of what fills a cell: an actual reading before any other, a target before a plan; then one of
     * the region itself, else of a park or a place in it, else of what else lies there; then the activity that the row
     * is about; then the latest period, those that are not stated last. A misprint fills none.
     *
     * @param inRegion of the row's indicator
     */
    static Optional<FigureView> reading(List<FigureView> inRegion, String activity) {
        return inRegion.stream()
                .filter(figure -> !"misprint".equals(figure.relation()))
                .min(Comparator.comparingInt((FigureView figure) -> NATURES.indexOf(figure.nature()))
                        .thenComparing(figure -> SUBJECTS.getOrDefault(Guard.sort(figure), 2))
                        .thenComparing(figure -> !figure.activity().equals(activity))
                        .thenComparing(figure -> figure.period().end(), Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(FigureView::number));
    }
}
