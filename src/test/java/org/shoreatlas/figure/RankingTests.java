package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        Ranking ranking =
                Ranking.of(figures("2024", "5", "3", "5", "-1", "2", "0")).get(0);
        assertThat(ranking.figures())
                .extracting(figure -> figure.value().intValue())
                .containsExactly(5, 5, 3, 2, 0, -1);
        assertThat(ranking.of("r1").map(ranking::rank)).contains(3);
        assertThat(ranking.of("r0").map(ranking::rank)).contains(1);
        assertThat(ranking.of("r2").map(ranking::rank)).contains(1);
    }

    @Test
    void ranksFromBelowTheLowestFirst() {
        Ranking ranking =
                Ranking.of(figures("2024", "5", "3", "5", "-1", "2", "-1")).get(0);
        assertThat(List.of("r0", "r1", "r2", "r3", "r4", "r5").stream()
                        .map(one -> ranking.rankFromBelow(ranking.of(one).orElseThrow())))
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

    private static List<FigureView> figures(String period, String... values) {
        List<FigureView> figures = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            figures.add(figure("r" + at, period, values[at], "actual"));
        }
        return figures;
    }

    private static FigureView figure(String region, String period, String value, String nature) {
        return new FigureView(
                region + period,
                region.hashCode(),
                1,
                new EntryName(Kind.PLACE, region, NAME),
                null,
                new IndicatorRef("gdp-growth", "percent", "rate", "economy", NAME, null, NAME, null),
                "all",
                null,
                null,
                new BigDecimal(value),
                null,
                null,
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
                Instant.EPOCH,
                "",
                null);
    }
}
