package org.shoreatlas.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

@Tag("unit")
class MeantPathTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/18.|/18",
                "/18)|/18",
                "/(18)|/18",
                "/١٨|/18",
                "/fes-call.|/fes-call",
                "/fes-call,|/fes-call",
                "/fes-call»|/fes-call",
                "/«fes-call»|/fes-call",
                "/fes-call،|/fes-call",
                "/fes-call؟|/fes-call",
                "/fes-call\u200F|/fes-call",
                "/fes\u200Ecall|/fescall",
                "/fes-\u200Bcall|/fes-call",
                "/fes–call|/fes-call",
                "/fes\u2011call|/fes-call",
                "/fes\u2212call|/fes-call",
                "/AR/Regions|/ar/regions",
                "/en/figures/fes/V1.|/en/figures/fes/v1",
                "/en/figures/fes/v1/cite.bib.|/en/figures/fes/v1/cite.bib",
                "/en/figures/fes- call|/en/figures/fes-call",
                "/en/regions#map|/en/regions",
                "//evil.example/|/evil.example",
                "/فاس.|/فاس"
            })
    void findsWhatWasMeant(String arrived, String meant) {
        assertThat(MeantPath.of(encoded(arrived))).isEqualTo(encoded(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/18",
                "/en",
                "/en/figures/fes-call-centre-staff/v1/cite.csl.json",
                "/.well-known/security.txt",
                "/css/modern-normalize.css",
                "/api/v1/figures.csv",
                "/en/figures/x_y",
                "/en/%zz."
            })
    void leavesAnAddressAsItIs(String address) {
        assertThat(MeantPath.of(address)).isEqualTo(address);
    }

    @Test
    void takesOffTheParametersOfEverySegment() {
        assertThat(MeantPath.withoutParameters("/en;x=1/regions;jsessionid=1;y"))
                .isEqualTo("/en/regions");
    }

    private static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }
}
