package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a figure's page says to somebody who is about to quote it. */
@PortalTest
class FigurePageTests {

    private static final String IN_ALL = "maroc-sector-jobs-target-2030";
    private static final String NEW = "maroc-sector-jobs-new-target-2030";
    private static final String NEW_OF_CONTRACT = "maroc-sector-jobs-new-target-2024-2030";
    private static final String DIGITAL = "maroc-digital-economy-jobs-target-2030";
    private static final String REACHED = "maroc-sector-jobs-2023";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @EnumSource
    void tellsTheFiveLookAlikesOf2030Apart(Language language) {
        Map<String, String> digits = Map.of(
                IN_ALL, "270000", NEW, "270000", NEW_OF_CONTRACT, "130000", DIGITAL, "240000", REACHED, "130000");
        Map<String, Document> pages =
                digits.keySet().stream().collect(Collectors.toMap(id -> id, id -> page(language, id)));
        assertThat(pages.values().stream().map(Document::title)).doesNotHaveDuplicates();
        assertThat(pages.values().stream().map(page -> page.select("#sentence").text()))
                .doesNotHaveDuplicates();
        pages.forEach((id, page) -> {
            assertThat(page.select("h1 .visually-hidden").text()).as(id).isEqualTo(digits.get(id));
            assertThat(page.text()).as(id).doesNotContain("??");
            assertThat(confused(page, language)).as(id).doesNotContain(id);
            assertThat(page.select("#confused tr.here .chip").size()).as(id).isPositive();
            assertThat(page.select("title").text().toLowerCase())
                    .as(id)
                    .containsAnyOf("offshoring", "ترحيل الخدمات", "digital", "numérique", "الرقمي");
            assertThat(page.select("title").text()).as(id).contains(id.equals(REACHED) ? "2023" : "2030");
        });
        assertThat(chips(pages.get(IN_ALL)))
                .contains(
                        word(language, "هدف", "Objectif", "Target"),
                        word(
                                language,
                                "مجموع، لا مناصب جديدة",
                                "Total, non des emplois nouveaux",
                                "In all, not new jobs"));
        assertThat(chips(pages.get(NEW)))
                .containsAll(chips(pages.get(NEW_OF_CONTRACT)))
                .isNotEqualTo(chips(pages.get(IN_ALL)));
        // of one meeting some papers write the number in all and some of new jobs: that is a dispute, and no confusion
        String disagree = word(language, "مصادر متضاربة", "Sources divergentes", "Sources disagree");
        Map.of(IN_ALL, NEW, NEW, IN_ALL).forEach((one, other) -> {
            assertThat(chips(pages.get(one))).contains(disagree);
            assertThat(pages.get(one).select("#readings .sides a.number").eachAttr("href"))
                    .containsExactly("/" + language.code() + "/figures/" + other);
        });
        assertThat(chips(pages.get(NEW_OF_CONTRACT))).doesNotContain(disagree);
        assertThat(pages.get(DIGITAL).select(".eyebrow").text())
                .contains(word(language, "الاقتصاد الرقمي", "Économie numérique", "Digital economy"));
        // what is ordinary carries no chip
        assertThat(chips(pages.get(REACHED))).doesNotContain(word(language, "مسجَّل", "Constaté", "Actual"));
        assertThat(confused(pages.get(IN_ALL), language))
                .contains(NEW_OF_CONTRACT, DIGITAL)
                .doesNotContain(NEW);
        assertThat(confused(pages.get(NEW), language)).contains(NEW_OF_CONTRACT, DIGITAL);
        assertThat(confused(pages.get(NEW_OF_CONTRACT), language)).contains(IN_ALL, NEW, DIGITAL, REACHED);
        assertThat(confused(pages.get(DIGITAL), language)).contains(IN_ALL, NEW, NEW_OF_CONTRACT);
        assertThat(confused(pages.get(REACHED), language)).contains(NEW_OF_CONTRACT);
        assertThat(pages.get(NEW_OF_CONTRACT).select(".advice .avoid").text()).contains("2023");
    }

    @ParameterizedTest
    @EnumSource
    void showsReadingsThatDisagreeWithTheOneAdoptedAndWhy(Language language) {
        Document page = page(language, REACHED);
        Element readings = page.selectFirst("#readings");
        assertThat(readings.select(".sides li")).hasSize(2).allSatisfy(side -> {
            assertThat(side.select("a.number")).hasSize(1);
            assertThat(side.select("a[href*=/sources/]")).hasSize(1);
        });
        assertThat(readings.text())
                .contains(
                        word(language, "القراءة المعتمدة", "Lecture retenue", "Preferred reading"),
                        word(language, "خطأ مطبعي", "Coquille", "Misprint"),
                        language == Language.EN ? "120,000" : "120.000");
        assertThat(readings.select("a[href$=#independence]")).hasSize(1);
        assertThat(page.select("a.disagree").attr("href")).isEqualTo("#readings");
        Document misprint = page(language, "maroc-sector-jobs-new-2023");
        assertThat(misprint.select("#sentence, .advice .avoid").text())
                .contains(word(language, "خطأ مطبعيا", "coquille", "misprint"))
                .doesNotContain(word(language, "مناصب مضافة", "emplois ajoutés", "additional jobs"));
        assertThat(misprint.select("#readings .sides li:has(.preferred) a.number")
                        .attr("href"))
                .endsWith("/figures/" + REACHED);
    }

    @Test
    void saysWhereAllSourcesGoBackToOneOrigin() {
        Document page = page(Language.EN, IN_ALL);
        assertThat(page.select(".independence").text())
                .contains("1 independent source", "2 sources", "go back to one origin");
    }

    @Test
    void leadsToTheWordsInTheSource() {
        assertThat(page(Language.FR, IN_ALL)
                        .select("#evidence a[rel=external noopener]")
                        .eachAttr("href"))
                .singleElement()
                .asString()
                .startsWith("https://")
                .endsWith("#:~:text=270.000%20emplois");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysBesideItsEvidenceWhoSaidItAsPrinted(Language language) {
        Element speaker = page(language, "fes-call-centre-staff")
                .select("#evidence .speaker bdi")
                .first();
        assertThat(speaker).isNotNull();
        assertThat(speaker.text()).startsWith("ياسين التازي، المدير العام، ");
        assertThat(speaker.attr("lang")).isEqualTo("ar");
        assertThat(page(language, IN_ALL).select("#evidence .speaker")).isEmpty();
    }

    /** A name that is printed in Arabic is told to others as the atlas writes it, and never guessed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AR | حسب ياسين التازي، المدير العام،
            FR | selon Yassine Tazi, Centre régional d’investissement Fès-Meknès, cité par
            EN | according to Yassine Tazi, Regional investment centre of Fez-Meknes, quoted by""")
    void saysInItsSentenceWhoSaidIt(Language language, String speaker) {
        Document page = page(language, "fes-meknes-sector-jobs-share");
        assertThat(page.select("main").text()).contains(speaker);
        assertThat(page.select("#evidence .speaker").text()).contains("ياسين التازي، المدير العام");
    }

    @Test
    void warnsOfWhatTheFigureMustNotBeWrittenAs() {
        Document page = page(Language.EN, "fes-call-centre-staff");
        assertThat(page.select(".advice .avoid").text())
                .contains("one of Fez", "Without “about”", "the source states none");
        assertThat(page.select(".advice > div").first().text()).startsWith("You can write");
    }

    @Test
    void namesTheOriginalSourceBeforeTheAtlasInTheCredit() {
        assertThat(page(Language.EN, NEW_OF_CONTRACT).select(".credit").text())
                .startsWith("allAfrica (September 26, 2024), via Shore Atlas, no. ")
                .endsWith(": " + PortalTest.BASE + "/en/figures/" + NEW_OF_CONTRACT + "/v1");
    }

    @ParameterizedTest
    @EnumSource
    void namesThePerimeterInWords(Language language) {
        assertThat(page(language, "maroc-sector-exports-2011")
                        .select("dl.facts")
                        .text())
                .contains(word(language, "النطاق القديم", "Ancien périmètre", "Old perimeter"))
                .doesNotContain("old-perimeter");
    }

    @Test
    void comparesWithItsPartsNamed() {
        Document page = page(Language.EN, "maroc-sector-jobs-2024-12-31");
        assertThat(page.select("#computed li")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.select(".chip").text()).contains("Computed by the Atlas");
            assertThat(one.select("a.number")).isNotEmpty();
        });
        assertThat(page.select("#computed").text()).contains("121,500 jobs");
    }

    @ParameterizedTest
    @CsvSource({"ar, النسخة 1", "fr, Version 1", "en, Version 1"})
    void listsTheVersionsThereAreWhereOneIsUnknown(String language, String first) {
        MvcTestResult answer = mvc.get()
                .uri("/" + language + "/figures/fes-call-centre-staff/v99")
                .exchange();
        assertThat(answer).hasStatus(404);
        Document page = document(answer);
        assertThat(page.select(".versions").text()).contains(first);
        assertThat(page.select("main a").eachAttr("href"))
                .contains(
                        "/" + language + "/figures/fes-call-centre-staff/v1",
                        "/" + language + "/figures/fes-call-centre-staff");
        assertThat(page.text()).doesNotContain("??");
        assertThat(mvc.get().uri("/" + language + "/figures/no-such-figure/v1")).hasStatus(404);
    }

    @Test
    void computesDistancesInAGroupOnlyBetweenReadingsOfTheSameThing() {
        Document page =
                document(mvc.get().uri("/en/readings/offshoring-exports-2022").exchange());
        assertThat(page.select(".readings li:has(a[href$=/figures/maroc-sector-exports-2022-2])")
                        .text())
                .contains("Above the preferred reading, by 3.3 billion dirhams");
        assertThat(page.select(".readings li:has(a[href$=/figures/maroc-sector-exports-2021-2022])")
                        .text())
                .doesNotContain("preferred reading, by");
        assertThat(page.select("main").text()).contains("independent sources");
    }

    private static List<String> confused(Document page, Language language) {
        return page.select("#confused a.number").eachAttr("href").stream()
                .map(href -> href.replace("/" + language.code() + "/figures/", ""))
                .toList();
    }

    private static List<String> chips(Document page) {
        return page.select(".head .where .chip").eachText();
    }

    private static String word(Language language, String ar, String fr, String en) {
        return switch (language) {
            case AR -> ar;
            case FR -> fr;
            case EN -> en;
        };
    }

    @Test
    void saysOfAPromiseOfJobsWhatCameOfIt() {
        Document page = page(Language.EN, "fes-shore-park-jobs-target-2017");
        assertThat(page.select("#promised .finding").text())
                .isEqualTo("Of 15,000 jobs promised at Fès Shore by 2017, 2,000 were reported in January 2020");
        assertThat(page(Language.EN, "fes-shore-park-occupancy-2023-11").select("#promised"))
                .isEmpty();
    }

    /** The jump of 2023 is one of definition: who quotes the new figure is told so where it stands. */
    @ParameterizedTest
    @EnumSource
    void warnsOfGrowthAcrossDefinitions(Language language) {
        String warning = Map.of(
                        Language.AR, "فقد تغيَّر ما يُحسب",
                        Language.FR, "ce qui est compté a changé",
                        Language.EN, "what is counted has changed")
                .get(language);
        assertThat(page(language, "maroc-sector-exports-2024").select(".advice").text())
                .contains(warning);
        assertThat(page(language, IN_ALL).select(".advice").text()).doesNotContain(warning);
    }

    private Document page(Language language, String id) {
        MvcTestResult answer = mvc.get()
                .uri(URI.create("/" + language.code() + "/figures/" + id))
                .exchange();
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
