package org.shoreatlas.place;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.source.EntrySummary;

/**
 * A place as of a publication.
 *
 * @param level {@code country}, {@code region}, {@code province}, {@code prefecture}, {@code city} or {@code area}
 * @param code ISO 3166-2 code in the division of 2015; null for cities and areas
 * @param parent what it lies in; null for the country
 * @param capital seat of a region, where it is an entry
 */
public record PlaceView(
        @JsonUnwrapped EntrySummary head,
        String level,
        @Nullable String code,
        @Nullable PlaceRef parent,
        @Nullable PlaceRef capital) {}
