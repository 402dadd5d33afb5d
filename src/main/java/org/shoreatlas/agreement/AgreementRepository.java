package org.shoreatlas.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface AgreementRepository extends EntryRepository<Agreement> {

    @Query("""
        select distinct a.regionId from Agreement a where a.regionId in :regions
            and a.since <= :publication and a.until > :publication
            and exists (select 1 from Commitment c where c.editionId = a.editionId)""")
    Set<Long> regionsWithCommitments(Collection<Long> regions, int publication);

    @Query("select a from AgreementAxis a where a.editionId in :editions order by a.editionId, a.ord")
    List<AgreementAxis> axes(Collection<Long> editions);

    @Query("select c from Commitment c where c.editionId in :editions order by c.editionId, c.ord")
    List<Commitment> commitments(Collection<Long> editions);

    @Query("select o from Outcome o where o.editionId in :editions order by o.editionId, o.ord")
    List<Outcome> outcomes(Collection<Long> editions);
}
