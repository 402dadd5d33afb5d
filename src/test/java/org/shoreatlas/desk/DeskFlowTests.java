package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.submission.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The way of a paper from the first letter to the public, and all that may stand in it. */
@PortalTest(writes = true)
class DeskFlowTests {

    private static final String PARK = "park:oujda-shore";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Papers papers;

    @Autowired
    Jobs jobs;

    private Staff author;
    private Staff reviewer;
    private Staff administrator;

    @BeforeEach
    void people() {
        author = papers.staff("Author Unseen", Role.CONTRIBUTOR, "fes-meknes");
        reviewer = papers.staff("Reviewer Unseen", Role.REVIEWER, "fes-meknes");
        administrator = papers.staff("Administrator Unseen", Role.ADMINISTRATOR);
    }

    @Test
    void nobodyPublishesHerOwnAndAnyReviewerOfTheCentreMay() {
        Staff another = papers.staff("Another", Role.REVIEWER, "fes-meknes");
        long paper = papers.waiting(reviewer);

        assertThat(get(reviewer, "/desk/en/reviews/" + paper))
                .bodyText()
                .contains("Nobody publishes their own work")
                .doesNotContain("/publish\"");
        assertThat(post(reviewer, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(403);
        assertThat(post(another, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(303);
        assertThat(papers.state(paper)).isEqualTo("published");
    }

    @Test
    void whoHoldsTwoRegionsIsNeededForWhatLiesInBoth() {
        long paper = papers.waiting(author);
        db.sql("insert into submission_region (submission_id, region_id) values (?, ?)")
                .params(paper, papers.region("oriental"))
                .update();
        Staff ofBoth = papers.staff("Both", Role.REVIEWER, "fes-meknes", "oriental");

        assertThat(get(reviewer, "/desk/en/reviews/" + paper)).hasStatus(403);
        assertThat(post(ofBoth, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(303);
    }

    @Test
    void theNationalDeskMayAfterThreeWorkingDays() {
        long paper = papers.waiting(author);
        assertThat(post(administrator, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(403);
        db.sql("update submission set sent_at = now() - interval '9 days' where id = ?")
                .param(paper)
                .update();

        assertThat(post(administrator, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(303);
    }

    @Test
    void whatIsForcedHasAReasonAndIsMarkedUntilASecondPersonHasLooked() {
        long paper = papers.waiting(author);
        assertThat(post(
                        administrator,
                        "/desk/en/reviews/" + paper + "/publish",
                        "version",
                        "2",
                        "forced",
                        "true",
                        "reason",
                        " no "))
                .hasStatus(422)
                .bodyText()
                .contains("Write the reason", "> no ");
        assertThat(post(
                        administrator,
                        "/desk/en/reviews/" + paper + "/publish",
                        "version",
                        "2",
                        "forced",
                        "true",
                        "reason",
                        "The minister speaks in an hour."))
                .hasStatus(303);

        assertThat(get(reviewer, "/desk/en")).bodyText().contains("Published without a second reader");
        assertThat(get(reviewer, "/desk/en/reviews/" + paper))
                .bodyText()
                .contains("The minister speaks in an hour.", "I have looked at it");
        assertThat(post(administrator, "/desk/en/reviews/" + paper + "/look", "version", "3"))
                .hasStatus(403);
        assertThat(post(author, "/desk/en/reviews/" + paper + "/look", "version", "3"))
                .hasStatus(403);
        assertThat(post(reviewer, "/desk/en/reviews/" + paper + "/look", "version", "3"))
                .hasStatus(303);
        assertThat(get(reviewer, "/desk/en/reviews/" + paper))
                .bodyText()
                .contains("another person looked at it on")
                .doesNotContain("I have looked at it<");
    }

    @Test
    void thePublicSeesTheCentreAndNeverTheOfficer() {
        String id = published(papers.waiting(author));

        assertThat(mvc.get().uri("/en/figures/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Published by", "egional investment centre of Fez-Meknes")
                .doesNotContain("Unseen");
        assertThat(mvc.get().uri("/api/v1/figures/" + id))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Unseen");
        assertThat(db.sql("""
                select d.author || d.reviewer || p.by from edition d join entry e on e.id = d.entry_id
                join publication p on p.no = d.since where e.slug = ?""").param(id).query(String.class).single())
                .isEqualTo("organisation:cri-fes-meknes".repeat(3));
    }

    @Test
    void nothingThatWaitsIsAnywhereInPublic() {
        Map<String, String> typed = Papers.figure();
        long paper = papers.waiting(author, typed);
        String id = slug(paper);

        assertThat(mvc.get().uri("/en/figures/" + id)).hasStatus(404);
        assertThat(mvc.get().uri("/en/figures/" + id + "/v1")).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/figures/" + id)).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/figures?place=fes&size=500"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id);
        assertThat(mvc.get().uri("/en/search?q=" + typed.get("value")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id);
        assertThat(mvc.get().uri("/en/changes")).hasStatusOk().bodyText().doesNotContain(id);
        Staff other = papers.staff("Other", Role.REVIEWER, "oriental");
        assertThat(get(other, "/desk/en/find?q=" + typed.get("value")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id);
        assertThat(get(other, "/desk/en/reviews")).hasStatusOk().bodyText().doesNotContain("/reviews/" + paper);
        assertThat(get(other, "/desk/en/entries/figure/" + id)).hasStatus(404);
    }

    @Test
    void practicePublishesNothing() {
        int publications = publications();
        long entries = db.sql("select count(*) from entry").query(Long.class).single();
        long paper = started(post(author, "/desk/en/drafts", "form", "figure", "practice", "true"));
        Map<String, String> typed = Papers.figure();

        assertThat(post(author, "/desk/en/drafts/" + paper + "/send", with(typed, "version", "0")))
                .hasStatus(303);
        assertThat(get(papers.staff("Anybody", Role.CONTRIBUTOR, "oriental"), "/desk/en/reviews/" + paper))
                .hasStatusOk()
                .bodyText()
                .contains("Practice: nothing of it becomes public");
        assertThat(post(author, "/desk/en/reviews/" + paper + "/publish", "version", "2"))
                .hasStatus(303);

        assertThat(get(author, "/desk/en/reviews/" + paper)).bodyText().contains("nothing was published");
        assertThat(publications()).isEqualTo(publications);
        assertThat(db.sql("select count(*) from entry").query(Long.class).single())
                .isEqualTo(entries);
    }

    @Test
    void aTypingErrorGoesPublicAtOnceAndASubstanceNever() {
        Staff ofOriental = papers.staff("Of Oriental", Role.CONTRIBUTOR, "oriental");
        long small = begun(ofOriental, PARK);
        Map<String, String> typed = typed(small);
        String name = typed.get("name.en");

        assertThat(post(
                        ofOriental,
                        "/desk/en/drafts/" + small + "/send",
                        with(
                                typed,
                                "version",
                                "0",
                                "name.en",
                                name.replace("Shore", "Shoré"),
                                "change.why",
                                "wording")))
                .hasStatus(303);
        assertThat(papers.state(small)).isEqualTo("published");
        assertThat(mvc.get().uri("/en/parks/oujda-shore"))
                .hasStatusOk()
                .bodyText()
                .contains("Shoré");

        long large = begun(ofOriental, PARK);
        assertThat(post(
                        ofOriental,
                        "/desk/en/drafts/" + large + "/send",
                        with(typed(large), "version", "0", "status", "postponed", "change.why", "wording")))
                .hasStatus(303);
        assertThat(papers.state(large)).isEqualTo("in-review");
    }

    @Test
    void whoSendsAfterSomebodyElsePublishedChoosesFieldByField() {
        String id = published(papers.waiting(author));
        long mine = begun(author, "figure:" + id);
        long theirs = begun(reviewer, "figure:" + id);
        assertThat(post(
                        reviewer,
                        "/desk/en/drafts/" + theirs + "/send",
                        with(
                                typed(theirs),
                                "version",
                                "0",
                                "value",
                                "111",
                                "period",
                                "2024",
                                "change.why",
                                "better",
                                "change.reason.en",
                                "A later count")))
                .hasStatus(303);
        assertThat(post(
                        papers.staff("Second", Role.REVIEWER, "fes-meknes"),
                        "/desk/en/reviews/" + theirs + "/publish",
                        "version",
                        "2"))
                .hasStatus(303);

        MvcTestResult conflict = post(
                author,
                "/desk/en/drafts/" + mine + "/send",
                with(
                        typed(mine),
                        "version",
                        "0",
                        "value",
                        "222",
                        "note.en",
                        "Mine alone",
                        "change.why",
                        "better",
                        "change.reason.en",
                        "My count"));

        assertThat(conflict).hasStatus(409);
        Document page = page(conflict);
        assertThat(page.select(".conflict legend").eachText())
                .containsExactly("Note · in English", "Reference period", "Value");
        assertThat(page.select(".conflict .three").last().select("dd").eachText())
                .contains("111", "222");
        assertThat(page.select("[name='choice.period'][checked]").attr("value")).isEqualTo("theirs");
        String[] fields = hidden(page);
        assertThat(post(
                        author,
                        "/desk/en/drafts/" + mine + "/resolve",
                        with(fields, "choice.value", "mine", "choice.period", "theirs")))
                .hasStatus(303);
        assertThat(typed(mine))
                .containsEntry("value", "222")
                .containsEntry("period", "2024")
                .containsEntry("note.en", "Mine alone")
                .containsEntry("change.reason.en", "My count");
        assertThat(post(
                        author,
                        "/desk/en/drafts/" + mine + "/send",
                        with(typed(mine), "version", String.valueOf(papers.version(mine)))))
                .hasStatus(303);
    }

    @Test
    void twoWindowsOfOneDraftLoseNothing() {
        long draft = papers.draft(author);
        Map<String, String> first = with(typed(draft), "version", "1", "value", "11");
        Map<String, String> second = with(typed(draft), "version", "1", "value", "22", "note.fr", "De la seconde");
        assertThat(post(author, "/desk/en/drafts/" + draft, first)).hasStatus(303);

        MvcTestResult conflict = post(author, "/desk/en/drafts/" + draft, second);

        assertThat(conflict).hasStatus(409);
        assertThat(page(conflict).select(".three dd").eachText()).contains("11", "22", "De la seconde");
        assertThat(post(
                        author,
                        "/desk/en/drafts/" + draft + "/resolve",
                        with(hidden(page(conflict)), "choice.value", "theirs")))
                .hasStatus(303);
        assertThat(typed(draft)).containsEntry("value", "11").containsEntry("note.fr", "De la seconde");
        assertThat(db.sql("select count(*) from submission_save where submission_id = ?")
                        .param(draft)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aScriptThatSavesIsToldTheVersionOrOfTheConflict() {
        long draft = papers.draft(author);
        MockMvcRequestBuilder save = mvc.post()
                .uri("/desk/en/drafts/" + draft)
                .header("Desk-Autosave", "true")
                .param("version", "1")
                .param("value", "7");

        assertThat(save.with(People.as(author.id()))).hasStatus(204).hasHeader("Desk-Version", "2");
        assertThat(mvc.post()
                        .uri("/desk/en/drafts/" + draft)
                        .header("Desk-Autosave", "true")
                        .param("version", "1")
                        .param("value", "8")
                        .with(People.as(author.id())))
                .hasStatus(409);
    }

    @Test
    void twoReviewersDecideOnce() {
        long paper = papers.waiting(author);
        assertThat(post(
                        reviewer,
                        "/desk/en/reviews/" + paper + "/send-back",
                        "version",
                        "2",
                        "remarks",
                        "Where is the period?"))
                .hasStatus(303);

        MvcTestResult late = post(
                papers.staff("Late", Role.REVIEWER, "fes-meknes"),
                "/desk/en/reviews/" + paper + "/publish",
                "version",
                "2");

        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else has decided meanwhile", "Where is the period?");
        assertThat(papers.state(paper)).isEqualTo("sent-back");
    }

    @Test
    void whatWasSentBackIsTakenUpAgainWithAllThatWasTyped() {
        Map<String, String> typed = Papers.figure();
        long paper = papers.waiting(author, typed);
        assertThat(post(reviewer, "/desk/en/reviews/" + paper + "/send-back", "version", "2", "remarks", "  "))
                .hasStatus(422);
        assertThat(post(reviewer, "/desk/en/reviews/" + paper + "/send-back", "version", "2", "remarks", "Say more."))
                .hasStatus(303);
        assertThat(get(author, "/desk/en")).bodyText().contains("Sent back with remarks");

        long again = started(post(author, "/desk/en/drafts/" + paper + "/resume"));

        assertThat(started(post(author, "/desk/en/drafts/" + paper + "/resume")))
                .isEqualTo(again);
        assertThat(typed(again)).isEqualTo(typed);
        assertThat(get(author, "/desk/en/drafts/" + again)).bodyText().contains("Say more.", "memo.pdf");
    }

    @Test
    void aPaperThatRestsOnAnOldVersionIsNotPublished() {
        String id = published(papers.waiting(author));
        long first = begun(author, "figure:" + id);
        long second = begun(author, "figure:" + id);
        for (long one : new long[] {first, second}) {
            assertThat(post(
                            author,
                            "/desk/en/drafts/" + one + "/send",
                            with(
                                    typed(one),
                                    "version",
                                    "0",
                                    "value",
                                    String.valueOf(one),
                                    "change.why",
                                    "better",
                                    "change.reason.en",
                                    "Better")))
                    .hasStatus(303);
        }
        assertThat(post(reviewer, "/desk/en/reviews/" + first + "/publish", "version", "2"))
                .hasStatus(303);

        MvcTestResult stale = post(reviewer, "/desk/en/reviews/" + second + "/publish", "version", "2");

        assertThat(stale)
                .hasStatus(409)
                .bodyText()
                .contains("A newer version of this entry was published since", "Please take it up again");
        assertThat(page(stale).select(".three dd").eachText()).contains(String.valueOf(first), String.valueOf(second));
        assertThat(papers.state(second)).isEqualTo("in-review");
    }

    @Test
    void theSameReadingIsPublishedOnce() {
        Map<String, String> typed = Papers.figure();
        long first = papers.waiting(author, typed);
        long second = papers.waiting(author, typed);
        assertThat(post(reviewer, "/desk/en/reviews/" + first + "/publish", "version", "2"))
                .hasStatus(303);

        assertThat(post(reviewer, "/desk/en/reviews/" + second + "/publish", "version", "2"))
                .hasStatus(409)
                .bodyText()
                .contains("The same reading is public already");
        assertThat(papers.state(second)).isEqualTo("in-review");
    }

    @Test
    void withdrawsByASecondPersonAndRestoresByANewVersion() {
        String id = published(papers.waiting(author));
        long paper = started(post(author, "/desk/en/drafts", "entry", "figure:" + id, "form", "withdrawal"));
        assertThat(post(author, "/desk/en/drafts/" + paper + "/send", "version", "0", "reason.en", "Misread"))
                .hasStatus(422)
                .bodyText()
                .contains("two languages", "Misread");
        assertThat(post(
                        author,
                        "/desk/en/drafts/" + paper + "/send",
                        "version",
                        String.valueOf(papers.version(paper)),
                        "reason.en",
                        "Misread",
                        "reason.fr",
                        "Mal lu"))
                .hasStatus(303);
        assertThat(mvc.get().uri("/en/figures/" + id)).hasStatusOk();

        assertThat(post(
                        reviewer,
                        "/desk/en/reviews/" + paper + "/publish",
                        "version",
                        String.valueOf(papers.version(paper))))
                .hasStatus(303);

        assertThat(mvc.get().uri("/en/figures/" + id)).hasStatus(410).bodyText().contains("Misread");
        long restored = started(post(author, "/desk/en/drafts", "entry", "figure:" + id, "version", "1"));
        assertThat(typed(restored)).containsEntry("subject", "place:fes");
        assertThat(post(
                        author,
                        "/desk/en/drafts/" + restored + "/send",
                        with(
                                typed(restored),
                                "version",
                                "0",
                                "change.why",
                                "better",
                                "change.reason.en",
                                "It was right")))
                .hasStatus(303);
        assertThat(post(reviewer, "/desk/en/reviews/" + restored + "/publish", "version", "2"))
                .hasStatus(303);
        assertThat(mvc.get().uri("/en/figures/" + id)).hasStatusOk();
        assertThat(mvc.get().uri("/en/figures/" + id + "/v2")).hasStatusOk();
    }

    @Test
    void stillTrueIsPublicAtOnceAndRefusedOnAnOldVersion() {
        String id = published(papers.waiting(author));
        String address = "/desk/en/entries/figure/" + id + "/still-true";
        long seen = papers.edition("figure:" + id);

        assertThat(post(author, address, "edition", String.valueOf(seen), "place", "page 3"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a source, or write one sentence.", "page 3");
        assertThat(post(
                        author,
                        address,
                        "edition",
                        String.valueOf(seen),
                        "source",
                        "decree-2-15-40",
                        "place",
                        "page 3"))
                .hasStatus(303);
        assertThat(page(mvc.get().uri("/en/figures/" + id).exchange())
                        .select("#checked")
                        .text())
                .startsWith("Checked on")
                .contains("still true", "page 3");
        assertThat(post(author, address, "edition", String.valueOf(papers.edition(PARK)), "said.en", "Confirmed"))
                .hasStatus(409)
                .bodyText()
                .contains("has changed meanwhile", "Confirmed");
    }

    @Test
    void aReportIsAnsweredOnce() {
        long report = papers.report();
        String receipt = db.sql("select substr(receipt, 1, 4) || '-' || substr(receipt, 5) from report where id = ?")
                .param(report)
                .query(String.class)
                .single();
        assertThat(get(author, "/desk/en")).bodyText().contains("The number is another one.");
        assertThat(post(author, "/desk/en/reports/" + report, "answer", "Too early"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what came of it", "Too early");
        assertThat(post(
                        author,
                        "/desk/en/reports/" + report,
                        "outcome",
                        "right",
                        "answer",
                        "C'est exact : voir <la source>."))
                .hasStatus(303);

        assertThat(mvc.get().uri("/fr/report/" + receipt))
                .hasStatusOk()
                .bodyText()
                .contains("exact : voir &lt;la source&gt;.")
                .doesNotContain("Unseen");
        assertThat(post(reviewer, "/desk/en/reports/" + report, "outcome", "noted", "answer", "Mine too"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else has answered meanwhile", "Mine too");
        assertThat(get(author, "/desk/en")).bodyText().doesNotContain("/reports/" + report + "\"");
    }

    @Test
    void aJobIsDoneOnceAndItsFailureIsShown() {
        jobs.once("test-job", "monday", () -> {
            throw new IllegalStateException("no such host");
        });
        jobs.once("test-job", "monday", () -> {
            throw new AssertionError("done twice");
        });

        assertThat(get(author, "/desk/en"))
                .hasStatusOk()
                .bodyText()
                .contains("test-job", "Reference")
                .doesNotContain("no such host");
    }

    @Test
    void everyLanguageHasItsDesk() {
        papers.waiting(author);
        for (String language : new String[] {"ar", "fr", "en"}) {
            Document home = page(get(reviewer, "/desk/" + language));
            assertThat(home.select("html").attr("lang")).isEqualTo(language);
            assertThat(home.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            assertThat(home.select(".desk-doors > li")).hasSize(4);
            assertThat(home.outerHtml()).doesNotContain("??");
        }
    }

    private String published(long paper) {
        assertThat(post(
                        reviewer,
                        "/desk/en/reviews/" + paper + "/publish",
                        "version",
                        String.valueOf(papers.version(paper))))
                .hasStatus(303);
        return slug(paper);
    }

    private String slug(long paper) {
        return db.sql("select e.slug from edition d join entry e on e.id = d.entry_id where d.submission_id = ?")
                .param(paper)
                .query(String.class)
                .single();
    }

    private int publications() {
        return db.sql("select max(no) from publication").query(Integer.class).single();
    }

    /** A change of an entry, as its form comes up. */
    private long begun(Staff staff, String entry) {
        return started(post(staff, "/desk/en/drafts", "entry", entry));
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

    private static String[] hidden(Document page) {
        Elements fields = page.select(".conflict input[type=hidden]:not([name=_csrf])");
        return fields.stream()
                .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                .toArray(String[]::new);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new TreeMap<>(fields);
        for (int at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }

    private static Map<String, String> with(String[] fields, String... more) {
        return with(with(Map.of(), fields), more);
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

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
