package org.shoreatlas.desk.upkeep;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Centres;
import org.shoreatlas.desk.upkeep.TaskSubject.What;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.OldFigures;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.link.DeadLink;
import org.shoreatlas.link.LinkChecks;
import org.shoreatlas.profile.Answers;
import org.shoreatlas.profile.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be seen to. A thing has one open task at most; whoever may write in its region sees it and closes it. */
@Component
@Transactional(readOnly = true)
public class Tasks {

    static final List<String> OUTCOMES = List.of("done", "not-needed");

    private static final int MOST_CLOSED = 50;
    private static final String SELECT =
            "select t.*, e.kind, e.slug from task t left join entry e on e.id = t.entry_id ";

    private final JdbcClient db;
    private final OldFigures oldFigures;
    private final LinkChecks links;
    private final Answers answers;
    private final Inquiries inquiries;
    private final Centres centres;
    private final Editions editions;
    private final Clock clock;

    Tasks(
            JdbcClient db,
            OldFigures oldFigures,
            LinkChecks links,
            Answers answers,
            Inquiries inquiries,
            Centres centres,
            Editions editions,
            Clock clock) {
        this.db = db;
        this.oldFigures = oldFigures;
        this.links = links;
        this.answers = answers;
        this.inquiries = inquiries;
        this.centres = centres;
        this.editions = editions;
        this.clock = clock;
    }

    /** The open ones of somebody's regions: first what is due first, then the oldest. */
    List<Task> open(Staff staff) {
        return db
                .sql(SELECT + "where t.closed_at is null order by t.due nulls last, t.opened_at")
                .query(Tasks::task)
                .list()
                .stream()
                .filter(one -> one.thing().isFor(staff))
                .toList();
    }

    /** Those that are nobody else's to do. */
    public List<Task> mine(Staff staff) {
        return open(staff).stream()
                .filter(one -> Objects.equals(one.person(), staff.id()))
                .toList();
    }

    /** Those that were closed last. */
    List<Task> closed(Staff staff) {
        return db.sql(SELECT + """
                where t.closed_at is not null and (:national or t.region_id = any(:regions))
                order by t.closed_at desc limit :most""")
                .param("national", staff.nationalDesk())
                .param("regions", staff.regions().toArray(Long[]::new))
                .param("most", MOST_CLOSED)
                .query(Tasks::task)
                .list();
    }

    Optional<Task> find(long id) {
        return db.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query(Tasks::task)
                .optional();
    }

    /** The open ones of one sort, by what they are about. */
    Map<TaskSubject, Task> open(What what) {
        return db
                .sql(SELECT + "where t.closed_at is null and t.what = :what")
                .param("what", what.code())
                .query(Tasks::task)
                .list()
                .stream()
                .collect(toMap(Task::thing, one -> one));
    }

    /** @return the id of the new task, or nothing where the thing has an open one */
    @Transactional
    public Optional<Long> begin(
            TaskSubject thing, @Nullable String sentence, @Nullable LocalDate due, @Nullable Long person, Staff staff) {
        EntryRef entry = thing.entry();
        return db.sql("""
                insert into task (what, entry_id, question, region_id, sentence, due, for_id, opened_by, opened_at)
                values (:what, (select id from entry where kind = :kind and slug = :slug), :question, :region,
                    :sentence, :due, :person, :me, :now)
                on conflict do nothing returning id""")
                .param("what", thing.what().code())
                .param("kind", entry == null ? null : entry.kind().code())
                .param("slug", entry == null ? null : entry.slug().value())
                .param(
                        "question",
                        thing.question() == null ? null : thing.question().code())
                .param("region", thing.region())
                .param("sentence", sentence)
                .param("due", due)
                .param("person", person)
                .param("me", staff.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** @return whether this closed it; somebody else was quicker otherwise */
    @Transactional
    public boolean close(long id, String outcome, @Nullable String words, Staff staff) {
        return db.sql("""
                update task set closed_by = :me, closed_at = :now, outcome = :outcome, words = :words
                where id = :id and closed_at is null""")
                        .param("me", staff.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("outcome", outcome)
                        .param("words", words)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Which of these are about nothing any more: the figure is no longer old, somebody has looked again, the source
     * answers.
     */
    public Set<Long> settled(List<Task> open) {
        Set<Long> settled = new HashSet<>();
        List<Task> old = of(What.OLD_FIGURE, open);
        Set<Long> stillOld = oldFigures.among(
                old.stream().map(Task::entryId).filter(Objects::nonNull).toList(),
                MoroccanTime.dayOf(clock.instant()),
                editions.latest());
        old.stream()
                .filter(one -> one.entryId() != null && !stillOld.contains(one.entryId()))
                .forEach(one -> settled.add(one.id()));
        List<Task> dead = of(What.DEAD_LINK, open);
        if (!dead.isEmpty()) {
            Set<EntryRef> stillDead =
                    links.dead().stream().map(DeadLink::source).collect(toSet());
            dead.stream()
                    .filter(one -> !stillDead.contains(one.thing().entry()))
                    .forEach(one -> settled.add(one.id()));
        }
        List<Task> missing = of(What.MISSING_ANSWER, open);
        if (missing.isEmpty()) {
            return settled;
        }
        Set<Long> regions = missing.stream().map(Tasks::region).collect(toSet());
        Map<Long, Set<Question>> answered = answers.answered(regions, editions.latest());
        Map<Long, Map<String, Instant>> searched = inquiries.newestPublished(regions, editions.latest());
        missing.stream()
                .filter(one -> {
                    Question question = Objects.requireNonNull(one.thing().question());
                    Instant newest =
                            searched.getOrDefault(region(one), Map.of()).get(question.code());
                    return answered.getOrDefault(region(one), Set.of()).contains(question)
                            || newest != null && newest.isAfter(one.openedAt());
                })
                .forEach(one -> settled.add(one.id()));
        return settled;
    }

    /** What is missing is missing in a region. */
    private static Long region(Task missing) {
        return Objects.requireNonNull(missing.thing().region());
    }

    private static List<Task> of(What what, List<Task> tasks) {
        return tasks.stream().filter(one -> one.thing().what() == what).toList();
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        String question = row.getString("question");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Task(
                row.getLong("id"),
                new TaskSubject(
                        What.ofCode(row.getString("what")),
                        kind == null
                                ? null
                                : new EntryRef(Kind.ofCode(kind).orElseThrow(), new Slug(row.getString("slug"))),
                        question == null ? null : Question.ofCode(question).orElseThrow(),
                        row.getObject("region_id", Long.class)),
                row.getObject("entry_id", Long.class),
                row.getString("sentence"),
                row.getObject("due", LocalDate.class),
                row.getObject("for_id", Long.class),
                row.getLong("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("closed_by", Long.class),
                closed == null ? null : closed.toInstant(),
                row.getString("outcome"),
                row.getString("words"));
    }
}
