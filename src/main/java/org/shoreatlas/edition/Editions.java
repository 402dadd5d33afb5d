package org.shoreatlas.edition;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was public, and when. All other reads take the publication number that is found here.
 *
 * <p>A moment in the future does not spoil the transaction: the page that answers it reads on.
 */
@Component
@Transactional(readOnly = true, noRollbackFor = FutureMomentException.class)
public class Editions {

    /** The end of the window of an edition that is still public. */
    public static final int STILL_PUBLIC = Integer.MAX_VALUE;

    static final RowMapper<Publication> PUBLICATION = (row, n) -> new Publication(
            row.getInt("no"),
            row.getTimestamp("at").toInstant(),
            Publication.Act.valueOf(row.getString("act").toUpperCase()),
            row.getString("by"));

    private static final String EDITION = """
        select d.id, e.kind, e.slug, d.number, d.since, s.at published_at, s.by published_by, d.until, u.at ended_at,
            d.ended_as,
               d.public_reason, d.content, d.change, d.reason, d.cause, d.effect,
               v.at verified_at, v.source, v.place, v.said_ar, v.said_fr, v.said_en
        from edition d join entry e on e.id = d.entry_id
        join publication s on s.no = d.since left join publication u on u.no = d.until
        left join lateral (select p.at, g.slug source, v.place, v.said_ar, v.said_fr, v.said_en
            from verification v join publication p on p.no = v.publication_no left join entry g on g.id = v.source_id
            where v.edition_id = d.id and v.publication_no <= :publication
            order by v.publication_no desc limit 1) v on true
        """;
    private static final String OF_AN_ENTRY = "where e.kind = :kind and e.slug = :slug";

    private static final JsonMapper JSON = new JsonMapper();

    private final ReadMemo<String, Integer> latest = new ReadMemo<>();
    private final JdbcClient db;
    private final Clock clock;

    Editions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest publication: the version of the data; 0 while nothing was ever published. */
    public int latest() {
        return latest.one(
                        0,
                        "",
                        () -> db.sql("select coalesce(max(no), 0) from publication")
                                .query(Integer.class)
                                .optional())
                .orElseThrow();
    }

    /**
     * The newest publication at an instant, 0 before the first.
     *
     * @throws FutureMomentException if the instant is later than now
     */
    public int at(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw new FutureMomentException();
        }
        if (instant.isBefore(Instant.EPOCH)) {
            return 0; // also what the database holds for no timestamp at all
        }
        return db.sql("select coalesce(max(no), 0) from publication where at <= :at")
                .param("at", Timestamp.from(instant))
                .query(Integer.class)
                .single();
    }

    /**
     * The newest publication at the end of a day in Morocco; today means now.
     *
     * @throws FutureMomentException if the day is later than today
     */
    public int at(LocalDate day) {
        return day.equals(MoroccanTime.dayOf(clock.instant()))
                ? latest()
                : at(MoroccanTime.startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS));
    }

    /** The publication of this number. */
    public Optional<Publication> publication(int no) {
        return db.sql("select no, at, act, by from publication where no = :no")
                .param("no", no)
                .query(PUBLICATION)
                .optional();
    }

    /**
     * One edition that was ever public, by its number.
     *
     * @throws UnknownEntryException if there is no such entry
     * @throws UnknownEditionException if it has others
     */
    public Edition edition(Kind kind, Slug slug, int number) {
        return db.sql(EDITION + OF_AN_ENTRY + " and d.number = :number")
                .param("kind", kind.code())
                .param("slug", slug.value())
                .param("number", number)
                .param("publication", STILL_PUBLIC)
                .query(Editions::edition)
                .optional()
                .orElseThrow(() -> {
                    List<Edition> others = editions(kind, slug, latest());
                    return others.isEmpty()
                            ? new UnknownEntryException(kind, slug)
                            : new UnknownEditionException(
                                    kind.code() + " " + slug + " has no edition " + number, others);
                });
    }

    /** All editions of an entry that were public by then, the newest first. */
    public List<Edition> editions(Kind kind, Slug slug, int publication) {
        return db.sql(EDITION + OF_AN_ENTRY + " and d.since <= :publication order by d.number desc")
                .param("kind", kind.code())
                .param("slug", slug.value())
                .param("publication", publication)
                .query(Editions::edition)
                .list();
    }

    /** Published editions by their id, as they are now; one query, however many. */
    public Map<Long, Edition> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db
                        .sql(EDITION + "where d.id in (:ids)")
                        .param("ids", ids)
                        .param("publication", latest())
                        .query(Editions::edition)
                        .list()
                        .stream()
                        .collect(toMap(Edition::id, edition -> edition));
    }

    /** What was sent with a paper of the desk, whatever has become of it, in the order in which it was sent. */
    public List<Proposal> sent(long submission) {
        return sent(submission, 0, Integer.MAX_VALUE);
    }

    /** Some of it: after so many, so many at most. */
    public List<Proposal> sent(long submission, int after, int most) {
        return db.sql("""
                select e.kind, e.slug, d.content, d.change, d.reason, d.cause, d.effect, d.base_id, d.author
                from edition d join entry e on e.id = d.entry_id where d.submission_id = :submission
                order by d.id offset :after limit :most""")
                .param("submission", submission)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Proposal(
                        new EntryRef(Kind.ofCode(row.getString("kind")).orElseThrow(), new Slug(row.getString("slug"))),
                        Content.parse(row.getString("content")),
                        change(row),
                        row.getObject("base_id", Long.class),
                        row.getString("author"),
                        submission))
                .list();
    }

    /** What a proposal makes of its entry. */
    public enum How {
        NEW,
        CHANGED
    }

    /** How many editions were sent with a paper of the desk, by what they make of their entries. */
    public Map<How, Integer> countSent(long submission) {
        Map<How, Integer> counts = new EnumMap<>(How.class);
        db.sql("select base_id is null, count(*) from edition where submission_id = :submission group by 1")
                .param("submission", submission)
                .query(row -> {
                    counts.put(row.getBoolean(1) ? How.NEW : How.CHANGED, row.getInt(2));
                });
        return counts;
    }

    /**
     * Why an entry is not there as of a publication: withdrawn, not yet public by then, or never.
     *
     * @return the exception to be thrown
     */
    public RuntimeException absence(Kind kind, Slug slug, int publication) {
        List<Edition> editions = editions(kind, slug, latest());
        return editions.stream()
                .filter(edition -> edition.since() <= publication)
                .findFirst()
                .<RuntimeException>map(last -> new WithdrawnEntryException(last, editions))
                .orElseGet(() -> editions.isEmpty()
                        ? new UnknownEntryException(kind, slug)
                        : new NotYetPublicException(kind, slug, editions));
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Edition(
                row.getLong("id"),
                Kind.ofCode(row.getString("kind")).orElseThrow(),
                new Slug(row.getString("slug")),
                row.getInt("number"),
                row.getInt("since"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getInt("until"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_as"),
                text(row.getString("public_reason")),
                Content.parse(row.getString("content")),
                change(row),
                verification(row));
    }

    private static @Nullable Verification verification(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("verified_at");
        return at == null ? null : new Verification(at.toInstant(), ground(row));
    }

    /**
     * From the columns {@code source} (its slug), {@code place} and {@code said_ar}, {@code said_fr}, {@code said_en}.
     */
    public static @Nullable VerificationBasis ground(ResultSet row) throws SQLException {
        String source = row.getString("source");
        String ar = row.getString("said_ar");
        String fr = row.getString("said_fr");
        String en = row.getString("said_en");
        return source == null && ar == null && fr == null && en == null
                ? null
                : new VerificationBasis(
                        source == null ? null : new EntryRef(Kind.SOURCE, new Slug(source)),
                        row.getString("place"),
                        source == null ? new LocalText(ar, fr, en) : null);
    }

    private static Change change(ResultSet row) throws SQLException {
        return Change.of(
                row.getString("change"),
                text(row.getString("reason")),
                text(row.getString("cause")),
                text(row.getString("effect")));
    }

    private static @Nullable LocalText text(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, LocalText.class);
    }
}
