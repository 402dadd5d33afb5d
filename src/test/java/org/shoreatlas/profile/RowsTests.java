package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.profile.SampleFigures.figure;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Period;

@Tag("unit")
class RowsTests {

    @Test
    void putsTheNewestOfEverySeriesBeforeTheOlder() {
        List<FigureView> figures = List.of(
                figure(Kind.PARK, "fes-shore", "park-jobs", "2020"),
                figure(Kind.PARK, "fes-shore", "park-jobs", "2023"),
                figure(Kind.PARK, "fes-shore", "park-area", "2019"),
                figure(Kind.PARK, "fes-shore", "park-area", ""));
        assertThat(Rows.newestOfEachFirst(figures))
                .extracting(one -> one.indicator().code() + one.period().code())
                .containsExactly("park-jobs2023", "park-area2019", "park-jobs2020", "park-area");
    }

    @Test
    void keepsRegionCityParkAndTheRestApartAndShowsEightInAll() {
        List<FigureView> figures = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            figures.add(figure(Kind.PLACE, "region", "i" + at, "2024"));
            figures.add(figure(Kind.PLACE, "city", "i" + at, "2024"));
            figures.add(figure(Kind.PARK, "fes-shore", "i" + at, "2024"));
            figures.add(figure(Kind.ORGANISATION, "webhelp", "i" + at, "2024"));
        }
        List<Rows> tables = Rows.of(figures);
        assertThat(tables).extracting(Rows::of).containsExactly("region", "place", "park", "other");
        assertThat(tables).allSatisfy(rows -> {
            assertThat(rows.shown()).hasSize(2);
            assertThat(rows.more()).hasSize(4);
        });
    }

    @Test
    void leadsWithAllOfTheNewestDayOfEachSeries() {
        List<FigureView> figures = List.of(
                figure(Kind.ORGANISATION, "webhelp", "staff", "2010"),
                figure(Kind.ORGANISATION, "webhelp", "staff", "2012"),
                figure(Kind.ORGANISATION, "webhelp", "staff", "2012"),
                figure(Kind.ORGANISATION, "webhelp", "sites", ""),
                SampleFigures.ofPark("jobs", "5", "target", "exact", "2030"));
        assertThat(Rows.leading(figures, Rows.RESULTS_FIRST, 9))
                .extracting(one -> one.indicator().code() + one.period().code())
                .containsExactly("staff2012", "staff2012", "sites", "jobs2030");
        assertThat(Rows.leading(figures, Rows.RESULTS_FIRST, 1)).hasSize(1);
    }

    @Test
    void rulesHoldUntilTheLastDayThatOneOfThemNames() {
        List<FigureView> figures = List.of(
                figure(Kind.PROGRAMME, "offer", "cap", "2025/2030-12-31"),
                figure(Kind.PROGRAMME, "offer", "grant", "2025/2027"),
                figure(Kind.PROGRAMME, "offer", "since", "2025/.."),
                figure(Kind.PROGRAMME, "offer", "result", "2040"));
        assertThat(ProgrammePages.validity(figures).map(Period::code)).hasValue("2025/2030-12-31");
        assertThat(ProgrammePages.validity(figures.subList(2, 4))).isEmpty();
    }

    @Test
    void showsAllEightOfASingleTable() {
        List<FigureView> figures = new ArrayList<>();
        for (int at = 0; at < 9; at++) {
            figures.add(figure(Kind.PARK, "fes-shore", "i" + at, "2024"));
        }
        assertThat(Rows.of(figures))
                .singleElement()
                .satisfies(rows -> assertThat(rows.shown()).hasSize(8));
        assertThat(Rows.of(List.of())).isEmpty();
    }
}
