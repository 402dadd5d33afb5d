package org.shoreatlas.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shoreatlas.kernel.ReadMemo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From when figures count as old: the one rule, for readers and for the desk. A figure does once its indicator's months
 * have passed since its reference period ended, or since somebody last said that it is still true. Only what was
 * counted or estimated grows old, not a target by its date, and only while nothing newer of the same subject,
 * indicator, activity and nature is known.
 */
@Component
class Ages {

    /** Public figures {@code f} that grow old as of a {@code :publication}, with the day. */
    static final String GROWING_OLD = """
        (select f.*, greatest(f.period_end, (select max((s.at at time zone 'Africa/Casablanca')::date)
                from verification v join publication s on s.no = v.publication_no
                where v.edition_id = f.edition_id and v.publication_no <= :publication))
            + make_interval(months => i.stale_after_months) + interval '1 day' old_from
        from figure f join published_entry p on p.entry_id = f.indicator_id and p.since <= :publication
            and p.until > :publication
        join indicator i on i.edition_id = p.edition_id
        where f.since <= :publication and f.until > :publication and f.nature in ('actual', 'estimate')
            and f.period_end is not null
            and not exists (select from figure n where n.subject_id = f.subject_id and n.indicator_id = f.indicator_id
                and n.activity = f.activity and n.nature = f.nature and n.since <= :publication
                and n.until > :publication
                and n.period_end > f.period_end)) f
        """;

    private final ReadMemo<Long, LocalDate> days = new ReadMemo<>();
    private final JdbcClient db;

    Ages(JdbcClient db) {
        this.db = db;
    }

    /** The first day on which each of these editions counts as old; one that never does is left out. One query. */
    Map<Long, LocalDate> oldFrom(Collection<Long> editions, int publication) {
        return days.all(publication, editions, unknown -> lookUp(unknown, publication));
    }

    /** Announces which will be asked for. */
    void expect(Collection<Long> editions, int publication) {
        days.expect(publication, editions);
    }

    private Map<Long, LocalDate> lookUp(Collection<Long> editions, int publication) {
        Map<Long, LocalDate> found = new HashMap<>();
        db.sql("select edition_id, old_from::date from " + GROWING_OLD + " where edition_id in (:editions)")
                .param("publication", publication)
                .param("editions", editions)
                .query(row -> {
                    found.put(row.getLong(1), row.getObject(2, LocalDate.class));
                });
        return found;
    }
}
