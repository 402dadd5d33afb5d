package org.shoreatlas.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as staff see them: those of their regions, and for the national desk all. Each is answered once. */
@Service
@Transactional(readOnly = true)
public class ReportDesk {

    /** It was wrong and is mended; it is right as it stands; it is noted. */
    public static final List<String> OUTCOMES = List.of("corrected", "right", "noted");

    private static final String SELECT = """
        select r.id, r.receipt, r.received_at, r.message, r.language, r.page, r.mail is not null as wants_answer,
            e.kind, e.slug,
            case when e.kind = 'figure'
                then (select region_id from figure f where f.entry_id = e.id order by since desc limit 1)
                else (select region_id from published_entry p where p.entry_id = e.id order by since desc
                    limit 1) end region,
            a.outcome, a.answer, a.language answer_language, a.answered_at, a.by
        from report r left join entry e on e.id = r.entry_id left join report_answer a on a.report_id = r.id
        """;

    private final JdbcClient db;
    private final Clock clock;

    ReportDesk(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that nobody has answered, the oldest first. */
    public List<Received> open(Staff staff) {
        return db
                .sql(SELECT + "where a.report_id is null order by r.received_at")
                .query(ReportDesk::row)
                .list()
                .stream()
                .filter(one -> one.maySee(staff))
                .toList();
    }

    /** Those that were answered last, of all that this person may see. */
    public List<Received> answered(Staff staff) {
        return db.sql("select * from (" + SELECT + """
                where a.report_id is not null) answered where :national or region = any(:regions)
                order by answered_at desc limit 50""")
                .param("national", staff.nationalDesk())
                .param("regions", staff.regions().toArray(Long[]::new))
                .query(ReportDesk::row)
                .list();
    }

    public Optional<Received> find(long id) {
        return db.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(ReportDesk::row)
                .optional();
    }

    /** @return whether this is the answer; somebody else's stands otherwise */
    @Transactional
    public boolean answer(long report, String outcome, String answer, Language language, String by, Staff staff) {
        return db.sql("""
                insert into report_answer (report_id, outcome, answer, language, by, answered_by, answered_at)
                values (:report, :outcome, :answer, :language, :by, :me, :now) on conflict do nothing""")
                        .param("report", report)
                        .param("outcome", outcome)
                        .param("answer", answer)
                        .param("language", language.code())
                        .param("by", by)
                        .param("me", staff.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** The address to which a copy of the answer goes; empty if the reader gave none. */
    public Optional<String> mail(long report) {
        return db.sql("select mail from report where id = :id and mail is not null")
                .param("id", report)
                .query(String.class)
                .optional();
    }

    /** The answer to the report with this receipt. */
    Optional<Answer> answer(Receipt receipt) {
        return db.sql(SELECT + "where r.receipt = :receipt and a.report_id is not null")
                .param("receipt", receipt.code())
                .query(ReportDesk::row)
                .optional()
                .map(Received::answer);
    }

    private static Received row(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        Timestamp answered = row.getTimestamp("answered_at");
        return new Received(
                row.getLong("id"),
                new Receipt(row.getString("receipt")).toString(),
                row.getTimestamp("received_at").toInstant(),
                row.getString("message"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("page"),
                row.getBoolean("wants_answer"),
                kind == null ? null : new EntryRef(Kind.ofCode(kind).orElseThrow(), new Slug(row.getString("slug"))),
                row.getObject("region", Long.class),
                answered == null
                        ? null
                        : new Answer(
                                row.getString("outcome"),
                                row.getString("answer"),
                                Language.of(row.getString("answer_language")).orElseThrow(),
                                row.getString("by"),
                                answered.toInstant()));
    }

    /**
     * @param entry that it is about; null for the Atlas as a whole
     * @param region in which that lies; null for none, and then it is the national desk's
     * @param wantsAnswer whether an address was given to answer to
     */
    public record Received(
            long id,
            String receipt,
            Instant at,
            String message,
            Language language,
            @Nullable String page,
            boolean wantsAnswer,
            @Nullable EntryRef entry,
            @Nullable Long region,
            @Nullable Answer answer) {

        public boolean maySee(Staff staff) {
            return staff.mayWriteIn(region == null ? Set.of() : Set.of(region));
        }
    }

    /** @param by reference to the centre that answered, or a word for the national desk */
    public record Answer(String outcome, String text, Language language, String by, Instant at) {}
}
