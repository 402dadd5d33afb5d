package org.shoreatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.shoreatlas.chart.Samples.actual;
import static org.shoreatlas.chart.Samples.ofRegion;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.IndicatorView;
import org.shoreatlas.figure.Indicators;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.PortalProperties;
import org.shoreatlas.place.Regions;
import org.shoreatlas.source.EntryHead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Drawings as files: well-formed, with all that a reader needs who has nothing but the file. */
@WebMvcTest(controllers = ChartFiles.class,
    includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.shoreatlas\\.chart\\..*"))
@Import(Addresses.class)
@EnableConfigurationProperties(PortalProperties.class)
class ChartFilesTests {

    private static final String TIME = "/charts/sample/place/maroc.svg";
    private static final String BARS = "/charts/sample.svg?place=MA-03";
    private static final String MAP = "/map.svg?indicator=sample";

    @Autowired
    MockMvcTester mvc;
    @MockitoBean
    Figures figures;
    @MockitoBean
    Indicators indicators;
    @MockitoBean
    Regions regions;
    @MockitoBean
    Editions editions;
    @MockitoBean
    EntryNames names;

    @BeforeEach
    void know() {
        given(names.id(any(), anyInt())).willReturn(Optional.of(1L));
        given(figures.of(any(), anyInt())).willReturn(List.of(actual("amount", "2022", "17900000000"), actual("amount", "2024", "26220000000")));
        given(figures.newestOfRegions(anyInt())).willReturn(Stream.of("01", "02", "03", "04", "05", "06")
            .map(code -> ofRegion("MA-" + code, "actual", code.equals("03") ? "-1.3" : code, null)).toList());
        given(regions.all(anyInt())).willReturn(Samples.REGIONS);
        EntryHead head = Samples.REGIONS.get(0).head();
        given(indicators.get(any(), anyInt())).willReturn(new IndicatorView(head, "sample", "MAD", "amount", "exports", null, head.name(), 24));
    }

    @ParameterizedTest
    @CsvSource({"ar, " + TIME, "fr, " + TIME, "en, " + TIME, "ar, " + BARS, "fr, " + BARS, "en, " + BARS, "ar, " + MAP, "fr, " + MAP, "en, " + MAP})
    void standsOnItsOwn(String language, String address) throws Exception {
        MvcTestResult answer = mvc.get().uri("/" + language + address).exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
        assertThat(answer).headers().hasHeaderSatisfying(HttpHeaders.CONTENT_DISPOSITION,
            values -> assertThat(values).singleElement().asString().startsWith("attachment; filename=\"sample-").endsWith("-" + language + ".svg\""));
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        Document svg = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        assertThat(svg.getDocumentElement().getAttribute("direction")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        String text = svg.getDocumentElement().getTextContent();
        assertThat(text).contains("Sample", "CC BY 4.0", "http://localhost").doesNotContain("??", "null");
        assertThat(text.contains("© OpenStreetMap contributors, ODbL 1.0")).isEqualTo(address.equals(MAP));
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getLocalName()).isNotIn("style", "script", "image", "a", "use", "foreignObject");
            assertThat(all.item(i).getAttributes().getNamedItem("style")).isNull();
        }
    }

    @Test
    void isAnImageAlsoForWhomAPageWouldBeDearer() {
        assertThat(mvc.get().uri("/en" + TIME).header("Accept", "text/html,*/*;q=0.8"))
            .hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map.svg", "/map.svg?indicator=Bad", "/charts/sample.svg?place=nowhere", TIME + "?other=1"})
    void refusesWhatIsNotUnderstood(String address) {
        assertThat(mvc.get().uri("/en" + address)).hasStatus(400);
    }

    @Test
    void findsNothingWhereNothingCanBeDrawn() {
        given(figures.newestOfRegions(anyInt())).willReturn(List.of());
        assertThat(mvc.get().uri("/en" + BARS)).hasStatus(404);
        assertThat(mvc.get().uri("/en" + MAP)).hasStatus(404);
        assertThat(mvc.get().uri("/en" + TIME + "?activity=bpo")).hasStatus(404);
        assertThat(mvc.get().uri("/en/charts/sample/nothing/maroc.svg")).hasStatus(404);
    }
}
