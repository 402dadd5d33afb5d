package org.shoreatlas.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;

/**
 * An agreement as of a publication.
 *
 * @param place what it is about; null for the whole sector
 * @param signedAt where it was signed
 * @param disjoint whether the source says that the amounts of its commitments do not overlap
 */
public record AgreementView(
        @JsonUnwrapped EntrySummary head,
        String form,
        Period signed,
        @Nullable PlaceRef signedAt,
        @Nullable LocalText venue,
        @Nullable PlaceRef place,
        List<ParticipationView> parties,
        List<LocalText> axes,
        List<CommitmentView> commitments,
        boolean disjoint) {

    /**
     * How many of its commitments are in each state on a day.
     *
     * @param searched the day of the last search for what came of promises, by the slug of the region
     */
    public Map<CommitmentState, Integer> statesOn(LocalDate day, Map<String, LocalDate> searched) {
        LocalDate last = searchedOn(searched);
        Map<CommitmentState, Integer> states = new EnumMap<>(CommitmentState.class);
        commitments.forEach(commitment -> states.merge(commitment.stateOn(day, last), 1, Integer::sum));
        return states;
    }

    /**
     * When what came of its promises was last looked for; null if that never was.
     *
     * @param searched the day of the last search, by the slug of the region
     */
    public @Nullable LocalDate searchedOn(Map<String, LocalDate> searched) {
        return place == null || place.regionSlug() == null ? null : searched.get(place.regionSlug());
    }

    /** The organisations that are party to any of these, by slug. */
    public static Set<String> organisations(Collection<AgreementView> agreements) {
        return agreements.stream()
                .flatMap(agreement -> agreement.parties().stream())
                .flatMap(party -> Stream.ofNullable(party.organisation()))
                .map(EntryName::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
