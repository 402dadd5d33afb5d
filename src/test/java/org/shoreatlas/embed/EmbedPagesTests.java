package org.shoreatlas.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class EmbedPagesTests {

    private static final int MOST = 30_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Figures figures;

    @Autowired
    Editions editions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/ar/figures/fes-call-centre-staff/v1",
                "/embed/fr/figures/maroc-sector-jobs-2024-12-31/v1/chart?asOf=2026-11-24"
            })
    void mayBeFramedLoadsNothingAndSetsNothing(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        Document page = page(answer);
        String policy = answer.getResponse().getHeader("Content-Security-Policy");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(page.select("style").first().data().getBytes(StandardCharsets.UTF_8)));
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors *");
        assertThat(answer.getResponse().getHeader("X-Frame-Options")).isNull();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(page.select("script, link, img, iframe, [src], [style]")).isEmpty();
        assertThat(page.select("base").attr("target")).isEqualTo("_blank");
    }

    @Test
    void isSmallForEveryFigure() {
        int latest = editions.latest();
        List<FigureView> all = figures.first(10_000, latest);
        int charts = 0;
        for (int at = 0; at < all.size(); at += 6) {
            String card = "/embed/ar" + all.get(at).path(Language.AR).substring(3);
            assertThat(mvc.get().uri(card).exchange().getResponse().getContentAsByteArray())
                    .as(card)
                    .hasSizeLessThan(MOST);
            MvcTestResult chart = mvc.get().uri(card + "/chart?asOf=2026-11-24").exchange();
            if (chart.getResponse().getStatus() == 200) {
                charts++;
                assertThat(chart.getResponse().getContentAsByteArray())
                        .as(card + "/chart")
                        .hasSizeLessThan(MOST);
                assertThat(page(chart).select("tr").size()).isGreaterThan(2);
            }
        }
        assertThat(charts).isGreaterThan(30);
        assertThat(mvc.get()
                        .uri("/embed/ar/figures/maroc-sector-exports-2024/v1/chart?asOf=2026-11-24")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .as("the longest series")
                .hasSizeBetween(15_000, MOST);
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl, 4.500, حوالي", "fr, ltr, 4.500, environ", "en, ltr, '4,500', about"})
    void saysWhatTheFigureIsAndWhereItIsFrom(String language, String direction, String number, String hedge) {
        Document page = page(mvc.get()
                .uri("/embed/" + language + "/figures/fes-call-centre-staff/v2")
                .exchange());
        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("h1").text()).contains(number, hedge, "4500");
        assertThat(page.select(".imprint a").attr("href"))
                .isEqualTo("/" + language + "/figures/fes-call-centre-staff/v2");
        assertThat(page.select(".source a").attr("href"))
                .isEqualTo("/" + language + "/sources/fes-meknes-memorandum-article");
        assertThat(page.select(".since")).isEmpty();
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void drawsAChartAsOfAMomentAtWhichTheVersionWasPublic() {
        String chart = "/embed/en/figures/maroc-sector-jobs-2024-12-31/v1/chart";
        Document first = page(mvc.get().uri(chart).exchange());
        assertThat(first.select(".pair b").eachText())
                .as("when it was published it stood beside its target alone")
                .containsExactly("148,500 jobs", "270,000 jobs");
        assertThat(first.select("svg[role=img]")).isEmpty();
        assertThat(mvc.get().uri(chart + "?asOf=2019-01-01")).hasStatus(404);
        assertThat(mvc.get().uri(chart + "?asOf=someday")).hasStatus(400);
        Document page = page(mvc.get().uri(chart + "?asOf=2026-11-24").exchange());
        assertThat(page.select("svg[role=img] title").text()).contains("Offshoring jobs");
        assertThat(page.select("table a").eachAttr("href"))
                .contains("/en/figures/maroc-sector-jobs-2024-12-31/v1")
                .allMatch(link -> link.matches("/en/figures/.*/v\\d+"));
        assertThat(page.select(".aside").text())
                .contains("Sources", "What the Atlas had published on November 23, 2026");
        Document regions = page(mvc.get()
                .uri("/embed/en/figures/oriental-households-2024-09-01/v1/chart?asOf=2026-11-24")
                .exchange());
        assertThat(regions.select("table tr")).hasSize(13);
    }

    @Test
    void isAPageLikeAnyOtherWhereThereIsNothingToEmbed() {
        MvcTestResult answer =
                mvc.get().uri("/embed/fr/figures/no-such-figure/v1").exchange();
        assertThat(answer).hasStatus(404);
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page(answer).select("html").attr("lang")).isEqualTo("fr");
        assertThat(mvc.get().uri("/embed/fr/figures/fes-call-centre-staff/v9")).hasStatus(404);
        assertThat(mvc.get().uri("/embed/de/figures/fes-call-centre-staff/v1")).hasStatus(404);
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
