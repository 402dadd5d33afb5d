package org.shoreatlas.place;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.source.EntrySummary;

/** Heads and places of a list of rows, fetched together. */
public record EntrySummaries(Map<Long, EntrySummary> heads, Map<Long, PlaceRef> places) {

    public EntrySummary of(PublishedEntry row) {
        return Objects.requireNonNull(heads.get(row.editionId()));
    }

    public @Nullable PlaceRef place(PublishedEntry row) {
        return places.get(row.placeId());
    }
}
