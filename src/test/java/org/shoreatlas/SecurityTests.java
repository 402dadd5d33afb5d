package org.shoreatlas;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What a guest is answered at every address but those of the desk, by method. An address without a row fails. */
@PortalTest
class SecurityTests {

    private static final String SECTIONS = "/{section:regions|places|parks|agreements|programmes|organisations|events|"
            + "inquiries|milestones|figures|sources|indicators|readings|compare|compare\\.csv|shortlist|"
            + "search|changes|changes\\.atom|corrections|corrections\\.atom|superlatives|"
            + "dossier|brief|report|about|methodology|reuse|legal|accessibility|styleguide|"
            + "charts|map\\.svg}";

    private static final String VERSION = "/v{number:[1-9][0-9]{0,5}}";

    static final List<Row> ROWS = List.of(
            reading("/", "/", 302),
            reading(SECTIONS, "/parks", 302),
            reading(SECTIONS + "/{*rest}", "/parks/fes-shore/v1", 302),
            reading("/{number:[1-9][0-9]{0,8}}", "/1", 302),
            reading("/{lang:ar|fr|en}", "/fr", 200),
            new Row("/{lang:ar|fr|en}/", "/fr/", 308, 308, 308),
            reading("/{lang:ar|fr|en}/{page:about|methodology|reuse|legal|accessibility}", "/fr/methodology", 200),
            reading("/{lang:ar|fr|en}/regions", "/fr/regions", 200),
            reading("/{lang:ar|fr|en}/regions/{slug}", "/fr/regions/oriental", 200),
            reading("/{lang:ar|fr|en}/regions/{slug}" + VERSION, "/ar/regions/oriental/v1", 200),
            reading("/{lang:ar|fr|en}/places", "/fr/places", 200),
            reading("/{lang:ar|fr|en}/places/{slug}", "/fr/places/province-zagora", 200),
            reading("/{lang:ar|fr|en}/places/{slug}" + VERSION, "/ar/places/province-zagora/v1", 200),
            reading("/{lang:ar|fr|en}/parks", "/fr/parks", 200),
            reading("/{lang:ar|fr|en}/parks/{slug}", "/fr/parks/fes-shore", 200),
            reading("/{lang:ar|fr|en}/parks/{slug}" + VERSION, "/ar/parks/fes-shore/v1", 200),
            reading("/{lang:ar|fr|en}/agreements", "/fr/agreements", 200),
            reading(
                    "/{lang:ar|fr|en}/agreements/{slug}",
                    "/fr/agreements/draa-tafilalet-industrial-zones-memorandum-2022",
                    200),
            reading(
                    "/{lang:ar|fr|en}/agreements/{slug}" + VERSION,
                    "/ar/agreements/draa-tafilalet-industrial-zones-memorandum-2022/v1",
                    200),
            reading("/{lang:ar|fr|en}/programmes", "/fr/programmes", 200),
            reading("/{lang:ar|fr|en}/programmes/{slug}", "/fr/programmes/agritech-fes", 200),
            reading("/{lang:ar|fr|en}/programmes/{slug}" + VERSION, "/ar/programmes/agritech-fes/v1", 200),
            reading("/{lang:ar|fr|en}/organisations", "/fr/organisations", 200),
            reading("/{lang:ar|fr|en}/organisations/{slug}", "/fr/organisations/apebi", 200),
            reading("/{lang:ar|fr|en}/organisations/{slug}" + VERSION, "/ar/organisations/apebi/v1", 200),
            reading("/{lang:ar|fr|en}/events", "/fr/events", 200),
            reading("/{lang:ar|fr|en}/events/{slug}", "/fr/events/cmc-souss-massa-visit-2024", 200),
            reading("/{lang:ar|fr|en}/events/{slug}" + VERSION, "/ar/events/cmc-souss-massa-visit-2024/v1", 200),
            reading("/{lang:ar|fr|en}/inquiries", "/fr/inquiries", 200),
            reading("/{lang:ar|fr|en}/inquiries/{slug}", "/fr/inquiries/rent-2026-11", 200),
            reading("/{lang:ar|fr|en}/inquiries/{slug}" + VERSION, "/ar/inquiries/rent-2026-11/v1", 200),
            reading("/{lang:ar|fr|en}/milestones", "/fr/milestones", 200),
            reading(
                    "/{lang:ar|fr|en}/milestones/{slug}",
                    "/fr/milestones/offshoring-training-grant-agreement-2026-signed",
                    200),
            reading(
                    "/{lang:ar|fr|en}/milestones/{slug}" + VERSION,
                    "/ar/milestones/offshoring-training-grant-agreement-2026-signed/v1",
                    200),
            reading("/{lang:ar|fr|en}/indicators", "/fr/indicators", 200),
            reading("/{lang:ar|fr|en}/indicators/{slug}", "/fr/indicators/call-centres", 200),
            reading("/{lang:ar|fr|en}/indicators/{slug}" + VERSION, "/ar/indicators/call-centres/v1", 200),
            reading("/{lang:ar|fr|en}/figures", "/fr/figures", 200),
            reading("/{lang:ar|fr|en}/figures/{slug}", "/fr/figures/fes-call-centres", 200),
            reading("/{lang:ar|fr|en}/figures/{slug}" + VERSION, "/ar/figures/fes-call-centres/v1", 200),
            reading("/{lang:ar|fr|en}/figures/{slug}" + VERSION + "/cite", "/fr/figures/fes-call-centres/v1/cite", 200),
            reading(
                    "/{lang:ar|fr|en}/figures/{slug}" + VERSION + "/cite.txt",
                    "/fr/figures/fes-call-centres/v1/cite.txt",
                    200),
            reading(
                    "/{lang:ar|fr|en}/figures/{slug}" + VERSION + "/cite.{format}",
                    "/fr/figures/fes-call-centres/v1/cite.bib",
                    200),
            reading("/{lang:ar|fr|en}/figures/{slug}" + VERSION + ".png", "/fr/figures/fes-call-centres/v1.png", 200),
            reading(
                    "/{lang:ar|fr|en}/agreements/{slug}" + VERSION + ".png",
                    "/fr/agreements/draa-tafilalet-industrial-zones-memorandum-2022/v1.png",
                    200),
            reading("/{lang:ar|fr|en}/regions/{slug}" + VERSION + ".png", "/fr/regions/oriental/v1.png", 200),
            reading("/{lang:ar|fr|en}/regions/{slug}.png", "/fr/regions/oriental.png", 200),
            reading("/embed/{lang:ar|fr|en}/figures/{slug}" + VERSION, "/embed/fr/figures/fes-call-centres/v1", 200),
            reading(
                    "/embed/{lang:ar|fr|en}/figures/{slug}" + VERSION + "/chart",
                    "/embed/fr/figures/fes-call-centres/v1/chart",
                    404),
            reading("/oembed", "/oembed?url=" + PortalTest.BASE + "/fr/figures/fes-call-centres", 200),
            reading("/{lang:ar|fr|en}/readings", "/fr/readings", 200),
            reading("/{lang:ar|fr|en}/readings/{slug}", "/fr/readings/draa-tafilalet-allocations", 200),
            reading("/{lang:ar|fr|en}/readings/{slug}" + VERSION, "/ar/readings/draa-tafilalet-allocations/v1", 200),
            reading("/{lang:ar|fr|en}/sources", "/fr/sources", 200),
            reading("/{lang:ar|fr|en}/sources/{slug}", "/fr/sources/decree-2-15-40", 200),
            reading("/{lang:ar|fr|en}/sources/{slug}" + VERSION, "/ar/sources/decree-2-15-40/v1", 200),
            reading(
                    "/{lang:ar|fr|en}/charts/{indicator}/{kind:[a-z]+}/{subject}.svg",
                    "/fr/charts/sector-exports/place/maroc.svg",
                    200),
            reading("/{lang:ar|fr|en}/charts/{indicator}.svg", "/fr/charts/population.svg", 200),
            reading("/{lang:ar|fr|en}/map.svg", "/fr/map.svg?indicator=population", 200),
            reading("/{lang:ar|fr|en}/compare", "/fr/compare?regions=fes-meknes,oriental", 200),
            reading("/{lang:ar|fr|en}/compare.csv", "/fr/compare.csv?regions=fes-meknes,oriental", 200),
            reading("/{lang:ar|fr|en}/shortlist", "/fr/shortlist?w.population=3", 200),
            reading("/{lang:ar|fr|en}/search", "/fr/search?q=oujda", 200),
            reading("/{lang:ar|fr|en}/dossier", "/fr/dossier?regions=oriental", 200),
            reading("/{lang:ar|fr|en}/brief", "/fr/brief?regions=oriental", 200),
            reading("/{lang:ar|fr|en}/changes", "/fr/changes", 200),
            reading("/{lang:ar|fr|en}/changes.atom", "/fr/changes.atom", 200),
            reading("/{lang:ar|fr|en}/corrections", "/fr/corrections", 200),
            reading("/{lang:ar|fr|en}/corrections.atom", "/fr/corrections.atom", 200),
            reading("/{lang:ar|fr|en}/superlatives", "/fr/superlatives", 200),
            new Row("/{lang:ar|fr|en}/report", "/fr/report", 200, 422, 405),
            reading("/{lang:ar|fr|en}/report/{receipt}", "/fr/report/0000-0000", 404),
            reading("/api/v1", "/api/v1", 200),
            reading("/api/v1/{resource:[a-z]+}", "/api/v1/parks", 200),
            reading("/api/v1/{resource:[a-z]+}.csv", "/api/v1/parks.csv", 200),
            reading("/api/v1/{resource:[a-z]+}/{id}", "/api/v1/parks/fes-shore", 200),
            new Row("/error", "/error", 404, 404, 404), // for the container alone; a guest finds nothing there
            reading("/actuator", "/actuator", 200),
            reading("/actuator/health", "/actuator/health", 200),
            reading("/actuator/health/**", "/actuator/health/liveness", 200),
            reading("/actuator/info", "/actuator/info", 200));

    /** Nothing is mapped there, and nothing may ever be without a row and a guard. */
    static final List<String> NOWHERE = List.of(
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/beans",
            "/actuator/loggers",
            "/actuator/metrics",
            "/actuator/mappings",
            "/actuator/configprops",
            "/actuator/shutdown",
            "/actuator/flyway",
            "/h2-console",
            "/login",
            "/fr/desk",
            "/fr/styleguide",
            "/application.yaml",
            "/seeds/places.yaml",
            "/db/migration/V0004__places.sql",
            "/templates/home.html",
            "/messages/web_fr.properties");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void hasARowForEveryAddress() {
        Set<String> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(method -> !method.getValue().getBeanType().getName().startsWith(Failing.class.getName()))
                .flatMap(method -> method.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/desk"))
                .collect(toCollection(TreeSet::new));
        assertThat(ROWS.stream().map(Row::pattern)).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void letsAGuestReadAndSendNothingButWhatIsExpected(Row row) {
        assertThat(mvc.get().uri(row.address())).hasStatus(row.read());
        assertThat(mvc.head().uri(row.address())).hasStatus(row.read());
        assertThat(mvc.post().uri(row.address())).hasStatus(row.post());
        for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
            assertThat(mvc.method(method).uri(row.address()))
                    .as(method + " " + row.address())
                    .hasStatus(row.write());
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void letsNobodyFrameWhatIsNotThereToBeEmbedded(Row row) {
        MvcTestResult answer = mvc.get().uri(row.address()).exchange();
        boolean isEmbedded =
                row.pattern().startsWith("/embed/") && answer.getResponse().getStatus() == 200;
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains(isEmbedded ? "frame-ancestors *" : "frame-ancestors 'none'");
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy")).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("NOWHERE")
    void findsNothingThatIsNotForGuests(String address) {
        assertThat(Stream.of(HttpMethod.GET, HttpMethod.POST)
                        .map(method -> mvc.method(method)
                                .uri(address)
                                .exchange()
                                .getResponse()
                                .getStatus()))
                .allMatch(status -> status == 404 || status == 405)
                .first()
                .isEqualTo(404);
    }

    @Test
    void leadsToTheDeskByLanguage() {
        assertThat(mvc.get().uri("/desk").header("Accept-Language", "fr"))
                .hasStatus(302)
                .hasHeader("Location", "/desk/fr");
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void neitherKeepsNorAsksAnythingOfAGuest(Row row) {
        MvcTestResult answer = mvc.get().uri(row.address()).exchange();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getHeaderNames())
                .doesNotContain("X-Frame-Options", "X-XSS-Protection", "Pragma", "Expires");
        assertThat(List.of(
                        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"))
                .allSatisfy(header -> assertThat(answer.getResponse().getHeaders(header))
                        .as(header)
                        .hasSize(1));
    }

    @Test
    void showsNoDetailOfTheMachineInHealthOrInfo() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("jdbc", "PostgreSQL", "diskSpace", "path");
        assertThat(mvc.get().uri("/actuator/info"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("java.home", "password", "user");
    }

    private static Row reading(String pattern, String address, int status) {
        return new Row(pattern, address, status, 405, 405);
    }

    /**
     * @param pattern as mapped
     * @param address one that it matches
     * @param read status of GET and HEAD
     * @param post status of POST without a field
     * @param write status of every other method
     */
    record Row(String pattern, String address, int read, int post, int write) {}
}
