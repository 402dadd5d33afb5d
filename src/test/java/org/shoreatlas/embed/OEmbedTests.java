package org.shoreatlas.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class OEmbedTests {

    private static final String FIGURE = "/figures/fes-call-centre-staff";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/en" + FIGURE + ", en, /v2",
        "/en" + FIGURE + "/v1, en, /v1",
        "/fr" + FIGURE + "/v1/cite, fr, /v1",
        "/embed/ar" + FIGURE + "/v1, ar, /v1",
        FIGURE + ", fr, /v2",
        "/5, fr, /v2",
        "/en" + FIGURE + "?asOf=2026-11-24, en, /v1",
        "/en" + FIGURE + "#credit, en, /v2"
    })
    void answersEveryAddressThatReadersCopyWithOneVersion(String address, String language, String number) {
        JsonNode answer = json(oembed(PortalTest.BASE + address, ""));
        String version = PortalTest.BASE + "/" + language + FIGURE + number;
        assertThat(answer.get("type").asString()).isEqualTo("rich");
        assertThat(answer.get("version").asString()).isEqualTo("1.0");
        assertThat(answer.get("author_url").asString()).isEqualTo(version);
        assertThat(answer.get("thumbnail_url").asString()).isEqualTo(version + ".png");
        Document html = Jsoup.parse(answer.get("html").asString());
        assertThat(html.select("iframe").attr("src"))
                .isEqualTo(version.replace(PortalTest.BASE, PortalTest.BASE + "/embed"));
        assertThat(html.select("iframe").attr("title"))
                .isEqualTo(answer.get("title").asString())
                .isNotBlank();
        assertThat(answer.get("provider_url").asString()).isEqualTo(PortalTest.BASE + "/" + language);
        assertThat(mvc.get().uri(URI.create(html.select("iframe").attr("src").substring(PortalTest.BASE.length()))))
                .hasStatusOk();
    }

    @Test
    void answersForAChartAsOfItsMoment() {
        String chart = PortalTest.BASE + "/embed/ar/figures/maroc-sector-jobs-2024-12-31/v1/chart";
        String now = Jsoup.parse(json(oembed(chart, "")).get("html").asString())
                .select("iframe")
                .attr("src");
        assertThat(now).startsWith(chart + "?asOf=2026-");
        assertThat(Jsoup.parse(json(oembed(now, "")).get("html").asString())
                        .select("iframe")
                        .attr("src"))
                .isEqualTo(now);
        assertThat(oembed(PortalTest.BASE + "/embed/ar" + FIGURE + "/v1/chart", ""))
                .as("stands in no chart")
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "maxwidth=300, 300, 320",
        "maxwidth=9000&maxheight=200, 600, 200",
        "dnt=true&theme=dark, 600, 320",
        "maxwidth=&format=json, 600, 320"
    })
    void keepsToTheRoomThatThereIs(String parameters, int width, int height) {
        JsonNode answer = json(oembed(PortalTest.BASE + "/en" + FIGURE, "&" + parameters));
        assertThat(List.of(answer.get("width").asInt(), answer.get("height").asInt()))
                .containsExactly(width, height);
        assertThat(answer.get("html").asString()).contains("width=\"" + width + "\" height=\"" + height + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/en/figures/fes-call-centre-staff",
                "https://atlas.example.evil.example/en/figures/fes-call-centre-staff",
                "https://atlas.example/en/regions/oriental",
                "https://atlas.example/en/figures/no-such-figure",
                "https://atlas.example/en/figures/fes-call-centre-staff/v9",
                "https://atlas.example/999999",
                "https://atlas.example/en/figures/../figures/fes-call-centre-staff",
                "fes-call-centre-staff",
                "javascript:alert(1)"
            })
    void doesNotFindWhatIsNotOurs(String url) {
        MvcTestResult answer = oembed(url, "");
        assertThat(answer).hasStatus(404);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, url",
        "'?url=', 400, url",
        "'?url=https://atlas.example/5&url=https://atlas.example/6', 400, url",
        "'?url=https://atlas.example/5&maxwidth=wide', 400, maxwidth",
        "'?url=https://atlas.example/5&maxheight=0', 400, maxheight",
        "'?url=https://atlas.example/5&format=xml', 501, format",
        "'?url=https://atlas.example/5&format=yaml', 501, format",
        "'?url=https://atlas.example/5?asOf=tomorrow', 400, asOf"
    })
    void saysWhatIsWrong(String query, int status, String parameter) {
        MvcTestResult answer = mvc.get()
                .uri(URI.create("/oembed" + query))
                .header("Accept-Language", "fr")
                .exchange();
        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(json(answer).get("parameter").asString()).isEqualTo(parameter);
        assertThat(json(answer).get("detail").asString())
                .contains(parameter.equals("format") ? "JSON" : "")
                .isNotBlank();
    }

    @Test
    void isFoundFromThePageOfAFigure() throws Exception {
        for (String language : List.of("ar", "fr", "en")) {
            for (String page : List.of("/" + language + FIGURE, "/" + language + FIGURE + "/v1")) {
                String body = mvc.get().uri(page).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
                int at = body.indexOf("application/json+oembed");
                assertThat(body.substring(0, at).getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThan(150_000);
                String link = Jsoup.parse(body)
                        .select("link[type=application/json+oembed]")
                        .attr("href");
                assertThat(link).startsWith(PortalTest.BASE + "/oembed?");
                assertThat(json(mvc.get()
                                        .uri(URI.create(link.substring(PortalTest.BASE.length())))
                                        .exchange())
                                .get("author_url")
                                .asString())
                        .isEqualTo(
                                PortalTest.BASE + page.replaceAll("/v1$", "") + (page.endsWith("/v1") ? "/v1" : "/v2"));
            }
        }
    }

    @Test
    void isForScriptsOfAnyPageAndSetsNothing() {
        MvcTestResult answer = oembed(PortalTest.BASE + "/5", "");
        assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getResponse().getHeader("Vary")).contains("Accept-Language");
    }

    private MvcTestResult oembed(String url, String parameters) {
        return mvc.get()
                .uri(URI.create("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + parameters))
                .header("Accept-Language", "fr")
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }
}
