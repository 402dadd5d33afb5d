package org.shoreatlas.desk.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.submission.Submission.State;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * The papers of the desk, and what their authors do with them. Every act carries the version that was read, and is
 * refused where another was quicker.
 */
@Service
@Transactional(readOnly = true)
public class Submissions {

    private static final String SELECT = """
        select s.*, e.kind entry_kind, e.slug entry_slug,
            array(select region_id from submission_region r where r.submission_id = s.id) regions
        from submission s left join entry e on e.id = s.entry_id
        """;

    private final JdbcClient db;
    private final Publishing publishing;
    private final Clock clock;

    Submissions(JdbcClient db, Publishing publishing, Clock clock) {
        this.db = db;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** @throws ResponseStatusException 404 if there is none, 403 if this person may not see it */
    public Submission get(long id, Staff staff) {
        Submission submission = find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!submission.maySee(staff)) {
            throw new NotYoursException();
        }
        return submission;
    }

    private Optional<Submission> find(long id) {
        return db.sql(SELECT + "where s.id = :id")
                .param("id", id)
                .query(Submissions::row)
                .optional();
    }

    /**
     * As it is, held until the end of the transaction.
     *
     * @throws OutdatedException if it is no longer this version
     */
    @Transactional
    Submission lock(long id, int version) {
        Submission submission = db.sql(SELECT + "where s.id = :id for update of s")
                .param("id", id)
                .query(Submissions::row)
                .single();
        if (submission.version() != version) {
            throw new OutdatedException(submission);
        }
        return submission;
    }

    /** All that somebody has to do with. */
    public OpenSubmissions open(Staff staff, boolean practice) {
        return OpenSubmissions.of(
                db
                        .sql(SELECT + """
                where s.practice = :practice and (s.state = 'in-review'
                    or s.forced_reason is not null and s.looked_at is null
                    or s.author_id = :me and (s.state = 'draft' and s.version > 0 or s.state = 'sent-back'
                        and not exists (select from submission n where n.follows_id = s.id))) order by s.id""")
                        .param("practice", practice)
                        .param("me", staff.id())
                        .query(Submissions::row)
                        .list()
                        .stream()
                        .filter(one -> one.maySee(staff))
                        .toList(),
                staff);
    }

    /** What waits and this person may see, the oldest first. */
    public List<Submission> waiting(Staff staff, boolean practice) {
        return db
                .sql(SELECT + "where s.state = 'in-review' and s.practice = :practice order by s.sent_at")
                .param("practice", practice)
                .query(Submissions::row)
                .list()
                .stream()
                .filter(one -> one.maySee(staff))
                .toList();
    }

    /**
     * What was decided on last and this person may see: the rule of {@link Submission#maySee}, for the newest of them.
     */
    public List<Submission> decided(Staff staff, boolean practice) {
        return db.sql(SELECT + """
                where s.state in ('published', 'sent-back') and s.practice = :practice
                    and (s.author_id = :me or s.practice or :national
                        or exists (select from submission_region r where r.submission_id = s.id)
                        and not exists (select from submission_region r
                                        where r.submission_id = s.id and r.region_id <> all(:regions)))
                order by s.decided_at desc limit 20""")
                .param("practice", practice)
                .param("me", staff.id())
                .param("national", staff.nationalDesk())
                .param("regions", staff.regions().toArray(Long[]::new))
                .query(Submissions::row)
                .list();
    }

    /** What was published without a second person who has looked at it since. */
    public List<Submission> forced(Staff staff) {
        return db
                .sql(SELECT + "where s.forced_reason is not null and s.looked_at is null order by s.decided_at")
                .query(Submissions::row)
                .list()
                .stream()
                .filter(one -> one.maySee(staff))
                .toList();
    }

    /** Others that are about the same entry and open: what waits, whoever may see it. */
    public boolean isAnotherWaiting(Submission submission) {
        return submission.entry() != null
                && db.sql("""
                select exists (select from submission s join entry e on e.id = s.entry_id
                    where e.kind = :kind and e.slug = :slug and s.state = 'in-review' and s.id <> :id
                        and not s.practice)""")
                        .param("kind", submission.entry().kind().code())
                        .param("slug", submission.entry().slug().value())
                        .param("id", submission.id())
                        .query(Boolean.class)
                        .single();
    }

    /** A table that waits for review already with the same file. */
    public Optional<Submission> waitingWith(String sha256, Staff staff) {
        return db
                .sql(SELECT
                        + "where s.form = 'table' and s.state = 'in-review' and s.typed ->> 'file' = :sha256 "
                        + "order by s.id")
                .param("sha256", sha256)
                .query(Submissions::row)
                .list()
                .stream()
                .filter(one -> one.maySee(staff))
                .findFirst();
    }

    /**
     * Begins a draft; an untouched one of the same kind is taken again.
     *
     * @param regions in which the entry lies that it changes
     */
    @Transactional
    public long begin(
            String form,
            @Nullable EntryRef entry,
            @Nullable Long base,
            FormInput typed,
            boolean practice,
            @Nullable Long follows,
            @Nullable Long report,
            Collection<Long> regions,
            Staff staff) {
        Long entryId = entry == null ? null : entryId(entry);
        if (entry == null && follows == null && report == null && typed.values().isEmpty()) {
            Optional<Long> untouched = db.sql("""
                    select id from submission where author_id = :me and form = :form and state = 'draft' and version = 0
                        and entry_id is null and follows_id is null and report_id is null and practice = :practice
                        limit 1""")
                    .param("me", staff.id())
                    .param("form", form)
                    .param("practice", practice)
                    .query(Long.class)
                    .optional();
            if (untouched.isPresent()) {
                return untouched.get();
            }
        }
        Timestamp now = Timestamp.from(clock.instant());
        long id = db.sql("""
                insert into submission (form, entry_id, base_id, follows_id, report_id, practice, author_id, typed,
                    created_at, saved_at)
                values (:form, :entry, :base, :follows, :report, :practice, :me, :typed::jsonb, :now, :now)
                returning id""")
                .param("form", form)
                .param("entry", entryId)
                .param("base", base)
                .param("follows", follows)
                .param("report", report)
                .param("practice", practice)
                .param("me", staff.id())
                .param("typed", typed.json())
                .param("now", now)
                .query(Long.class)
                .single();
        keep(id, 0, typed, now);
        placeIn(id, regions);
        return id;
    }

    private @Nullable Long entryId(EntryRef entry) {
        return db.sql("select id from entry where kind = :kind and slug = :slug")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void keep(long id, int version, FormInput typed, Timestamp at) {
        db.sql("""
                insert into submission_save (submission_id, version, typed, saved_at)
                values (:id, :version, :typed::jsonb, :at)""")
                .param("id", id)
                .param("version", version)
                .param("typed", typed.json())
                .param("at", at)
                .update();
    }

    @Transactional
    void placeIn(long id, Collection<Long> regions) {
        regions.forEach(
                region -> db.sql("""
                insert into submission_region (submission_id, region_id) values (:id, :region)
                on conflict do nothing""").param("id", id).param("region", region).update());
    }

    /**
     * Keeps what was typed.
     *
     * @param version that was read
     * @return the version that it is now; the same if nothing else was typed
     * @throws OutdatedException if another window was quicker, or it was sent meanwhile
     */
    @Transactional
    public int save(long id, int version, FormInput typed, Staff staff) {
        Submission submission = get(id, staff);
        if (!submission.isOf(staff)) {
            throw new NotYoursException();
        }
        if (submission.isDraft() && submission.typed().equals(typed)) {
            return submission.version();
        }
        Timestamp now = Timestamp.from(clock.instant());
        int saved = db.sql("""
                update submission set typed = :typed::jsonb, version = version + 1, saved_at = :now
                where id = :id and version = :version and state = 'draft'""")
                .param("typed", typed.json())
                .param("now", now)
                .param("id", id)
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new OutdatedException(submission);
        }
        keep(id, version + 1, typed, now);
        return version + 1;
    }

    /** What was typed at an earlier saving; nothing if there was none such. */
    public FormInput saved(long id, int version) {
        return db.sql("select typed from submission_save where submission_id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, n) -> FormInput.parse(row.getString(1)))
                .optional()
                .orElse(FormInput.NOTHING);
    }

    /** Lets a draft rest on a newer edition of its entry, with what was chosen field by field. */
    @Transactional
    public void rebase(long id, int version, @Nullable Long base, FormInput typed, Staff staff) {
        save(id, version, typed, staff);
        db.sql("update submission set base_id = :base where id = :id and state = 'draft'")
                .param("base", base)
                .param("id", id)
                .update();
    }

    /** Puts a draft away, or takes back what waits. Nothing of it is lost: it can be taken up again. */
    @Transactional
    public void discard(long id, int version, Staff staff) {
        Submission submission = lock(id, version);
        if (!submission.isOf(staff) || !submission.isDraft() && !submission.isWaiting()) {
            throw submission.isOf(staff) ? new OutdatedException(submission) : new NotYoursException();
        }
        publishing.discard(id);
        db.sql("update submission set state = 'discarded', version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * A new draft with all that was typed in one that came back or was put away; the same one if it is asked for twice.
     */
    @Transactional
    public long resume(Submission old, Staff staff) {
        if (!old.isOf(staff) || old.state() != State.SENT_BACK && old.state() != State.DISCARDED) {
            throw new NotYoursException();
        }
        db.sql("select from submission where id = :id for update")
                .param("id", old.id())
                .query(rows -> {});
        return db.sql("""
                select id from submission where follows_id = :id and author_id = :me and state = 'draft' limit 1""")
                .param("id", old.id())
                .param("me", staff.id())
                .query(Long.class)
                .optional()
                .orElseGet(() -> {
                    long id = begin(
                            old.form(),
                            old.entry(),
                            old.base(),
                            old.typed(),
                            old.practice(),
                            old.id(),
                            old.report(),
                            old.regions(),
                            staff);
                    db.sql("""
                        insert into attachment (submission_id, name, media_type, sha256, bytes, added_at)
                        select :id, name, media_type, sha256, bytes, added_at from attachment
                        where submission_id = :old""").param("id", id).param("old", old.id()).update();
                    return id;
                });
    }

    private static Submission row(ResultSet row, int n) throws SQLException {
        String kind = row.getString("entry_kind");
        return new Submission(
                row.getLong("id"),
                row.getString("form"),
                kind == null
                        ? null
                        : new EntryRef(Kind.ofCode(kind).orElseThrow(), new Slug(row.getString("entry_slug"))),
                row.getObject("base_id", Long.class),
                row.getObject("follows_id", Long.class),
                row.getObject("report_id", Long.class),
                row.getBoolean("practice"),
                row.getLong("author_id"),
                State.ofCode(row.getString("state")),
                FormInput.parse(row.getString("typed")),
                row.getInt("version"),
                Objects.requireNonNull(instant(row, "saved_at")),
                instant(row, "sent_at"),
                instant(row, "decided_at"),
                row.getObject("decided_by", Long.class),
                row.getString("remarks"),
                row.getString("forced_reason"),
                instant(row, "looked_at"),
                row.getObject("looked_by", Long.class),
                Set.of((Long[]) row.getArray("regions").getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
