package org.shoreatlas.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of running text with their real templates: three languages that say the same thing. */
@PortalTest
class ProsePagesTests {

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"about", "methodology", "reuse", "legal", "accessibility"})
    void haveTheSameSectionsTermsAndLinksInEveryLanguage(String page) {
        Document arabic = page("ar", page);
        assertThat(arabic.select(".prose > section")).hasSizeGreaterThan(4);
        for (String language : LANGUAGES) {
            Element text = page(language, page).selectFirst(".prose");
            assertThat(text.select("[id]").eachAttr("id"))
                    .isEqualTo(arabic.select(".prose [id]").eachAttr("id"));
            assertThat(links(text)).isEqualTo(links(arabic.selectFirst(".prose")));
            assertThat(text.select("section, p, li, dt, dd"))
                    .hasSameSizeAs(arabic.select(".prose").select("section, p, li, dt, dd"))
                    .allSatisfy(one -> assertThat(one.text()).isNotBlank());
            assertThat(text.select("code").eachText())
                    .isEqualTo(arabic.select(".prose code").eachText());
            assertThat(text.select(".number .visually-hidden").eachText())
                    .isEqualTo(arabic.select(".prose .number .visually-hidden").eachText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"methodology", "reuse"})
    void listTheirSectionsUnderTheirHeadings(String page) {
        for (String language : LANGUAGES) {
            Document document = page(language, page);
            assertThat(document.select(".toc a").eachAttr("href"))
                    .isEqualTo(document.select(".prose > section").eachAttr("id").stream()
                            .map(id -> "#" + id)
                            .toList());
            assertThat(document.select(".toc a").eachText())
                    .isEqualTo(document.select(".prose h2").eachText());
        }
    }

    @Test
    void explainEveryConceptUnderAnAddressThatStays() {
        assertThat(page("en", "methodology").select("[id]").eachAttr("id"))
                .contains(
                        "evidence",
                        "how-read",
                        "figure",
                        "indicator",
                        "perimeter",
                        "place",
                        "nature",
                        "flags",
                        "precision",
                        "period",
                        "absence",
                        "disagreement",
                        "computed",
                        "versions",
                        "permanent",
                        "as-of",
                        "status",
                        "numbers",
                        "words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "methodology", "reuse", "legal", "accessibility"})
    void keepFrenchSignsWithTheirWords(String page) {
        Element text = page("fr", page).selectFirst(".prose");
        text.select("code").remove();
        assertThat(text.wholeText()).doesNotContainPattern(" [:;!?»%]").doesNotContain("« ");
    }

    @Test
    void sayThatNobodyIsNamedWhereNobodyIs() {
        Document page = page("en", "legal");
        assertThat(page.select("#publisher dd").eachText())
                .containsExactly("Shore Atlas", "Contact: to come.", "Host: to come.");
        assertThat(page.select("[href^=mailto:]")).isEmpty();
    }

    private Document page(String language, String page) {
        MvcTestResult answer = mvc.get().uri("/" + language + "/" + page).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** Where the links lead, whatever the language. */
    private static List<String> links(Element text) {
        return text.select("a").eachAttr("href").stream()
                .map(link -> link.replaceFirst("^/(ar|fr|en)/", "/"))
                .toList();
    }
}
