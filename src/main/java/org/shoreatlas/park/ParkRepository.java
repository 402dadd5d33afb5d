package org.shoreatlas.park;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface ParkRepository extends EntryRepository<Park> {

    @Query("""
        select distinct p.operatorId from Park p
        where p.operatorId is not null and p.since <= :publication and p.until > :publication""")
    List<Long> operators(int publication);

    @Query("""
        select distinct p.regionId from Park p where p.regionId in :regions and p.status in :statuses
            and p.since <= :publication and p.until > :publication""")
    Set<Long> regionsWith(Collection<String> statuses, Collection<Long> regions, int publication);
}
