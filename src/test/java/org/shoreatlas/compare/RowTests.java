package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.compare.Samples.reading;
import static org.shoreatlas.compare.Samples.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.compare.Cell.Entry;
import org.shoreatlas.compare.Guard.Grade;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Period;

@Tag("unit")
class RowTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static Row row(@Nullable FigureView... figures) {
        return of(Stream.of(figures)
                .map(figure -> new Cell(figure, List.of(), 0, true, null))
                .toList());
    }

    private static Row of(List<Cell> cells) {
        return Row.of("sample", text("Sample"), "employment", cells, new Guard(Grade.OK, List.of()), TODAY);
    }

    private static Cell park(String status, String on) {
        return new Cell(null, List.of(new Entry("/parks/x", text("x"), status, Period.parse(on))), 0, true, null);
    }

    @Test
    void marksTheLatestResultOnlyWhereDaysDiffer() {
        assertThat(row(
                                reading().in("2020").worth("1"),
                                reading().in("2023").worth("2"),
                                reading().in("2023").worth("3"))
                        .newest())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(row(reading().in("2023").worth("1"), reading().in("2023").worth("2"))
                        .newest())
                .isEmpty();
        assertThat(row(reading().in("2023").worth("1"), null).newest()).isEmpty();
        assertThat(row(reading().in("2023").worth("1"), reading().in("").worth("2"))
                        .newest())
                .containsExactly(0);
    }

    @Test
    void takesNoAimAndNoRuleOfTheFutureForNews() {
        assertThat(row(
                                reading().in("2019").worth("1"),
                                reading().being("target").in("2026").worth("9"))
                        .newest())
                .containsExactly(0);
        assertThat(row(
                                reading().being("target").in("2017").worth("1"),
                                reading().being("target").in("2019").worth("9"))
                        .newest())
                .isEmpty();
        assertThat(row(
                                reading().in("2019").worth("1"),
                                reading().in("2026-11-30").worth("2"))
                        .newest())
                .containsExactly(0);
    }

    @Test
    void marksTheParkOfWhichTheLastNewsIs() {
        assertThat(of(List.of(park("operating", "2019-04"), park("operating", "2023")))
                        .newest())
                .containsExactly(1);
    }

    /** What was reported in the course of a year is not later than what was reported on a day of it. */
    @Test
    void takesNeitherOfTwoPeriodsThatOverlapForTheLater() {
        assertThat(of(List.of(park("operating", "2023-11-24"), park("operating", "2019-04"), park("operating", "2023")))
                        .newest())
                .containsExactlyInAnyOrder(0, 2);
        assertThat(row(reading().in("2023-11").worth("80"), reading().in("2023").worth("90"))
                        .newest())
                .isEmpty();
    }

    @Test
    void countsAStatusOfFiveYearsAgoAsOldUnlessItSaysSo() {
        Entry old = park("operating", "2021-11-29").entries().get(0);
        assertThat(old.isOld(TODAY)).isTrue();
        assertThat(old.isOld(TODAY.minusDays(1))).isFalse();
        assertThat(old.years(TODAY)).isEqualTo(5);
        assertThat(park("no-news", "2006").entries().get(0).isOld(TODAY)).isFalse();
        assertThat(park("operating", "").entries().get(0).isOld(TODAY)).isFalse();
    }

    @Test
    void takesUpWhatIsUnusualOfAllItsFigures() {
        assertThat(row(
                                reading().being("target").flagged("computed").worth("1"),
                                reading().being("target").worth("2"))
                        .alike())
                .containsExactly("nature.target");
        assertThat(row(reading().being("target").worth("1"), reading().worth("2"))
                        .alike())
                .isEmpty();
        assertThat(row(reading().being("target").worth("1"), null).alike()).isEmpty();
    }

    @Test
    void isTheSameOnlyWhereEachRegionHasThatNumber() {
        assertThat(row(reading().worth("10"), reading().worth("10")).isSame()).isTrue();
        assertThat(row(reading().worth("10"), reading().worth("11")).isSame()).isFalse();
        assertThat(row(reading().worth("10"), reading().hedged("at-most").worth("10"))
                        .isSame())
                .isFalse();
        assertThat(row(reading().worth("10"), reading().worth("10"), null).isSame())
                .isFalse();
    }
}
