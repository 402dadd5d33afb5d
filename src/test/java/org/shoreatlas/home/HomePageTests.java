package org.shoreatlas.home;

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

/** The first page: what it says first, that it says no more than its figures, and that it stays light. */
@PortalTest
class HomePageTests {

    private static final int MOST = 60 * 1024;

    @Autowired
    MockMvcTester mvc;

    @Test
    void beginsWithTheFindingAndItsChart() {
        Document page = page("/en");
        assertThat(page.select("h1").eachText())
                .containsExactly("148,500 jobs at the end of 2024, and 270,000 aimed at by 2030");
        assertThat(page.select(".first .lead").text())
                .contains("more than four times as many people in 2024 as in 2009")
                .contains("add jobs faster than at the last published pace"); // the series rose by 18,500 in a year
        Element chart = page.selectFirst(".first svg[role=img]");
        assertThat(chart.text())
                .contains("148,500", "end of 2024", "270,000", "2030 target", "about 32,000", "121,500");
        assertThat(chart.hasAttr("viewBox")).isFalse();
        assertThat(page.select(".first table tbody tr").size()).isGreaterThan(10);
    }

    @Test
    void computesTheGapAndNamesItsParts() {
        Element gap = page("/en").selectFirst(".gap");
        assertThat(gap.text())
                .contains("121,500", "20,250 a year", "9,250 a year", "Computed by the Atlas")
                .doesNotContain("about");
        assertThat(gap.select("a.number").eachAttr("href"))
                .containsExactly(
                        "/en/figures/maroc-sector-jobs-target-2030",
                        "/en/figures/maroc-sector-jobs-2024-12-31",
                        "/en/figures/maroc-sector-jobs-new-2023-2024");
    }

    @Test
    void saysAboutWhatIsAbout() {
        Element exports = page("/en").selectFirst(".exports");
        assertThat(exports.select("h2").text()).contains("26.22", "2024");
        assertThat(exports.selectFirst("figcaption").text())
                .isEqualTo("The jump of 2023 is a new definition, not growth");
        assertThat(exports.select("svg").text()).contains("about 40", "about 13.8", "17.9", "26.17");
        assertThat(exports.text()).doesNotContain("13.78");
    }

    @Test
    void tellsOfEachRegionItsParksWithTheirDayTheirJobsAndTheCap() {
        Document page = page("/en");
        assertThat(page.select("#map h2").text())
                .isEqualTo("5 shore parks were in use when last reported on. "
                        + "Nothing newer than June 2022 is known of 5 others.");
        assertThat(page.select(".by-region tbody tr")).hasSize(12);
        assertThat(row(page, "Fez-Meknes"))
                .isEqualTo("3Fez-Meknes Fès Shore Operating, November 2023 2,0002000 jobs January 2020 1010%");
        assertThat(row(page, "Marrakesh-Safi"))
                .contains("No news since June 2012")
                .doesNotContain("Operating");
        assertThat(row(page, "Guelmim-Oued Noun")).contains("No shore park in our sources", "1010%");
        assertThat(row(page, "Casablanca-Settat")).contains("2020%");
        assertThat(page.select(".map .keys li").eachText())
                .contains("Operating", "No news for three years or more", "Postponed or cancelled");
    }

    @Test
    void showsTheChosenIndicatorInsteadOfTheParks() {
        Document page = page("/en?indicator=population");
        assertThat(row(page, "Fez-Meknes")).contains("inhabitants").doesNotContain("Fès Shore");
        assertThat(page.select("option[selected]").val()).isEqualTo("population");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void tellsThreeChangesInWordsAndNoCounts(String language) {
        Document page = page("/" + language);
        assertThat(page.select(".news > li")).hasSize(3).allSatisfy(one -> {
            assertThat(one.select("a").attr("href")).startsWith("/" + language + "/figures/");
            assertThat(one.select("a").text()).containsPattern("\\d");
            assertThat(one.select(".aside").text()).contains("2026");
        });
        assertThat(page.select(".news").text()).doesNotContain("583");
        assertThat(page.text()).doesNotContain("??").doesNotContainPattern("\\{\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void staysLight(String language) {
        MvcTestResult answer = mvc.get().uri("/" + language).exchange();
        assertThat(answer.getResponse().getContentAsByteArray()).hasSizeBetween(30_000, MOST);
    }

    @Test
    void hasNoEmptyHeadingBeforeAnythingWasPublished() {
        Document page = page("/en?asOf=2020-01-01");
        assertThat(page.select("h1").text()).isEqualTo("Morocco's offshoring, region by region");
        assertThat(page.select("main h2, main svg, main table")).isEmpty();
        assertThat(page.select("main form[role=search] input[name=asOf]").val()).isEqualTo("2020-01-01");
    }

    private static String row(Document page, String region) {
        return page.select(".by-region tbody tr").stream()
                .filter(row -> row.select("th a").text().equals(region))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
