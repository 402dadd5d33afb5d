package org.shoreatlas.park;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;

/**
 * A park as of a publication.
 *
 * @param status as reported on the day {@code statusOn}, which need not be today's
 * @param operator who runs it, where that is published
 */
public record ParkView(
        @JsonUnwrapped EntrySummary head,
        String form,
        String status,
        Period statusOn,
        @Nullable PlaceRef place,
        @Nullable EntryName operator) {}
