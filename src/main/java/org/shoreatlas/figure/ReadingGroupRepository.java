package org.shoreatlas.figure;

import java.util.Collection;
import java.util.List;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface ReadingGroupRepository extends EntryRepository<ReadingGroup> {

    @Query("select r from Reading r where r.editionId in :editions order by r.editionId, r.ord")
    List<Reading> readings(Collection<Long> editions);

    /** Id of a figure, slug of its group, its relation, and the figure that is preferred to it; null where none is. */
    @Query("""
        select r.figureId, g.slug, r.relation, p from Reading r join ReadingGroup g on g.editionId = r.editionId
        left join Figure p on p.entryId = g.preferredId and p.entryId <> r.figureId
        and r.relation in ('same', 'misprint') and p.since <= :publication and p.until > :publication
        where r.figureId in :figures and g.since <= :publication and g.until > :publication order by g.slug""")
    List<Object[]> groupsOf(Collection<Long> figures, int publication);

    /** Groups that a figure joined as a reading of the same thing after a publication, with the publication. */
    @Query("""
        select g.slug, min(g.since) from Reading r join ReadingGroup g on g.editionId = r.editionId
        where r.figureId = :figure and r.relation in ('same', 'misprint')
        group by g.slug having min(g.since) > :publication and max(g.until) = :still order by min(g.since)""")
    List<Object[]> readingsSince(long figure, int publication, int still);
}
