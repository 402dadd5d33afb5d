package org.shoreatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Drawings as files: well-formed, with all that a reader needs who has nothing but the file. */
@PortalTest
class ChartFilesTests {

    private static final String TIME = "/charts/sector-exports/place/maroc.svg";
    private static final String BARS = "/charts/population.svg?place=MA-03";
    private static final String MAP = "/map.svg?indicator=population";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "ar, " + TIME,
        "fr, " + TIME,
        "en, " + TIME,
        "ar, " + BARS,
        "fr, " + BARS,
        "en, " + BARS,
        "ar, " + MAP,
        "fr, " + MAP,
        "en, " + MAP
    })
    void standsOnItsOwn(String language, String address) throws Exception {
        MvcTestResult answer = mvc.get().uri("/" + language + address).exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
        assertThat(answer)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .matches("attachment; filename=\"(sector-exports|population)-.*")
                                .endsWith("-" + language + ".svg\""));
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        Document svg = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
        assertThat(svg.getDocumentElement().getAttribute("direction")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        String text = svg.getDocumentElement().getTextContent();
        assertThat(text).contains("CC BY 4.0", PortalTest.BASE).doesNotContain("??", "null");
        assertThat(text.contains("© OpenStreetMap contributors, ODbL 1.0")).isEqualTo(address.equals(MAP));
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getLocalName()).isNotIn("style", "script", "image", "a", "use", "foreignObject");
            assertThat(all.item(i).getAttributes().getNamedItem("style")).isNull();
        }
    }

    @Test
    void carriesItsColoursAndTheTextsOfOneWidth() throws Exception {
        String svg = new String(
                mvc.get().uri("/en" + TIME).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(svg)
                .contains("width=\"752\"", "fill=\"#12507a\"", "fill=\"#a8431f\"", ">26.22<", ">about 40<")
                .doesNotContain(" near\"", " wide\"", " far\"");
        assertThat(svg.split(">26.22<")).as("once").hasSize(2);
    }

    @Test
    void isAnImageAlsoForWhomAPageWouldBeDearer() {
        assertThat(mvc.get().uri("/en" + TIME).header("Accept", "text/html,*/*;q=0.8"))
                .hasStatusOk()
                .hasContentType("image/svg+xml;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map.svg", "/map.svg?indicator=Bad", "/charts/population.svg?place=nowhere"})
    void refusesWhatIsNotUnderstood(String address) {
        assertThat(mvc.get().uri("/en" + address)).hasStatus(400);
    }

    @Test
    void findsNothingWhereNothingCanBeDrawn() {
        assertThat(mvc.get().uri("/en/charts/sector-exports.svg?place=MA-03")).hasStatus(404);
        assertThat(mvc.get().uri("/en/map.svg?indicator=sector-exports")).hasStatus(404);
        assertThat(mvc.get().uri("/en" + TIME + "?activity=bpo")).hasStatus(404);
        assertThat(mvc.get().uri("/en/charts/sector-exports/nothing/maroc.svg")).hasStatus(404);
    }
}
