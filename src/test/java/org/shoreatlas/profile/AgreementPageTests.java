package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the pages of agreements say with the real data. */
@PortalTest
class AgreementPageTests {

    private static final String FES = "/agreements/fes-shore-settlement-agreements-2023";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "en, 'Date passed, no evidence of delivery found', No deadline stated",
        "fr, 'Échéance passée, aucune preuve de réalisation trouvée', Sans échéance indiquée",
        "ar, 'حل الأجل، ولم يُعثر على ما يثبت الإنجاز', بدون أجل محدد"
    })
    void saysWhatCameOfWhatWasPromisedAtFesAndAgadir(String language, String past, String none) {
        Document fes = page("/" + language + FES);
        assertThat(fes.select(".commitments .state").eachText()).containsExactly(past, none);
        assertThat(fes.select(".commitments a.number")).hasSize(2);
        assertThat(fes.select("#commitments a[href*=/inquiries/promises]")).hasSize(1);
        assertThat(page("/" + language + "/agreements/cegedim-agadir-agreement-2022")
                        .select(".commitments .state")
                        .eachText())
                .containsExactly(none);
        assertThat(page("/" + language + "/regions/souss-massa")
                        .select("#commitments .state")
                        .eachText())
                .contains(none);
    }

    @Test
    void tellsTheStateOfTheDayAskedFor() {
        assertThat(page("/en" + FES + "?asOf=2026-11-24")
                        .select(".commitments .state")
                        .first()
                        .text())
                .startsWith("Date passed");
        assertThat(page("/en" + FES + "/v1")
                        .select(".commitments .state")
                        .first()
                        .text())
                .startsWith("Date passed");
    }

    @Test
    void hasALineOfTimeWithItsDeadlines() {
        assertThat(page("/en" + FES).select("#timeline .when").eachText())
                .containsExactly("November 22, 2023", "by November 2025");
        assertThat(page("/en/agreements").select("ul.timeline .when").eachText())
                .hasSizeGreaterThan(10);
    }

    @Test
    void listsTheStatesAndFindsTheAgreementsOfAParty() {
        Document list = page("/en/agreements?organisation=cegedim");
        assertThat(list.select("ul.timeline > li"))
                .hasSize(1)
                .first()
                .extracting(item -> item.selectFirst(".states").text())
                .isEqualTo("No deadline stated");
        assertThat(list.select("[name=organisation] option[selected]").text()).isEqualTo("Cegedim");
    }

    @Test
    void listsThemYearByYearWithWhatWasPromised() {
        Document list = page("/en/agreements");
        assertThat(list.select("section.year h2").eachText())
                .startsWith("2026", "2025", "2024", "2023", "2022")
                .endsWith("2007", "Period not stated in the source")
                .doesNotHaveDuplicates();
        Element fes = list.select("li:has(a[href$=" + FES + "])").first();
        assertThat(fes.select(".amounts li").eachText())
                .containsExactly("at least 100100 jobs, by November 2025", "22 million dirhams");
        assertThat(fes.select(".states").text())
                .isEqualTo("2 commitments: 1 without a deadline, 1 past its date without news");
        assertThat(fes.text()).contains("Ewane Assets, Capgemini Engineering, CNEXIA and 3 more");
        assertThat(page("/en/agreements?sort=name").select("section.year")).isEmpty();
        assertThat(page("/en/agreements?sort=name").select(".timeline .states"))
                .hasSameSizeAs(list.select(".timeline .states"));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, '2 engagements : 1 sans échéance, 1 échu sans nouvelle', 6 engagements : 6 sans échéance",
        "ar, 'التزامان: واحد بدون أجل، واحد حل أجله دون خبر', 6 التزامات: 6 بدون أجل"
    })
    void countsTheirCommitmentsAsTheLanguageCounts(String language, String two, String six) {
        assertThat(page("/" + language + "/agreements").select(".states").eachText().stream()
                        .map(text -> text.replace('\u00A0', ' '))
                        .toList())
                .contains(two, six);
    }

    @Test
    void addsNothingThatMayOverlap() {
        assertThat(page("/en/agreements/oujda-shore-conventions-2018")
                        .select("main")
                        .text())
                .doesNotContain("in all:");
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
