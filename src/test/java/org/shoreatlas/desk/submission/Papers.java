package org.shoreatlas.desk.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.shoreatlas.Fixture;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.bulk.TableRuns;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.upkeep.TaskSubject;
import org.shoreatlas.desk.upkeep.Tasks;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and papers of a test, over the seeded database. */
@Fixture
public class Papers {

    public final JdbcClient db;
    private final Submissions submissions;
    private final Decisions decisions;
    private final FormReader reader;
    private final Forms forms;
    private final Attachments attachments;
    private final Publishing publishing;
    private final Editions editions;
    private final Tasks tasks;

    Papers(
            JdbcClient db,
            Submissions submissions,
            Decisions decisions,
            FormReader reader,
            Forms forms,
            Attachments attachments,
            Publishing publishing,
            Editions editions,
            Tasks tasks) {
        this.editions = editions;
        this.tasks = tasks;
        this.db = db;
        this.submissions = submissions;
        this.decisions = decisions;
        this.reader = reader;
        this.forms = forms;
        this.attachments = attachments;
        this.publishing = publishing;
    }

    public long region(String slug) {
        return db.sql("select id from entry where kind = 'place' and slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }

    public Staff staff(String name, Role role, String... regions) {
        Set<Long> ids = Set.copyOf(Stream.of(regions).map(this::region).toList());
        long id = People.add(
                db, name, role, ids.stream().mapToLong(Long::longValue).toArray());
        return new Staff(id, name, role, ids);
    }

    /** A figure of Fez that nobody has published, complete enough to be sent. */
    public static Map<String, String> figure() {
        Map<String, String> typed = new TreeMap<>();
        typed.put("subject", "place:fes");
        typed.put("indicator", "call-centres");
        typed.put("nature", "actual");
        typed.put("precision", "exact");
        typed.put("value", String.valueOf(Math.abs(UUID.randomUUID().hashCode())));
        typed.put("period", "2025");
        typed.put("evidence[0].source", "decree-2-15-40");
        typed.put("evidence[0].howRead", "full");
        return typed;
    }

    public long draft(Staff author, Map<String, String> typed) {
        long id = submissions.begin("figure", null, null, FormInput.NOTHING, false, null, null, Set.of(), author);
        submissions.save(id, 0, new FormInput(typed), author);
        return id;
    }

    public long draft(Staff author) {
        return draft(author, figure());
    }

    /** A draft with a table of one new figure. */
    public long table(Staff author) {
        long id = submissions.begin(Forms.TABLE, null, null, FormInput.NOTHING, false, null, null, Set.of(), author);
        Map<String, String> typed = figure();
        String sha256 = attachments.add(
                id,
                "table.csv",
                ("subject,indicator,nature,precision,value,period,source,how_read\nplace:fes,call-centres,actual,exact,"
                                + typed.get("value") + ",2025,decree-2-15-40,full\n")
                        .getBytes());
        submissions.save(
                id, 0, new FormInput(Map.of(TableRuns.FILE, sha256, Submission.FILE_NAME, "table.csv")), author);
        return id;
    }

    /** The same, waiting for review. */
    public long waitingTable(Staff author) {
        long id = table(author);
        Reading reading = reader.read(forms.of("figure"), new FormInput(figure()), null, null, Language.EN);
        publishing.propose(reading.proposed().stream()
                .map(one -> new Proposal(one.entry(), one.content(), one.change(), null, "desk", id))
                .toList());
        decisions.handOver(id, Set.of(region("fes-meknes")));
        return id;
    }

    /** A paper with a document, which waits for review. */
    public long waiting(Staff author, Map<String, String> typed) {
        long id = draft(author, typed);
        attach(id);
        Submission draft = submissions.get(id, author);
        Reading reading = reader.read(forms.of("figure"), draft.typed(), null, null, Language.EN);
        if (!reading.mistakes().isEmpty()) {
            throw new IllegalStateException(reading.mistakes().toString());
        }
        decisions.send(draft, reading.proposed(), Set.of(region("fes-meknes")), author);
        return id;
    }

    public long waiting(Staff author) {
        return waiting(author, figure());
    }

    public long sentBack(Staff author, Staff reviewer) {
        long id = waiting(author);
        decisions.sendBack(id, version(id), "The period is missing.", reviewer);
        return id;
    }

    public long attach(long submission) {
        attachments.add(submission, "memo.pdf", ("%PDF-1.7 " + UUID.randomUUID()).getBytes());
        return attachments.of(submission).get(0).id();
    }

    public long attachment(long submission) {
        return attachments.of(submission).get(0).id();
    }

    public int version(long submission) {
        return db.sql("select version from submission where id = ?")
                .param(submission)
                .query(Integer.class)
                .single();
    }

    public String state(long submission) {
        return db.sql("select state from submission where id = ?")
                .param(submission)
                .query(String.class)
                .single();
    }

    /** The id of the newest edition of an entry. */
    public long edition(String entry) {
        return publishing.newest(EntryRef.parse(entry));
    }

    /** A public entry as the fields of its form have it. */
    public Map<String, String> published(EntryRef entry) {
        return new TreeMap<>(FormInput.of(editions.editions(entry.kind(), entry.slug(), editions.latest())
                        .get(0)
                        .content())
                .within(forms.of(entry.kind().code()))
                .values());
    }

    /** A reader's report on a figure of Fez. */
    public long report() {
        String code = UUID.randomUUID()
                .toString()
                .toUpperCase()
                .replaceAll("[^0-9A-F]", "")
                .substring(0, 8);
        return db.sql("""
                insert into report (receipt, form, entry_id, page, message, language, sender, received_at)
                select ?, ?::uuid, id, '/fr/figures/fes-call-centres', 'The number is another one.', 'fr', sha256('x'),
                    now()
                from entry where kind = 'figure' and slug = 'fes-call-centres' returning id""")
                .params(code, UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }

    /** The slugs of ten figures of Fez, each of a series of its own, whose period ended in 2010. */
    public List<String> old(String indicator) {
        List<String> slugs = new ArrayList<>();
        List<Long> editions = new ArrayList<>();
        for (String activity : List.of("ito", "crm", "bpo", "eso", "kpo")) {
            for (String nature : List.of("actual", "estimate")) {
                String slug = "fes-" + indicator + "-" + activity + "-" + nature;
                editions.add(publishing.propose(new Proposal(
                        EntryRef.parse("figure:" + slug),
                        Content.of(Map.of(
                                "subject",
                                "place:fes",
                                "indicator",
                                indicator,
                                "activity",
                                activity,
                                "nature",
                                nature,
                                "precision",
                                "exact",
                                "value",
                                "7",
                                "period",
                                "2010",
                                "evidence",
                                List.of(Map.of("source", "decree-2-15-40", "language", "ar", "howRead", "copy")))),
                        Change.NEW,
                        null,
                        "author")));
                slugs.add(slug);
            }
        }
        publishing.publish(Publication.Act.PUBLISH, editions, "reviewer");
        return slugs;
    }

    /** Publishes another number for a figure. */
    public void change(String figure, String value) {
        EntryRef entry = EntryRef.parse("figure:" + figure);
        Map<String, Object> content = new TreeMap<>(editions.editions(entry.kind(), entry.slug(), editions.latest())
                .get(0)
                .content()
                .fields());
        content.put("value", value);
        LocalText why = new LocalText("معطيات أفضل", "Meilleures données", "Better data");
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(
                        entry,
                        Content.of(content),
                        Change.of("revision", why, null, null),
                        publishing.newest(entry),
                        "author"))),
                "reviewer");
    }

    /** Lets a source have failed on three days; its slug. */
    public String dead(String source) {
        db.sql("""
                insert into link_check (source_id, address, at, outcome, status)
                select p.entry_id, o.address, now() + make_interval(days => n), 'gone', 404
                from published_entry p join source o using (edition_id), generate_series(1, 3) n
                where p.kind = 'source' and p.slug = ? and p.until = 2147483647""").param(source).update();
        return source;
    }

    /** A task about a figure of Fez. */
    public long task(Staff staff) {
        closeTasks();
        return tasks.begin(
                        new TaskSubject(
                                TaskSubject.What.OLD_FIGURE,
                                EntryRef.parse("figure:fes-call-centres"),
                                null,
                                region("fes-meknes")),
                        "Ask the centre.",
                        null,
                        staff.id(),
                        staff)
                .orElseThrow();
    }

    public void closeTasks() {
        db.sql("update task set closed_at = now(), closed_by = opened_by, outcome = 'done' where closed_at is null")
                .update();
    }
}
