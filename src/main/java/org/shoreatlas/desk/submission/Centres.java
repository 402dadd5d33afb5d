package org.shoreatlas.desk.submission;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shoreatlas.account.Staff;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.figure.OldFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The regional investment centres: what the public sees of who drafted and published, never a person. */
@Component
@Transactional(readOnly = true)
public class Centres {

    public static final String NATIONAL_DESK = "desk";

    private final JdbcClient db;
    private final EntryNames names;
    private final Editions editions;

    Centres(JdbcClient db, EntryNames names, Editions editions) {
        this.db = db;
        this.names = names;
        this.editions = editions;
    }

    /** The centre that answers for what lies in these regions: a reference to its entry, or the national desk. */
    public String of(Collection<Long> regions, Staff staff) {
        if (regions.size() != 1 || !staff.holds(regions.iterator().next())) {
            return NATIONAL_DESK;
        }
        return db.sql("""
                select 'organisation:' || p.slug from published_entry p join organisation o using (edition_id)
                where o.form = 'cri' and p.region_id = :region and p.until = still_public() order by p.slug limit 1""")
                .param("region", regions.iterator().next())
                .query(String.class)
                .optional()
                .orElse(NATIONAL_DESK);
    }

    /** Regions by their id, as they are called now. */
    public Map<Long, EntryName> regions(Collection<Long> ids) {
        return names.of(ids, editions.latest());
    }

    /** What somebody keeps: the figures of these regions, and for the national desk those of none. */
    public OldFigures.Whose keptBy(Staff staff) {
        return new OldFigures.Whose(regionsOf(staff), staff.nationalDesk());
    }

    /** The regions that somebody keeps, as they are called, in the order of their slugs. */
    public Map<Long, EntryName> named(Staff staff) {
        Map<Long, EntryName> named = new LinkedHashMap<>();
        regions(regionsOf(staff)).entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().id()))
                .forEach(one -> named.put(one.getKey(), one.getValue()));
        return named;
    }

    /**
     * A region that somebody keeps.
     *
     * @throws NotYoursException if there is none of this slug, or it is not theirs
     */
    public long kept(String slug, Staff staff) {
        return named(staff).entrySet().stream()
                .filter(one -> one.getValue().id().equals(slug))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(NotYoursException::new);
    }

    public String slug(long region) {
        return Objects.requireNonNull(regions(List.of(region)).get(region)).id();
    }

    /** The regions that somebody keeps; all of them for the national desk. */
    public Collection<Long> regionsOf(Staff staff) {
        return !staff.nationalDesk()
                ? staff.regions()
                : db.sql("""
                select p.entry_id from published_entry p join place l using (edition_id)
                where l.level = 'region' and p.until = still_public()
                order by p.slug""").query((row, n) -> row.getLong(1)).list();
    }
}
