package org.shoreatlas.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipationRepository extends Repository<Participation, Participation.Key> {

    @Query("select p from Participation p where p.editionId in :editions order by p.editionId, p.ord")
    List<Participation> ofEditions(Collection<Long> editions);
}
