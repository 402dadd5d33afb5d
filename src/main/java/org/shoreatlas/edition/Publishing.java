package org.shoreatlas.edition;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
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
    /** How many editions are read and written at once: so that a hundred thousand fit into a small heap. */
    private static final int AT_ONCE = 500;

    private static final String NEW_ENTRY =
            "insert into entry (kind, slug) values (:kind, :slug) on conflict do nothing";
    private static final String NEW_EDITION = """
        insert into edition (entry_id, kind, base_id, content, change, reason, cause, effect, author, submission_id,
            created_at, sent_at)
        select id, kind, :base::bigint, :content::jsonb, :change, :reason::jsonb, :cause::jsonb, :effect::jsonb,
            :author, :submission::bigint,
            :now, :now
        from entry where kind = :kind and slug = :slug""";
    private static final JsonMapper JSON = new JsonMapper();

    private final NamedParameterJdbcOperations jdbc;
    private final JdbcClient db;
    private final List<Projection> projections;
    private final Clock clock;
    private @Nullable ApplicationEventPublisher events;

    /** Also made by hand, over the owner's connection, while the database is migrated. */
    public Publishing(NamedParameterJdbcOperations jdbc, List<Projection> projections, Clock clock) {
        this.jdbc = jdbc;
        this.db = JdbcClient.create(jdbc);
        this.projections = projections;
        this.clock = clock;
    }

    /** Of each publication others are told, who wait for its transaction to be committed. */
    @Autowired
    void tell(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Puts a proposal up for review.
     *
     * @return the id of its edition
     */
    @Transactional
    public long propose(Proposal proposal) {
        Map<String, @Nullable Object> columns = columns(proposal);
        db.sql(NEW_ENTRY).params(columns).update();
        return db.sql(NEW_EDITION + " returning id")
                .params(columns)
                .query(Long.class)
                .single();
    }

    /** Puts proposals up for review, many at a time. */
    @Transactional
    @SuppressWarnings("unchecked")
    public void propose(Collection<Proposal> proposals) {
        Map<String, @Nullable Object>[] rows =
                proposals.stream().map(this::columns).toArray(Map[]::new);
        jdbc.batchUpdate(NEW_ENTRY, rows);
        jdbc.batchUpdate(NEW_EDITION, rows);
    }

    private Map<String, @Nullable Object> columns(Proposal proposal) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("kind", proposal.entry().kind().code());
        columns.put("slug", proposal.entry().slug().value());
        columns.put("base", proposal.base());
        columns.put("content", proposal.content().json());
        columns.put("change", proposal.change().type().code());
        columns.put("reason", json(proposal.change().reason()));
        columns.put("cause", json(proposal.change().cause()));
        columns.put("effect", json(proposal.change().effect()));
        columns.put("author", proposal.author());
        columns.put("submission", proposal.submission());
        columns.put("now", Timestamp.from(clock.instant()));
        return columns;
    }

    /**
     * The editions that were sent with a paper of the desk and are open for review, in the order in which they were
     * sent.
     */
    @Transactional(readOnly = true)
    public List<Long> open(long submission) {
        return db.sql("""
                select id from edition
                where submission_id = :submission and since is null and rejected_at is null and discarded_at is null
                order by id""")
                .param("submission", submission)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Closes what is open of a paper of the desk, with what its reviewer has to say. */
    @Transactional
    public void sendBack(long submission, String remarks) {
        db.sql("""
                update edition set rejected_at = :now, rejection = :remarks
                where submission_id = :submission and since is null and rejected_at is null and discarded_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("remarks", remarks)
                .param("submission", submission)
                .update();
    }

    /** Closes what is open of a paper of the desk that its author takes back. */
    @Transactional
    public void discard(long submission) {
        db.sql("""
                update edition set discarded_at = :now
                where submission_id = :submission and since is null and rejected_at is null and discarded_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("submission", submission)
                .update();
    }

    /** Publishes reviewed editions together, now, as one act. */
    @Transactional
    public Publication publish(Publication.Act act, List<Long> editions, String reviewer) {
        return publish(begin(act, reviewer, null), editions, Watch.NOBODY);
    }

    /**
     * Publishes reviewed editions together, as of a moment. A moment not later than the last publication's becomes the
     * one right after it.
     *
     * @throws StaleProposalException if an entry has changed since its proposal was begun
     * @throws ContentException if content cannot be published; its field starts with the entry's reference
     */
    @Transactional
    public Publication publish(Publication.Act act, List<Long> editions, String reviewer, Instant at) {
        return publish(begin(act, reviewer, at), editions, Watch.NOBODY);
    }

    /** Follows a publication of many editions. */
    public interface Watch {

        Watch NOBODY = new Watch() {};

        /**
         * Content cannot be published. Who only rehearses may return, to be told of all of it; what was refused is then
         * passed over.
         *
         * @param refused its field starts with the entry's reference
         */
        default void refused(ContentException refused) {
            throw refused;
        }

        /** @param done editions so far */
        default void done(int done) {}
    }

    /**
     * Publishes reviewed editions together, now, as one act that somebody follows.
     *
     * @see #publish(Publication.Act, List, String, Instant) for its exceptions
     */
    @Transactional
    public Publication publish(Publication.Act act, List<Long> editions, String reviewer, Watch watch) {
        return publish(begin(act, reviewer, null), editions, watch);
    }

    private Publication publish(Publication publication, List<Long> editions, Watch watch) {
        List<Public> all = new ArrayList<>();
        for (List<Long> part : parts(editions)) {
            all.addAll(makePublic(part, publication, watch));
            watch.done(all.size() / 2);
        }
        all.sort(Comparator.comparing((Public one) -> one.entry().kind()).thenComparing(Public::rank));
        RowBatch writing = new RowBatch(jdbc, publication.no());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Public> part = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<Long, Content> contents = new HashMap<>();
            db.sql("select id, content from edition where id = any(:ids)")
                    .param("ids", ids(part, Public::edition))
                    .query(row -> {
                        contents.put(row.getLong(1), Content.parse(row.getString(2)));
                    });
            part.forEach(one -> named(one.entry(), watch, () -> {
                EditionRow row = new EditionRow(
                        writing,
                        one.edition(),
                        one.entryId(),
                        one.entry(),
                        one.version(),
                        publication,
                        Objects.requireNonNull(contents.get(one.edition())));
                projections.stream()
                        .filter(projection -> projection.appliesTo(row.kind()))
                        .forEach(projection -> projection.project(row));
            }));
            writing.flush();
            watch.done((all.size() + from + part.size()) / 2);
        }
        return publication;
    }

    /** Editions in their order, in parts of which none has two of the same entry. */
    private List<List<Long>> parts(List<Long> editions) {
        List<List<Long>> parts = new ArrayList<>();
        Set<Long> entries = new HashSet<>();
        Map<Long, Long> entryOf = new HashMap<>();
        db.sql("select id, entry_id from edition where id = any(:ids)")
                .param("ids", editions.toArray(Long[]::new))
                .query(row -> {
                    entryOf.put(row.getLong(1), row.getLong(2));
                });
        for (Long edition : editions) {
            boolean another = !entries.add(entryOf.getOrDefault(edition, edition));
            if (parts.isEmpty() || another || parts.get(parts.size() - 1).size() == AT_ONCE) {
                parts.add(new ArrayList<>());
                entries.clear();
                entries.add(entryOf.getOrDefault(edition, edition));
            }
            parts.get(parts.size() - 1).add(edition);
        }
        return parts;
    }

    /**
     * Takes an entry out of public view; its editions stay readable under their own addresses.
     *
     * @param base the edition that was looked at
     * @throws StaleProposalException if it is no longer the newest
     * @throws IllegalArgumentException if the entry is not public
     */
    @Transactional
    public Publication withdraw(EntryRef entry, @Nullable Long base, LocalText publicReason, String by) {
        Publication publication = begin(Publication.Act.WITHDRAW, by, null);
        StaleProposalException.refuse(entry.toString(), base, newest(entry));
        int closed = db.sql("""
                update edition d set until = :no, ended_as = 'withdrawn', public_reason = :reason::jsonb
                from entry e
                where e.id = d.entry_id and e.kind = :kind and e.slug = :slug and d.since is not null
                    and d.ended_as is null""")
                .param("no", publication.no())
                .param("reason", json(publicReason))
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .update();
        if (closed == 0) {
            throw new IllegalArgumentException(entry + " is not public");
        }
        return publication;
    }

    /**
     * Says of entries that they still hold, without a word changed: one act, however many.
     *
     * @param looked the editions that were looked at
     * @throws ChangedMeanwhileException if any of them is public no more; then nothing is said of the others either
     * @throws IllegalArgumentException if there are none, or the source of the ground is not public
     */
    @Transactional
    public Publication verify(Collection<Long> looked, VerificationBasis ground, String by) {
        if (looked.isEmpty()) {
            throw new IllegalArgumentException("nothing was looked at");
        }
        Publication publication = begin(Publication.Act.VERIFY, by, null);
        LocalText said = ground.said();
        Set<Long> changed = new TreeSet<>(looked);
        changed.removeAll(db.sql("""
                insert into verification (publication_no, edition_id, source_id, place, said_ar, said_fr, said_en)
                select :no, id, :source, :place, :ar, :fr, :en from edition
                where id in (:editions) and since is not null and ended_as is null
                returning edition_id""")
                .param("no", publication.no())
                .param("source", ground.source() == null ? null : publicId(ground.source()))
                .param("place", ground.place())
                .param("ar", said == null ? null : said.ar())
                .param("fr", said == null ? null : said.fr())
                .param("en", said == null ? null : said.en())
                .param("editions", looked)
                .query((row, n) -> row.getLong(1))
                .list());
        if (!changed.isEmpty()) {
            throw new ChangedMeanwhileException(changed);
        }
        return publication;
    }

    private long publicId(EntryRef entry) {
        return db.sql("""
                select e.id from entry e join edition d on d.entry_id = e.id
                where e.kind = :kind and e.slug = :slug and d.since is not null and d.ended_as is null""")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(entry + " is not public"));
    }

    /** The newest edition of an entry that ever was public: the base of the next proposal. */
    @Transactional(readOnly = true)
    public @Nullable Long newest(EntryRef entry) {
        return db.sql("""
                select d.id from edition d join entry e on e.id = d.entry_id
                where e.kind = :kind and e.slug = :slug and d.since is not null order by d.number desc limit 1""")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** @param at the moment, null for now, which is asked only when it is this act's turn */
    private Publication begin(Publication.Act act, String by, @Nullable Instant at) {
        db.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
        Publication last = db.sql("select no, at, act, by from publication order by no desc limit 1")
                .query(Editions.PUBLICATION)
                .optional()
                .orElse(null);
        Instant moment = (at == null ? clock.instant() : at).truncatedTo(ChronoUnit.MICROS);
        if (last != null && !moment.isAfter(last.at())) {
            moment = last.at().plus(1, ChronoUnit.MICROS);
        }
        Publication next = new Publication(last == null ? 1 : last.no() + 1, moment, act, by);
        db.sql("insert into publication (no, at, act, by) values (:no, :at, :act, :by)")
                .param("no", next.no())
                .param("at", Timestamp.from(next.at()))
                .param("act", act.code())
                .param("by", by)
                .update();
        if (events != null) {
            events.publishEvent(next);
        }
        return next;
    }

    private List<Public> makePublic(List<Long> editions, Publication publication, Watch watch) {
        Map<Long, Draft> drafts = new HashMap<>();
        db.sql("""
                select d.id, e.id, e.kind, e.slug, d.content, d.base_id,
                    (select id from edition where entry_id = e.id and since is not null order by number desc limit 1),
                    d.since is null and d.rejected_at is null and d.discarded_at is null
                from edition d join entry e on e.id = d.entry_id
                where d.id = any(:ids) for update of d""").param("ids", editions.toArray(Long[]::new)).query(row -> {
            if (!row.getBoolean(8)) {
                return;
            }
            EntryRef entry = new EntryRef(Kind.ofCode(row.getString(3)).orElseThrow(), new Slug(row.getString(4)));
            StaleProposalException.refuse(entry.toString(), row.getObject(6, Long.class), row.getObject(7, Long.class));
            Content content = Content.parse(row.getString(5));
            AtomicInteger rank = new AtomicInteger();
            named(entry, watch, () -> {
                check(entry.kind(), content);
                rank.set(rank(entry.kind(), content));
            });
            drafts.put(row.getLong(1), new Draft(row.getLong(2), entry, rank.get()));
        });
        editions.stream()
                .filter(edition -> !drafts.containsKey(edition))
                .findFirst()
                .ifPresent(edition -> {
                    throw new IllegalArgumentException("edition " + edition + " is not open for publishing");
                });
        db.sql("""
                update edition set until = :no, ended_as = 'superseded'
                where entry_id = any(:entries) and since is not null and ended_as is null""")
                .param("no", publication.no())
                .param("entries", ids(drafts.values(), Draft::entryId))
                .update();
        Map<Long, Integer> versions = new HashMap<>();
        db.sql("""
                update edition d set since = :no, reviewer = :by,
                    number = (select coalesce(max(number), 0) + 1 from edition where entry_id = d.entry_id)
                where id = any(:ids) returning id, number""")
                .param("no", publication.no())
                .param("by", publication.by())
                .param("ids", editions.toArray(Long[]::new))
                .query(row -> {
                    versions.put(row.getLong(1), row.getInt(2));
                });
        return editions.stream()
                .map(edition -> {
                    Draft draft = Objects.requireNonNull(drafts.get(edition));
                    return new Public(
                            edition,
                            draft.entryId(),
                            draft.entry(),
                            Objects.requireNonNull(versions.get(edition)),
                            draft.rank());
                })
                .toList();
    }

    private void check(Kind kind, Content content) {
        projections.stream()
                .filter(projection -> projection.appliesTo(kind))
                .forEach(projection -> projection.check(kind, content));
    }

    private int rank(Kind kind, Content content) {
        return projections.stream()
                .filter(projection -> projection.appliesTo(kind))
                .mapToInt(projection -> projection.rank(content))
                .sum();
    }

    private static void named(EntryRef entry, Watch watch, Runnable work) {
        try {
            work.run();
        } catch (ContentException e) {
            watch.refused(new ContentException(entry + " " + e.field(), String.valueOf(e.getMessage())));
        }
    }

    private static <T> Long[] ids(Collection<T> all, Function<T, Long> id) {
        return all.stream().map(id).toArray(Long[]::new);
    }

    private static @Nullable String json(@Nullable LocalText text) {
        return text == null ? null : JSON.writeValueAsString(text);
    }

    private record Draft(long entryId, EntryRef entry, int rank) {}

    /** An edition that has become public and has no typed rows yet. */
    private record Public(long edition, long entryId, EntryRef entry, int version, int rank) {}
}
