package org.shoreatlas.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;

/** An organisation as of a publication; place is its seat, or where a source finds it: the note says which. */
public record OrganisationView(
        @JsonUnwrapped EntrySummary head,
        String form,
        @Nullable String acronym,
        @Nullable String website,
        @Nullable PlaceRef place) {}
