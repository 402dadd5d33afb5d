package org.shoreatlas.figure;

import java.util.Collection;
import java.util.List;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface IndicatorRepository extends EntryRepository<Indicator> {

    @Query("select i from Indicator i where i.entryId in :entries and i.since <= :publication and i.until > :publication")
    List<Indicator> ofEntries(Collection<Long> entries, int publication);
}
