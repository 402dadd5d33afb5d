package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every place that the pages give to a region among the others. */
@PortalTest
class PublishedRankingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    Editions editions;

    @Test
    void noRegionWithoutAFigureCouldStandBeforeOneThatHasAPlace() {
        List<PlaceView> all = regions.all(editions.latest());
        List<Ranking> rankings =
                Ranking.of(figures.newestOfRegions(editions.latest()).get());
        assertThat(rankings).hasSizeGreaterThan(5);
        int places = 0;
        int refused = 0;
        for (Ranking ranking : rankings) {
            BigDecimal published =
                    ranking.figures().stream().map(FigureView::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            long without = all.stream()
                    .filter(region -> ranking.of(region.head().id()).isEmpty())
                    .count();
            for (FigureView figure : ranking.figures()) {
                if (ranking.place(figure).isEmpty()) {
                    assertThat(without).as(figure.id()).isPositive();
                    refused++;
                    continue;
                }
                places++;
                boolean isSure = without == 0
                        || ranking.indicator().kind().equals("share")
                                && figure.value().compareTo(new BigDecimal(100).subtract(published)) >= 0;
                assertThat(isSure).as("place of " + figure.id()).isTrue();
            }
        }
        assertThat(places).isGreaterThanOrEqualTo(12 * 3);
        assertThat(refused)
                .as("as by share of GDP, where three regions unranked have 58.5 %")
                .isGreaterThan(20);
    }

    @Test
    void pagesGiveTheSamePlacesAndNoOthers() {
        Map<String, Integer> placed = new HashMap<>();
        for (PlaceView region : regions.all(editions.latest())) {
            Document page = page("/en/regions/" + region.head().id());
            page.select("#standings tr").forEach(standing -> {
                String indicator =
                        standing.select("a[href*=/indicators/]").attr("href").replaceAll(".*/", "");
                assertThat(standing.text())
                        .as(region.head().id() + " " + indicator)
                        .containsPattern("\\d(st|nd|rd|th) of 12|Among the \\d+ published; no place");
                placed.merge(indicator, standing.text().contains(" of 12") ? 1 : 0, Integer::sum);
            });
        }
        assertThat(placed)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        (indicator, count) -> assertThat(count).as(indicator).isIn(0, 12));
        assertThat(placed)
                .containsEntry("gdp-share", 0)
                .containsEntry("gdp-per-head", 0)
                .containsEntry("population", 12);
        assertThat(page("/en/figures/marrakech-safi-gdp-share-2023")
                        .select("#computed")
                        .text())
                .contains("Among the 6 published; no place")
                .doesNotContain("1st of");
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
