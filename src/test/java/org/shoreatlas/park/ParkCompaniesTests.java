package org.shoreatlas.park;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which companies the sources name in a park, in the real data. */
@PortalTest
class ParkCompaniesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; حضور · ورد في نونبر 2023; افتتاح · 2015; ليست لائحة",
                "fr; Présence · signalé en novembre 2023; Ouverture · 2015; pas la liste",
                "en; Present · reported in November 2023; Opened · 2015; not a list"
            })
    void areListedWithWhatIsSaidOfThem(String language, String present, String opened, String caution) {
        Element companies = companies("/" + language + "/parks/fes-shore");
        assertThat(companies.text()).contains(caution);
        Element cnexia = company(companies, "/" + language + "/organisations/cnexia");
        assertThat(cnexia.text()).endsWith(present);
        assertThat(cnexia.select("a").eachAttr("href")).contains("/" + language + "/milestones/cnexia-at-fes-shore");
        assertThat(company(companies, "/" + language + "/organisations/acticall")
                        .text())
                .endsWith(opened);
    }

    /** Who signed to come is not said to be there. */
    @Test
    void areAnnouncedWhereThatIsAllThatIsKnown() {
        Element capgemini = company(companies("/en/parks/fes-shore"), "/en/organisations/capgemini-engineering");
        assertThat(capgemini.text()).endsWith("Announced · November 22, 2023").doesNotContain("Present");
        assertThat(pages.at("/en/organisations/capgemini-engineering")
                        .select(".opening .facts")
                        .text())
                .contains("Casanearshore")
                .doesNotContain("Fès Shore");
    }

    @Test
    void standBetweenWhatWasPromisedAndTheFigures() {
        List<String> sections =
                pages.at("/en/parks/fes-shore").select("main section").eachAttr("id");
        assertThat(sections).containsSubsequence("promised", "companies", "figures", "milestones", "notes");
        Document park = pages.at("/en/parks/casanearshore");
        assertThat(park.select("#companies a[href$=/organisations/capgemini-engineering]"))
                .hasSize(1);
        // what happened to the park itself is another matter
        assertThat(park.select("#companies a[href$=/milestones/casanearshore-opened-2007]"))
                .isEmpty();
        assertThat(park.select("#milestones a[href$=/milestones/casanearshore-opened-2007]"))
                .hasSize(1);
        assertThat(park.select("#milestones a[href$=/milestones/capgemini-engineering-at-casanearshore]"))
                .isEmpty();
    }

    @Test
    void areNotMadeUpWhereNoneIsNamed() {
        Element companies = companies("/en/parks/agadir-shore");
        assertThat(companies.select("li")).isEmpty();
        assertThat(companies.select(".empty").text()).isEqualTo("No company is recorded in this park.");
        // the first version of a park is of a day on which none was known there
        assertThat(companies("/en/parks/fes-shore/v1").select("li")).isEmpty();
    }

    @Test
    void leadToTheParkAndBack() {
        assertThat(pages.at("/en/organisations/cnexia")
                        .select(".opening .facts a[href*=/parks/]")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("/en/parks/fes-shore", "/en/parks/technopolis-rabat");
        assertThat(pages.at("/fr/organisations/acticall")
                        .select("#milestones a")
                        .eachAttr("href"))
                .contains("/fr/parks/fes-shore", "/fr/milestones/acticall-at-fes-shore");
        Document milestone = pages.at("/en/milestones/cnexia-at-fes-shore");
        assertThat(milestone.select(".facts dd a").eachAttr("href"))
                .containsExactly("/en/organisations/cnexia", "/en/parks/fes-shore");
        assertThat(pages.at("/en/milestones/cnexia-at-fes-shore/v1")
                        .select(".facts dd a")
                        .eachAttr("href"))
                .doesNotContain("/en/parks/fes-shore");
    }

    @Test
    void areInTheApiAndItsFiles() {
        assertThat(mvc.get().uri("/api/v1/milestones/cnexia-at-fes-shore"))
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.park.kind").isEqualTo("park");
                    assertThat(json).extractingPath("$.park.id").isEqualTo("fes-shore");
                    assertThat(json).extractingPath("$.place.slug").isEqualTo("maroc");
                });
        assertThat(mvc.get().uri("/api/v1/milestones?park=technopolis-rabat"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("cnexia-at-technopolis-rabat");
        assertThat(mvc.get().uri("/api/v1/milestones?park=no-park")).hasStatus(400);
        assertThat(mvc.get().uri("/api/v1/milestones.csv?park=fes-shore"))
                .bodyText()
                .contains(",figure,park\r\n")
                .contains(",fes-shore\r\n");
        assertThat(pages.at("/ar/milestones?park=fes-shore").select(".timeline a[href$=/parks/fes-shore]"))
                .isNotEmpty();
    }

    private Element companies(String address) {
        Element section = pages.at(address).selectFirst("section#companies");
        assertThat(section).as(address).isNotNull();
        return section;
    }

    private static Element company(Element companies, String address) {
        Element company = companies.selectFirst("li:has(.name a[href=" + address + "])");
        assertThat(company).as(address).isNotNull();
        return company;
    }
}
