package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.figure.Sample.figure;
import static org.shoreatlas.figure.Sample.subject;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("unit")
class LikenessTests {

    private static final FigureView ONE = figure().view();

    static Stream<FigureView> otherSeries() {
        return Stream.of(
                        figure().of(subject("place:meknes", "م", "M", "M"), null),
                        figure().indicator("staff", "persons", "stock", "jobs"),
                        figure().activity("all"),
                        figure().perimeter("old-perimeter"),
                        figure().nature("target"))
                .map(Sample::view);
    }

    @ParameterizedTest
    @MethodSource("otherSeries")
    void tellsSeriesApart(FigureView other) {
        assertThat(Likeness.isSameSeries(ONE, other)).isFalse();
        assertThat(Likeness.isSameThing(ONE, other)).isFalse();
        assertThat(Likeness.distance(ONE, other)).isEmpty();
    }

    @Test
    void takesReadingsOfOnePeriodForTheSameThing() {
        FigureView other = figure().id("other").worth("2000").precision("about").view();
        assertThat(Likeness.isSameThing(ONE, other)).isTrue();
        assertThat(Likeness.isSameThing(ONE, figure().in("2023").view())).isFalse();
        assertThat(Likeness.isSameSeries(ONE, figure().in("2023").view())).isTrue();
        assertThat(Likeness.isSameThing(figure().in("").view(), figure().in("").view()))
                .isFalse();
    }

    @Test
    void computesADistanceBetweenValuesOfTheSameThingAlone() {
        assertThat(Likeness.distance(ONE, figure().worth("2000").view())).contains(Hedged.exact(new BigDecimal("20")));
        assertThat(Likeness.distance(figure().worth("2000").view(), ONE)).contains(Hedged.exact(new BigDecimal("-20")));
        assertThat(Likeness.distance(
                        ONE, figure().worth("2000").precision("about").view()))
                .contains(Hedged.about(new BigDecimal("20")));
        assertThat(Likeness.distance(ONE, figure().worth("1980.0").view())).isEmpty();
        assertThat(Likeness.distance(ONE, figure().between("1", null).view())).isEmpty();
        assertThat(Likeness.distance(figure().between("1", null).view(), ONE)).isEmpty();
        assertThat(Likeness.distance(ONE, figure().worth("2000").in("2023").view()))
                .isEmpty();
    }

    /** Each is a precision and what it hedges: a value, or the bounds of which one may be empty. */
    private static Sample hedged(String said) {
        String[] parts = said.split(" ");
        Sample sample = figure().precision(parts[0]);
        return switch (parts[0]) {
            case "exact", "about" -> sample.worth(parts[1]);
            case "more-than", "at-least" -> sample.between(parts[1], null);
            case "at-most" -> sample.between(null, parts[1]);
            default -> sample.between(parts[1], parts[2]);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "exact 80000, exact 100000, true",
        "exact 1980, exact 1980.0, false",
        "more-than 1200, more-than 1000, false",
        "more-than 1200, exact 1200, true",
        "at-least 1200, exact 1200, false",
        "more-than 1200, exact 1201, false",
        "at-most 10, more-than 10, true",
        "at-most 10, at-least 10, false",
        "between 5 7, exact 6, false",
        "between 5 7, exact 8, true",
        "about 10000, exact 9800, false",
        "about 10000, exact 9400, true",
        "about 547, exact 537, true",
        "about 65000000, more-than 65000000, false",
        "about 17000000000, exact 17900000000, true"
    })
    void callsADisagreementOnlyWhatTheHedgesLeaveNoRoomFor(String one, String other, boolean disagree) {
        assertThat(Likeness.disagree(hedged(one).view(), hedged(other).view())).isEqualTo(disagree);
        assertThat(Likeness.disagree(hedged(other).view(), hedged(one).view())).isEqualTo(disagree);
    }

    @Test
    void callsActualReadingsOfOtherDatesNoDisagreement() {
        FigureView later = figure().worth("2000").in("2025").view();
        assertThat(Likeness.disagree(ONE, later)).isFalse();
        assertThat(Likeness.disagree(later, ONE)).isFalse();
        assertThat(Likeness.disagree(ONE, figure().worth("2000").in("2024-12").view()))
                .isTrue();
        assertThat(Likeness.disagree(ONE, figure().worth("2000").in("").view())).isTrue();
        assertThat(Likeness.disagree(
                        figure().nature("planned").view(),
                        figure().nature("planned").worth("2000").in("2025").view()))
                .isTrue();
    }

    @Test
    void comparesNothingThatIsToldInOtherUnits() {
        assertThat(Likeness.disagree(
                        ONE,
                        figure().indicator("jobs", "EUR", "stock", null)
                                .worth("7")
                                .view()))
                .isFalse();
    }

    @Test
    void callsATotalAndAnAdditionOfOneNumberADisagreement() {
        assertThat(Likeness.disagree(ONE, figure().counting("new").view())).isTrue();
        assertThat(Likeness.disagree(ONE, figure().counting("not-stated").view()))
                .isFalse();
    }

    @Test
    void readsTheBoundThatIsPrintedFirstWhereThereIsNoValue() {
        assertThat(List.of(
                        ONE,
                        figure().between("5", "9").view(),
                        figure().between(null, "9").view()))
                .extracting(Likeness::number)
                .containsExactly(new BigDecimal("1980"), new BigDecimal("5"), new BigDecimal("9"));
        assertThat(Likeness.hasSameNumber(ONE, figure().between("1980.0", null).view()))
                .isTrue();
        assertThat(Likeness.hasSameNumber(ONE, figure().between("1981", null).view()))
                .isFalse();
    }

    static Stream<FigureView> saidOtherwise() {
        return Stream.of(
                        figure().precision("about"),
                        figure().worth("1981"),
                        figure().worth(null),
                        figure().between("1980", null),
                        figure().between(null, "1980"))
                .map(Sample::view);
    }

    @ParameterizedTest
    @MethodSource("saidOtherwise")
    void tellsWhatIsSaidOtherwise(FigureView other) {
        assertThat(Likeness.isSaidAlike(ONE, other)).isFalse();
        assertThat(Likeness.isSaidAlike(other, ONE)).isFalse();
        assertThat(Likeness.isSaidAlike(other, other)).isTrue();
    }

    @Test
    void takesTheSameNumberInOtherDigitsForTheSame() {
        assertThat(Likeness.isSaidAlike(
                        ONE, figure().worth("1980.00").in("2020").view()))
                .isTrue();
        assertThat(Likeness.isSaidAlike(
                        figure().between("1", "2").view(),
                        figure().between("1.0", "2.0").view()))
                .isTrue();
        assertThat(Likeness.isSaidAlike(
                        figure().between("1", "2").view(),
                        figure().between("1", "3").view()))
                .isFalse();
        assertThat(Likeness.isSaidAlike(
                        figure().between("1", "2").view(),
                        figure().between("0", "2").view()))
                .isFalse();
    }
}
