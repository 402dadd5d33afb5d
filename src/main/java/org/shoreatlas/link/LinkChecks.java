package org.shoreatlas.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.kernel.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The addresses of the sources. One that failed on three days and gave no answer in between no longer answers; each is
 * asked once a week. A new address begins anew.
 */
@Service
public class LinkChecks {

    private static final Logger LOG = LoggerFactory.getLogger(LinkChecks.class);
    private static final int DAYS_BETWEEN = 7;

    private static final String DEAD = """
        select s.slug, s.name_ar, s.name_fr, s.name_en, s.address, failed.*, rests.facts, rests.regions
        from (select p.entry_id, p.slug, p.name_ar, p.name_fr, p.name_en, o.address
            from published_entry p join source o using (edition_id)
            where p.until = still_public() and o.address is not null) s
        cross join lateral (select count(distinct (c.at at time zone 'Africa/Casablanca')::date) days,
                min(c.at) first_at, max(c.at) last_at,
                (array_agg(c.outcome order by c.at desc))[1] outcome, (array_agg(c.status order by c.at desc))[1] status
            from link_check c
            where c.source_id = s.entry_id and c.address = s.address and c.outcome in ('gone', 'fails', 'silent')
                and c.at > coalesce((select max(g.at) from link_check g
                    where g.source_id = s.entry_id and g.address = s.address
                    and g.outcome in ('answers', 'refuses')), '-infinity')) failed
        cross join lateral (select count(distinct d.id) facts,
                array_agg(distinct coalesce(n.region_id, f.region_id)) regions
            from evidence e join edition d on d.id = e.edition_id and d.since is not null and d.until = still_public()
            left join published_entry n on n.edition_id = d.id left join figure f on f.edition_id = d.id
            where e.source_id = s.entry_id) rests
        where failed.days >= 3
        """;

    private final JdbcClient db;
    private final LinkChecker checker;
    private final LinkCheckProperties properties;
    private final PortalProperties portal;
    private final Clock clock;

    LinkChecks(
            JdbcClient db, LinkChecker checker, LinkCheckProperties properties, PortalProperties portal, Clock clock) {
        this.db = db;
        this.checker = checker;
        this.properties = properties;
        this.portal = portal;
        this.clock = clock;
    }

    /** Whether sources are asked at all. */
    public boolean areChecked() {
        return properties.isOn(portal);
    }

    /** Asks for those whose turn it is, one after the other; in no transaction, for it takes minutes. */
    public void check() {
        List<Due> due = db.sql("""
                select p.entry_id, o.address from published_entry p join source o using (edition_id)
                left join lateral (select max(c.at) at from link_check c
                    where c.source_id = p.entry_id and c.address = o.address
                    and c.by_hand is null) last on true
                where p.until = still_public() and o.address is not null
                    and (last.at is null or (last.at at time zone 'Africa/Casablanca')::date <= :day::date - :between)
                order by last.at nulls first, p.slug limit :most""")
                .param("day", MoroccanTime.dayOf(clock.instant()))
                .param("between", DAYS_BETWEEN)
                .param("most", properties.perNight())
                .query((row, n) -> new Due(row.getLong(1), row.getString(2)))
                .list();
        try {
            for (Due one : due) {
                note(one, checker.ask(one.address()), null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            LOG.info("The portal stops: the other sources are asked tomorrow");
        }
    }

    /** Those that no longer answer, the one on which most rests first. */
    public List<DeadLink> dead() {
        return db.sql(DEAD + " order by rests.facts desc, s.slug")
                .query(LinkChecks::row)
                .list();
    }

    /** Somebody has looked: it answers. */
    public void answers(EntryRef source, long account) {
        db.sql("""
                select p.entry_id, o.address from published_entry p join source o using (edition_id)
                where p.kind = 'source' and p.slug = :slug and p.until = still_public() and o.address is not null""")
                .param("slug", source.slug().value())
                .query((row, n) -> new Due(row.getLong(1), row.getString(2)))
                .optional()
                .ifPresent(one -> note(one, Answer.of(Answer.Outcome.ANSWERS), account));
    }

    private void note(Due asked, Answer answer, @Nullable Long account) {
        db.sql("""
                insert into link_check (source_id, address, at, outcome, status, by_hand)
                values (:source, :address, :now, :outcome, :status, :account)""")
                .param("source", asked.source())
                .param("address", asked.address())
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", answer.outcome().code())
                .param("status", answer.status())
                .param("account", account)
                .update();
    }

    private static DeadLink row(ResultSet row, int n) throws SQLException {
        Set<Long> regions = row.getArray("regions") == null
                ? Set.of()
                : Stream.of((@Nullable Long[]) row.getArray("regions").getArray())
                        .filter(one -> one != null)
                        .collect(Collectors.toSet());
        return new DeadLink(
                new EntryRef(Kind.SOURCE, new Slug(row.getString("slug"))),
                new LocalText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                row.getString("address"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                row.getInt("facts"),
                regions);
    }

    private record Due(long source, String address) {}
}
