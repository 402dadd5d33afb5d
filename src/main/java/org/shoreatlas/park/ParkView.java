package org.shoreatlas.park;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param activities for which it is meant, as far as a source says
 * @param programme of which it is one of several parts; null for most
 */
public record ParkView(
        @JsonUnwrapped EntrySummary head,
        String form,
        String status,
        Period statusOn,
        @Nullable PlaceRef place,
        @Nullable EntryName operator,
        List<String> activities,
        @Nullable EntryName programme) {

    /** What is only announced or planned is no news any more after so many years without any. */
    public static final int YEARS_OF_NEWS = 3;

    /** That a park is in use is what was last known after so many years without any. */
    public static final int YEARS_LAST_KNOWN = 5;

    public static final Set<String> IN_USE = Set.of("operating", "being-extended");
    private static final Set<String> AHEAD = Set.of("announced", "planned");
    private static final Set<String> HALTED = Set.of("postponed", "cancelled", "no-news");

    /** The first day on which its status reads as no news since it was reported; null for what stands longer. */
    @JsonProperty
    public @Nullable LocalDate noNewsFrom() {
        LocalDate reported = statusOn.end();
        return reported == null || !AHEAD.contains(status) ? null : reported.plusYears(YEARS_OF_NEWS);
    }

    /** Those of whose figures a reader has to know that their park stands still, by slug, on a day. */
    public static Map<String, ParkView> halted(Collection<ParkView> parks, LocalDate day) {
        return parks.stream()
                .filter(park -> HALTED.contains(park.statusAt(day)))
                .collect(toMap(park -> park.head().id(), park -> park, (one, other) -> one));
    }

    /** Whether it was in use when last heard of, and that is long ago. */
    public boolean isLastKnown(LocalDate day) {
        LocalDate reported = statusOn.end();
        return IN_USE.contains(status)
                && reported != null
                && !reported.plusYears(YEARS_LAST_KNOWN).isAfter(day);
    }

    /** The status as it reads on a day. */
    public String statusAt(LocalDate day) {
        LocalDate from = noNewsFrom();
        return from == null || day.isBefore(from) ? status : "no-news";
    }
}
