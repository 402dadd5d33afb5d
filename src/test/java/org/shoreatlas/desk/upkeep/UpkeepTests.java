package org.shoreatlas.desk.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What has grown old, is missing or no longer answers: seen by readers, said to be still true, made a task. */
@PortalTest(writes = true)
class UpkeepTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Papers papers;

    @Test
    void tenFiguresAreStillTrueByOneActThatReadersSee() {
        Staff author = papers.staff("Author of ten", Role.CONTRIBUTOR, "fes-meknes");
        List<String> ten = papers.old("call-centres");
        String figure = ten.get(0);
        assertThat(page("/en/figures/" + figure).select(".chips").text()).contains("years old");
        assertThat(page("/en/figures/" + figure).select(".warning").text()).contains("counts as old since");
        assertThat(page("/en/indicators/call-centres").select("#old-after").text())
                .contains("24 months");
        assertThat(page(get(author, "/desk/en/old?indicator=call-centres"))
                        .select("[name=edition]")
                        .eachAttr("value"))
                .containsAll(editions(ten));

        int before = latest();
        assertThat(still(author, ten, "said.en", "The centre's <registers>", "source", "decree-2-15-40"))
                .hasStatus(422)
                .bodyText()
                .contains("Either a source or a sentence", "The centre&#39;s &lt;registers&gt;");
        assertThat(still(author, ten, "source", "no such source"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no single entry of that name");
        assertThat(still(author, List.of(), "said.en", "The centre"))
                .hasStatus(422)
                .bodyText()
                .contains("Tick at least one figure");
        assertThat(latest()).isEqualTo(before);
        assertThat(still(author, ten, "said.en", "The centre's <registers>")).hasStatus(303);
        assertThat(latest()).isEqualTo(before + 1);

        assertThat(db.sql("select count(*) from verification where publication_no = ?")
                        .param(latest())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        assertThat(db.sql("select by from publication where no = ?")
                        .param(latest())
                        .query(String.class)
                        .single())
                .startsWith("organisation:cri-");
        Document shown = page("/en/figures/" + figure);
        assertThat(shown.select("#checked").text()).contains("still true", "The centre's <registers>");
        assertThat(shown.select(".chips").text()).doesNotContain("years old");
        assertThat(page(get(author, "/desk/en/old?indicator=call-centres"))
                        .select("[name=edition]")
                        .eachAttr("value"))
                .doesNotContainAnyElementsOf(editions(ten));
        assertThat(page("/en/changes").select("section.publication").get(0).select("li"))
                .hasSize(10);
        assertThat(page("/en/changes").select("section.publication").get(0).text())
                .contains("Still true", "The centre's <registers>", "10 figures");
        assertThat(mvc.get().uri("/en/changes.atom").exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("registers");
    }

    @Test
    void whatChangedMeanwhileRefusesAllAndKeepsWhatWasTyped() {
        Staff author = papers.staff("Author", Role.CONTRIBUTOR, "fes-meknes");
        List<String> ten = papers.old("call-centre-staff");
        List<String> seen = editions(ten);
        papers.change(ten.get(3), "8");
        int before = latest();

        MvcTestResult refused =
                still(author, "/desk/en/old", seen, "said.fr", "Confirmé hier", "said.ar", "أكده المركز");
        assertThat(refused).hasStatus(409);
        Document page = page(refused);
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("/desk/en/entries/figure/" + ten.get(3));
        assertThat(page.select("[name=edition][checked]").eachAttr("value")).hasSize(9);
        assertThat(page.select("[name='said.fr']").text()).isEqualTo("Confirmé hier");
        assertThat(latest()).isEqualTo(before);

        Document all = page(still(author, "/desk/en/old?tick=true", List.of(), "said.fr", "Confirmé hier"));
        assertThat(all.select("[name=edition]:not([checked])")).isEmpty();
        assertThat(all.select("[name='said.fr']").text()).isEqualTo("Confirmé hier");
        assertThat(still(papers.staff("Other", Role.REVIEWER, "oriental"), ten.subList(0, 1), "said.fr", "Vu"))
                .hasStatus(403);
        assertThat(latest()).isEqualTo(before);
    }

    @Test
    void aQuestionWithoutAnAnswerBeginsAPaperThatIsFilledIn() {
        Staff officer = papers.staff("Officer", Role.CONTRIBUTOR, "oriental");
        Document missing = page(get(officer, "/desk/en/missing"));
        assertThat(missing.select(".acts li h3").eachText()).isNotEmpty();
        assertThat(missing.select("main").text()).contains("Last looked for on", "Make a task of it");

        MvcTestResult begun = post(
                officer,
                "/desk/en/drafts",
                "form",
                "inquiry",
                "typed.question",
                "rent",
                "typed.places[0]",
                "oriental",
                "typed.where.fr",
                "Presse",
                "typed.nonsense",
                "x");
        assertThat(begun).hasStatus(303);
        Document draft =
                page(get(officer, begun.getResponse().getHeader("Location").replaceFirst("https?://[^/]+", "")));
        assertThat(draft.select("[name=question] [selected]").attr("value")).isEqualTo("rent");
        assertThat(draft.select("[name='places[0]']").attr("value")).endsWith("oriental");
        assertThat(draft.select("[name='where.fr']").text()).isEqualTo("Presse");
    }

    @Test
    void aThingHasOneOpenTaskWhichIsClosedOnce() {
        Staff maker = papers.staff("Maker", Role.CONTRIBUTOR, "fes-meknes");
        Staff doer = papers.staff("Doer", Role.CONTRIBUTOR, "fes-meknes");
        papers.closeTasks();
        String[] fields = {
            "what",
            "old-figure",
            "entry",
            "figure:fes-call-centres",
            "person",
            String.valueOf(doer.id()),
            "sentence",
            "Ask <them>"
        };

        assertThat(post(maker, "/desk/en/tasks", with(fields, "due", "1/1/2020")))
                .hasStatus(422)
                .bodyText()
                .contains("That day has passed", "Ask &lt;them&gt;");
        assertThat(post(maker, "/desk/en/tasks", with(fields, "due", "31/12/2099")))
                .hasStatus(303);
        assertThat(post(maker, "/desk/en/tasks", fields))
                .hasStatus(409)
                .bodyText()
                .contains("There is an open task about it", "Ask &lt;them&gt;");
        assertThat(post(maker, "/desk/en/tasks", "what", "missing-answer", "question", "rent", "region", "oriental"))
                .hasStatus(403);
        assertThat(post(maker, "/desk/en/tasks", "what", "nothing")).hasStatus(400);
        Document home = page(get(doer, "/desk/en"));
        String task = home.select("a[href*='/desk/en/tasks/']").attr("href");
        assertThat(get(doer, task)).bodyText().contains("Ask &lt;them&gt;", "Maker");
        assertThat(get(maker, "/desk/en")).bodyText().doesNotContain(task);

        assertThat(post(doer, task, "words", "Nobody answers"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what came of it", "Nobody answers");
        assertThat(post(doer, task, "outcome", "not-needed", "words", "Nobody answers"))
                .hasStatus(303);
        assertThat(post(maker, task, "outcome", "done", "words", "Mine"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else has closed it", "Mine");
        assertThat(get(maker, "/desk/en/tasks"))
                .bodyText()
                .contains("Not needed")
                .doesNotContain("Settled meanwhile");
    }

    @Test
    void aTaskSaysThatItIsSettled() {
        Staff author = papers.staff("Author", Role.CONTRIBUTOR, "fes-meknes");
        papers.closeTasks();
        String source = papers.dead("liberation-2023-11-24-fes-shore");
        assertThat(get(author, "/desk/en/links"))
                .bodyText()
                .contains("id=\"" + source, "(HTTP 404)", "I opened it: it answers")
                .doesNotContain("Give a new address");
        assertThat(get(papers.staff("Other", Role.CONTRIBUTOR, "oriental"), "/desk/en/links"))
                .bodyText()
                .doesNotContain("id=\"" + source);
        assertThat(get(papers.staff("Administrator", Role.ADMINISTRATOR), "/desk/en/links"))
                .bodyText()
                .contains("Give a new address");
        assertThat(post(
                        author,
                        "/desk/en/tasks",
                        "what",
                        "dead-link",
                        "entry",
                        "source:" + source,
                        "region",
                        "fes-meknes"))
                .hasStatus(303);
        assertThat(get(author, "/desk/en/links")).bodyText().contains("Task since");
        assertThat(get(author, "/desk/en/tasks")).bodyText().doesNotContain("Settled meanwhile");

        db.sql("""
                insert into link_check (source_id, address, at, outcome)
                select source_id, address, max(at) + interval '1 day', 'answers' from link_check
                group by 1, 2""").update();
        assertThat(get(author, "/desk/en/links")).bodyText().doesNotContain("id=\"" + source);
        Document tasks = page(get(author, "/desk/en/tasks"));
        assertThat(tasks.select("main").text()).contains("Settled meanwhile");
        assertThat(get(author, tasks.select("ol.papers a").attr("href")))
                .bodyText()
                .contains("the task can be closed");
    }

    private int latest() {
        return db.sql("select max(no) from publication").query(Integer.class).single();
    }

    private List<String> editions(List<String> figures) {
        return figures.stream()
                .map(one -> String.valueOf(papers.edition("figure:" + one)))
                .toList();
    }

    private MvcTestResult still(Staff staff, List<String> figures, String... fields) {
        return still(staff, "/desk/en/old", editions(figures), fields);
    }

    private MvcTestResult still(Staff staff, String address, List<String> editions, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        editions.forEach(one -> all.addAll(List.of("edition", one)));
        return post(staff, address, all.toArray(String[]::new));
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    private MvcTestResult get(Staff staff, String address) {
        return mvc.get().uri(address).with(People.as(staff.id())).exchange();
    }

    private MvcTestResult post(Staff staff, String address, String... fields) {
        MockMvcRequestBuilder request = mvc.post().uri(address);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.with(People.as(staff.id())).exchange();
    }

    private Document page(String address) {
        return page(mvc.get().uri(address).exchange());
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
