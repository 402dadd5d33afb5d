package org.shoreatlas.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EvidenceView;

/** What a list of figures refers to, fetched together. */
record FigureParts(
        Map<Long, EntryName> named,
        Map<Long, PlaceRef> places,
        Map<Long, IndicatorRef> indicators,
        Map<Long, List<EvidenceView>> evidence,
        Map<Long, Readings.Membership> readingGroups,
        Map<Long, LocalDate> oldFrom,
        Addresses addresses) {

    EntryName subject(long id) {
        return Objects.requireNonNull(named.get(id));
    }

    @Nullable
    PlaceRef place(@Nullable Long id) {
        return id == null ? null : places.get(id);
    }

    IndicatorRef indicator(long id) {
        return Objects.requireNonNull(indicators.get(id));
    }

    List<EvidenceView> evidence(long edition) {
        return evidence.getOrDefault(edition, List.of());
    }

    Readings.@Nullable Membership readingGroup(long figure) {
        return readingGroups.get(figure);
    }

    FigureView.@Nullable Preferred preferred(Readings.@Nullable Membership group) {
        Figure preferred = group == null ? null : group.preferred();
        return preferred == null ? null : preferred.asPreferred(indicator(preferred.indicatorId()));
    }

    @Nullable
    LocalDate oldFrom(long edition) {
        return oldFrom.get(edition);
    }

    FigureView.@Nullable Rule rule(@Nullable Long rule, @Nullable Long subject) {
        return rule == null || subject == null
                ? null
                : new FigureView.Rule(subject(rule).id(), subject(subject));
    }

    String url(String slug) {
        return addresses.of("figures", slug);
    }
}
