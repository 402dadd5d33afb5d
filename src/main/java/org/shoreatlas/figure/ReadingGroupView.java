package org.shoreatlas.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.source.EntrySummary;

/**
 * A reading group as of a publication: figures that somebody might hold against one another.
 *
 * @param preferred id of the figure whose reading is adopted, with {@code why}, by whom and since when; null for none
 * @param canWrite what can safely be written
 * @param avoid what cannot
 */
record ReadingGroupView(
        @JsonUnwrapped EntrySummary head,
        List<Item> items,
        @Nullable String preferred,
        @Nullable LocalText why,
        @Nullable String preferredBy,
        @Nullable LocalDate preferredSince,
        @Nullable LocalText canWrite,
        @Nullable LocalText avoid) {

    /**
     * One of the figures.
     *
     * @param relation {@code same}, {@code easily-confused}, {@code misprint}, {@code series}, {@code whole},
     *     {@code part-of}, {@code instalment-of}, {@code rule}, {@code exception} or {@code other-payer}
     * @param of id of the figure of which it is a part, an instalment or an exception; null for all else
     */
    public record Item(
            String figure,
            String relation,
            @Nullable String of,
            @Nullable LocalText note) {

        /** Whether it is a reading of the same thing as the others of which that is said. */
        @JsonIgnore
        public boolean isReading() {
            return relation.equals("same") || relation.equals("misprint");
        }
    }

    /** What the group says that a figure is to the others; empty where it is not in the group. */
    Optional<Item> item(String figure) {
        return items.stream().filter(item -> item.figure().equals(figure)).findFirst();
    }
}
