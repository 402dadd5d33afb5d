package org.shoreatlas.place;

import java.util.Collection;
import java.util.List;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface PlaceRepository extends EntryRepository<Place> {

    /** A withdrawn place as it was last. */
    @Query("""
        select p from Place p where p.entryId in :entries and p.since =
            (select max(q.since) from Place q where q.entryId = p.entryId and q.since <= :publication)""")
    List<Place> ofEntries(Collection<Long> entries, int publication);

    @Query("""
        select p.entryId from Place p
        where (p.parentId = :place or p.entryId = :place) and p.since <= :publication and p.until > :publication""")
    List<Long> idsInside(long place, int publication);
}
