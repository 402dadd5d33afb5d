package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of a region, a city, a park, an indicator and a figure open with. */
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
