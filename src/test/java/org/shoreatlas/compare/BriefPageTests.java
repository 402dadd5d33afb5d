package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a brief of two regions says with the real data. */
@PortalTest
class BriefPageTests {

    private static final String TWO = "/brief?regions=fes-meknes,oriental";

    @Autowired
    MockMvcTester mvc;

    @Test
    void answersWhatInvestorsAskFirst() {
        Document page = page("/en" + TWO);
        assertThat(page.select("h1").text()).isEqualTo("Fez-Meknes and Oriental");
        assertThat(answers(page, "Offices free").get(0)).startsWith("about 6,000 m² Fès Shore");
        assertThat(answers(page, "Offices free").get(1)).startsWith("Not in the 260 sources");
        assertThat(answers(page, "Status of shore parks").get(1)).contains("Oujda Shore", "April 2019", "Last known");
        assertThat(answers(page, "Regional grant per job").get(0)).contains("6,000", "Planned");
        assertThat(page.select(".five li")).hasSize(5);
        assertThat(page.select(".five li:contains(Fès Shore)")).hasSize(3);
        assertThat(page.select(".national .number").eachText()).containsExactly("1717", "3.53.5");
        assertThat(page.select(".locator-map .here")).hasSize(2);
        assertThat(page.select(".where text").eachText()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void saysWhatMayNotHoldAnyMore() {
        List<String> risks = page("/en" + TWO).select(".risks li").eachText();
        assertThat(risks)
                .contains(
                        "That Oujda Shore is in use rests on April 2019; nothing newer is known.",
                        "What is published of the offices of Fès Shore is of November 2023: free space may be gone.",
                        "Promises were larger than what is reported. Of 15,000 jobs promised at Fès Shore by 2017, "
                                + "2,000 were reported in January 2020.");
        assertThat(risks).noneMatch(risk -> risk.startsWith("That Fès Shore"));
        assertThat(page("/en/brief?regions=guelmim-oued-noun")
                        .select(".risks li")
                        .eachText())
                .noneMatch(risk -> risk.startsWith("Promises"));
    }

    /** All figures of the two pages can be found again: each has its source there, and its permanent short address. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void givesSourcesForItsNumbers(String language) {
        Document page = page("/" + language + TWO);
        List<String> listed = page.select(".origins .short").eachAttr("href");
        assertThat(page.select(".five .short").eachAttr("href")).isNotEmpty().allMatch(listed::contains);
        int figures = page.select(".answers-table td > strong:matches(\\d)").size();
        assertThat(listed).hasSizeGreaterThan(figures / 2);
        assertThat(page.select(".origins li"))
                .allMatch(one -> !one.select("a[href*=/sources/]").isEmpty());
        assertThat(page.select(".sheet").last().text()).contains("/" + language + TWO);
        assertThat(page.select(".asks"))
                .hasSize(2)
                .allMatch(asks -> asks.children().size() == 5);
    }

    @Test
    void saysWhatWasAskedAndWhoMeetsIt() {
        Document page = page("/en" + TWO + "&must=shore-park,technopark");
        assertThat(page.select(".asked").text()).isEqualTo("What was asked: A shore park in use; A Technopark in use");
        assertThat(answers(page, "Status of shore parks").get(0)).startsWith("Yes · Fès Shore");
        assertThat(answers(page, "Status of shore parks").get(1)).startsWith("Last known: yes");
        assertThat(answers(page, "A Technopark in use"))
                .containsExactly(
                        "Not found · Technopark Fez July 6, 2023", "Not found · Technopark Oujda July 6, 2023");
        assertThat(page("/en" + TWO).select(".answer")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200, 0",
        "?regions=atlantis, 400, 1",
        "'?regions=atlantis,oriental', 200, 1",
        "'?regions=oriental&must=x', 200, 1",
        "'?regions=oriental,fes-meknes,souss-massa,draa-tafilalet', 200, 1"
    })
    void tellsWhatIsWrongAboveAPageThatWorks(String query, int status, int messages) {
        MvcTestResult answer = mvc.get().uri("/en/brief" + query).exchange();
        assertThat(answer).hasStatus(status);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("[role=alert] p")).hasSize(messages);
        assertThat(page.select(".picks a, .sheet")).isNotEmpty();
    }

    @Test
    void isReachedFromTheComparisonWithItsConditions() {
        Document page = page("/en/compare?regions=fes-meknes,oriental&rows=population&must=shore-park");
        assertThat(page.select(".doors a[href=/en" + TWO + "&must=shore-park]")).hasSize(1);
        Document brief = page("/en" + TWO + "&must=shore-park");
        assertThat(brief.select(".doors a").eachAttr("href"))
                .containsExactly(
                        "/en/compare?regions=fes-meknes,oriental&must=shore-park",
                        "/en/dossier?regions=fes-meknes,oriental");
    }

    private static List<String> answers(Document page, String row) {
        Element name = page.select(".answers-table th[scope=row]").stream()
                .filter(one -> one.text().equals(row))
                .findFirst()
                .orElseThrow();
        return name.parent().select("td").eachText();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
