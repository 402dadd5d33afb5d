package org.shoreatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.chart.Samples.REGIONS;
import static org.shoreatlas.chart.Samples.actual;
import static org.shoreatlas.chart.Samples.figure;
import static org.shoreatlas.chart.Samples.ofRegion;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.Drawing.Line;
import org.shoreatlas.chart.Drawing.Mark;
import org.shoreatlas.chart.Drawing.Text;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class ChartsTests {

    private final Charts charts = new Charts(Samples.WORDS);

    @Test
    void drawsNothingOfFewerThanTwoDates() {
        assertThat(charts.overTime(List.of(), Language.EN)).isEmpty();
        assertThat(charts.overTime(
                        List.of(
                                actual("stock", "2024", "5"),
                                actual("stock", "", "6"),
                                actual("stock", "2020/..", "7")),
                        Language.EN))
                .isEmpty();
        assertThat(charts.overTime(List.of(actual("stock", "2024", "5"), actual("stock", "2024", "6")), Language.EN))
                .isEmpty();
    }

    @Test
    void joinsResultsThatFollowOneAnother() {
        TimeChart chart = chart(
                Language.EN,
                actual("stock", "2022", "100"),
                actual("stock", "2024", "200"),
                actual("stock", "2023", "150"),
                actual("stock", "", "7"));
        assertThat(chart.joins())
                .hasSize(2)
                .noneMatch(Line::dashed)
                .allMatch(line -> line.x1() < line.x2() && line.y1() > line.y2());
        assertThat(chart.figures())
                .hasSize(4)
                .last()
                .extracting(figure -> figure.period().isStated())
                .isEqualTo(false);
        assertThat(chart.marks()).hasSize(3);
        assertThat(chart.drawing().summary())
                .isEqualTo("Maroc, 2022 (Actual): 100 jobs. Maroc, 2024 (Actual): 200 jobs.");
    }

    @Test
    void runsFromRightToLeftInArabic() {
        FigureView[] figures = {actual("stock", "2022", "100"), actual("stock", "2024", "200")};
        List<Mark> fromLeft = chart(Language.FR, figures).marks();
        List<Mark> fromRight = chart(Language.AR, figures).marks();
        for (int i = 0; i < 2; i++) {
            assertThat(fromRight.get(i).x())
                    .isEqualTo(Drawing.round(Frame.WIDTH - fromLeft.get(i).x()));
            assertThat(fromRight.get(i).y()).isEqualTo(fromLeft.get(i).y());
        }
    }

    @Test
    void beginsAtZero() {
        TimeChart chart =
                chart(Language.EN, actual("amount", "2022", "17900000000"), actual("amount", "2024", "26220000000"));
        assertThat(ticks(chart)).startsWith("0", "10", "20", "30");
        assertThat(chart.drawing().unit()).isEqualTo("billion dirhams");
        assertThat(chart.grid().get(0).y1()).isGreaterThan(chart.marks().get(0).y());
    }

    @Test
    void goesBelowZeroWhereAValueDoes() {
        assertThat(ticks(chart(Language.EN, actual("rate", "2022", "-1.3"), actual("rate", "2023", "4"))))
                .startsWith("-2", "0", "2", "4");
    }

    @Test
    void putsTheFirstRankOnTop() {
        TimeChart chart = chart(Language.EN, actual("rank", "2022", "3"), actual("rank", "2024", "1"));
        assertThat(ticks(chart)).startsWith("1");
        assertThat(chart.marks().get(1).y())
                .isLessThan(chart.marks().get(0).y())
                .isEqualTo(chart.grid().get(0).y1());
    }

    @Test
    void breaksWhereThePerimeterChanges() {
        TimeChart chart = chart(
                Language.EN,
                of("2022", "100", "old"),
                of("2023", "120", "old"),
                of("2023", "200", "new"),
                of("2024", "210", "new"));
        assertThat(chart.joins()).hasSize(2).noneMatch(line -> line.y1() - line.y2() > 60);
        assertThat(chart.breaks())
                .singleElement()
                .extracting(Line::x1)
                .isEqualTo(chart.marks().get(1).x());
        assertThat(chart.texts()).extracting(Text::text).contains("Break in series");
    }

    @Test
    void leadsADashedLineToATargetAndNeverAnother() {
        TimeChart chart = chart(
                Language.EN,
                actual("stock", "2023", "100"),
                actual("stock", "2024", "120"),
                target("2030", "300"),
                target("2020", "90"));
        assertThat(chart.joins()).hasSize(2);
        assertThat(chart.joins())
                .filteredOn(Line::dashed)
                .singleElement()
                .extracting(Line::x1)
                .isEqualTo(chart.marks().get(2).x());
        assertThat(chart.marks()).extracting(Mark::shape).containsExactly("diamond", "dot", "dot", "diamond");
        assertThat(chart.keys()).extracting(Key::code).containsExactly("diamond", "dot", "dashed");
    }

    @Test
    void endsALineWhereSourcesDisagree() {
        assertThat(chart(
                                Language.EN,
                                actual("stock", "2022", "100"),
                                actual("stock", "2023", "120"),
                                actual("stock", "2023", "90"),
                                actual("stock", "2024", "130"))
                        .joins())
                .isEmpty();
        assertThat(chart(
                                Language.EN,
                                actual("stock", "2022", "100"),
                                actual("stock", "2023", "120"),
                                figure("stock", "2023", "actual", "about", "90", null, null, null),
                                actual("stock", "2024", "130"))
                        .joins())
                .hasSize(2);
    }

    @Test
    void neverJoinsAHalfYearToYears() {
        TimeChart chart = chart(
                Language.EN,
                actual("flow", "2022", "100"),
                actual("flow", "2023-01/2023-06", "60"),
                actual("flow", "2023", "130"),
                actual("flow", "2024", "140"));
        assertThat(chart.joins()).hasSize(2);
        assertThat(chart.marks().get(1).x()).isLessThan(chart.marks().get(2).x());
    }

    @Test
    void showsABoundAsABound() {
        TimeChart chart = chart(
                Language.EN,
                actual("stock", "2023", "100"),
                figure("stock", "2024", "actual", "at-least", null, "120", null, null),
                figure("stock", "2025", "actual", "between", null, "120", "140", null));
        assertThat(chart.joins()).isEmpty();
        Mark bound = chart.marks().get(1);
        assertThat(bound.arrow()).isTrue();
        assertThat(bound.reach()).isLessThan(bound.y());
        assertThat(chart.marks().get(2)).matches(band -> !band.arrow() && band.reach() < band.y());
        assertThat(chart.keys()).extracting(Key::code).contains("arrow", "band");
    }

    @Test
    void putsBarsOnZeroOnBothSides() {
        BarChart chart =
                bars(Language.EN, ofRegion("MA-01", "actual", "4", null), ofRegion("MA-03", "actual", "-1.3", null));
        assertThat(chart.bars()).extracting(BarChart.Bar::name).containsExactly("MA-01", "MA-03");
        assertThat(chart.bars().get(0).x()).isEqualTo(chart.zero());
        assertThat(chart.bars().get(1))
                .matches(bar -> bar.highlighted() && Drawing.round(bar.x() + bar.width()) == chart.zero());
        assertThat(chart.none())
                .startsWith("No published figure found: MA-02, MA-04")
                .doesNotContain("MA-01", "MA-03");
        BarChart mirrored =
                bars(Language.AR, ofRegion("MA-01", "actual", "4", null), ofRegion("MA-03", "actual", "-1.3", null));
        assertThat(mirrored.zero()).isGreaterThan(Frame.WIDTH / 2.0);
        assertThat(Drawing.round(
                        mirrored.bars().get(0).x() + mirrored.bars().get(0).width()))
                .isEqualTo(mirrored.zero());
    }

    @Test
    void drawsNoTargetAsABar() {
        assertThat(bars(Language.EN, ofRegion("MA-01", "target", "4", null), ofRegion("MA-03", "target", "3", null))
                        .bars())
                .extracting(BarChart.Bar::shape)
                .containsOnly("diamond");
    }

    private BarChart bars(Language language, FigureView... figures) {
        return charts.regions(List.of(figures), REGIONS, "MA-03", language).orElseThrow();
    }

    private TimeChart chart(Language language, FigureView... figures) {
        return charts.overTime(List.of(figures), language).get(0);
    }

    private static FigureView of(String period, String value, String perimeter) {
        return figure("stock", period, "actual", "exact", value, null, null, perimeter);
    }

    private static FigureView target(String period, String value) {
        return figure("stock", period, "target", "exact", value, null, null, null);
    }

    private static List<String> ticks(TimeChart chart) {
        return chart.texts().stream()
                .filter(text -> text.role().equals("tick"))
                .map(Text::text)
                .toList();
    }
}
