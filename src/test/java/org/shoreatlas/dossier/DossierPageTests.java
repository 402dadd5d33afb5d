package org.shoreatlas.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
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

@PortalTest
class DossierPageTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar/dossier?regions=fes-meknes,oriental",
                "/fr/dossier?regions=draa-tafilalet",
                "/en/dossier?regions=casablanca-settat,rabat-sale-kenitra,oriental,souss-massa,dakhla-oued-ed-dahab"
            })
    void everyNumberHasANote(String address) {
        Document page = page(address, 200);
        assertThat(page.select("article a.number"))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(number.parent().select("> .noted > a[href^=#note-]"))
                        .as(number.parent().outerHtml())
                        .hasSize(1));
        List<String> notes = page.select(".endnotes > li").eachAttr("id");
        assertThat(notes)
                .isEqualTo(IntStream.rangeClosed(1, notes.size())
                        .mapToObj(n -> "note-" + n)
                        .toList());
        assertThat(page.select(".noted a").stream()
                        .map(note -> note.attr("href").substring(1))
                        .distinct())
                .containsExactlyElementsOf(notes);
    }

    @Test
    void aNoteIsOfTheNumberThatCallsIt() {
        Document page = page("/en/dossier?regions=fes-meknes,oriental", 200);
        for (Element number : page.select("article a.number")) {
            Element note = page.getElementById(
                    number.parent().selectFirst(".noted a").attr("href").substring(1));
            assertThat(note.selectFirst("a.address").attr("href")).startsWith(number.attr("href") + "/v");
        }
    }

    @Test
    void aChartCallsTheNotesOfAllThatItDraws() {
        Document page = page("/en/dossier?regions=fes-meknes,oriental", 200);
        assertThat(page.select("article figure.chart"))
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.select(".noted a")).isNotEmpty());
    }

    @Test
    void aNoteGivesSourceAndPermanentAddress() {
        Document page = page("/fr/dossier?regions=fes-meknes,oriental", 200);
        assertThat(page.select(".endnotes > li")).hasSizeGreaterThan(100).allSatisfy(note -> {
            assertThat(note.select(".source a[href^=/fr/sources/]")).hasSize(1);
            assertThat(note.select("a.address")).hasSize(1);
            assertThat(note.selectFirst("a.address").attr("href")).matches("/fr/figures/[a-z0-9-]+/v[1-9][0-9]*");
            assertThat(note.selectFirst("a.address").text())
                    .isEqualTo("https://atlas.example"
                            + note.selectFirst("a.address").attr("href"));
            assertThat(note.text()).containsPattern("https://atlas\\.example/[1-9][0-9]*$");
        });
        assertThat(mvc.get().uri(page.selectFirst(".endnotes a.address").attr("href")))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ar | جهة الشرق  | المحتويات
        fr | L’Oriental | Sommaire
        en | Oriental   | Contents
        """)
    void hasCoverContentsQuestionsAndDayOfPrinting(String language, String region, String contents) {
        Document page = page("/" + language + "/dossier?regions=oriental,fes-meknes", 200);
        assertThat(page.selectFirst(".cover h1 .line").text()).isEqualTo(region);
        assertThat(page.selectFirst(".cover .facts").text())
                .contains("https://atlas.example/" + language + "/dossier?regions=oriental,fes-meknes");
        assertThat(page.selectFirst(".cover .facts dd").text()).containsPattern("20[0-9][0-9]");
        assertThat(page.selectFirst(".toc h2").text()).isEqualTo(contents);
        assertThat(page.select(".toc a").eachAttr("href"))
                .containsExactly("#comparison", "#oriental", "#fes-meknes", "#national", "#questions", "#notes")
                .allSatisfy(address ->
                        assertThat(page.getElementById(address.substring(1))).isNotNull());
        assertThat(page.select(".asks"))
                .hasSize(2)
                .allSatisfy(asks -> assertThat(asks.children()).isNotEmpty());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("article details:not([open])")).isEmpty();
    }

    @Test
    void ofOneRegionComparesNothing() {
        Document page = page("/en/dossier?regions=oriental", 200);
        assertThat(page.getElementById("comparison")).isNull();
        assertThat(page.select(".toc a").eachAttr("href")).doesNotContain("#comparison");
    }

    @Test
    void offersTheRegionsToChooseFrom() {
        Document page = page("/en/dossier", 200);
        assertThat(page.select(".picks a")).hasSize(12);
        assertThat(page.select("article")).isEmpty();
        assertThat(page("/en/dossier?regions=oriental", 200).select(".picks a").eachAttr("href"))
                .hasSize(11)
                .allMatch(address -> address.startsWith("/en/dossier?regions=oriental,"));
    }

    @Test
    void saysWhatItCannotTake() {
        Document unknown = page("/en/dossier?regions=atlantis", 400);
        assertThat(unknown.selectFirst("#bad").text()).contains("atlantis");
        assertThat(unknown.select(".picks a")).hasSize(12);
        Document some = page("/en/dossier?regions=oriental,atlantis", 200);
        assertThat(some.selectFirst("#bad").text()).contains("atlantis");
        assertThat(some.select(".cover .line")).hasSize(1);
        Document many = page(
                "/en/dossier?regions=oriental,fes-meknes,souss-massa,draa-tafilalet,marrakech-safi,casablanca-settat",
                200);
        assertThat(many.select("#bad")).hasSize(1);
        assertThat(many.select(".cover .line")).hasSize(5);
    }

    private Document page(String address, int status) {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatus(status);
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
