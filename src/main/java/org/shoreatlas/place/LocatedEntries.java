package org.shoreatlas.place;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.ReadMemo;
import org.springframework.data.jpa.domain.Specification;

/** The published entries of a named kind that may lie in a place: filtered by place and by source. */
public abstract class LocatedEntries<E extends PublishedEntry, V> extends PublishedEntries<E, V> {

    protected final Places places;
    private final ReadMemo<Long, List<E>> inRegion = new ReadMemo<>();

    protected LocatedEntries(Kind kind, EntryRepository<E> repository, Editions editions, Places places) {
        super(kind, repository, editions);
        this.places = places;
    }

    /** All that lies in each of these regions, given by their ids, in its order. */
    public ByRegion<V> inRegions(Collection<Long> regions, int publication) {
        Map<Long, List<E>> rows = inRegion.all(
                publication,
                regions,
                unknown -> rows((row, query, is) -> row.get("regionId").in(unknown), publication).stream()
                        .collect(groupingBy(row -> Objects.requireNonNull(row.regionId()))));
        rows.values().forEach(one -> expect(one, publication));
        return region -> known(rows.getOrDefault(region, List.of()), publication);
    }

    @Override
    protected void expect(List<E> rows, int publication) {
        super.expect(rows, publication);
        places.expectHeads(rows, publication);
    }

    @Override
    public Set<String> filters() {
        Set<String> filters = new TreeSet<>(Set.of("place", "source"));
        filters.addAll(ownFilters());
        return filters;
    }

    @Override
    protected Specification<E> restriction(Query query) {
        return places.<E>located(query).and(ownRestriction(query));
    }

    /** Filters beyond place and source. */
    protected Set<String> ownFilters() {
        return Set.of();
    }

    /** What the query's own filters ask for. */
    protected Specification<E> ownRestriction(Query query) {
        return Specification.unrestricted();
    }
}
