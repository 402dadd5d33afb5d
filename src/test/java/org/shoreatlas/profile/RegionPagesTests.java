package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shoreatlas.chart.Drawing;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.UnknownEntry;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntryHead;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Panels;
import org.shoreatlas.web.ReadingDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of regions with their real templates, over doors that answer what a test needs. */
@WebMvcTest(RegionPages.class)
@Import({Addresses.class, EntryPages.Parts.class})
@EnableConfigurationProperties(PortalProperties.class)
class RegionPagesTests {

    private static final LocalText NAME = new LocalText("جهة فاس - مكناس", "Fès-Meknès", "Fez-Meknes");
    private static final EvidenceView DECREE = new EvidenceView("decree", new LocalText(null, "Décret", null), null, null,
        "fr", "copy", "");
    private static final PlaceView REGION = new PlaceView(new EntryHead("fes-meknes", "place", 1, NAME, "", Instant.EPOCH,
        "MA-03", null, List.of(DECREE)), "region", "MA-03", null, null);

    private static final RegionMap MAP = new RegionMap(new Drawing("map", 100, 100, "", "", "", "", "", ""), List.of(), List.of(),
        null, List.of());
    private static final RegionProfile NOTHING = new RegionProfile(MAP, new RegionProfile.State(0, null, 0, 0), List.of(), List.of(),
        List.of(), Map.of(), Section.EMPTY, Section.EMPTY, List.of(), Section.EMPTY, List.of(), Section.EMPTY, List.of(),
        Section.EMPTY, List.of(), Map.of(), List.of(), List.of(), Section.EMPTY, List.of(), List.of(), List.of(), null, List.of());

    private static final Edition EDITION = new Edition(1, Kind.PLACE, new Slug("fes-meknes"), 1, 1, Instant.EPOCH, "sheets",
        Editions.STILL_PUBLIC, null, null, null, Content.of(Map.of()), Change.NEW, null);

    @Autowired
    MockMvcTester mvc;
    @MockitoBean
    Places places;
    @MockitoBean
    RegionProfiles profiles;
    @MockitoBean
    ReadingDay day;
    @MockitoBean
    EntryNames names;
    @MockitoBean
    Panels panels;
    @MockitoBean
    Editions editions;

    @Test
    void showsARegionOfWhichNothingButItsNameIsKnown() {
        known();

        Document page = page(mvc.get().uri("/ar/regions/fes-meknes").exchange());

        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo(NAME.ar());
        assertThat(page.select("dd").eachText()).containsExactly("MA-03");
    }

    @Test
    void marksATextThatThereIsInAnotherLanguageOnly() {
        known();

        Document page = page(mvc.get().uri("/en/regions/fes-meknes").exchange());

        assertThat(page.select(".evidence bdi[lang=fr]").text()).isEqualTo("Décret");
        assertThat(page.select(".evidence").text()).contains("(in French)");
    }

    @Test
    void saysWhenAVersionIsNotThere() {
        given(places.kind()).willReturn(Kind.PLACE);
        given(editions.edition(Kind.PLACE, new Slug("fes-meknes"), 9))
            .willThrow(new UnknownEntry(Kind.PLACE, new Slug("fes-meknes")));

        assertThat(mvc.get().uri("/fr/regions/fes-meknes/v9")).hasStatus(404);
    }

    private void known() {
        given(places.get(any(), anyInt())).willReturn(REGION);
        given(profiles.of(any(), anyInt(), any())).willReturn(NOTHING);
        given(places.kind()).willReturn(Kind.PLACE);
        given(editions.editions(any(), any(), anyInt())).willReturn(List.of(EDITION));
    }

    private static Document page(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
