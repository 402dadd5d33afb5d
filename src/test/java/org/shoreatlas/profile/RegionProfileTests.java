package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the profiles of regions say with the real data. */
@PortalTest
class RegionProfileTests {

    private final JsonMapper json = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @Test
    void knowsSourcedFiguresOfAllTwelveRegions() {
        JsonNode regions = body("/api/v1/regions").get("items");
        assertThat(regions).hasSize(12);
        regions.forEach(region -> {
            JsonNode figures = body("/api/v1/figures?subject=place:"
                            + region.get("id").asString())
                    .get("items");
            assertThat(figures)
                    .as(region.get("id").asString())
                    .isNotEmpty()
                    .allSatisfy(figure -> assertThat(figure.get("evidence")).isNotEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fes-meknes", "oriental", "draa-tafilalet", "beni-mellal-khenifra"})
    void answersFifteenQuestionsOrSaysWhatWasLookedFor(String region) {
        for (String language : new String[] {"ar", "fr", "en"}) {
            Document page = page("/" + language + "/regions/" + region);
            assertThat(page.select(".answers > details")).as(language).hasSize(15);
            for (Element answer : page.select(".answers > details")) {
                assertThat(answer.select(".ask").text()).as(answer.text()).isNotBlank();
                if (answer.select(".extent-unknown").isEmpty()) {
                    assertThat(answer.select("a")).as(answer.text()).isNotEmpty();
                } else {
                    assertThat(answer.select("a[href*=/inquiries/]"))
                            .as(answer.text())
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void answersOnlyWhatAFigureOrAnEntryAnswers() {
        Document page = page("/en/regions/fes-meknes");
        assertThat(answer(page, "Office rent").text()).contains("75");
        assertThat(answer(page, "Departures").select(".extent-unknown")).hasSize(1);
        assertThat(answer(page, "Whom to write to").select(".a").text()).contains("Regional investment centre");
        assertThat(page.select("#contact a[rel~=external]").attr("href")).isEqualTo("https://fesmeknesinvest.ma/");
    }

    /** The dossier prints all of it, table by table. */
    @Test
    void keepsTheFiguresOfACityApartFromThoseOfItsRegion() {
        Element jobs = page("/en/dossier?regions=fes-meknes").getElementById("fes-meknes-jobs");
        Element city = jobs.select("a.number[href$=/fes-call-centre-staff]").first();
        assertThat(jobs.select("h3, a.number[href$=/fes-call-centre-staff]").eachText())
                .containsSubsequence("Cities and provinces", city.text(), "Parks");
    }

    @Test
    void ranksOnlyReadingsOfTheSameThing() {
        Element standings = page("/en/regions/fes-meknes").getElementById("standings");
        assertThat(standings.text())
                .contains("Legal population")
                .contains("of 12")
                .doesNotContain("area");
    }

    @Test
    void showsTheParkThatWasPostponedAsSuch() {
        Document page = page("/en/regions/souss-massa");
        assertThat(page.select(".lead").text()).doesNotContain("Agadir Shore");
        assertThat(answer(page, "A park to move into").text()).contains("Agadir Shore · Postponed");
    }

    @Test
    void tellsTheTargetAsWhatIsMissing() {
        Document home = page("/en");
        assertThat(home.select(".gap").text())
                .contains("121,500")
                .contains("20,250")
                .contains("9,250")
                .contains("Computed by the Atlas");
    }

    @Test
    void saysWhatOfAnUnknownIndicatorItShowsInstead() {
        MvcTestResult answer = mvc.get().uri("/en?indicator=moon").exchange();
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyText()
                .contains("moon")
                .contains("Status of shore parks")
                .contains("Fez-Meknes");
    }

    private static Element answer(Document page, String question) {
        return page.select(".answers > details").stream()
                .filter(one -> one.select(".q").text().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode body(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
