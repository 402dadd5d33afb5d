package org.shoreatlas.desk.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.CurrentActor;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.submission.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database writes down of the desk, whoever may read it, and that nobody can change it. */
@PortalTest(writes = true)
class AuditTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Papers papers;

    @Autowired
    TestDatabases databases;

    @Autowired
    MessageSource messages;

    @Autowired
    PlatformTransactionManager transactions;

    private Staff author;
    private Staff reviewer;
    private Staff administrator;
    private long before;

    @BeforeEach
    void people() {
        author = papers.staff("Salma Author", Role.CONTRIBUTOR, "fes-meknes");
        reviewer = papers.staff("Karim Reviewer", Role.REVIEWER, "fes-meknes");
        administrator = papers.staff("Layla Administrator", Role.ADMINISTRATOR);
        before = last();
    }

    @Test
    void everyActOfAPaperLeavesOneRow() {
        long paper = begun(author, "");
        save(author, paper, Papers.figure());
        assertThat(acts()).containsExactly("begun by Salma Author");
        assertThat(post(author, "/desk/en/drafts/" + paper + "/send", with(typed(paper), "version", "1")))
                .hasStatus(303);
        assertThat(post(
                        reviewer,
                        "/desk/en/reviews/" + paper + "/send-back",
                        "version",
                        "2",
                        "remarks",
                        "Where is the period?"))
                .hasStatus(303);
        assertThat(acts())
                .containsExactly(
                        "sent by Salma Author", "sent-back by Karim Reviewer {\"remarks\": \"Where is the period?\"}");

        long again = started(post(author, "/desk/en/drafts/" + paper + "/resume"));
        assertThat(post(author, "/desk/en/drafts/" + again + "/discard", "version", "0"))
                .hasStatus(303);
        assertThat(acts()).containsExactly("begun by Salma Author", "put-away by Salma Author");

        long waiting = papers.waiting(author);
        assertThat(post(author, "/desk/en/drafts/" + waiting + "/discard", "version", "2"))
                .hasStatus(303);
        assertThat(acts())
                .containsExactly("begun by Salma Author", "sent by Salma Author", "taken-back by Salma Author");
    }

    @Test
    void everyWayOfPublishingLeavesOneRow() {
        long paper = papers.waiting(author);
        before = last();
        assertThat(post(reviewer, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(303);
        assertThat(acts()).containsExactly("published by Karim Reviewer");
        assertThat(db.sql("""
                select publication_no = (select since from edition d where d.submission_id = a.submission_id)
                    and entry_id is not null
                from audit a
                where submission_id = ? and act = 'published'""").param(paper).query(Boolean.class).single()).isTrue();

        long urgent = papers.waiting(author);
        before = last();
        assertThat(post(
                        administrator,
                        "/desk/en/reviews/" + urgent + "/publish",
                        "version",
                        "2",
                        "forced",
                        "true",
                        "reason",
                        "The minister speaks."))
                .hasStatus(303);
        assertThat(post(reviewer, "/desk/en/reviews/" + urgent + "/look", "version", "3"))
                .hasStatus(303);
        assertThat(acts())
                .containsExactly(
                        "published-forced by Layla Administrator {\"forced\": \"The minister speaks.\"}",
                        "looked by Karim Reviewer");

        String figure = slug(paper);
        assertThat(post(
                        author,
                        "/desk/en/entries/figure/" + figure + "/still-true",
                        "edition",
                        String.valueOf(papers.edition("figure:" + figure)),
                        "said.fr",
                        "Confirmé par le centre"))
                .hasStatus(303);
        assertThat(acts()).containsExactly("still-true by Salma Author");

        long withdrawal = started(post(author, "/desk/en/drafts", "entry", "figure:" + figure, "form", "withdrawal"));
        assertThat(post(
                        author,
                        "/desk/en/drafts/" + withdrawal + "/send",
                        "version",
                        "0",
                        "reason.en",
                        "Misread",
                        "reason.fr",
                        "Mal lu"))
                .hasStatus(303);
        before = last();
        assertThat(post(reviewer, "/desk/en/reviews/" + withdrawal + "/publish", "version", "2"))
                .hasStatus(303);
        assertThat(acts())
                .containsExactly("withdrawn by Karim Reviewer {\"reason\": {\"en\": \"Misread\", \"fr\": \"Mal lu\"}}");
        assertThat(get(reviewer, "/desk/fr/log?group=publications&entry=figure:" + figure))
                .bodyText()
                .contains("\u2068Karim Reviewer\u2069 a retiré", "Mal lu");
    }

    @Test
    void aSmallChangeIsSentAndPublishedByItsAuthor() {
        long small = begun(author, "park:fes-shore");
        before = last();
        assertThat(post(
                        author,
                        "/desk/en/drafts/" + small + "/send",
                        with(
                                typed(small),
                                "version",
                                "0",
                                "name.en",
                                typed(small).get("name.en").replace("ore", "oré"),
                                "change.why",
                                "wording")))
                .hasStatus(303);

        assertThat(acts()).containsExactly("sent by Salma Author", "published-small by Salma Author");
    }

    @Test
    void aTableIsAnImportThatTellsItsFile() {
        long table = db.sql("""
                insert into submission (form, author_id, typed, created_at, saved_at)
                values ('table', ?, '{}', now(), now()) returning id""").param(author.id()).query(Long.class).single();
        papers.attach(table);
        db.sql("insert into submission_region (submission_id, region_id) values (?, ?)")
                .params(table, papers.region("fes-meknes"))
                .update();
        db.sql("""
            insert into edition (entry_id, kind, content, change, author, submission_id)
            select entry_id, kind, content, 'new', 'desk', ? from edition where since is not null order by id
            limit 300""").param(table).update();
        db.sql("update submission set state = 'in-review', sent_at = now() where id = ?")
                .param(table)
                .update();
        db.sql("""
                update submission set state = 'sent-back', remarks = 'Row 7', decided_by = ?, decided_at = now()
                where id = ?""").params(reviewer.id(), table).update();
        String sha256 = db.sql("select sha256 from attachment where submission_id = ?")
                .param(table)
                .query(String.class)
                .single();

        assertThat(acts())
                .extracting(line -> line.replaceAll(" \\{.*", ""))
                .containsExactly(
                        "begun by Salma Author",
                        "uploaded by Salma Author",
                        "sent by Salma Author",
                        "sent-back by Karim Reviewer");
        assertThat(db.sql("""
                select (detail ->> 'sha256') || (detail ->> 'file') from audit
                where submission_id = ? and act <> 'begun'""").param(table).query(String.class).list())
                .containsOnly(sha256 + "memo.pdf")
                .hasSize(3);
        Document page = page(get(administrator, "/desk/en/log?group=imports"));
        assertThat(page.select(".log > li").first().text())
                .contains("sent back with remarks: table", "300 entries", "Row 7", sha256);
        assertThat(page(get(reviewer, "/desk/en/log?group=imports"))
                        .select(".log > li")
                        .eachText())
                .anyMatch(line -> line.contains(sha256));
    }

    @Test
    void aRehearsalAndPracticeLeaveNothing() {
        long draft = papers.draft(author);
        before = last();
        assertThat(get(author, "/desk/en/drafts/" + draft + "/preview")).hasStatusOk();
        assertThat(acts()).isEmpty();

        long practice = started(post(author, "/desk/en/drafts", "form", "figure", "practice", "true"));
        assertThat(post(author, "/desk/en/drafts/" + practice + "/send", with(Papers.figure(), "version", "0")))
                .hasStatus(303);
        assertThat(post(author, "/desk/en/reviews/" + practice + "/publish", "version", "2"))
                .hasStatus(303);
        assertThat(acts()).isEmpty();
    }

    @Test
    void factSheetsAreOneRowForEachPublication() {
        assertThat(db.sql("""
                select count(*) = count(distinct publication_no) and bool_and(actor_id is null) from audit
                where act = 'seeded'""").query(Boolean.class).single()).isTrue();
        assertThat(db.sql("select count(*) from publication where act = 'seed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(db.sql("select count(*) from audit where act = 'seeded'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(db.sql("select no from publication except select publication_no from audit")
                        .query(Integer.class)
                        .list())
                .isEmpty();
    }

    @Test
    void anAnswerToAReaderIsTheCentresAndAlsoSomebodys() {
        long report = papers.report();
        assertThat(post(author, "/desk/en/reports/" + report, "outcome", "right", "answer", "It is right."))
                .hasStatus(303);

        assertThat(acts()).containsExactly("answered by Salma Author {\"outcome\": \"right\"}");
        assertThat(get(reviewer, "/desk/en/log?group=answers"))
                .bodyText()
                .contains("\u2068Salma Author\u2069 answered a reader", "/reports/" + report);
    }

    @Test
    void accountsAreFollowedFromTheInvitationToTheirEnd() {
        String region = String.valueOf(papers.region("oriental"));
        MvcTestResult invited = post(
                administrator,
                "/desk/en/people/invite",
                "name",
                "Nadia",
                "mail",
                "nadia" + before + "@example.org",
                "role",
                "contributor",
                "regions",
                region,
                "language",
                "fr");
        long id = started(invited);
        assertThat(acts())
                .containsExactly(
                        "account-made by Layla Administrator for Nadia {\"role\": \"contributor\"}",
                        "regions-given by Layla Administrator for Nadia {\"regions\": [" + region + "]}",
                        "link-made by Layla Administrator for Nadia {\"purpose\": \"invitation\"}");

        String link =
                String.valueOf(invited.getMvcResult().getFlashMap().get("link")).replaceFirst("https://[^/]+", "");
        assertThat(own("/desk/en/welcome/" + link.replaceAll(".*/", ""), "password", People.PASSWORD))
                .hasStatus(303);
        assertThat(acts())
                .containsExactly(
                        "link-used by Nadia for Nadia {\"purpose\": \"invitation\"}",
                        "password-set by Nadia for Nadia",
                        "signed-in by Nadia");

        String fes = String.valueOf(papers.region("fes-meknes"));
        assertThat(post(
                        administrator,
                        "/desk/en/people/" + id,
                        "name",
                        "Nadia B",
                        "role",
                        "reviewer",
                        "regions",
                        fes,
                        "version",
                        "1"))
                .hasStatus(303);
        assertThat(acts())
                .containsExactly(
                        "renamed by Layla Administrator for Nadia B",
                        "role-changed by Layla Administrator for Nadia B "
                                + "{\"to\": \"reviewer\", \"from\": \"contributor\"}",
                        "regions-taken by Layla Administrator for Nadia B {\"regions\": [" + region + "]}",
                        "regions-given by Layla Administrator for Nadia B {\"regions\": [" + fes + "]}");

        for (String act : List.of("disable", "enable", "link", "delete")) {
            assertThat(post(administrator, "/desk/en/people/" + id + "/" + act)).hasStatus(303);
        }
        assertThat(acts())
                .filteredOn(line -> !line.startsWith("session-ended"))
                .containsExactly(
                        "disabled by Layla Administrator for null",
                        "enabled by Layla Administrator for null",
                        "link-made by Layla Administrator for null {\"purpose\": \"reset\"}",
                        "deleted by Layla Administrator for null");
        Document page = page(get(administrator, "/desk/en/log?group=accounts&person=" + id));
        assertThat(page.select(".log > li").eachText())
                .anyMatch(
                        line -> line.contains("changed the role of \u2068Former member of staff (no. " + id + ")\u2069")
                                && line.contains("was: Contributor, now: Reviewer"));
        assertThat(page.text()).doesNotContain("Nadia");
    }

    @Test
    void signingInFailingAndLeavingAreFollowedWithoutAnAddress() {
        String mail = People.mail(db, author.id());
        before = last();
        assertThat(own("/desk/en/sign-in", "mail", "nobody" + before + "@example.org", "password", "wrong wrong wrong"))
                .hasStatus(422);
        assertThat(own("/desk/en/sign-in", "mail", mail, "password", "wrong wrong wrong"))
                .hasStatus(422);
        MvcTestResult entered = own("/desk/en/sign-in", "mail", mail, "password", People.PASSWORD);
        assertThat(entered).hasStatus(303);
        assertThat(acts())
                .containsExactly(
                        "sign-in-failed by null",
                        "sign-in-failed by null for Salma Author",
                        "signed-in by Salma Author");

        assertThat(mvc.post()
                        .uri("/desk/en/sign-out")
                        .header("Sec-Fetch-Site", "same-origin")
                        .cookie(entered.getResponse().getCookies()))
                .hasStatus(303);
        assertThat(acts()).containsExactly("session-ended by Salma Author for Salma Author");
        assertThat(post(
                        author,
                        "/desk/en/account/password",
                        "present-password",
                        "not this one",
                        "password",
                        "another good one"))
                .hasStatus(422);
        assertThat(post(
                        author,
                        "/desk/en/account/password",
                        "present-password",
                        People.PASSWORD,
                        "password",
                        "another good one"))
                .hasStatus(303);
        assertThat(acts())
                .containsExactly(
                        "sign-in-failed by Salma Author for Salma Author",
                        "password-set by Salma Author for Salma Author");
        assertThat(page(get(administrator, "/desk/en/log?group=sign-ins"))
                        .select(".log > li")
                        .eachText())
                .anyMatch(line ->
                        line.contains("Somebody not signed in failed to sign in with an address that no account has"));
        assertThat(db.sql("select count(*) from audit where detail::text like '%@%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void workInAnotherThreadSaysInWhoseNameItIs() throws InterruptedException {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Thread thread = new Thread(() -> {
            try (CurrentActor.Scope theirs = CurrentActor.as(reviewer.id())) {
                transaction.executeWithoutResult(status -> db.sql("update account set role = 'reviewer' where id = ?")
                        .param(author.id())
                        .update());
            }
            transaction.executeWithoutResult(status -> db.sql("update account set role = 'contributor' where id = ?")
                    .param(author.id())
                    .update());
        });
        thread.start();
        thread.join();

        assertThat(acts())
                .extracting(line -> line.replaceAll(" for .*", ""))
                .containsExactly("role-changed by Karim Reviewer", "role-changed by null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit (act, detail) values ('published', '{}')",
                "update audit set actor_id = null",
                "delete from audit",
                "truncate audit",
                "alter table audit disable trigger all",
                "select note_act('published', 1)",
                "drop trigger audit_account on account"
            })
    void thePortalCanNeitherWriteItNorChangeIt(String sql) {
        assertThat(refusal(db, sql)).containsAnyOf("permission denied", "must be owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set actor_id = null", "delete from audit", "truncate audit"})
    void norCanTheOwnerWithoutSwitchingItsGuardOff(String sql) {
        assertThat(refusal(JdbcClient.create(databases.owner()), sql)).contains("history is never changed");
    }

    @Test
    void tellsWhoMadeEachVersionOfAnEntry() {
        long paper = papers.waiting(author);
        assertThat(post(reviewer, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(303);
        String figure = slug(paper);
        assertThat(get(author, "/desk/en/entries/figure/" + figure))
                .bodyText()
                .contains("Who changed this?", "/log?entry=figure:" + figure);

        Document page = page(get(author, "/desk/en/log?entry=figure:" + figure));
        assertThat(page.select("h1").text()).isEqualTo("Who changed this?");
        assertThat(page.select("main section li").text())
                .contains(
                        "Version 1",
                        "drafted by \u2068Salma Author\u2069",
                        "published by \u2068Karim Reviewer\u2069",
                        "paper no. " + paper);
        assertThat(page.select(".log > li").eachText())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("\u2068Karim Reviewer\u2069 published: figure · ");
        assertThat(get(author, "/desk/en/log?entry=https://atlas.example/fr/figures/" + figure))
                .hasStatusOk()
                .bodyText()
                .contains("paper no. " + paper);
        Staff other = papers.staff("Other", Role.REVIEWER, "oriental");
        assertThat(get(other, "/desk/en/log?entry=figure:" + figure))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Salma", "Karim");
        assertThat(get(administrator, "/desk/en/log?entry=park:fes-shore"))
                .bodyText()
                .contains("published by the portal itself", "The portal itself loaded the fact sheets");
    }

    @Test
    void othersSeeTheirRegionsAndTheirOwnActsAlone() {
        long waiting = papers.waiting(author);
        long draft = papers.draft(reviewer);
        Staff other = papers.staff("Other", Role.REVIEWER, "oriental");
        Staff both = papers.staff("Both", Role.REVIEWER, "fes-meknes", "oriental");
        assertThat(own("/desk/en/sign-in", "mail", People.mail(db, author.id()), "password", People.PASSWORD))
                .hasStatus(303);
        String sent = "/reviews/" + waiting + "\"";

        assertThat(get(author, "/desk/en/log")).bodyText().contains(sent, "signed in", "began a draft");
        assertThat(get(reviewer, "/desk/en/log"))
                .bodyText()
                .contains(sent, "/reviews/" + draft + "\"")
                .doesNotContain("signed in");
        assertThat(get(both, "/desk/en/log?person=" + author.id()))
                .bodyText()
                .contains(sent)
                .doesNotContain("began a draft", "signed in");
        assertThat(get(other, "/desk/en/log")).bodyText().doesNotContain(sent, "Salma", "signed in");
        assertThat(get(other, "/desk/en/log?person=" + author.id())).hasStatus(400);
        assertThat(get(other, "/desk/en/log?region=fes-meknes")).hasStatus(400);
        assertThat(get(administrator, "/desk/en/log?person=" + author.id()))
                .bodyText()
                .contains(sent, "signed in", "began a draft");
        assertThat(get(administrator, "/desk/en/log?person=" + reviewer.id()))
                .bodyText()
                .contains("paper no. " + draft)
                .doesNotContain("/reviews/" + draft + "\"");
    }

    @Test
    void isNarrowedByDayPersonKindRegionAndEntry() {
        long paper = papers.waiting(author);
        String person = "person=" + author.id();
        assertThat(lines("/desk/en/log?" + person)).hasSize(4);
        assertThat(lines("/desk/en/log?from=&to=&group=papers&region=fes-meknes&" + person))
                .hasSize(2)
                .first()
                .asString()
                .contains("paper no. " + paper);
        assertThat(lines("/desk/en/log?region=oriental&" + person)).isEmpty();
        assertThat(lines("/desk/en/log?to=2020-01-01&" + person)).isEmpty();
        assertThat(lines("/desk/en/log?from=2020-01-01&to=2099-01-01&" + person))
                .hasSize(4);
        assertThat(lines("/desk/en/log?from=2099-01-01")).isEmpty();

        MvcTestResult wrong = get(administrator, "/desk/en/log?from=yesterday&entry=nothing-of-the-kind&page=0");
        assertThat(wrong).hasStatus(400);
        assertThat(page(wrong).select("[aria-invalid]").eachAttr("value"))
                .containsExactly("yesterday", "nothing-of-the-kind");
        assertThat(page(wrong).select("[name=from]").attr("type"))
                .as("where it can be read")
                .isEqualTo("text");
        assertThat(page(wrong).select("[name=to]").attr("type")).isEqualTo("date");
        assertThat(get(administrator, "/desk/en/log.csv?group=nonsense")).hasStatus(400);
        for (int at = 0; at < 51; at++) {
            db.sql("update account set name = name || '.' where id = ?")
                    .param(author.id())
                    .update();
        }
        assertThat(page(get(administrator, "/desk/en/log")).select(".log > li")).hasSize(50);
        assertThat(page(get(administrator, "/desk/en/log?page=1")).select(".pager a"))
                .isNotEmpty();
    }

    @Test
    void isExportedWithoutFormulasAndThatIsAnAct() throws Exception {
        Staff sly = papers.staff("=HYPERLINK(\"http://evil.example\")", Role.CONTRIBUTOR, "fes-meknes");
        papers.waiting(sly);
        before = last();

        MvcTestResult answer = get(administrator, "/desk/fr/log.csv?person=" + sly.id());

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"log.csv\"")
                .hasHeader("Cache-Control", "no-store");
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")))
                .getRecords();
        assertThat(records).extracting(record -> record.get("act")).startsWith("sent", "begun");
        assertThat(records.get(0).get("at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(records.get(0).get("actor")).isEqualTo("'=HYPERLINK(\"http://evil.example\")");
        assertThat(records.get(0).get("sentence"))
                .isEqualTo("'=HYPERLINK(\"http://evil.example\") a envoyé pour validation");
        assertThat(records.get(0).get("actor_id")).isEqualTo(String.valueOf(sly.id()));
        assertThat(acts())
                .containsExactly("exported by Layla Administrator {\"asked\": \"person=" + sly.id()
                        + "\", \"entries\": " + records.size() + "}");
    }

    @Test
    void everyActHasASentence() {
        String acts = db.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'audit_act'")
                .query(String.class)
                .single();
        Matcher act = Pattern.compile("'([a-z-]+)'::text").matcher(acts);
        List<String> missing = new ArrayList<>();
        int found = 0;
        while (act.find()) {
            found++;
            String key = "log.act." + act.group(1) + (act.group(1).startsWith("link-") ? ".reset" : "");
            if (messages.getMessage(key, new Object[] {"", ""}, null, Locale.ENGLISH) == null) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(25);
    }

    private long last() {
        return db.sql("select coalesce(max(id), 0) from audit")
                .query(Long.class)
                .single();
    }

    /** What was written down since this was last asked. */
    private List<String> acts() {
        long since = before;
        before = last();
        return db.sql("""
                select act || ' by ' || coalesce(a.name, 'null') || case when account_id is null then ''
                    else ' for ' || coalesce(b.name, 'null') end
                    || case when detail = '{}' then '' else ' ' || detail::text end
                from audit left join account a on a.id = actor_id left join account b on b.id = account_id
                where audit.id > ? and audit.id <= ?
                order by audit.id""").params(since, before).query(String.class).list();
    }

    private List<String> lines(String address) {
        MvcTestResult answer = get(administrator, address);
        assertThat(answer).hasStatusOk();
        return page(answer).select(".log > li").eachText();
    }

    private static String refusal(JdbcClient role, String sql) {
        return assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> role.sql(sql).query(row -> {}))
                .actual()
                .getMostSpecificCause()
                .toString();
    }

    private String slug(long paper) {
        return db.sql("select e.slug from edition d join entry e on e.id = d.entry_id where d.submission_id = ?")
                .param(paper)
                .query(String.class)
                .single();
    }

    /** A paper as its form comes up: something new, or a change of an entry. */
    private long begun(Staff staff, String entry) {
        return started(
                entry.isEmpty()
                        ? post(staff, "/desk/en/drafts", "form", "figure")
                        : post(staff, "/desk/en/drafts", "entry", entry));
    }

    private void save(Staff staff, long paper, Map<String, String> typed) {
        assertThat(post(staff, "/desk/en/drafts/" + paper, with(typed, "version", "0")))
                .hasStatus(303);
    }

    private static long started(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Long.parseLong(answer.getResponse().getHeader("Location").replaceAll(".*/", ""));
    }

    private Map<String, String> typed(long paper) {
        return FormInput.parse(db.sql("select typed from submission where id = ?")
                        .param(paper)
                        .query(String.class)
                        .single())
                .values();
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new TreeMap<>(fields);
        for (int at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }

    private MvcTestResult get(Staff staff, String address) {
        return mvc.get().uri(URI.create(address)).with(People.as(staff.id())).exchange();
    }

    private MvcTestResult post(Staff staff, String address, String... fields) {
        return post(staff, address, with(Map.of(), fields));
    }

    private MvcTestResult post(Staff staff, String address, Map<String, String> fields) {
        MockMvcRequestBuilder request = mvc.post().uri(URI.create(address));
        fields.forEach(request::param);
        return request.with(People.as(staff.id())).exchange();
    }

    /** What somebody sends who is not signed in, from one of our pages. */
    private MvcTestResult own(String address, String... fields) {
        MockMvcRequestBuilder request = mvc.post().uri(URI.create(address)).header("Sec-Fetch-Site", "same-origin");
        with(Map.of(), fields).forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        Document page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.outerHtml()).doesNotContain("??");
        return page;
    }
}
