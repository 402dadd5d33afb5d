package org.shoreatlas.park;

import java.util.List;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface ParkRepository extends EntryRepository<Park> {

    @Query("""
        select distinct p.operatorId from Park p
        where p.operatorId is not null and p.since <= :publication and p.until > :publication""")
    List<Long> operators(int publication);
}
