package org.shoreatlas.place;

import java.util.Set;
import java.util.TreeSet;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.PublishedEntry;
import org.springframework.data.jpa.domain.Specification;

/** The published entries of a named kind that may lie in a place: filtered by place and by source. */
public abstract class LocatedEntries<E extends PublishedEntry, V> extends PublishedEntries<E, V> {

    protected final Places places;

    protected LocatedEntries(Kind kind, EntryRepository<E> repository, Editions editions, Places places) {
        super(kind, repository, editions);
        this.places = places;
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
