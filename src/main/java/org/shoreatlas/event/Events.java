package org.shoreatlas.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.organisation.Participations;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.LocatedEntries;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The events, as of any publication. */
@Service
public class Events extends LocatedEntries<Event, EventView> {

    public static final List<String> FORMS =
            List.of("fair", "seminar", "study-day", "meeting", "inauguration", "visit", "other");

    private final Participations participations;

    Events(EventRepository repository, Editions editions, Places places, Participations participations) {
        super(Kind.EVENT, repository, editions, places);
        this.participations = participations;
    }

    @Override
    protected Set<String> ownFilters() {
        return Set.of("form", "organisation");
    }

    @Override
    protected Specification<Event> ownRestriction(Query query) {
        return PublishedEntries.<Event>coded(query, "form", FORMS).and(participations.of(query));
    }

    @Override
    protected void expect(List<Event> rows, int publication) {
        super.expect(rows, publication);
        participations.expect(rows.stream().map(Event::editionId).toList(), publication);
    }

    @Override
    protected List<EventView> views(List<Event> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.EVENT, rows, publication);
        Map<Long, List<ParticipationView>> participants =
                participations.of(rows.stream().map(Event::editionId).toList(), publication);
        return rows.stream()
                .map(event -> event.view(heads, participants.getOrDefault(event.editionId(), List.of())))
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(EventView::head));
        columns.add(new Column<>("form", EventView::form));
        columns.add(new Column<>("ordinal", EventView::ordinal));
        columns.add(new Column<EventView>("held", event -> event.held().code()));
        columns.add(new Column<EventView>(
                "place", event -> event.place() == null ? null : event.place().slug()));
        return columns;
    }
}
