package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The shortlist with the real data. */
@PortalTest
class ShortlistPageTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "en, Casablanca-Settat, Computed by the Atlas",
        "fr, Casablanca-Settat, Calculé par",
        "ar, جهة الدار البيضاء - سطات, محسوب من طرف الأطلس"
    })
    void placesAllRegionsByTheWeightsInTheAddress(String language, String first, String computed) {
        Document page = page("/" + language + "/shortlist?w.population=3");
        assertThat(page.select("#order .place").eachText()).hasSize(12).startsWith("1", "2");
        assertThat(page.select("#order tbody tr").first().text()).contains(first);
        assertThat(page.select("#order .chip").text()).contains(computed);
        assertThat(page.select("#order tbody a.number")).hasSize(12);
        assertThat(page.select("#order a[href*=/compare?regions=casablanca-settat]"))
                .hasSize(1);
        assertThat(page.select("select[name=w.population] option[selected]").attr("value"))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({"en, there is no order any more", "fr, il n’y a plus d’ordre", "ar, لم يبق أي ترتيب"})
    void saysWhereTheFirstPlaceHangsOnOneWeight(String language, String none) {
        assertThat(page("/" + language + "/shortlist?w.population=1")
                        .select("#order .statements li")
                        .eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains(none);
        assertThat(page("/" + language + "/shortlist?w.population=1&w.gdp-growth=1")
                        .select("#order .statements li"))
                .isNotEmpty()
                .allMatch(line -> line.text().length() > 40);
        assertThat(page("/" + language + "/shortlist?w.population=5").select("#order .statements li"))
                .isEmpty();
    }

    @Test
    void turnsRoundWhereLessIsBetter() {
        assertThat(page("/en/shortlist?w.population=1&less.population=on")
                        .select("#order tbody tr")
                        .first()
                        .text())
                .contains("Dakhla-Oued Ed-Dahab");
    }

    /** Of the four only two have a rate of unemployment, and of the twelve six a share of GDP: no place is sure. */
    @ParameterizedTest
    @CsvSource({
        "'regions=guelmim-oued-noun,laayoune-sakia-el-hamra,fes-meknes,oriental', unemployment-rate, 4",
        "'', gdp-share, 12",
        "'', gdp-per-head, 12",
        "'', unemployment-census, 12"
    })
    void weighsNothingInWhichARegionWithoutAFigureCouldStandBefore(String regions, String indicator, int placed) {
        Document page = page("/en/shortlist?" + regions + "&w." + indicator + "=5&w.population=1");
        assertThat(page.select("[role=alert] p").text()).contains("the weight was left out");
        assertThat(page.select("select[name=w." + indicator + "]")).isEmpty();
        assertThat(page.select("#order .place")).hasSize(placed);
        assertThat(page("/en/shortlist?regions=fes-meknes,oriental&w." + indicator + "=1")
                        .select("#order .place")
                        .eachText())
                .as("both have one, or none is offered")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void offersOnlyWhatHalfOfTheRegionsHaveAndNoRanks() {
        Document page = page("/en/shortlist?regions=fes-meknes,oriental");
        assertThat(page.select("form select"))
                .isNotEmpty()
                .allMatch(select -> !select.attr("name").endsWith("-rank"));
        assertThat(page.select("form td[data-label^=Regions]").eachText()).containsOnly("2 of 2");
    }

    @Test
    void tidiesTheAddressThatAFormSends() {
        assertThat(mvc.get()
                        .uri("/en/shortlist?asOf=2026-11-24&regions=fes-meknes&regions=oriental"
                                + "&w.population=4&w.gdp-growth=0&less.population=on&less.gdp-growth=on"))
                .hasStatus(302)
                .hasHeader(
                        HttpHeaders.LOCATION,
                        "/en/shortlist?regions=fes-meknes,oriental&asOf=2026-11-24&w.population=4&less.population=on");
        assertThat(mvc.get()
                        .uri(URI.create(
                                "/en/shortlist?asOf=2026-11-23T23:30:00%2B01:00&w.%7Bx%7D=%7By%7D&w.population=0")))
                .hasStatus(302)
                .hasHeader(
                        HttpHeaders.LOCATION, "/en/shortlist?asOf=2026-11-23T23%3A30%3A00%2B01%3A00&w.%7Bx%7D=%7By%7D");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200, 0",
        "?w.population=6, 400, 1",
        "?w.population=x&w.gdp-growth=2, 200, 1",
        "?w.atlantis=3, 400, 1",
        "?regions=atlantis, 400, 1",
        "'?regions=atlantis,oriental,fes-meknes&w.population=9', 200, 2",
        "?regions=oriental&w.population=2, 200, 1"
    })
    void tellsWhatIsWrongAboveAPageThatWorks(String query, int status, int messages) {
        MvcTestResult answer = mvc.get().uri("/en/shortlist" + query).exchange();
        assertThat(answer).hasStatus(status);
        Document page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("[role=alert] p"))
                .hasSizeGreaterThanOrEqualTo(messages)
                .hasSizeLessThanOrEqualTo(messages + 1);
        assertThat(page.select("form fieldset input")).hasSize(12);
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
