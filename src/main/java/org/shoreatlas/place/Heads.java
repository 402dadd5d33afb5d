package org.shoreatlas.place;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.source.EntryHead;

/** Heads and places of a list of rows, fetched together. */
public record Heads(Map<Long, EntryHead> heads, Map<Long, PlaceRef> places) {

    public EntryHead of(PublishedEntry row) {
        return Objects.requireNonNull(heads.get(row.editionId()));
    }

    public @Nullable PlaceRef place(PublishedEntry row) {
        return places.get(row.placeId());
    }
}
