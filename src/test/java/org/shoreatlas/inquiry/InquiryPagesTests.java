package org.shoreatlas.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The searches of the sheets, as they are read. */
@PortalTest
class InquiryPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Editions editions;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; إيجار المكاتب; 23 نونبر 2026; 250 صفحة",
                "fr; Loyer des bureaux; 23 novembre 2026; 250 pages",
                "en; Office rent; November 23, 2026; 250 public pages"
            })
    void sayWhatWasLookedForWhenAndWhere(String language, String question, String day, String where) {
        Document page = page("/" + language + "/inquiries/rent-2026-11");
        assertThat(page.select(".facts dd").eachText()).hasSize(4);
        assertThat(page.select(".facts dd").get(0).text()).isEqualTo(question);
        assertThat(page.select(".facts dd").get(1).text()).isEqualTo(day);
        assertThat(page.select(".facts dd").get(2).text()).contains(where);
        assertThat(page.select(".facts dd").get(3).select("a").eachAttr("href"))
                .hasSize(12)
                .allMatch(link -> link.startsWith("/" + language + "/regions/"));
    }

    @Test
    void listThemByQuestionAndRegion() {
        assertThat(page("/en/inquiries").select(".entries .name")).hasSizeGreaterThanOrEqualTo(15);
        assertThat(page("/en/inquiries?question=rent&place=MA-02")
                        .select(".entries .name a")
                        .eachAttr("href"))
                .contains("/en/inquiries/rent-2026-11")
                .allMatch(link -> link.contains("rent"));
        assertThat(page("/en/inquiries").select("form [name=question] option").eachAttr("value"))
                .startsWith("")
                .containsAll(Inquiries.QUESTIONS);
    }

    @Test
    void areNoPanelOfARegion() {
        assertThat(page("/en/regions/oriental").select("main #inquiries")).isEmpty();
    }

    @Test
    void everyQuestionWasAskedForEveryRegion() {
        List<String> regions = page("/en/regions").select("main a[href^=/en/regions/]").eachAttr("href").stream()
                .map(link -> link.substring("/en/regions/".length()))
                .distinct()
                .toList();
        assertThat(regions)
                .hasSize(12)
                .allSatisfy(region -> assertThat(inquiries.of(region, editions.latest()))
                        .extracting(InquiryView::question)
                        .containsAll(Inquiries.QUESTIONS));
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionHasItsWords(Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        for (String question : Inquiries.QUESTIONS) {
            assertThat(messages.getMessage("question." + question, null, locale))
                    .isNotBlank();
            assertThat(messages.getMessage("question." + question + ".ask", null, locale))
                    .endsWith(language == Language.AR ? "؟" : "?");
        }
    }

    @Test
    void theSchemaKnowsTheSameQuestions() throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readString(Path.of("seeds/sheet.schema.json")));
        assertThat(schema.at("/$defs/inquiry/properties/question/enum")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactlyElementsOf(Inquiries.QUESTIONS);
    }

    @Test
    void theApiGivesDayQuestionAndPlaces() {
        JsonNode inquiry = new JsonMapper()
                .readTree(mvc.get()
                        .uri("/api/v1/inquiries/rent-2026-11")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(inquiry.get("on").stringValue()).isEqualTo("2026-11-23");
        assertThat(inquiry.get("question").stringValue()).isEqualTo("rent");
        assertThat(inquiry.get("places")).hasSize(12);
        assertThat(inquiry.at("/where/en").stringValue()).isNotBlank();
        assertThat(mvc.get()
                        .uri("/api/v1/inquiries.csv?question=rent")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains("rent,2026-11-23,");
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                mvc.get().uri(URI.create(address)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
