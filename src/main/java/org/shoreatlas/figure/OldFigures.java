package org.shoreatlas.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures that have grown old: their reference period ended longer ago than their indicator allows, and nothing newer of the
 * same subject, indicator, activity and nature is known. Targets do not grow old by their date.
 */
@Component
@Transactional(readOnly = true)
public class OldFigures {

    private static final String OLD = """
        from figure f join published_entry p on p.entry_id = f.indicator_id and p.since <= :publication and p.until > :publication
        join indicator i on i.edition_id = p.edition_id
        where f.since <= :publication and f.until > :publication and f.region_id in (:regions) and f.nature in ('actual', 'estimate')
            and f.period_end < :day::date - make_interval(months => i.stale_after_months)
            and not exists (select from figure n where n.subject_id = f.subject_id and n.indicator_id = f.indicator_id
                and n.activity = f.activity and n.nature = f.nature and n.since <= :publication and n.until > :publication
                and n.period_end > f.period_end)
            and not exists (select from verification v join publication s on s.no = v.publication_no
                where v.edition_id = f.edition_id and s.at > :day::date - make_interval(months => i.stale_after_months))
        """;

    private final JdbcClient db;
    private final Figures figures;

    OldFigures(JdbcClient db, Figures figures) {
        this.db = db;
        this.figures = figures;
    }

    /**
     * Those in some regions, the oldest first.
     *
     * @param day  on which they are looked at
     * @param most how many are listed; all are counted
     */
    public Old of(Collection<Long> regions, LocalDate day, int most, int publication) {
        if (regions.isEmpty()) {
            return new Old(0, List.of());
        }
        List<String> ids = db.sql("select f.slug " + OLD + " order by f.period_end, f.number").param("publication", publication)
            .param("regions", regions).param("day", day).query((row, n) -> row.getString(1)).list();
        List<String> shown = ids.subList(0, Math.min(most, ids.size()));
        Map<String, FigureView> views = figures.byId(shown, publication);
        return new Old(ids.size(), shown.stream().map(views::get).filter(Objects::nonNull).toList());
    }

    /**
     * @param count of all
     * @param first of them
     */
    public record Old(int count, List<FigureView> first) {
    }
}
