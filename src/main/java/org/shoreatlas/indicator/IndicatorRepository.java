package org.shoreatlas.indicator;

import java.util.Collection;
import java.util.List;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface IndicatorRepository extends EntryRepository<Indicator> {

    @Query("""
        select i from Indicator i where i.entryId in :entries and i.since =
            (select max(j.since) from Indicator j where j.entryId = i.entryId and j.since <= :publication)""")
    List<Indicator> ofEntries(Collection<Long> entries, int publication);
}
