package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.database.SecondPortal;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was public at a moment is shown again, whatever has happened since. */
@PortalTest(writes = true)
class AsItWasTests {

    private static final LocalText WHY = new LocalText("سبب", "Motif", "Reason");

    private static final List<String> PAGES = List.of(
            "",
            "/regions",
            "/regions/fes-meknes",
            "/places/fes",
            "/places/province-ifrane",
            "/parks",
            "/parks/fes-shore",
            "/agreements",
            "/agreements/fes-meknes-cri-apebi-memorandum",
            "/organisations/apebi",
            "/indicators",
            "/indicators/call-centres",
            "/indicators/sector-jobs",
            "/figures",
            "/figures?place=fes-meknes&readings=preferred",
            "/figures/fes-call-centres",
            "/figures/fes-call-centre-staff",
            "/figures/maroc-sector-jobs-2023",
            "/figures/maroc-sector-jobs-2024-12-31",
            "/figures/maroc-sector-jobs-target-2030",
            "/readings",
            "/readings/offshoring-jobs-2023",
            "/readings/fes-city-and-region",
            "/sources",
            "/sources/fes-meknes-memorandum-article",
            "/milestones",
            "/superlatives",
            "/inquiries",
            "/inquiries/rent-2026-11",
            "/events",
            "/programmes",
            "/compare?regions=fes-meknes,oriental",
            "/brief?regions=fes-meknes,oriental",
            "/dossier?regions=fes-meknes",
            "/shortlist?w.population=3",
            "/changes",
            "/changes?region=fes-meknes");
    private static final List<String> FILES = List.of(
            "/api/v1/figures?size=500",
            "/api/v1/figures/fes-call-centres",
            "/api/v1/figures.csv?place=fes-meknes",
            "/api/v1/parks",
            "/api/v1/readings",
            "/api/v1/sources.csv",
            "/en/compare.csv?regions=fes-meknes,oriental");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @Autowired
    Editions editions;

    @Autowired
    TestDatabases databases;

    @Test
    void showsWhatItShowedThenAfterTenLaterChangesOfEveryKindAndARestart() throws IOException, InterruptedException {
        Instant then = editions.publication(editions.latest()).orElseThrow().at();
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, String> snapshots = new LinkedHashMap<>();
        for (String address : addresses()) {
            shown.put(address, main(body(address)));
            snapshots.put(at(address, then), main(body(at(address, then))));
        }
        FILES.forEach(file -> snapshots.put(at(file, then), body(at(file, then))));
        FILES.forEach(file -> assertThat(body(at(file, then))).as(file).isEqualTo(body(file)));

        changeTenTimes();

        Map<String, String> later = new LinkedHashMap<>();
        shown.keySet().forEach(address -> later.put(address, main(body(address))));
        assertThat(later.entrySet().stream()
                        .filter(page -> page.getValue().equals(shown.get(page.getKey())))
                        .count())
                .as("pages that none of the changes touched")
                .isLessThan(shown.size() / 2);
        snapshots.forEach((address, snapshot) -> assertThat(
                        address.startsWith("/api") || address.contains(".csv") ? body(address) : main(body(address)))
                .as(address)
                .isEqualTo(snapshot));
        shown.forEach((address, main) -> {
            if (!address.contains("/dossier") && !address.contains("/brief")) { // they print their own address
                assertThat(now(main(body(at(address, then))))).as(address).isEqualTo(now(main));
            }
        });

        URI restarted = SecondPortal.on(databases);
        HttpClient client = HttpClient.newHttpClient();
        for (Map.Entry<String, String> one : snapshots.entrySet()) {
            String body = client.send(
                            HttpRequest.newBuilder(restarted.resolve(one.getKey()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
            assertThat(one.getKey().startsWith("/api") || one.getKey().contains(".csv") ? body : main(body))
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/figures/fes-call-centres",
                "/en/regions/fes-meknes",
                "/en/compare?regions=fes-meknes,oriental",
                "/en/indicators",
                "/api/v1/figures",
                "/api/v1/figures.csv",
                "/en/compare.csv?regions=fes-meknes,oriental",
                "/en/brief?regions=fes-meknes",
                "/en/dossier?regions=fes-meknes"
            })
    void isKeptFromSearchEnginesAndRefusesWhatIsNoMoment(String address) {
        MvcTestResult then =
                mvc.get().uri(URI.create(at(address, "2026-11-23"))).exchange();
        assertThat(then).hasStatusOk();
        assertThat(then.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(mvc.get().uri(URI.create(address)).exchange().getResponse().getHeader("X-Robots-Tag"))
                .isNull();
        if (!address.contains("api") && !address.contains("csv")) {
            Document page = Jsoup.parse(content(then));
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(page.select(".banner a").attr("href")).isEqualTo(address.replaceAll("\\?.*", ""));
        }
        for (String bad : List.of("yesterday", "2026-13-01", "2026-11-23T10:00", "23/11/2026")) {
            MvcTestResult refused = mvc.get()
                    .uri(URI.create(at(address, bad)))
                    .header("Accept-Language", "en")
                    .exchange();
            assertThat(refused).as(bad).hasStatus(400);
            assertThat(content(refused)).as(bad).contains("2026-11-23T10:00:00Z");
        }
        MvcTestResult future = mvc.get()
                .uri(URI.create(at(address, "2999-01-01")))
                .header("Accept-Language", "en")
                .exchange();
        assertThat(future).hasStatus(400);
        assertThat(content(future)).contains("has not come yet");
    }

    @Test
    void showsThatNothingWasPublicBeforeTheFirstEdition() {
        for (String address :
                List.of("/en/compare?regions=fes-meknes,oriental", "/en/indicators", "/en/figures", "/en/regions")) {
            MvcTestResult page =
                    mvc.get().uri(URI.create(at(address, "2019-01-01"))).exchange();
            assertThat(page).as(address).hasStatusOk();
            assertThat(Jsoup.parse(content(page)).select(".banner").text())
                    .as(address)
                    .contains("had published nothing");
        }
        for (String address :
                List.of("/en/figures/fes-call-centres", "/en/regions/fes-meknes", "/en/indicators/call-centres")) {
            MvcTestResult page =
                    mvc.get().uri(URI.create(at(address, "2019-01-01"))).exchange();
            assertThat(page).as(address).hasStatus(404);
            Document document = Jsoup.parse(content(page));
            assertThat(document.select("main").text())
                    .as(address)
                    .contains("Nothing was public at this address", "Version 1");
            assertThat(document.select("main a").eachAttr("href")).contains(address, address + "/v1");
        }
        assertThat(body(at("/en/compare.csv?regions=fes-meknes,oriental", "2019-01-01"))
                        .lines())
                .hasSize(1);
        assertThat(body(at("/api/v1/figures.csv", "2019-01-01")).lines()).hasSize(1);
    }

    @Test
    void takesAMomentWithTheOffsetOfMorocco() {
        assertThat(mvc.get().uri(URI.create("/en/figures/fes-call-centres?asOf=2026-11-24T00:00:00+01:00")))
                .hasStatusOk();
        assertThat(mvc.get().uri(URI.create("/en/figures/fes-call-centres?asOf=2026-11-24T00:00:00%2B01:00")))
                .hasStatusOk();
    }

    /** Each page in a language by turns, or with {@code -Pthorough} in all. */
    private static List<String> addresses() {
        List<String> languages = List.of("ar", "fr", "en");
        return IntStream.range(0, PAGES.size())
                .boxed()
                .flatMap(at -> (Boolean.getBoolean("thorough")
                                ? languages
                                : List.of(languages.get(at % languages.size())))
                        .stream().map(language -> "/" + language + PAGES.get(at)))
                .toList();
    }

    /**
     * New, revision, correction, wording, confirmation, withdrawal, return, a new reading, another name, another
     * definition.
     */
    private void changeTenTimes() {
        publish(
                "figure:fes-call-centres-again",
                with(content("figure:fes-call-centres"), Map.of("value", "37", "period", "2025")),
                Change.NEW);
        publish("figure:fes-call-centres", with(content("figure:fes-call-centres"), Map.of("value", "38")), revision());
        publish(
                "figure:fes-call-centre-staff",
                with(content("figure:fes-call-centre-staff"), Map.of("value", "4600")),
                Change.of("correction", WHY, WHY, WHY));
        publish(
                "place:fes",
                with(content("place:fes"), Map.of("name", texts("فاس الجديدة", "Fès-Neuve", "New Fez"))),
                new Change(Change.Type.WORDING, WHY, null, null));
        publish(
                "figure:maroc-sector-jobs-2024-12-31",
                with(content("figure:maroc-sector-jobs-2024-12-31"), Map.of("value", "148501")),
                revision());
        publishing.withdraw(
                EntryRef.parse("park:fes-shore"), publishing.newest(EntryRef.parse("park:fes-shore")), WHY, "reviewer");
        publish("park:fes-shore", with(content("park:fes-shore"), Map.of("status", "no-news")), revision());
        publish(
                "reading-group:offshoring-jobs-2023",
                with(content("reading-group:offshoring-jobs-2023"), Map.of("canWrite", texts("أ", "A", "A"))),
                revision());
        publishing.withdraw(
                EntryRef.parse("figure:maroc-sector-jobs-2023-2"),
                publishing.newest(EntryRef.parse("figure:maroc-sector-jobs-2023-2")),
                WHY,
                "reviewer");
        publish(
                "indicator:sector-jobs",
                with(
                        content("indicator:sector-jobs"),
                        Map.of("name", texts("مناصب", "Emplois", "Jobs"), "definition", texts("ت", "D", "D"))),
                revision());
        publish(
                "source:fes-meknes-memorandum-article",
                with(content("source:fes-meknes-memorandum-article"), Map.of("publisher", "Another Paper")),
                revision());
        publish(
                "agreement:fes-meknes-cri-apebi-memorandum",
                with(content("agreement:fes-meknes-cri-apebi-memorandum"), Map.of("name", texts("م", "M", "M"))),
                revision());
        publish(
                "milestone:fes-later",
                Content.of(Map.of(
                        "name",
                        texts("م", "M", "Later"),
                        "subject",
                        "place:fes",
                        "what",
                        "opened",
                        "nature",
                        "actual",
                        "period",
                        "2025",
                        "evidence",
                        List.of(Map.of("source", "decree-2-15-40", "language", "ar", "howRead", "copy")))),
                Change.NEW);
        publish("inquiry:rent-2026-11", with(content("inquiry:rent-2026-11"), Map.of("on", "2026-11-24")), revision());
    }

    private Content content(String entry) {
        EntryRef ref = EntryRef.parse(entry);
        return editions.editions(ref.kind(), ref.slug(), editions.latest())
                .get(0)
                .content();
    }

    private static Content with(Content content, Map<String, ?> fields) {
        Map<String, Object> changed = new HashMap<>(content.fields());
        changed.putAll(fields);
        return Content.of(changed);
    }

    private void publish(String entry, Content content, Change change) {
        EntryRef ref = EntryRef.parse(entry);
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(ref, content, change, publishing.newest(ref), "author"))),
                "reviewer");
    }

    private static Change revision() {
        return new Change(Change.Type.REVISION, WHY, null, null);
    }

    private static Map<String, String> texts(String ar, String fr, String en) {
        return Map.of("ar", ar, "fr", fr, "en", en);
    }

    private static String at(String address, Object moment) {
        return address + (address.contains("?") ? "&" : "?") + "asOf=" + moment;
    }

    /** Without the moment that the links and forms of a page of then carry. */
    private static String now(String main) {
        Document page = Jsoup.parse(main);
        page.select("form").remove();
        return page.select("main")
                .outerHtml()
                .replaceAll("asOf=[^\"&#]*&amp;", "")
                .replaceAll("(\\?|&amp;)asOf=[^\"&#]*", "");
    }

    private static String main(String page) {
        return Jsoup.parse(page).select("main").outerHtml();
    }

    private String body(String address) {
        MvcTestResult answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return content(answer);
    }

    private static String content(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
