package org.shoreatlas.park;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a park is meant for, and the programme of which it is one of several parts. */
@PortalTest
class ParkActivitiesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Test
    void areNamedOnItsPageInTheLanguage() {
        assertThat(pages.at("/en/parks/oujda-shore").select(".facts dd").eachText())
                .contains("Customer relations (CRM), Business processes (BPO), IT services (ITO)");
        assertThat(pages.at("/ar/parks/oujda-shore").select(".facts dt").eachText())
                .contains("موجه إلى");
        assertThat(pages.at("/en/parks/fes-shore").select(".facts dt").eachText())
                .doesNotContain("Meant for");
    }

    @Test
    void narrowTheList() {
        assertThat(mvc.get().uri("/api/v1/parks?activity=crm").exchange())
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("oujda-shore");
        assertThat(mvc.get().uri("/api/v1/parks?activity=kpo").exchange())
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(mvc.get().uri("/api/v1/parks?activity=all").exchange()).hasStatus(400);
        assertThat(pages.at("/fr/parks?activity=crm").select(".entries > li")).hasSize(1);
    }

    @Test
    void figuresOfTheWholeStandOnThePageOfEachPart() {
        for (String park : new String[] {"tafilalet-shore", "draa-shore"}) {
            Document page = pages.at("/en/parks/" + park);
            assertThat(page.select("#figures a[href$=/figures/draa-tafilalet-shore-centres-public-money-allocated]"))
                    .as(park)
                    .isNotEmpty();
            assertThat(page.select("#figures").text())
                    .contains("as a whole")
                    .contains("Of all its parts together")
                    .doesNotContain("Not looked for yet");
        }
        assertThat(pages.at("/en/parks/oujda-shore").select("#figures").text())
                .doesNotContain("Of all its parts together");
    }
}
