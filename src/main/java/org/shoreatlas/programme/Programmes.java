package org.shoreatlas.programme;

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

/** The programmes, as of any publication. */
@Service
public class Programmes extends LocatedEntries<Programme, ProgrammeView> {

    public static final List<String> FORMS =
            List.of("plan", "strategy", "development-programme", "project", "training", "incentive");

    private final Participations participations;

    Programmes(ProgrammeRepository repository, Editions editions, Places places, Participations participations) {
        super(Kind.PROGRAMME, repository, editions, places);
        this.participations = participations;
    }

    @Override
    protected Set<String> ownFilters() {
        return Set.of("form", "organisation");
    }

    @Override
    protected Specification<Programme> ownRestriction(Query query) {
        return PublishedEntries.<Programme>coded(query, "form", FORMS).and(participations.of(query));
    }

    @Override
    protected void expect(List<Programme> rows, int publication) {
        super.expect(rows, publication);
        participations.expect(rows.stream().map(Programme::editionId).toList(), publication);
    }

    @Override
    protected List<ProgrammeView> views(List<Programme> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.PROGRAMME, rows, publication);
        Map<Long, List<ParticipationView>> participants =
                participations.of(rows.stream().map(Programme::editionId).toList(), publication);
        return rows.stream()
                .map(programme -> programme.view(heads, participants.getOrDefault(programme.editionId(), List.of())))
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(ProgrammeView::head));
        columns.add(new Column<>("form", ProgrammeView::form));
        columns.add(new Column<ProgrammeView>(
                "place",
                programme ->
                        programme.place() == null ? null : programme.place().slug()));
        return columns;
    }
}
