package org.shoreatlas.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;

/**
 * An event as of a publication.
 *
 * @param ordinal the how-manieth of its series: 16 for a sixteenth fair
 * @param held the days on which it was or will be held
 */
public record EventView(
        @JsonUnwrapped EntrySummary head,
        String form,
        @Nullable Integer ordinal,
        @Nullable PlaceRef place,
        @Nullable LocalText venue,
        Period held,
        List<ParticipationView> participants) {}
