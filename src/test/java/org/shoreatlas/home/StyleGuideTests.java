package org.shoreatlas.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.IndicatorRef;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.source.EntryHead;
import org.shoreatlas.source.EvidenceView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of components, where it is asked for; that it is nowhere else is tested with all other addresses. */
@WebMvcTest(controllers = StyleGuide.class, properties = "shore-atlas.styleguide=true",
    includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.shoreatlas\\.chart\\.(Charts|RegionMaps|Words)"))
@Import(Addresses.class)
@EnableConfigurationProperties(PortalProperties.class)
class StyleGuideTests {

    private static final LocalText NAME = new LocalText("مناصب الشغل", "Emplois", "Jobs");
    private static final EvidenceView EVIDENCE = new EvidenceView("report", NAME, 4, "148 500 emplois", "fr", "full", "");

    @Autowired
    MockMvcTester mvc;
    @MockitoBean
    Figures figures;
    @MockitoBean
    Parks parks;
    @MockitoBean
    Milestones milestones;
    @MockitoBean
    Regions regions;
    @MockitoBean
    Editions editions;
    @MockitoBean
    EntryNames names;

    @BeforeEach
    void knowOneFigureAndOnePark() {
        given(figures.national(anyInt())).willReturn(List.of(new FigureView("jobs", 1, 1,
            new EntryName(Kind.PARK, "fes-shore", NAME), null, new IndicatorRef("jobs", "persons", "stock", "employment", NAME, "jobs", NAME),
            "offshoring", null, BigDecimal.ONE, null, null, "actual", "exact", List.of(), Period.NOT_STATED, null, null, List.of(EVIDENCE),
            null, null, Instant.EPOCH, "", null)));
        given(parks.first(1, 0)).willReturn(List.of(new ParkView(new EntryHead("fes-shore", "park", 1, NAME, "", Instant.EPOCH, null,
            null, List.of(EVIDENCE)), "shore-park", "operating", Period.parse("2024-05"), null, null)));
        given(regions.all(0)).willReturn(IntStream.rangeClosed(1, 9).mapToObj(number -> new PlaceView(new EntryHead("region-" + number,
            "place", 1, NAME, "", Instant.EPOCH, null, null, List.of()), "region", "MA-0" + number, null, null)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void showsEveryComponentLightAndDark(String language) {
        Document page = Jsoup.parse(new String(mvc.get().uri("/" + language + "/styleguide").exchange().getResponse()
            .getContentAsByteArray(), StandardCharsets.UTF_8));
        for (String scheme : List.of("light", "dark")) {
            assertThat(page.select(".scheme." + scheme + " .figure")).hasSize(7);
            assertThat(page.select(".scheme." + scheme + " .status")).hasSize(8);
            for (String component : List.of(".swatch", ".breadcrumb", ".timeline", "table.stack", "form.filters", ".absence", ".empty")) {
                assertThat(page.select(".scheme." + scheme + " " + component)).as(component).isNotEmpty();
            }
        }
        assertThat(page.select(".scheme.dark figure.chart > svg[role=img]")).hasSize(3)
            .allMatch(svg -> page.getElementById(svg.attr("aria-labelledby").split(" ")[0]) != null);
        assertThat(page.select(".scheme.light .map > svg")).hasSize(3).last().matches(svg -> svg.attr("aria-hidden").equals("true")
            && svg.select("a").size() == 9 && svg.select("a:not([tabindex=-1])").isEmpty());
        assertThat(page.select("svg [id], svg[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], style")).isEmpty();
        assertThat(page.select(".evidence blockquote").attr("lang")).isEqualTo("fr");
        assertThat(page.text()).doesNotContain("??", "null");
    }
}
