package org.shoreatlas.figure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shoreatlas.edition.EntryRepository;
import org.springframework.data.jpa.repository.Query;

interface FigureRepository extends EntryRepository<Figure> {

    @Query("select f.slug from Figure f where f.number = :number and f.version = 1")
    Optional<String> slugOf(int number);

    /** Who is printed as having said a figure: the person, else the organisation, else the role. */
    @Query("""
        select distinct coalesce(e.speakerPerson, e.speakerOrganisation, e.speakerRole) from Evidence e, Figure f
        where e.editionId = f.editionId and f.since <= :publication and f.until > :publication
            and (e.speakerPerson is not null or e.speakerRole is not null or e.speakerOrganisation is not null)
        order by 1""")
    List<String> speakers(int publication);

    /**
     * The newest readings of each series (subject, indicator, activity, nature) in each region: their editions. Bounded
     * in each series and in each region, so that a long series neither fills the page nor hides the others.
     */
    @Query(nativeQuery = true, value = """
        select edition_id from (
            select edition_id,
                row_number() over (partition by region_id order by place_in_series, number) as place_in_region
            from (
                select edition_id, region_id, number,
                    row_number() over (partition by region_id, subject_id, indicator_id, activity, nature
                                       order by period_end desc nulls last, number desc) as place_in_series
                from figure where region_id in (:regions) and since <= :publication and until > :publication) series
            where place_in_series <= :each) newest
        where place_in_region <= :most""")
    List<Long> newestIn(Collection<Long> regions, int publication, int each, int most);

    /**
     * The newest actual readings of each series of the regions themselves, not of what lies in them: their editions.
     */
    @Query(nativeQuery = true, value = """
        select edition_id from (
            select edition_id, number, row_number() over (
                partition by subject_id, indicator_id, activity, perimeter
                order by period_end desc, number desc)
                as place_in_series
            from figure where subject_id = region_id and nature = 'actual' and value is not null
                and period_end is not null
                and since <= :publication and until > :publication) series
        where place_in_series <= :each order by number""")
    List<Long> newestOfRegions(int publication, int each);
}
