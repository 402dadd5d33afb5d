package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page in every language, fetched once with a Host header that is not ours. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class PagesTests {

    /** Of each kind: a first version is the same page with a notice above it. */
    private static final int FIRST_VERSIONS = 20;

    private static final String FORGED = "evil.example";
    private static final String MAP_LICENCE = "https://www.openstreetmap.org/copyright";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final Pattern UNRESOLVED = Pattern.compile("\\?\\?|\\{\\d|\\bnull\\b|\\$\\{|#\\{|\\bNaN\\b");
    /** More than a name, which an Arabic text may well print in Latin letters. */
    private static final Pattern FOREIGN_PHRASE =
            Pattern.compile("^[^\\p{IsArabic}]*\\b\\p{Ll}+ \\p{Ll}+\\b[^\\p{IsArabic}]*$");

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?( \\p{L}+ [0-9]+(\\.[0-9]+)?)?");

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Document> pages = new LinkedHashMap<>();
    private final Map<String, MvcTestResult> answers = new LinkedHashMap<>();

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/fr/, /fr",
        "/en/regions/?asOf=2026-11-23, /en/regions?asOf=2026-11-23",
        "/ar/figures/fes-call-centres/v1/, /ar/figures/fes-call-centres/v1"
    })
    void hasOneAddressWithoutASlashAtTheEnd(String address, String one) {
        assertThat(mvc.get().uri(URI.create(address))).hasStatus(308).hasHeader(HttpHeaders.LOCATION, one);
    }

    @Test
    void leavesOutOfItsCanonicalAddressWhatChangesNothing() {
        Document page = document(
                mvc.get().uri("/en/figures?utm_source=mail&nature=&place=fes").exchange());
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(PortalTest.BASE + "/en/figures?place=fes");
    }

    @Test
    void staysAtTheMomentAskedForFromLinkToLink() {
        Document page =
                document(mvc.get().uri("/en/regions/fes-meknes?asOf=2026-11-23").exchange());
        assertThat(page.select(".banner").text()).contains("November 23, 2026");
        assertThat(page.select("main a[href^=/en/], .sections a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(
                        link -> link.endsWith("asOf=2026-11-23") || link.matches(".*/v[0-9]+|.*/changes\\.atom\\?.*"));
    }

    @Test
    void choosesInTheFormWhatTheAddressAsksForByAnotherName() {
        Document page =
                document(mvc.get().uri("/en/figures?place=MA-03&readings=all").exchange());
        assertThat(page.select("[name=place] option[selected]").text()).isEqualTo("Fez-Meknes");
        assertThat(page.select("[name=readings] option[selected]").text()).isEqualTo("All readings");
    }

    @Test
    void saysThatAPageOutsideTheLanguagesDependsOnTheReaders() {
        assertThat(mvc.get().uri("/nothing").header("Accept-Language", "fr"))
                .hasHeader(HttpHeaders.VARY, "Accept-Language");
    }

    @Test
    void redirectsWithWhateverStandsInTheQuery() {
        assertThat(mvc.get().uri(URI.create("/search?q=100%25")).header("Accept-Language", "en"))
                .hasHeader(HttpHeaders.LOCATION, "/en/search?q=100%25");
    }

    @ParameterizedTest
    @CsvSource({
        "/about, fr, /fr/about",
        "/methodology, ar, /ar/methodology",
        "/reuse, en, /en/reuse",
        "/legal, de, /ar/legal",
        "/accessibility, fr, /fr/accessibility"
    })
    void findsThePagesOfRunningTextWithoutALanguage(String address, String accepted, String found) {
        assertThat(mvc.get().uri(address).header("Accept-Language", accepted))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, found);
    }

    @Test
    void writesFiguresInArabicAsMoroccansReadThem() {
        Element headline = document(
                        mvc.get().uri("/ar/figures/fes-call-centre-staff").exchange())
                .selectFirst("h1");
        assertThat(headline.select(".hero").text()).startsWith("حوالي");
        headline.select(".visually-hidden").remove();
        assertThat(headline.text()).contains("4.500 مستخدم");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; nature=bad&place=fes&from=2020; طبيعة الرقم", "fr; nature=bad&place=fes&from=2020; Nature",
                "en; from=soon&place=fes&nature=actual; From", "en; asOf=2999-01-01&place=fes&nature=actual; As of",
                "fr; place=atlantis&nature=actual&from=2020; Lieu", "en; source=x_y&place=fes&from=2020; Source"
            })
    void answersABadFilterWithTheFormAndWhatWasTyped(String language, String query, String field) {
        MvcTestResult answer =
                mvc.get().uri(URI.create("/" + language + "/figures?" + query)).exchange();
        assertThat(answer).hasStatus(400);
        Document page = document(answer);
        String name = query.substring(0, query.indexOf('='));
        assertThat(page.select("form [role=alert]").text()).contains(field);
        assertThat(page.select("form [aria-invalid=true]").eachAttr("name")).containsExactly(name);
        for (String parameter : query.split("&")) {
            String[] pair = parameter.split("=");
            Element input = page.selectFirst("form [name=" + pair[0] + "]");
            assertThat(input.is("select") ? input.select("option[selected]").val() : input.val())
                    .isEqualTo(pair[1]);
        }
        assertThat(page.select("form [aria-invalid=true]").is("[aria-describedby~=\\bbad\\b]"))
                .isTrue();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).doesNotContain("??");
    }

    /** A wrong day keeps what was typed, and what was right still shows: the entry as it is today. */
    @ParameterizedTest
    @CsvSource({
        "/regions/oriental?asOf=2999-01-01, Oujda Shore",
        "/figures/maroc-sector-jobs-target-2030?asOf=2026-13-45, 270",
        "/?asOf=soon, Oujda Shore"
    })
    void showsTodayWhereTheDayAskedForIsNone(String address, String shown) {
        for (Language language : List.of(Language.FR, Language.EN)) {
            MvcTestResult answer = mvc.get()
                    .uri("/" + language.code() + address.replaceFirst("^/\\?", "?"))
                    .exchange();
            assertThat(answer).hasStatus(400);
            Document page = document(answer);
            assertThat(page.select("main").text()).contains(shown);
            assertThat(page.select(".banner[role=alert]").text())
                    .contains(address.replaceFirst(".*=", ""))
                    .contains(language == Language.EN ? "as it is today" : "aujourd’hui");
            assertThat(page.select("a[href*=asOf], main form[action*=asOf]")).isEmpty();
            assertThat(page.select("input[name=asOf]"))
                    .allSatisfy(field -> assertThat(field.val()).isEqualTo(address.replaceFirst(".*=", "")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /figures/x_y, 400",
        "GET, /figures/fes-call-centres/vx, 404",
        "GET, /nothing, 404",
        "GET, /figures/fes-unheard-of, 404",
        "GET, /figures/fes-call-centres/v99, 404",
        "GET, /regions/fes, 404",
        "POST, /figures, 405",
        "DELETE, /regions/oriental, 405",
        "GET, /failing, 500"
    })
    void answersEveryFailureCalmlyInTheReadersLanguage(String method, String address, int status) {
        for (Language language : Language.values()) {
            MvcTestResult answer = mvc.method(HttpMethod.valueOf(method))
                    .uri("/" + language.code() + address)
                    .header("Accept-Language", "de")
                    .exchange();
            assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
            Document page = document(answer);
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.code());
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main .code").text()).isEqualTo(String.valueOf(status));
            assertThat(page.outerHtml()).doesNotContain("org.shoreatlas", "Exception", Failing.SECRET, "??");
            if (language == Language.AR) {
                assertThat(page.select("h1").text()).containsPattern(ARABIC);
            }
        }
    }

    @Test
    void keepsCalmBelowTheApiToo(CapturedOutput log) {
        MvcTestResult answer = mvc.get().uri("/api/v1/failing/now").exchange();
        assertThat(answer).hasStatus(500).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(problem.toString()).doesNotContain(Failing.SECRET);
        assertThat(log).contains("Reference " + problem.get("reference").stringValue());
    }

    @ParameterizedTest
    @EnumSource
    void namesAFailureByTheReferenceUnderWhichItIsLogged(Language language, CapturedOutput log) {
        Document page =
                document(mvc.get().uri("/" + language.code() + "/failing").exchange());
        Matcher reference = Pattern.compile("[0-9a-f]{8}")
                .matcher(page.select("main strong").text());
        assertThat(reference.find()).isTrue();
        assertThat(log).contains("Reference " + reference.group()).contains(Failing.SECRET);
    }

    /** The container asks for this address itself, where a failure never reached a controller. */
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 431, 500, 503})
    void answersForTheContainer(int status) {
        for (Language language : Language.values()) {
            MvcTestResult answer = mvc.get()
                    .uri("/error")
                    .requestAttr("jakarta.servlet.error.status_code", status)
                    .requestAttr("jakarta.servlet.error.request_uri", "/" + language.code() + "/figures")
                    .exchange();
            assertThat(answer).hasStatus(status == 503 ? 500 : status);
            assertThat(document(answer).selectFirst("html").attr("lang")).isEqualTo(language.code());
        }
    }

    private void each(BiConsumer<String, Document> check) {
        pages.forEach(check);
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String in(String language, String path) {
        return "/" + language + path.substring(3);
    }

    private static String language(Element element) {
        Element marked = element.closest("[lang]");
        return marked == null ? "" : marked.attr("lang");
    }

    private List<String> ids(String resource) {
        return items(resource).stream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    private List<JsonNode> items(String resource) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode found;
        int page = 0;
        do {
            MvcTestResult answer = mvc.get()
                    .uri("/api/v1/" + resource + "?size=500&page=" + page++)
                    .exchange();
            found = json.readTree(answer.getResponse().getContentAsByteArray());
            found.get("items").forEach(items::add);
        } while (page < found.at("/page/totalPages").intValue());
        return items;
    }
}
