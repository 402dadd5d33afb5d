package org.shoreatlas.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.park.ParkView;

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

    /** The status of a park of which nothing was heard for long. */
    static final String NO_NEWS = "no-news";

    private static final List<String> NATURES =
            List.of("actual", "target", "planned", "allocated", "estimate", "projection");
    private static final Map<String, Integer> SUBJECTS = Map.of("region", 0, "park", 1, "place", 1);

    /**
     * @param path address without the language
     * @param status of a park; empty for what is no park
     */
    record Entry(String path, LocalText name, String status, Period period) {

        /** How many years its period lies back; 0 where that is not stated. */
        public long years(LocalDate on) {
            return period.end() == null ? 0 : Math.max(ChronoUnit.YEARS.between(period.end(), on), 0);
        }

        /** Whether a status is what was last known, and no news of today. */
        public boolean isOld(LocalDate on) {
            return years(on) >= ParkView.YEARS_LAST_KNOWN && !status.equals(NO_NEWS);
        }
    }

    public boolean isFilled() {
        return figure != null || !entries.isEmpty();
    }

    /**
     * The latest period of which its results speak; empty for what is aimed at, what holds beyond the day on which it
     * is read, and what states no period.
     */
    Optional<Period> reported(LocalDate on) {
        Stream<Period> periods = figure == null
                ? entries.stream().map(Entry::period)
                : Stream.of(figure).filter(one -> one.nature().equals("actual")).map(FigureView::period);
        return periods.filter(period -> period.end() != null && !period.end().isAfter(on))
                .max(Comparator.comparing(period -> Objects.requireNonNull(period.end())));
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
