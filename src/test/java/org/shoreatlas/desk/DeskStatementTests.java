package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.shoreatlas.CountedStatements;
import org.shoreatlas.PortalTest;
import org.shoreatlas.StatementTable;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.bulk.TableRuns;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.FormReader.Reading;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.Decisions;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.desk.upkeep.TaskSubject;
import org.shoreatlas.desk.upkeep.TaskSubject.What;
import org.shoreatlas.desk.upkeep.Tasks;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Sha256;
import org.shoreatlas.profile.Question;
import org.shoreatlas.report.ReportDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * How many statements a page of the desk costs, with those of the session and of who is signed in: exactly as many as
 * {@code statements/desk.csv} says, once with {@link #FEW} of everything and once with {@link #MORE}. All is measured
 * in one go before the first test, in the order of that table, so that no test can change what another counts. A
 * preview costs in addition what the public page in it costs, to which a request without a server is not forwarded.
 */
@PortalTest(writes = true)
@TestInstance(Lifecycle.PER_CLASS)
class DeskStatementTests {

    private static final int FEW = 2;
    private static final int MORE = 10;
    private static final int A_HUNDRED = 100;

    private static final String DESK = "/desk";
    private static final LocalText WHY = new LocalText("معطيات أفضل", "Meilleures données", "Better data");
    private static final List<String> ACTIVITIES = List.of("ito", "crm", "bpo", "eso", "kpo");

    static final List<Row> ROWS =
            StatementTable.rows("desk.csv").stream().map(Row::of).toList();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CountedStatements statements;

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

    @Autowired
    Decisions decisions;

    @Autowired
    FormReader reader;

    @Autowired
    Forms forms;

    @Autowired
    Publishing publishing;

    @Autowired
    Tasks tasks;

    @Autowired
    TableRuns runs;

    @Autowired
    ReportDesk reports;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private Staff author;
    private Staff reviewer;
    private Staff administrator;
    private final Map<String, Cookie> sessions = new HashMap<>();
    /** What stands in braces in the addresses of the table. */
    private final Map<String, Object> ids = new HashMap<>();

    private List<String> otherRegions;
    private List<String> sources;
    private Map<Row, Answer> withFew;
    private Map<Row, Answer> withMore;
    private Answer homeWithMuch;

    @BeforeAll
    void measure() {
        author = papers.staff("Author", Role.CONTRIBUTOR, "fes-meknes");
        reviewer = papers.staff("Reviewer", Role.REVIEWER, "fes-meknes");
        administrator = papers.staff("Administrator", Role.ADMINISTRATOR);
        otherRegions = db.sql("""
                select p.slug from published_entry p join place l using (edition_id)
                where l.level = 'region' and p.slug <> 'fes-meknes' order by p.slug""").query(String.class).list();
        sources = db.sql("""
                select distinct p.slug from published_entry p join source o using (edition_id)
                join evidence e on e.source_id = p.entry_id join figure f on f.edition_id = e.edition_id
                where o.address is not null and f.region_id = ? order by p.slug""")
                .param(papers.region("fes-meknes"))
                .query(String.class)
                .list();
        papersOfTheirOwn();
        for (int n = 0; n < FEW; n++) {
            addOneOfEverything(n);
        }
        sessions.put("author", signIn(author));
        sessions.put("reviewer", signIn(reviewer));
        sessions.put("administrator", signIn(administrator));
        withFew = answers();
        for (int n = FEW; n < MORE; n++) {
            addOneOfEverything(n);
        }
        withMore = answers();
        for (int n = 0; n < A_HUNDRED; n++) {
            papers.waiting(author);
        }
        question(Question.CONNECTIONS, "fes-meknes", administrator);
        otherRegions.forEach(region -> question(Question.CONNECTIONS, region, administrator));
        homeWithMuch = answer(row("administrator", "/desk/en"));
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void aPageCostsExactlyThis(Row row) {
        Answer few = withFew.get(row);
        assertThat(few.status()).isEqualTo(row.status());
        assertThat(few.statements()).hasSize(row.few());
        Answer more = withMore.get(row);
        assertThat(more.status()).isEqualTo(row.status());
        assertThat(more.statements()).hasSize(row.more());
        assertThat(row.more() > row.few())
                .as("says by what it grows")
                .isEqualTo(!row.grows().isEmpty());
        if (row.longer()) {
            assertThat(more.length()).isGreaterThan(few.length());
        }
    }

    @Test
    void theHomeCostsAtMostThirtyWithAHundredPapersWaitingAndTwelveTasksMore() {
        assertThat(homeWithMuch.status()).isEqualTo(200);
        assertThat(homeWithMuch.length())
                .isGreaterThan(withMore.get(row("administrator", "/desk/en")).length() + A_HUNDRED * 100);
        assertThat(homeWithMuch.statements()).hasSizeLessThanOrEqualTo(30);
    }

    private static Row row(String who, String address) {
        return ROWS.stream()
                .filter(one -> one.who().equals(who) && one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAddressHasARow() {
        assertThat(missing(addresses())).isEmpty();
    }

    @Test
    void anAddressWithoutARowIsFound() {
        List<String> others = addresses().stream()
                .filter(address -> !address.endsWith("/people/invite"))
                .toList();
        assertThat(missing(others)).containsExactly("/desk/{lang:ar|fr|en}/people/invite");
    }

    @Test
    void whatTheSessionAndWhoIsSignedInCostIsCounted() {
        Row row = ROWS.stream()
                .filter(one -> one.address().equals("/desk/en/new"))
                .findFirst()
                .orElseThrow();
        assertThat(withFew.get(row).statements())
                .anyMatch(sql -> sql.startsWith("SELECT S.PRIMARY_ID"))
                .anyMatch(sql -> sql.startsWith("UPDATE SPRING_SESSION"))
                .anyMatch(sql -> sql.contains("from account a"));
    }

    private List<String> addresses() {
        return ROWS.stream()
                .map(this::address)
                .filter(address -> address.startsWith(DESK))
                .toList();
    }

    private Set<String> missing(List<String> addresses) {
        return StatementTable.missing(addresses, pattern -> pattern.startsWith(DESK), mappings);
    }

    private Map<Row, Answer> answers() {
        Map<Row, Answer> answers = new LinkedHashMap<>();
        ROWS.forEach(row -> answers.put(row, answer(row)));
        return answers;
    }

    private Answer answer(Row row) {
        MockMvcRequestBuilder request = mvc.get().uri(address(row));
        if (sessions.containsKey(row.who())) {
            request = request.cookie(sessions.get(row.who()));
        }
        MockMvcRequestBuilder sent = request;
        MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
        List<String> counted =
                statements.during(() -> answer[0] = sent.exchange().getResponse());
        return new Answer(answer[0].getStatus(), counted, answer[0].getContentAsByteArray().length);
    }

    private String address(Row row) {
        String address = row.address();
        for (Map.Entry<String, Object> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return address;
    }

    private Cookie signIn(Staff staff) {
        MvcTestResult signedIn = mvc.post()
                .uri("/desk/en/sign-in")
                .header("Sec-Fetch-Site", "same-origin")
                .param("mail", People.mail(db, staff.id()))
                .param("password", People.PASSWORD)
                .exchange();
        assertThat(signedIn).hasStatus(303);
        Cookie session = signedIn.getResponse().getCookie("desk");
        // the first form that somebody is shown leaves in the session the token that it is sent with
        assertThat(mvc.get().uri("/desk/en").cookie(session)).hasStatusOk();
        return session;
    }

    /** What pages show of which there is one. */
    private void papersOfTheirOwn() {
        ids.put("draft", papers.draft(author, figure(1961)));
        ids.put("draft-of-a-taken-id", papers.draft(author));
        ids.put("article", begin(Forms.ARTICLE, false));
        ids.put("waiting", papers.waiting(author, figure(1962)));
        ids.put("attachment", papers.attachment((long) ids.get("waiting")));
        ids.put("sent-back", papers.sentBack(author, reviewer));
        ids.put("published", published(reviewer, null, 1970));
        ids.put("forced", published(administrator, "The minister speaks in an hour.", 1971));
        long table = papers.table(author);
        TableRuns.Following check = runs.check(submissions.get(table, author), Language.EN, author);
        assertThat(check.await(Duration.ofMinutes(1))).isTrue();
        ids.put("table", table);
        ids.put("waiting-table", papers.waitingTable(author));
        ids.put("report", papers.report());
        ids.put("answered-report", answeredReport());
        ids.put("old-figure-task", task(What.OLD_FIGURE, "figure:fes-call-centres", "fes-meknes", reviewer));
        ids.put("missing-answer-task", question(Question.CONTACT, "fes-meknes", reviewer));
        ids.put("dead-link-task", task(What.DEAD_LINK, "source:decree-2-15-40", null, administrator));
        ids.put("closed-task", closedTask());
        ids.put("person", reviewer.id());
        ids.put("reset", link("reset", author.id()));
        ids.put("welcome", link("invitation", author.id()));
        ids.put("set-up", link("set-up", null));
    }

    /** A row more in every list and queue, and a version, document, figure or line more where a page shows several. */
    private void addOneOfEverything(int n) {
        signIn(reviewer);
        papers.draft(author);
        papers.attach((long) ids.get("draft"));
        long article = (long) ids.get("article");
        submissions.save(article, papers.version(article), article(n), author);
        papers.waiting(author, figure(1900 + n));
        papers.sentBack(author, reviewer);
        published(reviewer, null, 1980 + n);
        published(administrator, "The minister speaks in an hour.", 2000 + n);
        practice(false);
        practice(true);
        decisions.sendBack(practice(true), 2, "The period is missing.", reviewer);
        papers.table(author);
        papers.waitingTable(author);
        publish(
                "source:waits-for-english-" + n,
                Content.of(Map.of(
                        "name",
                        Map.of("ar", "زليج", "fr", "Zellige"),
                        "form",
                        "article",
                        "language",
                        "ar",
                        "dated",
                        "2024-11")));
        EntryRef old = oldFigure(n);
        rowsOfTheWaitingTable(old, n);
        papers.change("fes-call-centre-staff", String.valueOf(4600 + n));
        papers.report();
        answeredReport();
        papers.dead(sources.get(n));
        task(What.OLD_FIGURE, old.toString(), "fes-meknes", reviewer);
        task(What.DEAD_LINK, "source:" + sources.get(n), "fes-meknes", reviewer);
        question(Question.values()[n], "fes-meknes", reviewer);
        question(Question.RENT, otherRegions.get(n), administrator);
        closedTask();
        db.sql("""
                insert into job_run (job, occasion, started_at, seen_at, ended_at, failure)
                values ('link-checks', ?, now(), now(), now(), '0123abcd')""").param(String.valueOf(n)).update();
        papers.staff("Colleague " + n, Role.CONTRIBUTOR, "fes-meknes");
    }

    private static Map<String, String> figure(int year) {
        Map<String, String> typed = Papers.figure();
        typed.put("period", String.valueOf(year));
        return typed;
    }

    private long published(Staff by, @Nullable String forced, int year) {
        long id = papers.waiting(author, figure(year));
        decisions.publish(id, papers.version(id), null, forced, by);
        return id;
    }

    private long begin(String form, boolean practice) {
        return submissions.begin(form, null, null, FormInput.NOTHING, practice, null, null, Set.of(), author);
    }

    private long practice(boolean sent) {
        long id = begin("figure", true);
        submissions.save(id, 0, new FormInput(Papers.figure()), author);
        if (sent) {
            Submission draft = submissions.get(id, author);
            Reading reading = reader.read(forms.of("figure"), draft.typed(), null, null, Language.EN);
            decisions.send(draft, reading.proposed(), Set.of(papers.region("fes-meknes")), author);
        }
        return id;
    }

    /** With so many figures, counted from 0. */
    private static FormInput article(int last) {
        Map<String, String> typed = new TreeMap<>(Map.of("source", "decree-2-15-40", "howRead", "full"));
        for (int n = 0; n <= last; n++) {
            String figure = "figures[" + n + "].";
            typed.put(figure + "subject", "place:fes");
            typed.put(figure + "indicator", "call-centres");
            typed.put(figure + "nature", "actual");
            typed.put(figure + "precision", "exact");
            typed.put(figure + "value", String.valueOf(40 + n));
            typed.put(figure + "period", String.valueOf(1950 + n));
        }
        return new FormInput(typed);
    }

    /** A figure of Fez of a series of its own, whose period ended in 2010. */
    private EntryRef oldFigure(int n) {
        EntryRef figure = EntryRef.parse("figure:fes-old-" + n);
        publish(figure.toString(), oldFigure(n, "7"));
        return figure;
    }

    private static Content oldFigure(int n, String value) {
        return Content.of(Map.of(
                "subject",
                "place:fes",
                "indicator",
                "call-centres",
                "activity",
                ACTIVITIES.get(n % ACTIVITIES.size()),
                "nature",
                n < ACTIVITIES.size() ? "actual" : "estimate",
                "precision",
                "exact",
                "value",
                value,
                "period",
                "2010",
                "evidence",
                List.of(Map.of("source", "waits-for-english-" + n, "language", "ar", "howRead", "copy"))));
    }

    /** One more figure that a table changes, and one more that it adds. */
    private void rowsOfTheWaitingTable(EntryRef old, int n) {
        long table = (long) ids.get("waiting-table");
        publishing.propose(new Proposal(
                old, oldFigure(n, "8"), Change.of("revision", WHY, null, null), publishing.newest(old), "desk", table));
        Map<String, Object> added = new HashMap<>(oldFigure(n, "9").fields());
        added.put("period", "2011");
        publishing.propose(new Proposal(
                EntryRef.parse("figure:fes-added-" + n), Content.of(added), Change.NEW, null, "desk", table));
    }

    private void publish(String entry, Content content) {
        long edition = publishing.propose(new Proposal(EntryRef.parse(entry), content, Change.NEW, null, "author"));
        publishing.publish(Publication.Act.PUBLISH, List.of(edition), "reviewer");
    }

    private long answeredReport() {
        long report = papers.report();
        assertThat(reports.answer(report, "right", "It is right.", Language.EN, "desk", reviewer))
                .isTrue();
        ids.put(
                "receipt",
                db.sql("select receipt from report where id = ?")
                        .param(report)
                        .query(String.class)
                        .single());
        return report;
    }

    private long task(What what, String entry, @Nullable String region, Staff whose) {
        Long id = region == null ? null : papers.region(region);
        return begin(new TaskSubject(what, EntryRef.parse(entry), null, id), whose);
    }

    private long question(Question question, String region, Staff whose) {
        return begin(new TaskSubject(What.MISSING_ANSWER, null, question, papers.region(region)), whose);
    }

    private long begin(TaskSubject thing, Staff whose) {
        return tasks.begin(thing, "Ask the centre.", null, whose.id(), administrator)
                .orElseThrow();
    }

    private long closedTask() {
        long task = question(Question.DATA_PROTECTION, "fes-meknes", reviewer);
        assertThat(tasks.close(task, "done", null, reviewer)).isTrue();
        return task;
    }

    /** The token of a link that works. */
    private String link(String purpose, @Nullable Long account) {
        String token = "token-of-" + purpose;
        db.sql("""
                insert into account_link (purpose, token, account_id, created_at, expires_at)
                values (:purpose, :token, :account, :now, :end)""")
                .param("purpose", purpose)
                .param("token", Sha256.of(token))
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(clock.instant().plus(Duration.ofHours(1))))
                .update();
        return token;
    }

    /**
     * @param longer whether the answer shows more of what there is more of
     * @param grows by what the statements become more; empty where they are as many
     */
    record Row(String who, int status, int few, int more, boolean longer, String address, String grows) {

        static Row of(List<String> cells) {
            return new Row(
                    cells.get(0),
                    Integer.parseInt(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    Integer.parseInt(cells.get(3)),
                    cells.get(4).equals("longer"),
                    cells.get(5),
                    cells.get(6));
        }

        @Override
        public String toString() {
            return address + " for " + who;
        }
    }

    private record Answer(int status, List<String> statements, int length) {}
}
