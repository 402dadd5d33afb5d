package org.shoreatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Facts;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.TestClock;
import org.shoreatlas.web.Networks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the public reports arrives once, and not too much of it. Every test has hours of its own. */
@PortalTest(writes = true)
class ReportPageTests {

    private static final String TEXT = "The number of call centres is older than the page says.";
    private static final String HERE = "192.0.2.1";
    private static final int OF_A_NETWORK = 5;
    private static final int OF_ALL = 200;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Publishing publishing;

    @Autowired
    TestClock clock;

    @BeforeEach
    void waitUntilAllEarlierReportsAreOld() {
        clock.set(clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    void asksOneThingAndAnswersWithAReceipt(Language language) {
        String address =
                "/" + language.code() + "/report?page=/" + language.code() + "/figures/fes-call-centre-staff/v1";
        Document form = page(mvc.get().uri(address).exchange());
        assertThat(form.select("form[method=post] [required]").eachAttr("name")).containsExactly("message");
        assertThat(form.select("main .about a").eachAttr("href"))
                .contains("/" + language.code() + "/figures/fes-call-centre-staff");
        assertThat(form.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        form.select("form[method=post] :is(input, textarea):not([type=hidden])")
                .forEach(field -> assertThat(
                                form.select("label[for=" + field.id() + "]").text())
                        .isNotBlank());

        MvcTestResult sent =
                post(form.select("form[method=post]").attr("action"), number(form), TEXT, "reader@example.org", HERE);

        assertThat(sent).hasStatus(303);
        assertThat(row(form))
                .isEqualTo(new Row(
                        "figure:fes-call-centre-staff",
                        "/" + language.code() + "/figures/fes-call-centre-staff/v1",
                        TEXT,
                        "reader@example.org",
                        language.code()));
        MvcTestResult receipt = mvc.get().uri(location(sent)).exchange();
        assertThat(receipt).hasStatusOk();
        Document shown = page(receipt);
        assertThat(shown.select(".receipt .code").text()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(location(sent))
                .isEqualTo("/" + language.code() + "/report/"
                        + shown.select(".receipt .code").text());
        assertThat(shown.select("main .lead").text())
                .contains(String.valueOf(clock.instant().atZone(ZoneOffset.UTC).getYear()));
        assertThat(shown.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(shown.outerHtml()).doesNotContain(TEXT, "reader@example.org", "??");
        assertThat(Stream.of(sent, receipt)).allSatisfy(answer -> {
            assertThat(answer.getResponse().getCookies()).isEmpty();
            assertThat(answer.getRequest().getSession(false)).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasTypedWithTheMistakesInWords(Language language) {
        String address = "/" + language.code() + "/report?entry=place:fes";
        String number = UUID.randomUUID().toString();

        MvcTestResult answer = post(address, number, "<b>\"é\"", "reader at example", HERE);

        assertThat(answer).hasStatus(422);
        Document form = page(answer);
        assertThat(form.select("textarea").val()).isEqualTo("<b>\"é\"");
        assertThat(form.select("[name=mail]").val()).isEqualTo("reader at example");
        assertThat(number(form)).isEqualTo(number);
        assertThat(form.select("[aria-invalid=true]").eachAttr("name")).containsExactly("message", "mail");
        assertThat(form.select("main [role=alert] a").eachAttr("href")).containsExactly("#message", "#mail");
        for (String field : List.of("message", "mail")) {
            assertThat(form.select("#" + field).attr("aria-describedby"))
                    .isEqualTo(field + "-hint " + field + "-error");
            assertThat(form.select("#" + field + "-error").text())
                    .isNotBlank()
                    .isIn(form.select("[role=alert] a").eachText());
        }
        assertThat(form.select("form[method=post]").attr("action")).isEqualTo(address);
        assertThat(form.title())
                .isNotEqualTo(page(mvc.get().uri(address).exchange()).title());
        assertThat(form.outerHtml()).doesNotContain("<b>", "??");
        assertThat(arrived(number)).isZero();
    }

    @Test
    void takesTheSameFormOnce() {
        Document form = page(mvc.get().uri("/en/report").exchange());
        String first = location(post("/en/report", number(form), TEXT, "", HERE));

        assertThat(IntStream.range(0, 10).mapToObj(again -> location(post("/en/report", number(form), TEXT, "", HERE))))
                .containsOnly(first);

        assertThat(arrived(number(form))).isOne();
    }

    @Test
    void takesTheSameFormOnceAlsoInParallel() {
        String number = UUID.randomUUID().toString();

        List<MvcTestResult> answers = atOnce(IntStream.range(0, 24)
                .<Callable<MvcTestResult>>mapToObj(i -> () -> post("/fr/report", number, TEXT, "", HERE))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(303));
        assertThat(answers.stream().map(ReportPageTests::location).distinct()).hasSize(1);
        assertThat(arrived(number)).isOne();
    }

    @Test
    void losesNoSecondReportThatIsWrittenIntoTheFirstForm() {
        Document form = page(mvc.get().uri("/en/report").exchange());
        String first = location(post("/en/report", number(form), TEXT, "", HERE));

        MvcTestResult refused = post("/en/report", number(form), "Something else is wrong as well.", "", HERE);

        assertThat(refused).hasStatus(422);
        Document again = page(refused);
        assertThat(again.select("textarea").val()).isEqualTo("Something else is wrong as well.");
        assertThat(number(again)).isNotEqualTo(number(form));
        assertThat(again.select("[role=alert]").text()).contains("another text");
        assertThat(location(post(
                        "/en/report", number(again), again.select("textarea").val(), "", HERE)))
                .isNotEqualTo(first);
        assertThat(arrived(number(form))).isOne();
        assertThat(arrived(number(again))).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "7", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz", "' or 1=1 --"})
    void givesAFormWithoutItsNumberANewOne(String number) {
        MvcTestResult answer = post("/en/report", number, TEXT, "reader@example.org", HERE);

        assertThat(answer).hasStatus(422);
        Document form = page(answer);
        assertThat(form.select("textarea").val()).isEqualTo(TEXT);
        assertThat(form.select("[role=alert] li").eachText()).hasSize(1);
        assertThat(form.select("[aria-invalid]")).isEmpty();
        assertThat(post("/en/report", number(form), form.select("textarea").val(), "reader@example.org", HERE))
                .hasStatus(303);
    }

    @Test
    void tellsARobotFromAPersonByAFieldThatPeopleDoNotSee() {
        String number = UUID.randomUUID().toString();
        MvcTestResult answer = filled("/en/report", number, TEXT, "", HERE)
                .param("website", "https://spam.example")
                .exchange();

        assertThat(answer).hasStatus(422);
        Document form = page(answer);
        assertThat(form.select("textarea").val()).isEqualTo(TEXT);
        assertThat(form.select("[name=website]").val()).isEmpty();
        assertThat(form.select("[name=website]").attr("tabindex")).isEqualTo("-1");
        assertThat(form.selectFirst("[name=website]").closest("[aria-hidden=true]"))
                .isNotNull();
        assertThat(form.select("[role=alert]").text()).contains("robots");
        assertThat(arrived(number)).isZero();
        assertThat(post("/en/report", number(form), form.select("textarea").val(), "", HERE))
                .hasStatus(303);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-origin, 303", "same-site, 303", "none, 303"})
    void refusesWhatAnotherSiteSends(String from, int status) {
        for (String language : List.of("ar", "fr", "en")) {
            String number = UUID.randomUUID().toString();
            MvcTestResult answer = filled("/" + language + "/report", number, TEXT, "", HERE)
                    .header("Sec-Fetch-Site", from)
                    .exchange();
            assertThat(answer).hasStatus(status);
            assertThat(arrived(number)).isEqualTo(status == 303 ? 1 : 0);
            if (status == 403) {
                assertThat(page(answer).select("main h1, main .lead").eachText())
                        .hasSize(2)
                        .noneMatch(String::isBlank);
                assertThat(page(answer).selectFirst("html").attr("lang")).isEqualTo(language);
            }
        }
    }

    @Test
    void holdsOffAFloodFromOneNetwork() {
        for (int i = 0; i < OF_A_NETWORK; i++) {
            assertThat(post("/en/report", TEXT, "2001:db8:1:2::" + i)).hasStatus(303);
            pass(Duration.ofMinutes(4));
        }
        String number = UUID.randomUUID().toString();
        MvcTestResult refused =
                post("/en/report?entry=place:fes", number, TEXT, "reader@example.org", "2001:db8:1:2:ffff::9%eth0");

        assertThat(refused).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "2401");
        Document form = page(refused);
        assertThat(form.select("[role=alert]").text()).contains("41 minutes");
        assertThat(form.select("textarea").val()).isEqualTo(TEXT);
        assertThat(form.select("[name=mail]").val()).isEqualTo("reader@example.org");
        assertThat(number(form)).isEqualTo(number);
        assertThat(post("/en/report", TEXT, "2001:db8:1:3::1")).hasStatus(303);
        assertThat(post("/en/report", TEXT, "192.0.2.7")).hasStatus(303);
        pass(Duration.ofMinutes(41));
        assertThat(post("/en/report?entry=place:fes", number, TEXT, "reader@example.org", "2001:db8:1:2::9"))
                .hasStatus(303);
        assertThat(post("/en/report", TEXT, "2001:db8:1:2::9")).hasStatus(429);
    }

    @Test
    void stillKnowsAReportWhenTheNetworkMaySendNoMore() {
        String number = UUID.randomUUID().toString();
        String first = location(post("/en/report", number, TEXT, "", HERE));
        for (int i = 1; i < OF_A_NETWORK; i++) {
            assertThat(post("/en/report", TEXT, HERE)).hasStatus(303);
        }
        assertThat(post("/en/report", TEXT, HERE)).hasStatus(429);
        assertThat(location(post("/en/report", number, TEXT, "", HERE))).isEqualTo(first);
    }

    @Test
    void holdsOffAFloodFromOneNetworkThatComesAllAtOnce() {
        List<MvcTestResult> answers = atOnce(IntStream.range(0, 60)
                .<Callable<MvcTestResult>>mapToObj(i -> () -> post("/en/report", TEXT, HERE))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.getResponse().getStatus() == 303))
                .hasSize(OF_A_NETWORK);
        assertThat(answers.stream().filter(answer -> answer.getResponse().getStatus() == 429))
                .hasSize(60 - OF_A_NETWORK);
    }

    @Test
    void holdsOffAFloodFromManyNetworksThatComesAllAtOnce() {
        List<MvcTestResult> answers = atOnce(IntStream.range(0, OF_ALL + 50)
                .<Callable<MvcTestResult>>mapToObj(i -> () -> post("/ar/report", TEXT, "198.51.100." + i % 250))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.getResponse().getStatus() == 303))
                .hasSize(OF_ALL);
        assertThat(answers.stream().filter(answer -> answer.getResponse().getStatus() == 429))
                .hasSize(50)
                .allSatisfy(answer -> assertThat(answer).hasHeader(HttpHeaders.RETRY_AFTER, "3601"));
        assertThat(mvc.get().uri("/ar/report")).hasStatusOk();
        pass(Duration.ofMinutes(61));
        assertThat(post("/ar/report", TEXT, HERE)).hasStatus(303);
    }

    @Test
    void keepsNoAddressOfANetwork() {
        post("/en/report", TEXT, "203.0.113.77");
        String kept = db.sql("select report::text from report order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(kept).contains(TEXT).doesNotContain("203.0.113.77", "cb00714d");
        assertThat(new Networks(Networks.newKey()).hash(HERE)).isNotEqualTo(new Networks(Networks.newKey()).hash(HERE));
        Networks networks = new Networks(Networks.newKey());
        assertThat(networks.hash("2001:db8:1:2::1"))
                .isEqualTo(networks.hash("2001:db8:1:2:3::"))
                .isNotEqualTo(networks.hash("2001:db8:1:3::1"));
        assertThat(networks.hash("::ffff:192.0.2.1"))
                .isEqualTo(networks.hash(HERE))
                .isNotEqualTo(networks.hash("192.0.2.2"));
        assertThat(networks.hash("unknown")).hasSize(32).isNotEqualTo(networks.hash("::::"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "entry=park:fes-shore; park:fes-shore; ; /en/parks/fes-shore",
                "entry=place:oriental&page=/fr/compare; place:oriental; /fr/compare; /fr/compare",
                "page=/fr/regions/oriental?asOf=2026-11-23; place:oriental; /fr/regions/oriental?asOf=2026-11-23; "
                        + "/fr/regions/oriental?asOf=2026-11-23",
                "page=/ar/readings/fes-city-and-region; reading-group:fes-city-and-region; "
                        + "/ar/readings/fes-city-and-region; /ar/readings/fes-city-and-region",
                "page=/en/compare?regions=fes-meknes,oriental%26must=shore-park; ; "
                        + "/en/compare?regions=fes-meknes,oriental&must=shore-park; "
                        + "/en/compare?regions=fes-meknes,oriental&must=shore-park",
                "page=/en/figures/never-was; ; /en/figures/never-was; /en/figures/never-was",
                "page=/en; ; /en; /en",
                "page=//evil.example/en; ; ; ",
                "page=https://evil.example; ; ; ",
                "page=/desk; ; ; ",
                "page=/en%0D%0Ax; ; ; ",
                "page=/en/%01; ; ; ",
                "entry=; ; ; "
            })
    void knowsWhatTheReportIsAbout(String query, String entry, String kept, String link) {
        URI address = URI.create("/en/report?" + query);
        Document form = page(mvc.get().uri(address).exchange());
        assertThat(form.select("main .about a").stream()
                        .map(one -> one.attr("href"))
                        .distinct())
                .isEqualTo(link == null ? List.of() : List.of(link));

        MvcTestResult sent = post(form.select("form[method=post]").attr("action"), number(form), TEXT, "", HERE);

        assertThat(sent).hasStatus(303);
        assertThat(row(form)).isEqualTo(new Row(entry, kept, TEXT, null, "en"));
        assertThat(page(mvc.get().uri(location(sent)).exchange())
                        .select("main .doors a")
                        .eachAttr("href")
                        .contains(kept))
                .isEqualTo(kept != null);
    }

    @Test
    void passesOverThePageWhoseAddressIsTooLong() {
        assertThat(page(mvc.get().uri("/en/report?page=/en/" + "x".repeat(1000)).exchange())
                        .select("main .about a"))
                .isEmpty();
        Document form =
                page(mvc.get().uri("/en/report?page=/en/" + "x".repeat(996)).exchange());
        assertThat(form.select("main .about a")).hasSize(1);
        assertThat(post(form.select("form[method=post]").attr("action"), number(form), TEXT, "", HERE))
                .hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure:never-was", "park:", "fes", "planet:mars", "place:oriental-", "place:<b>"})
    void refusesAnEntryThatNeverWas(String entry) {
        for (String language : List.of("ar", "fr", "en")) {
            MvcTestResult answer = mvc.get()
                    .uri("/" + language + "/report?entry={entry}", entry)
                    .exchange();
            assertThat(answer).hasStatus(400);
            assertThat(page(answer).select("main .lead").text()).contains(entry);
        }
    }

    @Test
    void takesAReportOnWhatWasWithdrawn() {
        EntryRef source = EntryRef.parse("source:withdrawn-before-the-report");
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(source, Facts.source(), Change.NEW, null, "author"))),
                "reviewer");
        assertThat(mvc.get().uri("/en/report?entry=" + source)).hasStatusOk();
        publishing.withdraw(source, publishing.newest(source), new LocalText(null, null, "twice"), "reviewer");
        assertThat(page(mvc.get().uri("/en/report?entry=" + source).exchange())
                        .select("main .about")
                        .text())
                .contains("Name");
    }

    @ParameterizedTest
    @CsvSource({"9, 422", "10, 303", "4000, 303", "4001, 422", "20000, 422"})
    void takesAReportOfALengthThatCanBeRead(int length, int status) {
        String text = "x".repeat(length);
        MvcTestResult answer = post("/en/report", UUID.randomUUID().toString(), "  " + text + "\r\n", "", HERE);
        assertThat(answer).hasStatus(status);
        if (status == 422) {
            assertThat(page(answer).select("textarea").val()).isEqualTo(text);
            assertThat(page(answer).select("#message-error").text()).contains(length < 10 ? "10" : "4,000");
        }
    }

    @Test
    void countsALineEndOnceAndKeepsOddCharactersOut() {
        String number = UUID.randomUUID().toString();
        String lines = "one\r\n".repeat(998) + "😀\u0000\uD800\t!";
        assertThat(post("/en/report", number, lines, "", HERE)).hasStatus(303);
        assertThat(db.sql("select message from report where form = :form")
                        .param("form", UUID.fromString(number))
                        .query(String.class)
                        .single())
                .isEqualTo("one\n".repeat(998) + "😀  \t!");
        assertThat(post("/en/report", UUID.randomUUID().toString(), "😀".repeat(5), "", HERE))
                .hasStatus(303);
    }

    @ParameterizedTest
    @CsvSource({
        "reader@example.org, 303",
        "' reader@example.org ', 303",
        "r@e, 303",
        "reader, 422",
        "@example.org, 422",
        "a b@example.org, 422",
        "'a@example.org,b@example.org', 422",
        "<b@example.org>, 422"
    })
    void takesAMailAddressOrNone(String mail, int status) {
        assertThat(post("/en/report", UUID.randomUUID().toString(), TEXT, mail, HERE))
                .hasStatus(status);
        assertThat(post("/en/report", UUID.randomUUID().toString(), TEXT, "x".repeat(250) + "@e.org", HERE))
                .hasStatus(422);
    }

    @Test
    void showsMarkupAsItWasTyped() {
        String markup = "</textarea><script>alert(1)</script> & \" ' ${7*7} #{x}";
        MvcTestResult answer = post("/en/report?page=/en/x%22%3E%3Cscript%3E", "", markup, "\"><b>", HERE);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("script, b")).isEmpty();
        assertThat(page(answer).select("textarea").val()).isEqualTo(markup);
        assertThat(page(answer).select("[name=mail]").val()).isEqualTo("\"><b>");
    }

    @Test
    void findsAReceiptAsItIsCopiedFromPaper() {
        String address = location(post("/en/report", TEXT, HERE));
        String receipt = address.substring(address.lastIndexOf('/') + 1);
        for (String written : List.of(
                receipt.toLowerCase(),
                receipt.replace("-", ""),
                receipt.replace('0', 'O').replace('1', 'l'))) {
            assertThat(page(mvc.get().uri("/fr/report/" + written).exchange())
                            .select(".receipt .code")
                            .text())
                    .isEqualTo(receipt);
        }
        assertThat(mvc.get().uri("/fr/report/" + (receipt.startsWith("0") ? "1" : "0") + receipt.substring(1)))
                .hasStatus(404);
    }

    @Test
    void isReachedFromEveryPage() {
        for (String address : List.of(
                "/ar",
                "/fr/figures/fes-call-centre-staff/v1",
                "/en/compare?regions=fes-meknes,oriental",
                "/en/search?q=فاس & co",
                "/fr/nothing",
                "/en/figures/x_y")) {
            Document from = page(mvc.get().uri(address).exchange());
            assertThat(from.select("footer a[rel=nofollow]")).hasSize(1);
            Document form = page(mvc.get()
                    .uri(URI.create(from.select("footer a[rel=nofollow]").attr("href")))
                    .exchange());
            assertThat(form.select("form[method=post]")).as(address).hasSize(1);
            assertThat(form.select("footer a[rel=nofollow]").attr("href"))
                    .isEqualTo(address.substring(0, 3) + "/report");
            if (!address.contains("nothing") && !address.contains("x_y")) {
                assertThat(form.select(".about .aside a").attr("href")).startsWith(address.replaceAll(" .*|ف.*", ""));
            }
        }
        Document region = page(mvc.get().uri("/en/regions/oriental").exchange());
        assertThat(region.select(".doors a[href='/en/report?page=/en/regions/oriental']")
                        .text())
                .isEqualTo("Report an error");
    }

    private MvcTestResult post(String address, String text, String from) {
        return post(address, UUID.randomUUID().toString(), text, "", from);
    }

    private MvcTestResult post(String address, String number, String text, String mail, String from) {
        return filled(address, number, text, mail, from).exchange();
    }

    private MockMvcRequestBuilder filled(String address, String number, String text, String mail, String from) {
        return mvc.post()
                .uri(URI.create(address))
                .remoteAddress(from)
                .param("message", text)
                .param("mail", mail)
                .param("website", "")
                .param("number", number);
    }

    private static List<MvcTestResult> atOnce(List<Callable<MvcTestResult>> posts) {
        ExecutorService pool = Executors.newFixedThreadPool(24);
        try {
            List<MvcTestResult> answers = new ArrayList<>();
            for (Future<MvcTestResult> answer : pool.invokeAll(posts)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private void pass(Duration time) {
        clock.pass(time);
    }

    private Row row(Document form) {
        return db.sql("""
                select e.kind || ':' || e.slug entry, r.page, r.message, r.mail, r.language from report r
                left join entry e on e.id = r.entry_id
                where r.form = :form""")
                .param("form", UUID.fromString(number(form)))
                .query(Row.class)
                .single();
    }

    private int arrived(String number) {
        return db.sql("select count(*) from report where form = :form")
                .param("form", UUID.fromString(number))
                .query(Integer.class)
                .single();
    }

    private static String number(Document form) {
        return form.select("[name=number]").val();
    }

    private static String location(MvcTestResult answer) {
        return answer.getResponse().getHeader(HttpHeaders.LOCATION);
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    record Row(String entry, String page, String message, String mail, String language) {}
}
