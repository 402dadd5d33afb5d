package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

@Tag("unit")
class RankingTests {

    private static final LocalText NAME = new LocalText("نمو", "Croissance", "Growth");

    @Test
    void ranksTheHighestFirstAndLetsEqualsShareARank() {
        Ranking ranking = all(figures("2024", "5", "3", "5", "-1", "2", "0"));
        assertThat(ranking.figures())
                .extracting(figure -> figure.value().intValue())
                .containsExactly(5, 5, 3, 2, 0, -1);
        assertThat(ranking.of("r1").flatMap(ranking::place)).contains(3);
        assertThat(ranking.of("r0").flatMap(ranking::place)).contains(1);
        assertThat(ranking.of("r2").flatMap(ranking::place)).contains(1);
    }

    @Test
    void ranksFromBelowTheLowestFirst() {
        Ranking ranking = all(figures("2024", "5", "3", "5", "-1", "2", "-1"));
        assertThat(List.of("r0", "r1", "r2", "r3", "r4", "r5").stream()
                        .map(one -> ranking.placeFromBelow(ranking.of(one).orElseThrow())
                                .orElseThrow()))
                .containsExactly(5, 4, 5, 1, 3, 1);
    }

    @Test
    void ranksNothingForFewerThanSixRegions() {
        assertThat(Ranking.of(figures("2024", "5", "3", "5", "-1", "2"))).isEmpty();
    }

    @Test
    void takesTheNewestPeriodThatCanBeRanked() {
        List<FigureView> figures = new ArrayList<>(figures("2023", "1", "2", "3", "4", "5", "6"));
        figures.addAll(figures("2024", "6", "5", "4", "3", "2", "1", "0"));
        figures.addAll(figures("2025", "9", "9"));
        assertThat(Ranking.of(figures)).singleElement().satisfies(ranking -> {
            assertThat(ranking.period().code()).isEqualTo("2024");
            assertThat(ranking.figures()).hasSize(7);
        });
    }

    @Test
    void leavesOutARegionWhoseSourcesDisagree() {
        List<FigureView> figures = new ArrayList<>(figures("2024", "1", "2", "3", "4", "5", "6", "7"));
        figures.add(figure("r3", "2024", "40", "actual"));
        assertThat(Ranking.of(figures).get(0).of("r3")).isEmpty();
    }

    @Test
    void ranksNeitherTargetsNorWhatHasNoPeriod() {
        List<FigureView> figures = new ArrayList<>(figures("2024", "1", "2", "3", "4", "5"));
        figures.add(figure("r8", "2024", "40", "target"));
        figures.add(figure("r9", "", "40", "actual"));
        assertThat(Ranking.of(figures)).isEmpty();
    }

    @Test
    void givesNoPlaceThatARegionWithoutAFigureCouldTake() {
        Ranking ranking =
                Ranking.of(figures("2024", "5", "3", "5", "-1", "2", "0")).get(0);
        assertThat(ranking.regions()).isEqualTo(12);
        assertThat(ranking.figures())
                .hasSize(6)
                .allMatch(figure -> ranking.place(figure).isEmpty()
                        && ranking.placeFromBelow(figure).isEmpty());
        assertThat(ranking.placed()).isZero();
    }

    @Test
    void givesAPlaceWhereTheSharesOfAWholeLeaveNoMore() {
        List<FigureView> shares = new ArrayList<>();
        for (String one : List.of("r0 40", "r1 20", "r2 15", "r3 8", "r4 4", "r5 2")) {
            String[] parts = one.split(" ");
            shares.add(figure(parts[0], "2024", parts[1], null, null, "actual", "gdp-share"));
        }
        Ranking ranking = Ranking.of(shares).get(0);
        assertThat(ranking.figures().stream().map(ranking::place))
                .as("11 are left over for six regions")
                .containsExactly(
                        Optional.of(1),
                        Optional.of(2),
                        Optional.of(3),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(ranking.figures())
                .allMatch(figure -> ranking.placeFromBelow(figure).isEmpty());
        shares.replaceAll(one ->
                figure(one.subject().id(), "2024", one.value().toPlainString(), null, null, "actual", "gdp-growth"));
        assertThat(Ranking.of(shares).get(0).placed()).as("rates make no whole").isZero();
    }

    @Test
    void givesAPlaceBeforeARegionOfWhichOnlyALowerBoundIsPublished() {
        List<FigureView> figures = new ArrayList<>(figures("2024", "9", "8", "7", "6", "5", "4"));
        figures.add(figure("r6", "2024", null, null, "7", "actual", "gdp-growth"));
        Ranking ranking = Ranking.of(figures, 6, 7).get(0);
        assertThat(ranking.figures()).as("a bound is no value").hasSize(6);
        assertThat(ranking.of("r2").flatMap(ranking::place)).contains(3);
        assertThat(ranking.of("r3").flatMap(ranking::place)).isEmpty();
        assertThat(ranking.of("r5").flatMap(ranking::placeFromBelow)).isEmpty();
        figures.set(6, figure("r6", "2024", null, "5", null, "actual", "gdp-growth"));
        Ranking least = Ranking.of(figures, 6, 7).get(0);
        assertThat(least.of("r5").flatMap(least::placeFromBelow)).contains(1);
        assertThat(least.of("r0").flatMap(least::place)).isEmpty();
    }

    @Test
    void countsWhatDisagreesAsWhatItCouldBe() {
        List<FigureView> figures = new ArrayList<>(figures("2024", "9", "8", "7", "6", "5", "4", "1"));
        figures.add(figure("r6", "2024", "7", "actual"));
        Ranking ranking = Ranking.of(figures, 6, 7).get(0);
        assertThat(ranking.of("r6")).isEmpty();
        assertThat(ranking.of("r1").flatMap(ranking::place)).contains(2);
        assertThat(ranking.of("r3").flatMap(ranking::place)).isEmpty();
    }

    /** As if no other region were looked at. */
    private static Ranking all(List<FigureView> figures) {
        return Ranking.of(figures, 6, 6).get(0);
    }

    private static List<FigureView> figures(String period, String... values) {
        List<FigureView> figures = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            figures.add(figure("r" + at, period, values[at], "actual"));
        }
        return figures;
    }

    private static FigureView figure(String region, String period, String value, String nature) {
        return figure(region, period, value, null, null, nature, "gdp-growth");
    }

    private static FigureView figure(
            String region, String period, String value, String low, String high, String nature, String indicator) {
        return new FigureView(
                region + period + value,
                region.hashCode(),
                1,
                new EntryName(Kind.PLACE, region, NAME),
                null,
                new IndicatorRef(indicator, "percent", "rate", "economy", NAME, null, NAME, null),
                "all",
                null,
                null,
                number(value),
                number(low),
                number(high),
                nature,
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

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
