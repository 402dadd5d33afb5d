package org.shoreatlas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SearchPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Figures figures;

    @Autowired
    Editions editions;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | oujda shore                    | /parks/oujda-shore
        ar | وجدة شور                       | /parks/oujda-shore
        en | وجدة شور                       | /parks/oujda-shore
        ar | Oujda Shore                    | /parks/oujda-shore
        fr | OUJDA-SHORE                    | /parks/oujda-shore
        ar | وجده شور                       | /parks/oujda-shore
        ar | بوجدة شور                      | /parks/oujda-shore
        ar | وَجْدَة شـــور                  | /parks/oujda-shore
        fr | fes                            | /places/fes
        fr | Fès                            | /places/fes
        ar | اسفي                           | /places/province-safi
        ar | آسفي                           | /places/province-safi
        fr | casablnaca                     | /regions/casablanca-settat
        ar | مكناص                          | /places/meknes
        en | tetuoan                        | /parks/tetouan-shore
        en | concentrx                      | /organisations/concentrix-webhelp
        fr | techno                         | /parks/technopolis-rabat
        ar | تطو                            | /parks/tetouan-shore
        en | contact centres                | /indicators/call-centres
        ar | مراكز الاتصال                  | /indicators/call-centres
        ar | الأفشورينغ                     | /indicators/sector-jobs
        ar | التعهيد                        | /agreements/offshoring-programme-contract-2024-2030
        fr | externalisation                | /indicators/sector-jobs
        fr | délocalisation de services     | /indicators/sector-jobs
        fr | nearshore                      | /indicators/sector-jobs
        en | MA-03                          | /regions/fes-meknes
        fr | emplois du secteur             | /indicators/sector-jobs-new
        en | parks in Fes-Meknes            | /parks/fes-shore
        ar | منصات جهة الشرق                | /parks/oujda-shore
        fr | mémorandum Fès-Meknès APEBI    | /agreements/fes-meknes-cri-apebi-memorandum""")
    void findsWhatWasMeant(String language, String text, String path) {
        assertThat(links(found(language, text + "&kind=" + path.split("/")[1]))).contains("/" + language + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "148500",
                "148 500",
                "148.500",
                "148,500",
                "١٤٨٥٠٠",
                "148 ألفا و500",
                "148,5 mille",
                "148 thousand and 500"
            })
    void findsAFigureByItsNumberInAnyNotation(String number) {
        for (Language language : Language.values()) {
            Document page = found(language.code(), number);
            assertThat(page.select("#figures li:first-child .what").text())
                    .contains(
                            switch (language) {
                                case AR -> "مناصب الشغل في ترحيل الخدمات";
                                case FR -> "Emplois de l’offshoring";
                                case EN -> "Offshoring jobs";
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26,22 MMDH",
                "26.22 bn",
                "26,22",
                "26.22 milliards",
                "٢٦٫٢٢ مليار درهم",
                "26220000000",
                "26 220 000 000"
            })
    void findsAnAmountInAnyScale(String amount) {
        assertThat(links(found("fr", amount)))
                .contains("/fr/indicators/sector-exports"
                        .replace("/indicators/sector-exports", "/figures/maroc-sector-exports-2024"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsApartTheFiguresOfOneNumber(Language language) {
        List<String> lines =
                found(language.code(), "130000").select("#figures li").eachText();
        assertThat(lines).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(found(language.code(), "130000").select("#figures .nature-target"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | offshoring jobs Morocco target 2030      | 270000
        fr | objectif emplois offshoring Maroc 2030   | 270000
        ar | هدف مناصب الشغل بالمغرب في أفق 2030      | 270000
        en | unemployment Casablanca 2024             | 15
        ar | عدد مستخدمي مراكز النداء بفاس            | 4500""")
    void findsFiguresByWhatTheyAreAbout(String language, String text, String digits) {
        assertThat(found(language, text)
                        .select("#figures .number .visually-hidden")
                        .eachText())
                .contains(digits);
    }

    @Test
    void findsAFigureByItsShortNumber() {
        FigureView figure = figures.get(new Slug("fes-call-centre-staff"), editions.latest());
        assertThat(links(found("en", String.valueOf(figure.number())))).contains("/en/figures/fes-call-centre-staff");
    }

    @Test
    void putsFirstTheFiguresThatHaveTheWordsToo() {
        assertThat(found("en", "4,500 Fez").select("#figures li").first().text())
                .contains("Call-centre staff");
    }

    @Test
    void marksWhatWasLookedForInTheLettersInWhichItStands() {
        Document page = found("en", "fes shore");
        assertThat(page.select("#named li:first-child mark").eachText()).startsWith("Fès", "Shore");
        assertThat(found("ar", "fes shore").select("#named li:first-child mark").text())
                .contains("فاس");
    }

    @Test
    void saysWhenItGuessedAndWhenOnlySomeWordsWereFound() {
        assertThat(found("en", "casablnaca").select(".notice").text()).contains("occurs nowhere");
        assertThat(found("en", "casablanca").select(".notice")).isEmpty();
        assertThat(found("en", "oujda agadir dakhla smara").select(".notice").text())
                .contains("some of them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Marrakech             | /places/marrakech
        en | Marrakesh             | /places/marrakech
        en | Dakhla                | /places/dakhla
        ar | القنيطرة               | /places/kenitra
        ar | قنيطرة                 | /places/kenitra
        ar | جهة فاس - مكناس        | /regions/fes-meknes
        ar | جهة فاس مكناس          | /regions/fes-meknes
        fr | région Fès-Meknès     | /regions/fes-meknes
        fr | province de Nador     | /places/province-nador
        ar | إقليم الناظور          | /places/province-nador
        en | city of Fez           | /places/fes
        ar | وجدة                  | /places/oujda
        fr | région Fès            | /regions/fes-meknes
        fr | Casablnca             | /places/casablanca
        ar | الدار البيظاء         | /places/casablanca
        en | Ouarzazat             | /places/province-ouarzazate
        ar | كونسنتريكس            | /organisations/concentrix-webhelp""")
    void putsFirstWhatIsCalledSo(String language, String text, String path) {
        assertThat(found(language, text).select("main section li .name a").attr("href"))
                .isEqualTo("/" + language + path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | GDPR
        en | GPS
        en | NGO
        en | IDEA
        en | airport
        fr | aéroport
        ar | مطار
        en | Teleperformance
        ar | تيليبرفورمانس
        en | Conduent
        en | Microsoft
        en | Amazon
        en | visa
        en | hotel
        fr | hôpital
        en | beach
        ar | مستشفى""")
    void findsNothingWhereNothingIsWrittenSo(String language, String text) {
        Document page = found(language, text);
        assertThat(page.select("main section")).isEmpty();
        assertThat(page.select("main [role=status]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenItGoesBySound(Language language) {
        Document page = found(language.code(), "kasablanka");
        assertThat(page.select(".notice")).hasSize(1);
        assertThat(page.select(".notice").text())
                .contains(
                        switch (language) {
                            case AR -> "يشبه نطقها";
                            case FR -> "se prononcent";
                            case EN -> "sound like it";
                        });
        assertThat(links(page)).contains("/" + language.code() + "/places/casablanca");
    }

    @Test
    void putsWhatIsCalledOrLiesSoBeforeAnotherFormOfTheWordInANote() {
        List<String> marks = found("ar", "وجدة&kind=organisations").select("main section li").stream()
                .map(hit -> hit.select("mark").text())
                .toList();
        assertThat(marks.stream().filter(mark -> mark.contains("وجدة"))).isNotEmpty();
        assertThat(marks.stream().dropWhile(mark -> !mark.contains("وُجد"))).noneMatch(mark -> mark.contains("وجدة"));
    }

    /** What their sentences are made of is written with braces and English keywords. */
    @ParameterizedTest
    @CsvSource({
        "ar, مكاتب شاغرة فاس",
        "en, vacant offices Fez",
        "en, plural select",
        "fr, occupation bureaux",
        "en, eleven percent"
    })
    void showsNoPatternsOfSentences(String language, String text) {
        Document page = found(language, text);
        assertThat(page.select("main section li")).isNotEmpty();
        assertThat(page.select("main section li").text()).doesNotContain("{").doesNotContain("}");
    }

    @Test
    void letsWordsForKindsWeighLittle() {
        assertThat(found("fr", "région")
                        .select("main section[id] > ul")
                        .first()
                        .parent()
                        .id())
                .isEqualTo("regions");
        assertThat(links(found("ar", "جهة الشرق")).stream().filter(link -> link.contains("/regions/")))
                .first()
                .isEqualTo("/ar/regions/oriental");
        assertThat(found("en", "jobs dakhla").select("#figures li .what + p").eachText())
                .isNotEmpty()
                .allMatch(line -> line.contains("Dakhla"));
    }

    @ParameterizedTest
    @EnumSource
    void answersAnEmptyQueryWithTheFieldAndExamples(Language language) {
        for (String query : List.of("", "?q=", "?q=%20%20", "?q=%01%02")) {
            Document page = page(
                    mvc.get()
                            .uri(java.net.URI.create("/" + language.code() + "/search" + query))
                            .exchange(),
                    200);
            assertThat(page.select("main form[role=search] input[type=search]")).hasSize(1);
            assertThat(page.select("main section")).isEmpty();
            assertThat(links(page)).anyMatch(link -> link.contains("search?q="));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnOverlongQueryAndKeepsIt(Language language) {
        String text = "ا".repeat(SearchPage.LONGEST + 1);
        Document page = page(
                mvc.get().uri("/" + language.code() + "/search?q={q}", text).exchange(), 400);
        assertThat(page.select("main .error").text()).contains(String.valueOf(SearchPage.LONGEST));
        assertThat(page.select("#q").val()).isEqualTo(text);
        assertThat(page.select("#q").attr("aria-invalid")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzyqw",
                "' or 1=1 --",
                "a & | ! ( ) : * <-> '",
                "\\",
                "%",
                "<script>alert(1)</script>",
                "9999999999999999999999999999999999999",
                "\uD83D\uDE00",
                "in the of",
                "::",
                "e\u0301\u0301\u0301",
                "٫",
                "1.2.3.4.5"
            })
    void answersAnyTextCalmly(String text) {
        Document page = page(mvc.get().uri("/en/search?q={q}", text).exchange(), 200);
        assertThat(page.select("#q").val()).isEqualTo(text);
        assertThat(page.select("script")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void repeatsMarkupThatFoundNothingAsItWasTyped(Language language) {
        Document page = page(
                mvc.get()
                        .uri("/" + language.code() + "/search?q={q}", "<xyzzyqw>")
                        .exchange(),
                200);
        assertThat(page.title()).contains("<xyzzyqw>");
        assertThat(page.select("main [role=status]").text()).contains("<xyzzyqw>");
    }

    @Test
    void namesAKindThatThereIsNot() {
        Document page = page(mvc.get().uri("/fr/search?q=fes&kind=persons").exchange(), 400);
        assertThat(page.select("main .error").text()).contains("persons");
        assertThat(page.select("#q").val()).isEqualTo("fes");
    }

    @Test
    void findsNothingBeforeAnythingWasPublic() {
        assertThat(found("en", "fes&asOf=2019-01-01").select("main section")).isEmpty();
    }

    private Document found(String language, String query) {
        int kind = query.indexOf('&');
        String text = kind < 0 ? query : query.substring(0, kind);
        return page(
                mvc.get()
                        .uri("/" + language + "/search?q={q}" + (kind < 0 ? "" : query.substring(kind)), text)
                        .exchange(),
                200);
    }

    private static Document page(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return Jsoup.parse(
                new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> links(Document page) {
        return page.select("main a").eachAttr("href");
    }
}
