package org.shoreatlas.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.profile.RegionProfile.SourceUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On which sources rests what is known of a region: every figure and every entry that lies in it, as the lists of the
 * read API give them under {@code place}, each source once.
 */
@Component
class RegionSources {

    private final JdbcClient db;

    RegionSources(JdbcClient db) {
        this.db = db;
    }

    /** Of each region, given by its id, those with the most statements first. One query. */
    Map<Long, List<SourceUse>> of(Collection<Long> regions, int publication) {
        Map<Long, List<SourceUse>> found = new HashMap<>();
        db.sql("""
                select used.region_id, s.slug, s.name_ar, s.name_fr, s.name_en, used.statements
                from (
                    select known.region_id, e.source_id, count(distinct known.edition_id)::int statements
                    from (
                        select edition_id, region_id from figure
                        where region_id in (:regions) and since <= :publication and until > :publication
                        union
                        select edition_id, region_id from published_entry
                        where region_id in (:regions) and since <= :publication and until > :publication) known
                    join evidence e on e.edition_id = known.edition_id
                    group by known.region_id, e.source_id) used
                join published_entry s on s.entry_id = used.source_id
                    and s.since <= :publication and s.until > :publication
                order by used.statements desc, s.slug""")
                .param("regions", regions.isEmpty() ? List.of(0L) : regions)
                .param("publication", publication)
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), region -> new ArrayList<>())
                            .add(new SourceUse(
                                    row.getString(2),
                                    new LocalText(row.getString(3), row.getString(4), row.getString(5)),
                                    row.getInt(6)));
                });
        return found;
    }
}
