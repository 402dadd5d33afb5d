package org.shoreatlas.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.database.CachingPortal;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A portal that keeps its answers, beside the one of the tests, which keeps none and publishes. */
@PortalTest(writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCacheTests {

    private static final String REGION = "/en/regions/fes-meknes";
    private static final LocalText REASON = new LocalText("نُشر مرتين", "Publié deux fois", "Published twice");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabases databases;

    @LocalServerPort
    int uncached;

    private CachingPortal portal;
    private Turns turns;
    private AnswerCache answers;

    @BeforeAll
    void start() throws IOException {
        portal = new CachingPortal(
                databases,
                "--shore-atlas.cache.renderings=2",
                "--shore-atlas.cache.waiting=30",
                "--shore-atlas.cache.patience=4s");
        turns = portal.bean(Turns.class);
        answers = portal.bean(AnswerCache.class);
        awaits(answers::keeps);
    }

    @AfterAll
    void stop() throws IOException {
        portal.close();
    }

    /** One page of each kind, files and the API: what is kept is what is made, byte for byte, with all its headers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar",
                "/en/regions",
                REGION,
                "/fr/places/fes",
                "/ar/parks/fes-shore",
                "/en/agreements",
                "/en/programmes/abrid",
                "/en/figures?place=fes-meknes",
                "/ar/figures/maroc-sector-jobs-2024-12-31",
                "/en/figures/maroc-sector-jobs-2024-12-31/v1",
                "/en/indicators/sector-jobs",
                "/fr/compare?regions=oriental,fes-meknes",
                "/en/compare.csv?regions=oriental,fes-meknes",
                "/ar/dossier?regions=oriental",
                "/en/brief?regions=oriental",
                "/en/search?q=fes",
                "/en/sources",
                "/en/changes",
                "/en/changes.atom",
                "/en/methodology",
                "/en/map.svg?indicator=population",
                "/en/charts/sector-jobs/place/maroc.svg?activity=offshoring",
                "/embed/en/figures/maroc-sector-jobs-2024-12-31/v1",
                "/en/regions/fes-meknes?asOf=2026-11-24",
                "/api/v1/figures?place=fes-meknes",
                "/api/v1/figures.csv?place=fes-meknes",
                "/api/v1/parks/fes-shore",
                "/css/atlas.css",
                "/icon.svg"
            })
    void keepsAnAnswerAsItIsMade(String address) throws Exception {
        HttpResponse<byte[]> made = get(address);
        long before = quiet();
        HttpResponse<byte[]> kept = get(address);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(turns.begun()).as("kept").isEqualTo(before);
        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(headers(kept)).isEqualTo(headers(made));
        HttpResponse<byte[]> elsewhere = send(URI.create("http://localhost:" + uncached + address), Map.of());
        assertThat(new String(kept.body(), StandardCharsets.UTF_8))
                .isEqualTo(new String(elsewhere.body(), StandardCharsets.UTF_8));
        Map<String, List<String>> own = headers(kept);
        own.keySet().removeAll(List.of("etag", "vary", "content-length", "cache-control", "last-modified"));
        Map<String, List<String>> others = headers(elsewhere);
        others.keySet()
                .removeAll(List.of(
                        "etag", "vary", "content-length", "cache-control", "last-modified", "transfer-encoding"));
        assertThat(own).isEqualTo(others);
    }

    @Test
    void saysThatItHasNotChanged() throws Exception {
        HttpResponse<byte[]> page = get(REGION);
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{24}\"");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*", tag.replaceFirst("\"$", "-gzip\""))) {
            HttpResponse<byte[]> same = send(portal.address(REGION), Map.of("If-None-Match", known));
            assertThat(same.statusCode()).as(known).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(same.headers().map()).containsKeys("etag", "cache-control", "vary");
        }
        assertThat(send(portal.address(REGION), Map.of("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> compressed = send(portal.address(REGION), Map.of("Accept-Encoding", "gzip"));
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("ETag")).contains(tag.replaceFirst("\"$", "-gzip\""));
        assertThat(compressed.body()).hasSizeLessThan(page.body().length / 4);
    }

    @Test
    void isNotForcedToMakeAnything() throws Exception {
        get(REGION);
        long before = quiet();
        send(portal.address(REGION), Map.of("Cache-Control", "no-cache", "Pragma", "no-cache"));
        HttpResponse<byte[]> head = http.send(
                HttpRequest.newBuilder(portal.address(REGION))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(10_000);
        assertThat(turns.begun()).isEqualTo(before);
    }

    @Test
    void keepsAPageOnceWhateverParametersItDoesNotRead() throws Exception {
        get("/en/regions/oriental");
        long kept = answers.size();
        for (int i = 0; i < 20; i++) {
            assertThat(get("/en/regions/oriental?utm_source=" + i).statusCode()).isEqualTo(200);
        }
        assertThat(answers.size()).isEqualTo(kept);
    }

    @Test
    void keepsNothingOfStaffNorOfWhatIsNotThere() throws Exception {
        long kept = answers.size();
        for (String address : List.of(
                "/desk/en/sign-in",
                "/%64esk/en/sign-in",
                "/desk;x=y/en/sign-in",
                "/en/../desk/en/sign-in",
                "/en/figures/none",
                "/api/v1/figures?no=1",
                "/en/report")) {
            get(address);
            assertThat(get(address).headers().firstValue("ETag")).as(address).isEmpty();
        }
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(answers.size()).isEqualTo(kept);
    }

    @Test
    void makesAPageOnceHoweverManyAskForIt() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(12);
        try {
            long before = quiet();
            List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> getNow("/en/regions/souss-massa"), readers));
            }
            for (CompletableFuture<HttpResponse<byte[]>> one : asked) {
                assertThat(one.get().statusCode()).isEqualTo(200);
                assertThat(one.get().body()).isEqualTo(asked.get(0).get().body());
            }
            assertThat(turns.begun()).isEqualTo(before + 1);
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void showsWhatAnyInstancePublishesAtOnce() throws Exception {
        String address = "/en/programmes/agritech-fes";
        assertThat(get(address).statusCode()).isEqualTo(200);
        withdraw(publishing, "programme:agritech-fes");
        awaits(() -> getNow(address).statusCode() == 410, Duration.ofSeconds(1));

        String own = "/en/programmes/abrid";
        assertThat(get(own).statusCode()).isEqualTo(200);
        withdraw(portal.bean(Publishing.class), "programme:abrid");
        assertThat(get(own).statusCode()).isEqualTo(410);
    }

    @Test
    void hearsNothingOfWhatIsTakenBack() throws Exception {
        get(REGION);
        int before = portal.bean(Newest.class).state().publication();
        transaction.executeWithoutResult(status -> {
            withdraw(publishing, "programme:tiznit-young-digital-entrepreneurs");
            status.setRollbackOnly();
        });
        Thread.sleep(300);
        assertThat(portal.bean(Newest.class).state().publication()).isEqualTo(before);
    }

    @Test
    void makesWhatIsReadMostAnewByItself() throws Exception {
        String address = "/en/regions/guelmim-oued-noun";
        for (int i = 0; i < 20; i++) {
            get(address);
        }
        withdraw(publishing, "programme:agadir-youth-platform-digital-training");
        awaits(() -> answers.fresh(address) != null, Duration.ofSeconds(20));
    }

    @Test
    void staysCalmWhereTooManyAsk() throws Exception {
        get("/fr/regions/oriental");
        withdraw(portal.bean(Publishing.class), "event:devoxx-morocco");
        Thread.sleep(200);
        assertThat(turns.begin()).isTrue();
        assertThat(turns.begin()).isTrue();
        try {
            HttpResponse<byte[]> refused = get("/fr/regions/beni-mellal-khenifra?asOf=2026-11-25");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(Jsoup.parse(text(refused)).select("html").attr("lang")).isEqualTo("fr");
            assertThat(text(refused)).contains("Indisponible pour le moment");
            HttpResponse<byte[]> forPrograms = get("/api/v1/figures?place=oriental");
            assertThat(forPrograms.statusCode()).isEqualTo(503);
            assertThat(text(forPrograms)).doesNotContain("<");
            assertThat(get("/desk/en/sign-in").statusCode()).isEqualTo(200);
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        } finally {
            turns.end();
            turns.end();
        }
        assertThat(get("/api/v1/figures?place=oriental").statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnFromMemoryWhileTheDatabaseIsAway() throws Exception {
        String kept = "/ar/regions/souss-massa";
        String now = text(get(kept));
        assertThat(get("/api/v1/parks/fes-shore").statusCode()).isEqualTo(200);
        portal.cut(true);
        try {
            awaits(() -> portal.bean(Newest.class).awayAsOf() != null, Duration.ofSeconds(10));
            HttpResponse<byte[]> page = get(kept);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            String notice =
                    Jsoup.parse(text(page)).select("aside.banner[role=status]").text();
            assertThat(notice).contains("قاعدة المعطيات لا تستجيب");
            assertThat(text(page).replaceFirst("<aside class=\"banner\" role=\"status\">.*?</aside>", ""))
                    .isEqualTo(now);
            assertThat(get("/api/v1/parks/fes-shore").statusCode()).isEqualTo(200);
            HttpResponse<byte[]> not = get("/fr/regions/dakhla-oued-ed-dahab?asOf=2026-11-25");
            assertThat(not.statusCode()).isEqualTo(503);
            assertThat(not.headers().firstValue("Retry-After")).isPresent();
            assertThat(text(not)).contains("Indisponible pour le moment").doesNotContain("Exception");
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            portal.cut(false);
        }
        awaits(() -> portal.bean(Newest.class).awayAsOf() == null, Duration.ofSeconds(10));
        assertThat(text(get(kept))).isEqualTo(now);
    }

    /** How many answers were made, once none is made for its own sake any more. */
    private long quiet() throws InterruptedException {
        Thread.sleep(50); // for a notice to arrive
        awaits(() -> !portal.bean(MostRead.class).isAtWork(), Duration.ofSeconds(30));
        return turns.begun();
    }

    private static void withdraw(Publishing publishing, String entry) {
        EntryRef one = EntryRef.parse(entry);
        publishing.withdraw(one, publishing.newest(one), REASON, "reviewer");
    }

    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return send(portal.address(address), Map.of());
    }

    private HttpResponse<byte[]> getNow(String address) {
        try {
            return get(address);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> send(URI address, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void awaits(BooleanSupplier met) {
        awaits(met, Duration.ofSeconds(5));
    }

    private static void awaits(BooleanSupplier met, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("met within " + patience).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
