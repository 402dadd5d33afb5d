package org.shoreatlas.organisation;

import java.util.Collection;
import java.util.Set;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends EntryRepository<Organisation> {

    @Query("""
        select distinct o.regionId from Organisation o where o.regionId in :regions and o.form = :form
            and o.since <= :publication and o.until > :publication""")
    Set<Long> regionsWith(String form, Collection<Long> regions, int publication);
}
