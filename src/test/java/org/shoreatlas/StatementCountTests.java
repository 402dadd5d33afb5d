package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.inquiry.Inquiries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How many statements an answer costs: a fixed number, however many rows it shows. */
@PortalTest
class StatementCountTests {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    CountedStatements statements;
    @Autowired
    Inquiries inquiries;
    @Autowired
    Editions editions;

    @ParameterizedTest
    @CsvSource({"regions, 8", "places, 8", "parks, 7", "agreements, 14", "programmes, 8", "organisations, 6", "events, 8",
        "milestones, 7", "inquiries, 6", "readings, 6", "sources, 4", "indicators, 4", "figures, 10"})
    void aListCostsTheSameHoweverLongItIs(String resource, int most) {
        List<String> few = statements("/api/v1/" + resource + "?size=3");
        List<String> many = statements("/api/v1/" + resource + "?size=500");
        assertThat(few).hasSizeLessThanOrEqualTo(most);
        assertThat(many).hasSizeLessThanOrEqualTo(few.size());
        assertThat(statements("/api/v1/" + resource + ".csv?size=500")).hasSameSizeAs(many);
    }

    @ParameterizedTest
    @CsvSource({"'', 39", "/regions, 8", "/sources, 5", "/parks, 16", "/inquiries, 8", "/inquiries/rent-2026-11, 9",
        "/regions/fes-meknes, 95", "/regions/casablanca-settat, 93", "/regions/dakhla-oued-ed-dahab, 93",
        "'/compare?regions=fes-meknes,oriental', 80", "'/compare?regions=casablanca-settat,fes-meknes,oriental,souss-massa,marrakech-safi', 80",
        "'/dossier?regions=fes-meknes,oriental', 228", "/shortlist?w.population=3, 16", "/search?q=oujda, 16", "'/search?q=offshoring jobs 2030', 18", "/search?q=130000, 16", "/changes, 22", "/report?entry=figure:fes-call-centre-staff, 20", "/report?page=/ar/figures/fes-call-centre-staff/v1, 20", "/changes?figure=fes-call-centre-staff, 26", "/places/province-zagora, 43", "/sources/fes-meknes-memorandum-article, 67", "/parks/fes-shore, 22", "/agreements/fes-meknes-cri-apebi-memorandum, 42",
        "/organisations/apebi, 40", "/indicators/call-centres, 21", "/readings/fes-city-and-region, 21",
        "/figures/fes-call-centre-staff, 35", "/figures/fes-call-centre-staff/v1, 38", "/figures/maroc-sector-jobs-2024-12-31, 51", "/figures/oriental-students, 50", "/figures/maroc-sector-jobs-2024-12-31/v1/cite, 30", "/regions/oriental/v1, 95"})
    void aPageCostsLittle(String page, int most) {
        assertThat(statements("/en" + page)).isNotEmpty().hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void whatWasLookedForInAPlaceCostsTheSameHoweverMuchItIs() {
        List<String> found = statements.during(() ->
            assertThat(inquiries.of("oriental", editions.latest())).hasSizeGreaterThan(9));
        assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theListOfFiguresCostsTheSameHoweverLongItIs() {
        List<String> few = statements("/en/figures?size=3");
        assertThat(few).hasSizeLessThanOrEqualTo(20);
        assertThat(statements("/en/figures?size=500")).hasSizeLessThanOrEqualTo(few.size());
    }

    private List<String> statements(String address) {
        return statements.during(() -> assertThat(mvc.get().uri(address)).hasStatusOk());
    }
}
