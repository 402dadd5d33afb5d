package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of another origin shows a figure of ours, and nothing else of ours. */
@SiteTest
class EmbedTests {

    private static final String CITE = "/figures/maroc-sector-jobs-2024-12-31/v1/cite";

    private static HttpServer elsewhere;
    private static volatile String newspaper = "";

    private int looked;

    @Autowired
    Site site;

    @BeforeAll
    static void publishANewspaper() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] page = newspaper.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/") ? 200 : 404, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterAll
    static void closeTheNewspaper() {
        elsewhere.stop(0);
    }

    @Test
    void showsACardAndAChartOnAPageOfAnotherOrigin() {
        Chromium.with(browser -> {
            for (String language : Site.LANGUAGES) {
                newspaper = "<!DOCTYPE html><title>Elsewhere</title><p>An article</p>" + code(language, "#embed-card")
                        + code(language, "#embed-chart");
                BrowserContext context = browser.newContext(new NewContextOptions().setViewportSize(1000, 2500));
                Page page = context.newPage();
                Set<String> asked = new TreeSet<>();
                List<String> noise = new ArrayList<>();
                page.onRequest(
                        request -> asked.add(request.url().replace(site.at("").toString(), "")));
                page.onConsoleMessage(message -> noise.add(message.text()));
                page.navigate(address());
                FrameLocator card = page.frameLocator("iframe").first();
                FrameLocator chart = page.frameLocator("iframe").nth(1);
                String number = language.equals("en") ? "148,500" : "148.500";
                assertThat(card.locator(".number > span").first().innerText()).isEqualTo(number);
                assertThat(card.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                assertThat(card.locator(".chip").first().evaluate("e => getComputedStyle(e).borderRadius"))
                        .as("its style is let in")
                        .isEqualTo("16px");
                assertThat(chart.locator("svg[role=img]").boundingBox().height).isGreaterThan(200);
                assertThat(chart.locator("svg[role=img]").textContent()).contains(number);
                // of which side a text begins
                double start = card.locator("h1").boundingBox().x
                        + (language.equals("ar") ? card.locator("h1").boundingBox().width : 0);
                double chip = card.locator(".chip").first().boundingBox().x
                        + (language.equals("ar") ? card.locator(".chip").first().boundingBox().width : 0);
                assertThat(Math.abs(start - chip)).isLessThan(2);
                for (FrameLocator frame : List.of(card, chart)) {
                    assertThat((boolean) frame.locator("html")
                                    .evaluate("e => e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight"))
                            .as("fits into its frame")
                            .isFalse();
                }
                asked.removeIf(url -> url.startsWith(address()));
                assertThat(asked)
                        .as("two documents and nothing else")
                        .hasSize(2)
                        .allMatch(url -> url.startsWith("/embed/" + language + "/figures/"));
                assertThat(noise).allMatch(line -> line.contains("favicon") || line.contains("404"));
                assertThat(context.cookies()).isEmpty();
                Page opened = context.waitForPage(() -> card.locator(".number").click());
                assertThat(opened.url())
                        .as("a link leads out of the frame")
                        .isEqualTo(site.at("/" + language + "/figures/maroc-sector-jobs-2024-12-31/v1")
                                .toString());
                context.close();
            }
        });
    }

    @Test
    void leavesEveryOtherPageUnframed() {
        Chromium.with(browser -> {
            for (String address : List.of(
                    "/ar",
                    "/en/figures/fes-call-centre-staff/v1",
                    "/fr" + CITE,
                    "/embed/fr/figures/no-such-figure/v1",
                    "/en/report")) {
                newspaper = "<!DOCTYPE html><title>Elsewhere</title><iframe src=\"" + site.at(address) + "\"></iframe>";
                Page page = browser.newPage();
                List<String> noise = new ArrayList<>();
                page.onConsoleMessage(message -> noise.add(message.text()));
                page.navigate(address());
                page.waitForCondition(() -> noise.stream().anyMatch(line -> line.contains("frame-ancestors")));
                assertThat(page.frames().get(1).url()).as(address).doesNotContain(address);
                assertThat(page.frameLocator("iframe").locator("main").count())
                        .as(address)
                        .isZero();
                page.close();
            }
        });
    }

    @Test
    void isAccessibleInEveryLook() {
        Chromium.with(browser -> {
            for (String language : Site.LANGUAGES) {
                for (String address : List.of(
                        "/embed/" + language + "/figures/fes-call-centre-staff/v1",
                        "/embed/" + language + "/figures/maroc-sector-jobs-2024-12-31/v1/chart?asOf=" + site.today(),
                        "/embed/" + language + "/figures/oriental-households-2024-09-01/v1/chart?asOf="
                                + site.today())) {
                    BrowserContext context = browser.newContext();
                    context.addInitScript(Axe.SCRIPT);
                    Page page = context.newPage();
                    int turn = looked++;
                    for (Look look :
                            Boolean.getBoolean("thorough") ? Look.ALL : List.of(Look.ALL.get(turn % Look.ALL.size()))) {
                        look.at(page);
                        page.navigate(site.at(address).toString());
                        assertThat(Axe.violations(page))
                                .as(address + " at " + look)
                                .isEmpty();
                    }
                    page.setViewportSize(320, 400);
                    assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth "
                                    + "> document.documentElement.clientWidth"))
                            .as(address)
                            .isFalse();
                    context.close();
                }
            }
        });
    }

    @Test
    void copiesAtAClick() {
        Chromium.with(browser -> {
            BrowserContext context = browser.newContext(new NewContextOptions()
                    .setPermissions(List.of("clipboard-read", "clipboard-write"))
                    .setColorScheme(ColorScheme.DARK));
            Page page = context.newPage();
            page.navigate(site.at("/ar" + CITE).toString());
            String text = page.locator("#en-apa").innerText();
            page.locator("#en-apa + button").click();
            page.waitForCondition(
                    () -> page.locator("#en-apa + button").innerText().equals("تم النسخ"));
            assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(text);
            assertThat(page.locator(".copy").count())
                    .isEqualTo(page.locator("[data-copy]").count())
                    .isEqualTo(11);
            page.locator("#embed-card + button").click();
            page.waitForCondition(
                    () -> page.locator("#embed-card + button").innerText().equals("تم النسخ"));
            assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                    .startsWith("<iframe src=\"" + Portal.BASE + "/embed/ar/");
            context.close();
        });
    }

    /** What the page of citing gives to copy, with the address at which the tests reach the portal. */
    private String code(String language, String selector) {
        try {
            String page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(site.at("/" + language + CITE))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
            URI here = site.at("");
            return Jsoup.parse(page)
                    .select(selector)
                    .text()
                    .replace(Portal.BASE, here.toString())
                    .replace("loading=\"lazy\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another host and another port than those of the portal. */
    private static String address() {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
    }
}
