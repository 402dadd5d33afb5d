package org.shoreatlas.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.arrival.RawRequest.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses as people, programs and proxies really send them, byte by byte. */
@PortalTest
class ArrivalTests {

    private static final String FIGURE = "/en/figures/fes-call-centre-staff";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fbclid=IwAR0",
                "gclid=1",
                "utm_source=a&utm_campaign=b",
                "msclkid=1",
                "mc_cid=1",
                "ref=x",
                "_x_tr_sl=ar",
                "ref=x&ref=y",
                "utm_term=100%",
                "{{name}}=1"
            })
    void passesOverParametersThatAPageDoesNotKnow(String unknown) throws IOException {
        Answer answer = get("/en/figures?" + unknown + "&place=fes");
        assertThat(answer.status()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".entries, .figures, main li")).isNotEmpty();
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(PortalTest.BASE + "/en/figures?place=fes");
        assertThat(page.select("link[hreflang=fr]").attr("href")).isEqualTo(PortalTest.BASE + "/fr/figures?place=fes");
        assertThat(page.select(".languages a[lang=fr]").attr("href")).isEqualTo("/fr/figures?place=fes");
        assertThat(page.select("[href]").eachAttr("href"))
                .isNotEmpty()
                .noneMatch(link -> link.contains("?" + unknown.replaceFirst("=.*", "=")))
                .noneMatch(link -> link.contains("&" + unknown.replaceFirst("=.*", "=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "corrections"})
    void passesOverThemInBothFeedsToo(String feed) throws IOException {
        Answer answer = get("/en/" + feed + ".atom?fbclid=IwAR0&region=fes-meknes");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(answer.body()).contains("region=fes-meknes").doesNotContain("fbclid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/figures", "/api/v1/figures.csv", "/api/v1/figures/fes-call-centre-staff"})
    void leavesTheReadApiStrict(String address) throws IOException {
        Answer answer = get(address + "?fbclid=IwAR0");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"parameter\":\"fbclid\"");
    }

    @Test
    void leadsOnWithoutThem() throws IOException {
        Answer answer = get("/regions?fbclid=1&sort=name", "Accept-Language: fr");
        assertThat(answer.header("Location")).isEqualTo("/fr/regions?sort=name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "[x]", "{{campaign.name}}", "^", "`", "فاس", "a\"b", "<b>", "a\\b"})
    void answersLettersThatOughtToBeEncoded(String typed) throws IOException {
        Answer answer = get("/ar/search?q=" + typed);
        assertThat(answer.status()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main input[name=q]").val()).isEqualTo(typed);
        assertThat(page.select(".languages a[lang=fr]").attr("href")).matches("/fr/search\\?q=[!-~]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ar/مناطق", "/ar/a|b", "/ar/[x]", "/ar/^`{x", "/ar/%zz", "/ar/a\\b", "/ar/x%00", "/ar/a b"})
    void refusesAPathInTheLanguageOfTheReader(String path) throws IOException {
        Answer answer = get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(Jsoup.parse(answer.body())
                        .select("html[lang=ar][dir=rtl] h1")
                        .text())
                .containsPattern("\\p{IsArabic}");
        assertThat(answer.body()).doesNotContain("Tomcat", "HTTP Status");
    }

    @Test
    void refusesWhatCannotBeReadAtAllInThreeLanguages() throws IOException {
        Answer answer = get("/en/a\u0001b");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("section[lang]").eachAttr("lang"))
                .containsExactly("ar", "fr", "en");
        assertThat(get("/en/regions", "X-Long: " + "x".repeat(20_000)).body())
                .contains("lang=\"en\"")
                .doesNotContain("HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/figures?place=a%00",
                "/en/figures?pla%00ce=a",
                "/en/figures?asOf=%00",
                "/en/search?q=%00",
                "/en/compare?regions=a%00",
                "/en/shortlist?w.a=%00",
                "/en/report?entry=a%00",
                "/en/changes.atom?region=a%00",
                "/en/regions/oriental?unknown=%00",
                "/api/v1/figures?place=a%00",
                "/api/v1/figures.csv?place=a%00",
                "/oembed?url=a%00",
                "/desk/en/sign-in?to=%00"
            })
    void refusesANulInAnyParameter(String address) throws IOException {
        Answer answer = get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type"))
                .matches(address.matches("/(api|oembed).*") ? "application/problem\\+json" : "text/(html|plain);.*");
        assertThat(answer.body()).doesNotContain("Tomcat", "HTTP Status");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/regions;jsessionid=1, /en/regions",
        "/en;x=1/regions;y?sort=name&fbclid=1, /en/regions?sort=name",
        "/api/v1/figures;x=1?size=1, /api/v1/figures?size=1",
        "/;/evil.example, /evil.example",
        "//evil.example/;x, /evil.example/"
    })
    void leadsToThePathWithoutItsParameters(String address, String one) throws IOException {
        Answer answer = get(address);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(one);
    }

    @Test
    void leadsOnHoweverLongTheAddressIsWhenItIsEncoded() throws IOException {
        String text = "ض".repeat(3000);
        Answer answer = get("/ar/search;x=1?q=" + text);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo("/ar/search?q=" + "%D8%B6".repeat(3000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/18.|/18",
                "/18)|/18",
                "/١٨|/18",
                FIGURE + ".|" + FIGURE,
                FIGURE + ",|" + FIGURE,
                FIGURE + ")|" + FIGURE,
                FIGURE + "»|" + FIGURE,
                FIGURE + "،|" + FIGURE,
                FIGURE + "؟|" + FIGURE,
                FIGURE + "%E2%80%8F|" + FIGURE,
                FIGURE + "\u200E|" + FIGURE,
                FIGURE + "\u200B|" + FIGURE,
                FIGURE + "%20|" + FIGURE,
                FIGURE + "./|" + FIGURE + ".",
                FIGURE + "/v1.|" + FIGURE + "/v1",
                FIGURE + "/V1|" + FIGURE + "/v1",
                FIGURE + "/v1/cite.bib.|" + FIGURE + "/v1/cite.bib",
                "/en/figures/fes–call–centre-staff|" + FIGURE,
                "/en/figures/fes\u2011call-centre-staff|" + FIGURE,
                "/EN/Figures/Fes-Call-Centre-Staff|" + FIGURE,
                "/AR/regions?asOf=2026-11-23&fbclid=1|/ar/regions?asOf=2026-11-23",
                "/AR|/ar",
                "/Figures/fes-call-centre-staff.|/figures/fes-call-centre-staff",
                "/en/changes.atom,|/en/changes.atom"
            })
    void leadsToTheAddressThatWasMeant(String address, String meant) throws IOException {
        Answer answer = get(address);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(meant);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Type")).isEmpty();
    }

    @Test
    void saysWhatWasUnderstoodWhereNothingIsThere() throws IOException {
        Answer answer = get("/EN/figures/Fes-Call-Centre-Stuff).");
        assertThat(answer.status()).isEqualTo(404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main p > bdi[dir=ltr]").text()).isEqualTo("/en/figures/fes-call-centre-stuff");
        assertThat(page.select("main li a").eachAttr("href")).contains(FIGURE);
        assertThat(get("/nothing").body()).doesNotContain("<bdi dir=\"ltr\"");
    }

    @Test
    void offersTheFrameOfAnAddressThatEndsInASlash() throws IOException {
        String plain = get("/oembed?url=" + PortalTest.BASE + FIGURE).body();
        assertThat(plain).contains("iframe");
        assertThat(get("/oembed?url=" + PortalTest.BASE + FIGURE + "/").body()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shore_atlas", "shore_atlas:8080", "_atlas", "my_shore.atlas_internal"})
    void answersHostsWithAnUnderscore(String host) throws IOException {
        assertThat(new RawRequest(port).send("GET", "/en/regions", host).status())
                .isEqualTo(200);
        assertThat(new RawRequest(port)
                        .send("GET", "/actuator/health/liveness", host)
                        .status())
                .isEqualTo(200);
        assertThat(new RawRequest(port)
                        .send("GET", "/actuator/health/readiness", host)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a_b:x", "a/b", "a_b@c"})
    void refusesHostsThatAreNone(String host) throws IOException {
        assertThat(new RawRequest(port).send("GET", "/en/regions", host).status())
                .isEqualTo(400);
    }

    @Test
    void givesAWholeStyleSheetForARange() throws IOException {
        for (List<String> headers : List.of(List.of("Accept-Encoding: gzip"), List.<String>of())) {
            String[] plain = headers.toArray(String[]::new);
            String[] ranged = Stream.concat(headers.stream(), Stream.of("Range: bytes=0-9999"))
                    .toArray(String[]::new);
            Answer answer = get("/css/atlas.css", ranged);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Accept-Ranges")).isEmpty();
            assertThat(answer.header("Content-Range")).isEmpty();
            assertThat(answer.bytes()).isEqualTo(get("/css/atlas.css", plain).bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/nothing.xml, text/html;charset=UTF-8",
        "/en/nothing.json, text/html;charset=UTF-8",
        "/css/nothing.css, text/html;charset=UTF-8",
        "/nothing.js, text/html;charset=UTF-8",
        "/en/map.svg?indicator=none, text/html;charset=UTF-8",
        "/en/compare.csv?regions=none, text/html;charset=UTF-8",
        "/en/nothing.atom, text/plain;charset=UTF-8",
        "/en/changes.atom?region=none, text/plain;charset=UTF-8",
        "/api/v1/nothing.csv, application/problem+json",
        "/api/v1/nothing.xml, application/problem+json",
        "/api/v1/figures.csv?place=none, application/problem+json"
    })
    void labelsAFailureAsWhatItIs(String address, String type) throws IOException {
        Answer answer = get(address, "Accept: */*");
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Cache-Control")).doesNotContain("max-age");
        String beginning = answer.body().stripLeading().toLowerCase(Locale.ROOT);
        assertThat(beginning.startsWith("<!doctype html")).isEqualTo(type.startsWith("text/html"));
    }

    @ParameterizedTest
    @CsvSource({
        "/css/atlas.css, text/css, 3600",
        "/js/copy.js, text/javascript, 3600",
        "/icon.svg, image/svg+xml, 3600",
        "/en/map.svg?indicator=population, image/svg+xml;charset=UTF-8, 3600",
        "/en/compare.csv?regions=fes-meknes%2Coriental, text/csv;charset=UTF-8, 300",
        "/api/v1/figures.csv, text/csv;charset=UTF-8, 300",
        "/en/changes.atom, application/atom+xml;charset=UTF-8, 300"
    })
    void saysHowLongAFileMayBeKept(String address, String type, int seconds) throws IOException {
        Answer answer = get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=" + seconds + ", public");
    }

    /** What a page links carries the hash of its content, and is kept for a year; by its plain name for an hour. */
    @Test
    void keepsWhatIsNamedByItsContentForAYear() throws IOException {
        List<String> linked = Jsoup.parse(
                        get("/en/figures/maroc-sector-jobs-2024-12-31").body())
                .select("link[rel=stylesheet], link[rel=icon], script[src]")
                .stream()
                .map(link -> link.attr("href") + link.attr("src"))
                .toList();
        assertThat(linked).hasSize(3);
        for (String file : linked) {
            assertThat(get(file).header("Cache-Control")).as(file).isEqualTo("max-age=31536000, public, immutable");
        }
        assertThat(get("/css/for/page-00000000000000000000000000000000.css").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/compare.csv?regions=fes-meknes%2Coriental, true",
        "/en/compare.csv?regions=fes-meknes%2Coriental&bom=no, false",
        "/api/v1/figures.csv?place=fes-meknes, false",
        "/api/v1/figures.csv?place=fes-meknes&bom=yes, true"
    })
    void marksTablesForPeopleAndNotForPrograms(String address, boolean marked) throws IOException {
        assertThat(get(address).body().startsWith("\uFEFF")).isEqualTo(marked);
    }

    @Test
    void marksEveryTableThatAPageOffers() throws IOException {
        List<String> offered = Jsoup.parse(get("/en/regions/fes-meknes").body())
                .select("main a[href*=.csv]")
                .eachAttr("href");
        assertThat(offered).isNotEmpty();
        for (String address : offered) {
            assertThat(get(address).body()).as(address).startsWith("\uFEFF");
        }
        assertThat(get("/api/v1/figures.csv?bom=perhaps").body()).contains("\"parameter\":\"bom\"");
    }

    private Answer get(String address, String... headers) throws IOException {
        return new RawRequest(port).get(address, headers);
    }
}
