package org.shoreatlas.milestone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;

/**
 * A dated fact that is not a number, as of a publication.
 *
 * @param what what happened: {@code signed}, {@code opened}, {@code postponed} …
 * @param nature {@code actual} or {@code planned}
 * @param place that of its subject
 */
public record MilestoneView(
        @JsonUnwrapped EntrySummary head,
        EntryName subject,
        String what,
        String nature,
        Period period,
        @Nullable PlaceRef place) {}
