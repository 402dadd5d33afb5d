package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of an entry opens with. */
@PortalTest
class OpeningsTests {

    private static final List<String> REGIONS = List.of(
            "tanger-tetouan-al-hoceima",
            "oriental",
            "fes-meknes",
            "rabat-sale-kenitra",
            "beni-mellal-khenifra",
            "casablanca-settat",
            "marrakech-safi",
            "draa-tafilalet",
            "souss-massa",
            "guelmim-oued-noun",
            "laayoune-sakia-el-hamra",
            "dakhla-oued-ed-dahab");

    @Autowired
    Pages pages;

    /** Whatever is known of it, a region has its six lines and each of its figures once among all. */
    @Test
    void aRegionHasSixLinesAndEachOfItsFiguresOnce() {
        for (String region : REGIONS) {
            Document page = pages.at("/en/regions/" + region);
            assertThat(page.select("#summary .six dt")).as(region).hasSize(6);
            assertThat(page.select("#summary .six dd"))
                    .as(region)
                    .allSatisfy(line -> assertThat(line.text()).isNotBlank());
            assertThat(page.select("#numbers details:not(#standings) td > a:not(.chip)")
                            .eachAttr("href"))
                    .as(region)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(page.text()).as(region).doesNotContain("??");
        }
        assertThat(pages.at("/en/regions/fes-meknes").select("#summary").text())
                .contains("30,000", "80", "About 6,000 m² were free then.", "Computed by the Atlas")
                .contains("2,000", "15,000", "Date passed, no evidence of delivery found");
        assertThat(pages.at("/fr/regions/fes-meknes")
                        .select("#commitments .finding")
                        .text())
                .isEqualTo("Sur 15.000 emplois promis à Fès Shore à l’horizon 2017, 2.000 ont été constatés"
                        + " en janvier 2020");
    }

    /** Not the year up to which a rule or a plan runs, nor the census. */
    @Test
    void theDayBesideItsNameIsThatOfTheNewestResultOfOffshoring() {
        assertThat(pages.at("/en/regions/fes-meknes").select(".locator").text())
                .contains("Newest result of offshoring: November 2023");
        assertThat(pages.at("/en/regions/guelmim-oued-noun").select(".locator").text())
                .doesNotContain("2024");
    }

    @Test
    void aCityBeginsWithItsParksJobsTrainingAndTargets() {
        Document fes = pages.at("/en/places/fes");
        assertThat(fes.select("#summary").text())
                .contains("Fès Shore: Operating", "4,500", "27,920")
                .contains("No target for a day to come was found for Fez in the 260 sources of the Atlas.");
        assertThat(pages.at("/en/places/oujda").select("#summary").text())
                .contains("200", "by 2028")
                .doesNotContain("No target");
        assertThat(pages.at("/en/places/province-zagora").select("#summary")).isEmpty();
    }

    @Test
    void aParkBeginsWithItsNumbers() {
        Document park = pages.at("/en/parks/fes-shore");
        assertThat(park.select(".bigs dt").eachText()).startsWith("Offices built", "Occupancy", "Offices free");
        assertThat(park.select(".bigs").text()).contains("about 6,0006000 m²", "Computed by the Atlas");
        List<String> order = park.select("main section").eachAttr("id");
        assertThat(order.indexOf("promised")).isLessThan(order.indexOf("figures"));
        assertThat(order.indexOf("notes")).isGreaterThan(order.indexOf("milestones"));
    }

    @Test
    void anAgreementBeginsWithWhoSignedAndWhatCameOfEachCommitment() {
        Document page = pages.at("/en/agreements/fes-shore-settlement-agreements-2023");
        assertThat(page.select("main section").eachAttr("id"))
                .startsWith("commitments", "figures")
                .doesNotContain("parties");
        assertThat(page.select(".opening > .facts").text())
                .contains("November 22, 2023", "Ewane Assets", "Regional investment centre of Fez-Meknes", "Fez");
        assertThat(page.select(".commitments .value").eachText())
                .containsExactly("at least 100100 jobs", "22 million dirhams Allocated");
        assertThat(page.select("#commitments .tally-of").text())
                .isEqualTo("2 commitments: 1 without a deadline, 1 past its date without news");
        assertThat(page.select(".opening").text()).contains("260", "No statement by the centre");
        // each party once, with the persons who signed for it further down
        Document persons = pages.at("/en/agreements/draa-tafilalet-industrial-zones-memorandum-2022");
        assertThat(persons.select(".opening > .facts a[href*=/organisations/]").eachAttr("href"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(persons.select("#parties strong")).isNotEmpty();
    }

    @Test
    void anAgreementWithoutCommitmentsOpensWithItsFigures() {
        Document page = pages.at("/en/agreements/fes-meknes-state-region-agreements-2021");
        assertThat(page.select("#commitments .bigs .name").eachText()).containsExactly("Agreements signed");
        assertThat(page.select("#commitments .empty")).hasSize(1);
        assertThat(page.select("#commitments .tally-of, .commitments, #figures"))
                .isEmpty();
    }

    @Test
    void anOrganisationBeginsWithWhereItIsAndItsNumbers() {
        Document acticall = pages.at("/en/organisations/acticall");
        assertThat(acticall.select(".lead").text()).startsWith("Fez, reported ").contains("2020");
        assertThat(acticall.select(".bigs").text()).contains("Staff of the company", "170");
        Document cnexia = pages.at("/en/organisations/cnexia");
        assertThat(cnexia.select(".opening .facts dd").first().text()).contains("Fès Shore, reported in November 2023");
        assertThat(cnexia.select(".lead").text()).isEqualTo("Morocco");
        assertThat(cnexia.select("#commitments .state")).hasSize(3);
        // what another party promised is told on the page of the agreement
        assertThat(cnexia.select("#commitments").text()).doesNotContain("2 million dirhams");
        assertThat(pages.at("/en/organisations/region-council-fes-meknes")
                        .select("#commitments")
                        .text())
                .contains("22 million dirhams");
        // a ministry has a seat: nobody found it there
        assertThat(pages.at("/en/organisations/cri-fes-meknes").select(".lead").text())
                .isEqualTo("Fez-Meknes");
        assertThat(pages.at("/en/organisations/cri-fes-meknes")
                        .select(".opening")
                        .text())
                .contains("fesmeknesinvest.ma");
        // results stand before what is only aimed at, however late that is due
        Document network = pages.at("/en/organisations/technopark-network");
        assertThat(network.select(".bigs li").first().select(".nature-target")).isEmpty();
        assertThat(network.select(".bigs li").last().select(".nature-target")).hasSize(1);
    }

    @Test
    void anEventBeginsWithWhenWhereWhoAndWhatCameOfIt() {
        Document page = pages.at("/en/events/renewed-offshoring-offer-meeting-2026");
        assertThat(page.select(".lead").text()).startsWith("January 27, 2026").endsWith("Rabat");
        assertThat(page.select(".opening .facts dt").eachText())
                .containsExactly("Who met", "Agreements signed", "Also");
        assertThat(page.select(".opening .facts a[href*=/agreements/]")).hasSize(2);
        assertThat(page.select("#commitments .kept > li")).hasSize(2);
        assertThat(page.select("#commitments .state")).hasSize(2);
        Document fair = pages.at("/en/events/siccam-2019");
        assertThat(fair.select(".bigs").text()).contains("700", "25", "5 operators");
        assertThat(fair.select("#figures, #commitments")).isEmpty();
        Document visit = pages.at("/en/events/cmc-souss-massa-visit-2024");
        assertThat(visit.select(".opening").text()).contains("Nothing signed or announced is recorded");
    }

    @Test
    void aProgrammeBeginsWithItsTermsAndUntilWhenTheyHold() {
        Document offer = pages.at("/en/programmes/offshoring-offer-2025");
        assertThat(offer.select(".bigs li").eachText())
                .hasSize(6)
                .anyMatch(one -> one.contains("at most 2020%"))
                .anyMatch(one -> one.contains("Holds only in the “secondary” platforms"));
        assertThat(offer.select(".opening .facts dd").first().text()).isEqualTo("2025 – December 31, 2030");
        assertThat(offer.select("#figures")).isEmpty();
        Document bonus = pages.at("/en/programmes/fes-shore-hiring-bonus");
        assertThat(bonus.select(".opening").text()).contains("No date of its end is recorded", "523");
        Document grant = pages.at("/en/programmes/oujda-shore-job-grant");
        assertThat(grant.select(".opening").text()).contains("6,000", "Regional council of Oriental");
    }

    @Test
    void anIndicatorIsADataPage() {
        Document page = pages.at("/en/indicators/sector-exports");
        assertThat(page.select(".lead").text()).contains("26.22").doesNotContain("13.4");
        assertThat(page.select("#figures h3").eachText())
                .containsExactly(
                        "Results",
                        "Results · Old perimeter",
                        "By activity",
                        "Targets, plans and estimates",
                        "Published, but not the preferred reading");
        Element last = page.select("#figures table.numbers").last();
        assertThat(last.select("tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select(".set-aside")).hasSize(1));
        assertThat(page.select("main .chart svg")).isNotEmpty();
        assertThat(page.select("#confused a[href*=/figures/sector-exports]")).isEmpty();
    }

    @Test
    void aFigureStandsInItsSeries() {
        assertThat(pages.at("/ar/figures/maroc-sector-jobs-target-2030")
                        .select("#series svg")
                        .text())
                .contains("148.500");
        assertThat(pages.at("/en/figures/fes-call-centres").select("#series")).isEmpty();
    }

    /** What is ordinary carries no chip, and no more than two stand beside a number. */
    @Test
    void aChipIsOnlyForWhatIsNotOrdinary() {
        for (String region : REGIONS) {
            Document page = pages.at("/en/regions/" + region);
            assertThat(page.select(".nature-actual")).isEmpty();
            assertThat(page.select(".numbers td"))
                    .allSatisfy(cell -> assertThat(cell.select(".chip:not(.disagree)"))
                            .as(cell.text())
                            .hasSizeLessThanOrEqualTo(3));
        }
    }
}
