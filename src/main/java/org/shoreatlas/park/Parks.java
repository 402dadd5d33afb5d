package org.shoreatlas.park;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.LocatedEntries;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The parks, as of any publication. */
@Service
public class Parks extends LocatedEntries<Park, ParkView> {

    public static final List<String> FORMS =
            List.of("shore-park", "p2i", "technopark", "industrial-zone", "integrated-space");
    public static final List<String> STATUSES = List.of(
            "announced",
            "planned",
            "under-construction",
            "operating",
            "being-extended",
            "postponed",
            "cancelled",
            "no-news");

    /** For which parks are meant. */
    public static final List<String> ACTIVITIES = List.of("call-centres", "crm", "bpo", "ito", "eso", "kpo", "digital");

    private final ParkRepository repository;
    private final EntryNames names;

    Parks(ParkRepository repository, Editions editions, Places places, EntryNames names) {
        super(Kind.PARK, repository, editions, places);
        this.repository = repository;
        this.names = names;
    }

    /** Who operates a park, by slug. */
    public List<EntryName> operators(int publication) {
        return names.of(repository.operators(publication), publication).values().stream()
                .sorted(Comparator.comparing(EntryName::id))
                .toList();
    }

    /** In which of these regions, given by their ids, there is a park of one of these statuses. */
    public Set<Long> regionsWith(Collection<String> statuses, Collection<Long> regions, int publication) {
        return repository.regionsWith(statuses, regions, publication);
    }

    /** All parks of a form: there are a few dozen of each. */
    public List<ParkView> ofForm(String form, int publication) {
        return all(EntryRepository.where("form", form), publication);
    }

    @Override
    protected Set<String> ownFilters() {
        return Set.of("form", "status", "organisation", "activity");
    }

    @Override
    protected Specification<Park> ownRestriction(Query query) {
        return PublishedEntries.<Park>coded(query, "form", FORMS)
                .and(coded(query, "status", STATUSES))
                .and(query.code("activity", ACTIVITIES)
                        .<Specification<Park>>map(activity -> (row, sql, is) -> is.greaterThan(
                                is.function(
                                        "array_position", Integer.class, row.get("activities"), is.literal(activity)),
                                0))
                        .orElseGet(Specification::unrestricted))
                .and(query.entry("organisation", Kind.ORGANISATION, names)
                        .map(operator -> EntryRepository.<Park>where("operatorId", operator))
                        .orElseGet(Specification::unrestricted));
    }

    @Override
    protected void expect(List<Park> rows, int publication) {
        super.expect(rows, publication);
        names.expect(named(rows), publication);
    }

    /** Who operates them, and the programmes of which they are parts. */
    private static List<@Nullable Long> named(List<Park> rows) {
        List<@Nullable Long> ids = new ArrayList<>();
        rows.forEach(row -> {
            ids.add(row.operatorId());
            ids.add(row.programmeId());
        });
        return ids;
    }

    @Override
    protected List<ParkView> views(List<Park> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.PARK, rows, publication);
        Map<Long, EntryName> known = names.of(named(rows), publication);
        return rows.stream().map(park -> park.view(heads, known)).toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(ParkView::head));
        columns.add(new Column<>("form", ParkView::form));
        columns.add(new Column<>("status", ParkView::status));
        columns.add(new Column<ParkView>("status_on", park -> park.statusOn().code()));
        columns.add(new Column<>("no_news_from", ParkView::noNewsFrom));
        columns.add(new Column<ParkView>(
                "place", park -> park.place() == null ? null : park.place().slug()));
        columns.add(new Column<ParkView>(
                "operator",
                park -> park.operator() == null ? null : park.operator().id()));
        columns.add(new Column<>("activities", ParkView::activities));
        columns.add(new Column<ParkView>(
                "programme",
                park -> park.programme() == null ? null : park.programme().id()));
        return columns;
    }
}
