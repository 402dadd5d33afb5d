package org.shoreatlas.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.EntryDoor;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.place.Heads;
import org.shoreatlas.place.PlacedDoor;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntryHead;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The indicators, as of any publication. */
@Service
public class Indicators extends PlacedDoor<Indicator, IndicatorView> {

    static final List<String> THEMES = List.of("employment", "companies", "exports", "public-money", "cost", "training", "infrastructure",
        "standing", "agreements", "events", "population", "economy");
    static final List<String> MEASURES = List.of("stock", "flow", "share", "rate", "rank", "amount");

    private final IndicatorRepository repository;

    Indicators(IndicatorRepository repository, Editions editions, Places places) {
        super(Kind.INDICATOR, repository, editions, places);
        this.repository = repository;
    }

    /** Indicators by the id of their entry, a withdrawn one as it was last; one query, however many. */
    Map<Long, IndicatorRef> refs(Collection<Long> entries, int publication) {
        return entries.isEmpty() ? Map.of() : repository.ofEntries(Set.copyOf(entries), publication).stream()
            .collect(Collectors.toMap(Indicator::entryId, Indicator::ref));
    }

    /** All of them, by code. */
    public List<IndicatorView> all(int publication) {
        return all(Specification.unrestricted(), publication);
    }

    @Override
    public Set<String> filters() {
        return Set.of("source", "theme", "measure");
    }

    @Override
    protected Specification<Indicator> ownRestriction(Query query) {
        return EntryDoor.<Indicator>coded(query, "theme", THEMES).and(coded(query, "measure", MEASURES));
    }

    @Override
    protected List<IndicatorView> views(List<Indicator> rows, int publication) {
        Heads heads = places.heads(Kind.INDICATOR, rows, publication);
        return rows.stream().map(indicator -> indicator.view(heads)).toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntryHead.columns(IndicatorView::head));
        columns.add(new Column<>("unit", IndicatorView::unit));
        columns.add(new Column<>("measure", IndicatorView::measure));
        columns.add(new Column<>("theme", IndicatorView::theme));
        columns.add(new Column<>("stale_after_months", IndicatorView::staleAfterMonths));
        return columns;
    }
}
