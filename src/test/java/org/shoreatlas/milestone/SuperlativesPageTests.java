package org.shoreatlas.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is said to be the first, the third, the largest, in the real data. */
@PortalTest
class SuperlativesPageTests {

    private static final String BAND = "maroc-among-thirty-best-claimed";
    private static final String WITHOUT = "fez-smart-factory-first-claimed";

    @Autowired
    Milestones milestones;

    @Autowired
    Editions editions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; لا شيء في مصادر الأطلس يؤيده أو يعارضه.; المرتبة 28; المرتبة 40",
                "fr; Rien dans les sources de l’Atlas ne l’appuie ni ne s’y oppose.; 28e; 40e",
                "en; Nothing in the sources of the Atlas speaks for or against it.; 28th; 40th"
            })
    void showsWhatSpeaksForEachAndAgainst(String language, String nothing, String supports, String opposes) {
        Document page = pages.at("/" + language + "/superlatives");
        Element band = claim(page, BAND);
        assertThat(band.select(".advice > div:not(.avoid)").text()).contains(supports);
        assertThat(band.select(".advice > .avoid").text()).contains(opposes);
        assertThat(band.text()).doesNotContain(nothing);
        assertThat(claim(page, WITHOUT).select(".advice")).isEmpty();
        assertThat(claim(page, WITHOUT).text()).contains(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void saysWhoSaidItWhereAndLeadsOn(String language) {
        Document page = pages.at("/" + language + "/superlatives");
        Element band = claim(page, BAND);
        assertThat(band.select("blockquote[lang=ar]").text())
                .isEqualTo("يعد ضمن الوجهات الثلاثين الأفضل في العالم للأوفشورينغ");
        assertThat(band.select(".speaker").text()).contains("عثمان الفردوس");
        assertThat(band.select("a").eachAttr("href"))
                .contains(
                        "/" + language + "/milestones/" + BAND,
                        "/" + language + "/sources/oujda-contact-centre-fair-article",
                        "/" + language + "/figures/maroc-world-destination-rank",
                        "/" + language + "/places/maroc");
        assertThat(page.select("section.claim .speaker")).hasSameSizeAs(page.select("section.claim blockquote"));
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("ar", "fr", "en", "x-default");
        assertThat(page.select("footer a[href=/" + language + "/superlatives]")).hasSize(1);
    }

    @Test
    void listsAllTheLatestFirst() {
        List<String> shown =
                pages.at("/en/superlatives").select("section.claim").eachAttr("id");
        assertThat(shown)
                .hasSizeGreaterThan(9)
                .isEqualTo(milestones.claims(editions.latest()).stream()
                        .map(one -> one.head().id())
                        .toList());
        assertThat(shown.indexOf("devoxx-morocco-largest-claimed")).isLessThan(shown.indexOf(BAND));
        assertThat(pages.at("/en/superlatives?asOf=2026-11-24").select("section.claim"))
                .isEmpty();
    }

    /** A timeline tells what happened; the opening of the fair stands there, what was said at it does not. */
    @Test
    void areNoPartOfTimelines() {
        List<String> oriental = links("/en/regions/oriental", "#more a");
        assertThat(oriental).contains("/en/milestones/siccam-2019-opened").noneMatch(link -> link.endsWith("-claimed"));
        assertThat(links("/en/agreements/fes-meknes-cri-apebi-memorandum", ".timeline a"))
                .isNotEmpty()
                .noneMatch(link -> link.endsWith("-claimed"));
        assertThat(links("/en/milestones?place=oriental&size=500", ".timeline a"))
                .contains("/en/milestones/oriental-aim-to-lead-claimed");
    }

    @ParameterizedTest
    @CsvSource({"ar, قول", "fr, Affirmation", "en, Claim"})
    void areMarkedWhereTheyStandAmongOthers(String language, String label) {
        Document list = pages.at("/" + language + "/milestones?size=500");
        List<String> marked = list.select(".timeline > li:has(.chip:not(.nature-planned)) .chip")
                .eachText();
        assertThat(marked).containsOnly(label).hasSameSizeAs(milestones.claims(editions.latest()));
        Document entry = pages.at("/" + language + "/milestones/" + BAND);
        assertThat(entry.select(".head .eyebrow").text()).isEqualTo(label);
        assertThat(entry.select(".advice > div")).hasSize(2);
        assertThat(pages.at("/" + language + "/milestones/siccam-2019-opened").select(".advice"))
                .isEmpty();
    }

    /** Whoever meets the figure learns that a claim rests on it. */
    @ParameterizedTest
    @CsvSource({"ar, قول", "fr, Affirmation", "en, Claim"})
    void areOnThePageOfTheirFigure(String language, String label) {
        String figure = "/" + language + "/figures/maroc-world-destination-rank";
        Element panel = pages.at(figure).selectFirst("#milestones");
        assertThat(panel.select("h2").text())
                .isEqualTo(
                        pages.at("/" + language + "/superlatives").select("h1").text());
        assertThat(panel.select(".name a").eachAttr("href")).containsExactly("/" + language + "/milestones/" + BAND);
        assertThat(panel.select(".chip").eachText()).containsExactly(label);
        assertThat(pages.at("/" + language + "/figures/fes-call-centres").select("#milestones"))
                .isEmpty();
        assertThat(mvc.get().uri("/api/v1/milestones?figure=maroc-world-destination-rank"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(BAND);
    }

    @ParameterizedTest
    @CsvSource({"ar, أفضل ثلاثين وجهة, قول", "fr, trente meilleures, Affirmation", "en, thirty best, Claim"})
    void areCalledClaimsWhereTheyAreSearchedFor(String language, String words, String label) {
        Element hit = pages.at("/" + language + "/search?q=" + words.replace(" ", "%20"))
                .selectFirst("#milestones li:has(a[href$=/" + BAND + "])");
        assertThat(hit.select(".aside").text()).startsWith(label);
    }

    @Test
    void areInTheApiAndItsFiles() {
        assertThat(mvc.get().uri("/api/v1/milestones/" + BAND)).bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.figure").isEqualTo("maroc-world-destination-rank");
            assertThat(json).extractingPath("$.opposes.en").asString().contains("40th in 2021");
            assertThat(json).extractingPath("$.evidence[0].speaker.person").isEqualTo("عثمان الفردوس");
        });
        assertThat(mvc.get().uri("/api/v1/milestones/siccam-2019-opened"))
                .bodyJson()
                .extractingPath("$.supports")
                .isNull();
        assertThat(mvc.get().uri("/api/v1/milestones.csv?what=claimed&size=500"))
                .bodyText()
                .contains(",supports_ar,supports_fr,supports_en,opposes_ar,opposes_fr,opposes_en,figure,park\r\n")
                .contains("maroc-world-destination-rank,\r\n");
    }

    private static Element claim(Document page, String id) {
        Element claim = page.selectFirst("section.claim#" + id);
        assertThat(claim).as(id).isNotNull();
        return claim;
    }

    private List<String> links(String address, String selector) {
        return pages.at(address).select(selector).eachAttr("href");
    }
}
