package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;

@Tag("unit")
class RowsTests {

    private static final LocalText NAME = new LocalText("اسم", "Nom", "Name");
    private static int number;

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

    private static FigureView figure(Kind kind, String subject, String indicator, String period) {
        PlaceRef place = kind != Kind.PLACE
                ? null
                : new PlaceRef(
                        null, subject, "MA-03", NAME, subject.equals("region") ? "region" : "city", "fes-meknes");
        return new FigureView(
                subject + indicator + period,
                ++number,
                1,
                new EntryName(kind, subject, NAME),
                place,
                new IndicatorRef(indicator, "persons", "stock", "employment", NAME, null, NAME, null),
                "offshoring",
                null,
                null,
                BigDecimal.ONE,
                null,
                null,
                "actual",
                "exact",
                List.of(),
                null,
                Period.parse(period),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Instant.EPOCH,
                "",
                null);
    }
}
