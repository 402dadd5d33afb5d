package org.shoreatlas.inquiry;

import java.util.Collection;
import java.util.List;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface InquiryRepository extends EntryRepository<Inquiry> {

    @Query("select p from InquiryPlace p where p.editionId in :editions order by p.editionId, p.ord")
    List<InquiryPlace> places(Collection<Long> editions);

    /** Region, question and instant of publication of each inquiry that names one of the regions, the latest first. */
    @Query("""
        select p.placeId, i.question, i.publishedAt from Inquiry i join InquiryPlace p on p.editionId = i.editionId
        where p.placeId in :regions and i.since <= :publication and i.until > :publication
        order by i.lookedOn desc, i.slug""")
    List<Object[]> published(Collection<Long> regions, int publication);
}
