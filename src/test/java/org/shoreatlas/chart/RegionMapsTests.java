package org.shoreatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.chart.Samples.REGIONS;
import static org.shoreatlas.chart.Samples.ofRegion;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.RegionMap.Mark;
import org.shoreatlas.chart.RegionMap.Region;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class RegionMapsTests {

    private final RegionMaps maps = new RegionMaps(Samples.WORDS);

    @Test
    void showsTheTwelveWhereverReadingBegins() {
        RegionMap map = maps.ofFigures(List.of(), REGIONS, Language.EN);
        assertThat(map.regions()).extracting(Region::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(map.regions()).extracting(Region::fill).containsOnly("none");
        assertThat(maps.ofFigures(List.of(), REGIONS, Language.AR).regions())
                .extracting(Region::path)
                .isEqualTo(map.regions().stream().map(Region::path).toList());
        assertThat(map.regions().stream()
                        .mapToInt(region -> region.path().length())
                        .sum())
                .isLessThan(15_000);
    }

    @Test
    void classesFiguresAndNamesRegionsWithoutOne() {
        List<FigureView> figures = new ArrayList<>();
        for (int i = 1; i < 9; i++) {
            figures.add(ofRegion("MA-0" + i, "actual", Integer.toString(i), null));
        }
        figures.add(ofRegion("MA-09", "actual", null, "5"));
        RegionMap map = maps.ofFigures(figures, REGIONS, Language.EN);
        assertThat(map.regions())
                .extracting(Region::fill)
                .containsExactly(
                        "class-1", "class-1", "class-2", "class-2", "class-3", "class-3", "class-4", "class-4", "bound",
                        "none", "none", "none");
        assertThat(map.keys())
                .extracting(Key::text)
                .startsWith("between 1 and 2%", "between 3 and 4%")
                .last()
                .isEqualTo("No published figure found: MA-10, MA-11, and MA-12");
        assertThat(map.drawing().title()).isEqualTo("Sample by region, 2023");
    }

    @Test
    void showsOfEachRegionTheFurthestStatus() {
        List<Mark> marks = List.of(
                new Mark("MA-03", "planned", "A"),
                new Mark("MA-03", "operating", "B"),
                new Mark("MA-08", "postponed", "C"),
                new Mark("MA-07", "no-news", "D"));
        RegionMap map = maps.ofStatuses(REGIONS, marks, Language.EN);
        assertThat(map.regions().get(2))
                .matches(region -> region.fill().equals("operating")
                        && region.symbols().isEmpty()
                        && region.text().equals("A (Announced or planned) and B (Operating)"));
        assertThat(map.regions().get(7).fill()).isEqualTo("stopped");
        assertThat(map.keys()).extracting(Key::code).containsExactly("operating", "ahead", "quiet", "stopped", "none");
        assertThat(map.regions().get(6).fill()).isEqualTo("quiet");
        assertThat(map.fills())
                .contains("operating", "quiet", "stopped", "none")
                .doesNotContain("class-1", "plain");
    }

    @Test
    void fansOutParksAroundTheCentre() {
        List<Mark> marks = List.of(new Mark("MA-03", "planned", "A"), new Mark("MA-03", "operating", "B"));
        RegionMap map = maps.ofParks(REGIONS, marks, Language.EN);
        Region region = map.regions().get(2);
        assertThat(region.symbols()).extracting(RegionMap.Symbol::shape).containsExactly("operating", "ahead");
        assertThat(region.symbols().stream()
                        .mapToDouble(RegionMap.Symbol::x)
                        .average()
                        .orElseThrow())
                .isBetween(region.x() - .1, region.x() + .1);
        assertThat(map.note()).contains("centre of the region");
    }
}
