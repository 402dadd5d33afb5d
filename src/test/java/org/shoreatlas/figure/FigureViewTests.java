package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.figure.Sample.figure;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class FigureViewTests {

    @ParameterizedTest
    @CsvSource({"2026-04-30, false", "2026-05-01, true", "2026-05-02, true"})
    void countsAsOldFromItsDayOn(LocalDate day, boolean old) {
        assertThat(figure().oldFrom("2026-05-01").view().isOld(day)).isEqualTo(old);
        assertThat(figure().view().isOld(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024, 2026-12-30, 1", "2024, 2026-12-31, 2", "'', 2026-12-31, 0", "2020/.., 2026-12-31, 0"})
    void liesBackWholeYears(String period, LocalDate day, long years) {
        assertThat(figure().in(period).view().years(day)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "stock, jobs, , total",
        "flow, jobs, , new",
        "stock, jobs, not-stated, not-stated",
        "flow, jobs, total, total",
        "share, jobs, , ",
        "stock, employees, new, ",
        "stock, , , "
    })
    void countsAllJobsOrNewOnesAsItsSourceSays(String kind, String counted, String said, String counts) {
        assertThat(FigureView.counts(
                        said,
                        Sample.figure()
                                .indicator("jobs", "persons", kind, counted)
                                .view()
                                .indicator()))
                .isEqualTo(counts);
    }

    @Test
    void canBeReadForEverAtTheAddressOfItsVersion() {
        assertThat(figure().view().path(Language.FR)).isEqualTo("/fr/figures/fes-jobs/v3");
    }
}
