package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.database.TestDatabases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The portal as an operator starts it for the first time, with nothing but a directory: its own PostgreSQL, filled. */
@Tag("web")
@Tag("smoke")
class StartTests {

    private static final Path DIRECTORY = Path.of("target/first-start");

    private static ConfigurableApplicationContext portal;

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(DIRECTORY);
        portal = new SpringApplicationBuilder(ShoreAtlas.class)
                .run(
                        "--server.port=0",
                        "--" + TestDatabases.DATABASE + "=" + TestDatabases.NONE,
                        "--shore-atlas.database.directory=" + DIRECTORY,
                        "--shore-atlas.styleguide=true",
                        "--shore-atlas.publisher.name=Agence exemple",
                        "--shore-atlas.publisher.host=Exemple, Rabat",
                        "--shore-atlas.publisher.contact=atlas@example.org");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256"
    })
    void losesNothingOfWhatItWasTold(String setting, String value) {
        assertThat(ask("select current_setting('" + setting + "')")).isEqualTo(value);
    }

    @Test
    void worksInTheRoleThatReceivesTheGrants() {
        assertThat(ask("select session_user || ' as ' || current_user")).isEqualTo("shore_atlas as shore_atlas_app");
    }

    @Test
    void isReadyAndHasItsData() {
        assertThat(get("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(page("/en/figures/fes-call-centre-staff").select("h1").text())
                .contains("4,500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void namesItsPublisherAndHowToReachHim(String language) {
        Document page = page("/" + language + "/legal");
        assertThat(page.select("#publisher dd").eachText())
                .containsExactly("Agence exemple", "atlas@example.org", "Exemple, Rabat");
        for (String other : List.of("about", "accessibility", "legal")) {
            assertThat(page("/" + language + "/" + other)
                            .select(".prose [href^=mailto:]")
                            .eachAttr("href"))
                    .isNotEmpty()
                    .containsOnly("mailto:atlas@example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void showsEveryComponentLightAndDarkWhereThatIsAskedFor(String language) {
        Document page = page("/" + language + "/styleguide");
        for (String scheme : List.of("light", "dark")) {
            assertThat(page.select(".scheme." + scheme + " .figure")).hasSize(7);
            assertThat(page.select(".scheme." + scheme + " .status")).hasSize(8);
            for (String component : List.of(
                    ".swatch", ".breadcrumb", ".timeline", "table.stack", "form.filters", ".absence", ".empty")) {
                assertThat(page.select(".scheme." + scheme + " " + component))
                        .as(component)
                        .isNotEmpty();
            }
        }
        assertThat(page.select(".scheme.dark figure.chart > svg[role=img]"))
                .hasSize(3)
                .allMatch(svg -> page.getElementById(svg.attr("aria-labelledby").split(" ")[0]) != null);
        assertThat(page.select(".scheme.light .map > svg"))
                .hasSize(3)
                .last()
                .matches(svg -> svg.attr("aria-hidden").equals("true")
                        && svg.select("a").size() == 12
                        && svg.select("a:not([tabindex=-1])").isEmpty());
        assertThat(page.select("svg [id], svg[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], style")).isEmpty();
        assertThat(page.text()).doesNotContain("??", "null");
    }

    private static String ask(String sql) {
        return portal.getBean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    private static Document page(String address) {
        return Jsoup.parse(get(address));
    }

    private static String get(String address) {
        int port = ((ServletWebServerApplicationContext) portal).getWebServer().getPort();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
