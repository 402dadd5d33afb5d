package org.shoreatlas.edition;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one path by which anything becomes public. Every act takes the next publication number under a lock that lasts to
 * the end of the transaction, so that numbers become visible in their order. Plain SQL and not JPA, because the fact
 * sheets pass through here during migration, before JPA starts.
 */
@Component
public class Publishing {

    /** Held by whoever is publishing; the number means nothing. */
    private static final long LOCK = 0x53484f5245L;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final List<Projection> projections;
    private final Clock clock;

    /** Also made by hand, over the owner's connection, while the database is migrated. */
    public Publishing(JdbcClient db, List<Projection> projections, Clock clock) {
        this.db = db;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Puts a proposal up for review.
     *
     * @return the id of its edition
     */
    @Transactional
    public long propose(Proposal proposal) {
        EntryRef entry = proposal.entry();
        db.sql("insert into entry (kind, slug) values (:kind, :slug) on conflict do nothing")
            .param("kind", entry.kind().code()).param("slug", entry.slug().value()).update();
        return db.sql("""
                insert into edition (entry_id, kind, base_id, content, change, reason, cause, effect, author, submission_id,
                    created_at, sent_at)
                select id, kind, :base, :content::jsonb, :change, :reason::jsonb, :cause::jsonb, :effect::jsonb, :author, :submission,
                    :now, :now
                from entry where kind = :kind and slug = :slug
                returning id""")
            .param("kind", entry.kind().code()).param("slug", entry.slug().value())
            .param("base", proposal.base())
            .param("content", proposal.content().json())
            .param("change", proposal.change().type().code())
            .param("reason", json(proposal.change().reason()))
            .param("cause", json(proposal.change().cause()))
            .param("effect", json(proposal.change().effect()))
            .param("author", proposal.author())
            .param("submission", proposal.submission())
            .param("now", Timestamp.from(clock.instant()))
            .query(Long.class).single();
    }

    /** The editions that were sent with a paper of the desk and are open for review, in the order in which they were sent. */
    @Transactional(readOnly = true)
    public List<Long> open(long submission) {
        return db.sql("""
                select id from edition
                where submission_id = :submission and since is null and rejected_at is null and discarded_at is null order by id""")
            .param("submission", submission).query((row, n) -> row.getLong(1)).list();
    }

    /** Closes what is open of a paper of the desk, with what its reviewer has to say. */
    @Transactional
    public void sendBack(long submission, String remarks) {
        db.sql("""
                update edition set rejected_at = :now, rejection = :remarks
                where submission_id = :submission and since is null and rejected_at is null and discarded_at is null""")
            .param("now", Timestamp.from(clock.instant())).param("remarks", remarks).param("submission", submission).update();
    }

    /** Closes what is open of a paper of the desk that its author takes back. */
    @Transactional
    public void discard(long submission) {
        db.sql("""
                update edition set discarded_at = :now
                where submission_id = :submission and since is null and rejected_at is null and discarded_at is null""")
            .param("now", Timestamp.from(clock.instant())).param("submission", submission).update();
    }

    /** Publishes reviewed editions together, now, as one act. */
    @Transactional
    public Publication publish(Publication.Act act, List<Long> editions, String reviewer) {
        return publish(begin(act, reviewer, null), editions);
    }

    /**
     * Publishes reviewed editions together, as of a moment. A moment not later than the last publication's becomes the
     * one right after it.
     *
     * @throws StaleProposal    if an entry has changed since its proposal was begun
     * @throws ContentException if content cannot be published; its field starts with the entry's reference
     */
    @Transactional
    public Publication publish(Publication.Act act, List<Long> editions, String reviewer, Instant at) {
        return publish(begin(act, reviewer, at), editions);
    }

    private Publication publish(Publication publication, List<Long> editions) {
        List<EditionRow> rows = new ArrayList<>();
        Map<EntryRef, Long> known = new HashMap<>();
        for (long edition : editions) {
            EditionRow row = makePublic(edition, publication, known);
            rows.add(row);
            known.put(row.entry(), row.entryId());
        }
        rows.sort(Comparator.comparing(EditionRow::kind).thenComparing(this::rank));
        rows.forEach(this::project);
        return publication;
    }

    /**
     * Takes an entry out of public view; its editions stay readable under their own addresses.
     *
     * @param base the edition that was looked at
     * @throws StaleProposal            if it is no longer the newest
     * @throws IllegalArgumentException if the entry is not public
     */
    @Transactional
    public Publication withdraw(EntryRef entry, @Nullable Long base, LocalText publicReason, String by) {
        Publication publication = begin(Publication.Act.WITHDRAW, by, null);
        StaleProposal.refuse(entry.toString(), base, newest(entry));
        int closed = db.sql("""
                update edition d set until = :no, ended_as = 'withdrawn', public_reason = :reason::jsonb
                from entry e
                where e.id = d.entry_id and e.kind = :kind and e.slug = :slug and d.since is not null and d.ended_as is null""")
            .param("no", publication.no()).param("reason", json(publicReason))
            .param("kind", entry.kind().code()).param("slug", entry.slug().value()).update();
        if (closed == 0) {
            throw new IllegalArgumentException(entry + " is not public");
        }
        return publication;
    }

    /**
     * Says of an entry that it still holds, without a word changed.
     *
     * @param base the edition that was looked at
     * @throws StaleProposal            if it is no longer the newest
     * @throws IllegalArgumentException if the entry is not public
     */
    @Transactional
    public Publication verify(EntryRef entry, long base, String by) {
        Publication publication = begin(Publication.Act.VERIFY, by, null);
        StaleProposal.refuse(entry.toString(), base, newest(entry));
        int said = db.sql("""
                insert into verification (publication_no, edition_id) select :no, id from edition where id = :base and ended_as is null""")
            .param("no", publication.no()).param("base", base).update();
        if (said == 0) {
            throw new IllegalArgumentException(entry + " is not public");
        }
        return publication;
    }

    /** The newest edition of an entry that ever was public: the base of the next proposal. */
    @Transactional(readOnly = true)
    public @Nullable Long newest(EntryRef entry) {
        return db.sql("""
                select d.id from edition d join entry e on e.id = d.entry_id
                where e.kind = :kind and e.slug = :slug and d.since is not null order by d.number desc limit 1""")
            .param("kind", entry.kind().code()).param("slug", entry.slug().value())
            .query(Long.class).optional().orElse(null);
    }

    /** @param at the moment, null for now, which is asked only when it is this act's turn */
    private Publication begin(Publication.Act act, String by, @Nullable Instant at) {
        db.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> { });
        Publication last = db.sql("select no, at, act, by from publication order by no desc limit 1")
            .query(Editions.PUBLICATION).optional().orElse(null);
        Instant moment = (at == null ? clock.instant() : at).truncatedTo(ChronoUnit.MICROS);
        if (last != null && !moment.isAfter(last.at())) {
            moment = last.at().plus(1, ChronoUnit.MICROS);
        }
        Publication next = new Publication(last == null ? 1 : last.no() + 1, moment, act, by);
        db.sql("insert into publication (no, at, act, by) values (:no, :at, :act, :by)")
            .param("no", next.no()).param("at", Timestamp.from(next.at()))
            .param("act", act.code()).param("by", by).update();
        return next;
    }

    private EditionRow makePublic(long edition, Publication publication, Map<EntryRef, Long> known) {
        Draft draft = db.sql("""
                select e.id, e.kind, e.slug, d.content, d.base_id,
                    (select id from edition where entry_id = e.id and since is not null order by number desc limit 1)
                from edition d join entry e on e.id = d.entry_id
                where d.id = :id and d.since is null and d.rejected_at is null and d.discarded_at is null for update of d""")
            .param("id", edition)
            .query((row, n) -> new Draft(row.getLong(1),
                new EntryRef(Kind.ofCode(row.getString(2)).orElseThrow(), new Slug(row.getString(3))),
                row.getString(4), row.getObject(5, Long.class), row.getObject(6, Long.class)))
            .optional().orElseThrow(() -> new IllegalArgumentException("edition " + edition + " is not open for publishing"));
        StaleProposal.refuse(draft.entry().toString(), draft.base(), draft.newest());
        Content content = Content.parse(draft.content());
        check(draft.entry(), content);
        if (draft.newest() != null) {
            db.sql("update edition set until = :no, ended_as = 'superseded' where id = :newest and ended_as is null")
                .param("no", publication.no()).param("newest", draft.newest()).update();
        }
        int version = db.sql("""
                update edition set since = :no, reviewer = :by,
                    number = (select coalesce(max(number), 0) + 1 from edition where entry_id = :entry)
                where id = :id returning number""")
            .param("no", publication.no()).param("by", publication.by()).param("entry", draft.entryId()).param("id", edition)
            .query(Integer.class).single();
        return new EditionRow(db, edition, draft.entryId(), draft.entry(), version, publication.no(), publication.at(),
            content, known);
    }

    private void check(EntryRef entry, Content content) {
        named(entry, () -> {
            projections.stream().filter(projection -> projection.appliesTo(entry.kind()))
                .forEach(projection -> projection.check(entry.kind(), content));
            return content;
        });
    }

    private int rank(EditionRow row) {
        return named(row.entry(), () -> projections.stream().filter(projection -> projection.appliesTo(row.kind()))
            .mapToInt(projection -> projection.rank(row.content())).sum());
    }

    private void project(EditionRow row) {
        named(row.entry(), () -> {
            for (Projection projection : projections) {
                if (projection.appliesTo(row.kind())) {
                    projection.project(row);
                }
            }
            return row;
        });
    }

    private static <T> T named(EntryRef entry, Supplier<T> work) {
        try {
            return work.get();
        } catch (ContentException e) {
            throw new ContentException(entry + " " + e.field(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String json(@Nullable LocalText text) {
        return text == null ? null : JSON.writeValueAsString(text);
    }

    private record Draft(long entryId, EntryRef entry, String content, @Nullable Long base, @Nullable Long newest) {
    }
}
