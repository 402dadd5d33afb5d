package org.shoreatlas.source;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceRepository extends Repository<Evidence, Evidence.Key> {

    @Query("select e from Evidence e where e.editionId in :editions order by e.editionId, e.ord")
    List<Evidence> ofEditions(Collection<Long> editions);
}
