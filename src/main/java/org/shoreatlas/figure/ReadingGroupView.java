package org.shoreatlas.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
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

    /** @param relation {@code same}, {@code easily-confused}, {@code misprint} or {@code series} */
    public record Item(
            String figure, String relation, @Nullable LocalText note) {}
}
