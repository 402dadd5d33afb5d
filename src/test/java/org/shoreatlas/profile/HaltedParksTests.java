package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Pages;
import org.shoreatlas.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was aimed at in a park that stands still is not read without that. */
@PortalTest
class HaltedParksTests {

    @Autowired
    Pages pages;

    @Test
    void aRowOfTheRegionSaysThatTheParkStandsStill() {
        Elements rows = rows(pages.at("/en/regions/souss-massa"), "agadir-shore");
        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.select(".status-postponed"))
                        .as(row.text())
                        .isNotEmpty());
    }

    @Test
    void soDoTheComparisonAndTheDossier() {
        for (String address : List.of(
                "/ar/compare?regions=souss-massa,fes-meknes", "/fr/dossier?regions=souss-massa,marrakech-safi")) {
            Elements rows = rows(pages.at(address), "agadir-shore");
            assertThat(rows).as(address).isNotEmpty();
            assertThat(rows.select(".status-postponed")).as(address).hasSizeGreaterThanOrEqualTo(1);
            assertThat(pages.at(address).select("#promised tr:has(a[href*=/figures/agadir-shore-]) .status-postponed"))
                    .as(address)
                    .isNotEmpty();
        }
    }

    @Test
    void aParkInUseSaysNothing() {
        Elements rows = rows(pages.at("/en/regions/fes-meknes"), "fes-shore");
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows.select(".status")).isEmpty();
    }

    /** Rows of figures of a park. */
    private static Elements rows(Document page, String park) {
        Elements rows = page.select("tr:has(a[href*=/figures/" + park + "-])");
        return rows;
    }
}
