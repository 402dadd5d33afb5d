package org.shoreatlas.place;

import java.util.Set;
import org.shoreatlas.api.EntryDoor;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.PublishedEntry;
import org.springframework.data.jpa.domain.Specification;

/** The door of a named kind whose entries may lie in a place: filtered by place and by source. */
public abstract class PlacedDoor<E extends PublishedEntry, V> extends EntryDoor<E, V> {

    protected final Places places;

    protected PlacedDoor(Kind kind, EntryRepository<E> repository, Editions editions, Places places) {
        super(kind, repository, editions);
        this.places = places;
    }

    @Override
    public Set<String> filters() {
        return Set.of("place", "source");
    }

    @Override
    protected Specification<E> restriction(Query query) {
        return places.located(query);
    }
}
