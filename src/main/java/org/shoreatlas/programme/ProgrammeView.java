package org.shoreatlas.programme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;

/** A programme as of a publication, with those who run it or take part. */
public record ProgrammeView(
        @JsonUnwrapped EntrySummary head,
        String form,
        @Nullable PlaceRef place,
        @Nullable LocalText summary,
        List<ParticipationView> participants) {}
