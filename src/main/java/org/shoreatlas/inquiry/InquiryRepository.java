package org.shoreatlas.inquiry;

import java.util.Collection;
import java.util.List;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface InquiryRepository extends EntryRepository<Inquiry> {

    @Query("select p from InquiryPlace p where p.editionId in :editions order by p.editionId, p.ord")
    List<InquiryPlace> places(Collection<Long> editions);
}
