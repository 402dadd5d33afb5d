package org.shoreatlas.desk.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done, the latest first. Administrators see all of it; others what they did, what was done to their account,
 * and what was done with papers and entries that lie in their regions alone. A draft is its author's, and so is what
 * happens to it.
 */
@Service
@Transactional(readOnly = true)
class Audit {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String REGION_OF_ENTRY = """
        (select region_id from (select since, region_id from published_entry where entry_id = a.entry_id
            union all select since, region_id from figure where entry_id = a.entry_id) shown
                order by since desc limit 1)""";
    private static final String VISIBLE = """
        (a.actor_id = :me or a.account_id = :me or a.act = 'seeded'
            or case when a.submission_id is not null then a.act not in ('begun', 'uploaded', 'put-away')
                    and (select bool_and(region_id = any (:regions)) from submission_region r
                        where r.submission_id = a.submission_id)
                when a.entry_id is not null then %s = any (:regions) end)""".replace("%s", REGION_OF_ENTRY);
    private static final String IN_REGION = """
        (exists (select from submission_region r where r.submission_id = a.submission_id and r.region_id = :region)
            or a.submission_id is null and a.entry_id is not null and %s = :region
            or a.act = 'seeded'
                and exists (select from published_entry p where p.since = a.publication_no and p.region_id = :region
                union all select from figure f
                    where f.since = a.publication_no and f.region_id = :region))""".replace("%s", REGION_OF_ENTRY);
    /** Also by the editions that a paper sent, or that a publication made or ended. */
    private static final String ABOUT_ENTRY = """
        (a.entry_id = :entry
            or a.submission_id in (select submission_id from edition where entry_id = :entry
                union select id from submission where entry_id = :entry)
            or a.publication_no in (select since from edition where entry_id = :entry
                union select until from edition where entry_id = :entry and ended_as = 'withdrawn'))""";

    private final JdbcClient db;

    Audit(JdbcClient db) {
        this.db = db;
    }

    public long count(LogFilter filter, Staff staff) {
        Query query = Query.of(filter, staff);
        return db.sql("select count(*) from audit a" + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    public List<Act> acts(LogFilter filter, Staff staff, int first, int most) {
        Query query = Query.of(filter, staff);
        return db.sql("""
                select a.*, e.kind, e.slug, s.form, s.state, s.author_id,
                    array(select region_id from submission_region r where r.submission_id = a.submission_id) regions
                from audit a left join submission s on s.id = a.submission_id
                left join entry e
                on e.id = a.entry_id""" + query.where() + " order by a.id desc limit :most offset :first")
                .params(query.parameters())
                .param("most", most)
                .param("first", first)
                .query((row, n) -> act(row, staff))
                .list();
    }

    /** The versions of an entry, the newest first. */
    public List<EntryVersion> versions(long entry) {
        return db.sql("""
                select d.number, p.at, p.no, s.id, s.author_id, coalesce(s.decided_by, a.actor_id), s.looked_by
                from edition d join publication p on p.no = d.since left join submission s on s.id = d.submission_id
                left join audit a on a.publication_no = p.no
                where d.entry_id = :entry order by d.number desc""")
                .param("entry", entry)
                .query((row, n) -> new EntryVersion(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getInt(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class),
                        row.getObject(6, Long.class),
                        row.getObject(7, Long.class)))
                .list();
    }

    /** Notes that somebody took a copy of what they asked for. */
    @Transactional
    public void exported(String asked, int acts) {
        db.sql("select audit_export(:detail::jsonb)")
                .param("detail", JSON.writeValueAsString(Map.of("asked", asked, "entries", acts)))
                .query(row -> {});
    }

    private static Act act(ResultSet row, Staff staff) throws SQLException {
        Long submission = row.getObject("submission_id", Long.class);
        String kind = row.getString("kind");
        return new Act(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("act"),
                row.getObject("actor_id", Long.class),
                row.getObject("account_id", Long.class),
                submission == null ? null : new Act.Paper(submission, row.getString("form"), isOpen(row, staff)),
                kind == null ? null : new EntryRef(Kind.ofCode(kind).orElseThrow(), new Slug(row.getString("slug"))),
                row.getObject("entry_id", Long.class),
                row.getObject("publication_no", Integer.class),
                row.getObject("report_id", Long.class),
                JSON.readValue(row.getString("detail"), Act.Detail.class));
    }

    private static boolean isOpen(ResultSet row, Staff staff) throws SQLException {
        return row.getLong("author_id") == staff.id()
                || !Set.of("draft", "discarded").contains(row.getString("state"))
                        && staff.mayWriteIn(
                                Set.of((Long[]) row.getArray("regions").getArray()));
    }

    private record Query(String where, Map<String, Object> parameters) {

        static Query of(LogFilter filter, Staff staff) {
            List<String> conditions = new ArrayList<>();
            Map<String, Object> parameters = new HashMap<>();
            if (!staff.isAdministrator()) {
                conditions.add(VISIBLE);
                parameters.put("me", staff.id());
                parameters.put("regions", staff.regions().toArray(Long[]::new));
            }
            if (filter.from() != null) {
                conditions.add("a.at >= :from");
                parameters.put("from", Timestamp.from(MoroccanTime.startOf(filter.from())));
            }
            if (filter.to() != null) {
                conditions.add("a.at < :to");
                parameters.put(
                        "to", Timestamp.from(MoroccanTime.startOf(filter.to().plusDays(1))));
            }
            if (filter.group() == ActGroup.IMPORTS) {
                conditions.add("a.detail ->> 'sha256' is not null");
            } else if (filter.group() != null) {
                conditions.add("a.act in (:acts)");
                parameters.put("acts", filter.group().acts());
            }
            add("(a.actor_id = :person or a.account_id = :person)", "person", filter.person(), conditions, parameters);
            add(IN_REGION, "region", filter.region(), conditions, parameters);
            add(ABOUT_ENTRY, "entry", filter.entry(), conditions, parameters);
            return new Query(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), parameters);
        }

        private static void add(
                String condition,
                String name,
                @Nullable Long value,
                List<String> conditions,
                Map<String, Object> parameters) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }
    }
}
