package org.shoreatlas.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Isolates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is copied from an Arabic page is the citation itself, without the signs that hold numbers together there. */
@PortalTest
class CopiedFromPagesTests {

    @Autowired
    Figures figures;

    @Autowired
    Editions editions;

    @Autowired
    Citations citations;

    @Autowired
    MockMvcTester mvc;

    @Test
    void isWhatTheFileHas() {
        int latest = editions.latest();
        List<FigureView> changing = figures.first(10_000, latest).stream()
                .filter(figure -> Stream.of(Language.values())
                        .map(language -> citations.full(citations.of(figure, latest, language), Style.APA))
                        .anyMatch(line -> !Isolates.ofNumbers(line).equals(line)))
                .limit(5)
                .toList();
        assertThat(changing).as("with numbers that a page would hold together").isNotEmpty();
        for (FigureView figure : changing) {
            String version = "/figures/" + figure.id() + "/v" + figure.version();
            Document page = Jsoup.parse(body("/ar" + version + "/cite"));
            for (Language language : Language.values()) {
                List<Element> lines = page.select("#cite-" + language.code() + " .credit");
                assertThat(lines).isNotEmpty();
                assertThat(body("/" + language.code() + version + "/cite.txt").lines())
                        .as(version)
                        .containsAll(lines.stream().map(Element::wholeText).toList());
            }
        }
    }

    private String body(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
