package org.shoreatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;
import static org.shoreatlas.chart.Samples.REGIONS;
import static org.shoreatlas.chart.Samples.actual;
import static org.shoreatlas.chart.Samples.figure;
import static org.shoreatlas.chart.Samples.ofRegion;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.chart.Drawing.Line;
import org.shoreatlas.chart.Drawing.Mark;
import org.shoreatlas.chart.Drawing.Text;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceView;

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
        assertThat(chart.lines())
                .hasSize(2)
                .allMatch(line -> line.role().equals("result") && line.x1() < line.x2() && line.y1() > line.y2());
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
                    .isEqualTo(Math.round((100 - fromLeft.get(i).x()) * 100) / 100.0);
            assertThat(fromRight.get(i).y()).isEqualTo(fromLeft.get(i).y());
        }
    }

    /** January 2020 stands just behind the end of 2019: the axis says that its years are their ends. */
    @Test
    void saysThatItsYearsAreTheirEndsWhereSomethingStandsWithinOne() {
        assertThat(ticks(chart(Language.EN, actual("stock", "2017", "9"), actual("stock", "2020-01", "5"))))
                .containsExactlyInAnyOrder("end of 2017", "2018", "2019", "2020");
        assertThat(ticks(chart(Language.EN, actual("stock", "2017", "9"), actual("stock", "2020-12", "5"))))
                .contains("2017");
    }

    @Test
    void beginsAtZero() {
        TimeChart chart =
                chart(Language.EN, actual("amount", "2022", "17900000000"), actual("amount", "2024", "26220000000"));
        assertThat(rounds(chart)).containsExactly("10", "20");
        assertThat(chart.drawing().unit()).isEqualTo("billion dirhams");
        double zero = lines(chart.ground(), "axis").get(0).y1();
        assertThat((zero - chart.marks().get(0).y())
                        / (zero - chart.marks().get(1).y()))
                .isCloseTo(17.9 / 26.22, within(.01));
    }

    @Test
    void goesBelowZeroWhereAValueDoes() {
        TimeChart chart = chart(Language.EN, actual("rate", "2022", "-1.3"), actual("rate", "2023", "4"));
        assertThat(rounds(chart)).containsExactly("2", "4");
        assertThat(lines(chart.ground(), "axis").get(0).y1())
                .isBetween(chart.marks().get(1).y(), chart.marks().get(0).y());
    }

    @Test
    void putsTheFirstRankOnTop() {
        TimeChart chart = chart(Language.EN, actual("rank", "2022", "3"), actual("rank", "2024", "1"));
        assertThat(rounds(chart)).startsWith("1");
        assertThat(chart.marks().get(1).y())
                .isLessThan(chart.marks().get(0).y())
                .isEqualTo(lines(chart.ground(), "grid").get(0).y1());
    }

    @Test
    void breaksWhereThePerimeterChanges() {
        TimeChart chart = chart(
                Language.EN,
                of("2022", "100", "old"),
                of("2023", "120", "old"),
                of("2023", "200", "new"),
                of("2024", "210", "new"));
        assertThat(lines(chart.lines(), "result")).singleElement().matches(line -> line.y1() - line.y2() < 60);
        assertThat(lines(chart.lines(), "before")).singleElement().matches(line -> line.y1() - line.y2() < 60);
        assertThat(lines(chart.lines(), "break"))
                .singleElement()
                .extracting(Line::x1)
                .isEqualTo(chart.marks().get(1).x());
        assertThat(chart.texts()).extracting(Text::text).contains("new definition");
        assertThat(chart.drawing().finding()).isEqualTo("The jump of 2023 is a new definition, not growth");
    }

    @Test
    void leadsADashedLineToATargetAndNeverAnother() {
        TimeChart chart = chart(
                Language.EN,
                actual("stock", "2023", "100"),
                actual("stock", "2024", "120"),
                target("2030", "300"),
                target("2020", "90"));
        assertThat(lines(chart.lines(), "result")).hasSize(1);
        assertThat(lines(chart.lines(), "target"))
                .singleElement()
                .extracting(Line::x1)
                .isEqualTo(chart.marks().get(2).x());
        assertThat(chart.marks()).extracting(Mark::shape).containsExactly("target", "dot", "dot", "target");
        assertThat(chart.keys()).as("what is labelled needs no legend").isEmpty();
        assertThat(chart.drawing().finding()).isEqualTo("120 jobs in 2024, and 300 aimed at by 2030");
        assertThat(lines(chart.lines(), "gap")).hasSize(1);
        assertThat(chart.texts())
                .extracting(Text::text)
                .contains("180", "still to come", "2030 target", "300", "120", "2020 target: 90");
    }

    @Test
    void saysAboutWhatIsMissingToATargetThatIsAbout() {
        TimeChart chart = chart(
                Language.EN,
                actual("stock", "2023", "100"),
                actual("stock", "2024", "120"),
                figure("stock", "2030", "target", "about", "300", null, null, null));
        assertThat(chart.drawing().finding()).isEqualTo("120 jobs in 2024, and about 300 aimed at by 2030");
        assertThat(chart.texts()).extracting(Text::text).contains("about 180").doesNotContain("180");
    }

    @Test
    void hasNoGapWhereATargetIsReached() {
        TimeChart chart = chart(
                Language.EN, actual("stock", "2023", "100"), actual("stock", "2024", "120"), target("2030", "110"));
        assertThat(lines(chart.lines(), "gap")).isEmpty();
        assertThat(chart.drawing().finding()).isEqualTo("Sample: up by 20 jobs from 2023 to 2024");
    }

    @Test
    void saysInItsTitleWhatIsSeenAndNoMoreThanItsFigures() {
        assertThat(finding(actual("stock", "2022", "120"), actual("stock", "2024-12-31", "100")))
                .isEqualTo("Sample: down by 20 jobs from 2022 to 2024");
        assertThat(finding(actual("rate", "2022", "9.1"), actual("rate", "2024", "9.4")))
                .isEqualTo("Sample: from 9.1% (2022) to 9.4% (2024)");
        assertThat(finding(
                        figure("stock", "2022", "actual", "about", "120", null, null, null),
                        actual("stock", "2024", "100")))
                .as("not held against what is about")
                .isEmpty();
        assertThat(finding(actual("rank", "2022", "3"), actual("rank", "2024", "1")))
                .isEmpty();
        assertThat(finding(
                        actual("stock", "2022", "90"), actual("stock", "2024", "120"), actual("stock", "2024", "125")))
                .as("sources disagree over the newest")
                .isEmpty();
        assertThat(finding(of("2022", "100", "old"), of("2024", "210", "new")))
                .as("no year has both")
                .isEmpty();
    }

    @Test
    void saysTwoFiguresInASentence() {
        TimeChart chart = chart(Language.EN, actual("stock", "2022", "100"), target("2030", "200"));
        assertThat(chart.sentence())
                .containsExactly("Actual: ", "100 jobs", " in 2022. Target: ", "200 jobs", " by 2030.");
        assertThat(chart(
                                Language.EN,
                                actual("stock", "2022", "100"),
                                actual("stock", "2023", "120"),
                                actual("stock", "2024", "140"))
                        .sentence())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void letsNoTextHideAnotherAtAnyWidth(Width width) {
        List<FigureView> many = new ArrayList<>();
        for (int year = 1998; year < 2025; year++) {
            many.add(actual("stock", "" + year, "" + (100_000 + (year * 7919) % 40_000)));
        }
        many.add(target("2026", "150000"));
        for (Language language : Language.values()) {
            TimeChart chart = chart(language, many.toArray(FigureView[]::new));
            List<Rectangle2D> boxes = chart.texts().stream()
                    .filter(text -> text.at().isEmpty()
                            || List.of(text.at().split(" "))
                                    .contains(width.name().toLowerCase(Locale.ROOT)))
                    .map(text -> box(text, width, language))
                    .toList();
            assertThat(boxes).hasSizeGreaterThan(8);
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(boxes.get(i).intersects(boxes.get(j)))
                            .as("%s over %s", boxes.get(i), boxes.get(j))
                            .isFalse();
                }
            }
        }
    }

    /** As small as a text can be, so that only what really hides another counts. */
    private static Rectangle2D box(Text text, Width width, Language language) {
        double wide = text.text().length() * (text.role().endsWith("big") ? 9 : 5.5);
        double at = text.x() / 100 * width.pixels() + text.dx();
        boolean leftward = language == Language.AR;
        double left = switch (text.anchor()) {
            case "start" -> leftward ? at - wide : at;
            case "end" -> leftward ? at : at - wide;
            default -> at - wide / 2;
        };
        return new Rectangle2D.Double(left, text.y() - 9, wide, 9);
    }

    @Test
    void endsALineWhereSourcesDisagree() {
        assertThat(chart(
                                Language.EN,
                                actual("stock", "2022", "100"),
                                actual("stock", "2023", "120"),
                                actual("stock", "2023", "90"),
                                actual("stock", "2024", "130"))
                        .lines())
                .isEmpty();
        assertThat(chart(
                                Language.EN,
                                actual("stock", "2022", "100"),
                                actual("stock", "2023", "120"),
                                figure("stock", "2023", "actual", "about", "90", null, null, null),
                                actual("stock", "2024", "130"))
                        .lines())
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
        assertThat(chart.lines()).hasSize(2);
        assertThat(chart.marks()).as("the half year is in the table only").hasSize(3);
        assertThat(chart.figures()).hasSize(4);
    }

    @Test
    void showsABoundAsABound() {
        TimeChart chart = chart(
                Language.EN,
                actual("stock", "2023", "100"),
                figure("stock", "2024", "actual", "at-least", null, "120", null, null),
                figure("stock", "2025", "actual", "between", null, "120", "140", null));
        assertThat(chart.lines()).isEmpty();
        Mark bound = chart.marks().get(1);
        assertThat(bound.arrow()).isTrue();
        assertThat(bound.reach()).isNegative();
        assertThat(bound.stem()).isEqualTo("M0 0V-22.0M-4 -18.0L0 -22.0L4 -18.0");
        assertThat(chart.marks().get(2)).matches(band -> !band.arrow() && band.reach() < 0);
        assertThat(chart.texts()).extracting(Text::text).contains("at least 120", "between 120 and 140");
    }

    @Test
    void putsBarsOnZeroOnBothSides() {
        BarChart chart =
                bars(Language.EN, ofRegion("MA-01", "actual", "4", null), ofRegion("MA-03", "actual", "-1.3", null));
        assertThat(chart.bars()).extracting(BarChart.Bar::name).containsExactly("MA-01", "MA-03");
        assertThat(chart.bars().get(0).x()).isEqualTo(chart.zero());
        assertThat(chart.bars().get(1))
                .matches(bar -> bar.highlighted() && Math.abs(bar.x() + bar.width() - chart.zero()) < .02);
        assertThat(chart.none())
                .startsWith("No published figure found: MA-02, MA-04")
                .doesNotContain("MA-01", "MA-03");
        BarChart mirrored =
                bars(Language.AR, ofRegion("MA-01", "actual", "4", null), ofRegion("MA-03", "actual", "-1.3", null));
        assertThat(mirrored.zero()).isGreaterThan(50);
        assertThat(mirrored.bars().get(0).x() + mirrored.bars().get(0).width()).isCloseTo(mirrored.zero(), within(.02));
    }

    @Test
    void drawsNoTargetAsABar() {
        assertThat(bars(Language.EN, ofRegion("MA-01", "target", "4", null), ofRegion("MA-03", "target", "3", null))
                        .bars())
                .extracting(BarChart.Bar::shape)
                .containsOnly("target");
    }

    @Test
    void drawsNoBoundAsABar() {
        assertThat(bars(Language.EN, ofRegion("MA-01", "actual", "4", null), ofRegion("MA-03", "actual", null, "3"))
                        .bars())
                .extracting(BarChart.Bar::shape, BarChart.Bar::value)
                .containsExactly(tuple("bar", "4"), tuple("up", "at least 3"));
    }

    @Test
    void namesTheHighestRegionOnlyWhereNoneIsUnknown() {
        FigureView high = ofRegion("MA-01", "actual", "4", null);
        FigureView low = ofRegion("MA-03", "actual", "3", null);
        assertThat(bars(Language.EN, high, low).drawing().finding())
                .as("one of the others may be higher")
                .isEmpty();
        assertThat(bars(Language.EN, high, ofRegion("MA-03", "actual", "4", null))
                        .drawing()
                        .finding())
                .isEmpty();
        assertThat(bars(Language.EN, high, ofRegion("MA-03", "actual", null, "3"))
                        .drawing()
                        .finding())
                .isEmpty();
        FigureView[] all = REGIONS.stream()
                .map(region -> ofRegion(region.code(), "actual", region.code().substring(3), null))
                .toArray(FigureView[]::new);
        assertThat(bars(Language.EN, all).drawing().finding()).isEqualTo("Sample: the highest is MA-12");
    }

    @Test
    void drawsTheRegionsAtTheTwoDatesThatTheyHaveInCommon() {
        List<FigureView> figures = new ArrayList<>();
        for (PlaceView region : REGIONS) {
            String iso = region.code();
            figures.add(ofRegion(iso, "actual", "10", null));
            figures.add(Samples.ofRegion(iso, "actual", iso.equals("MA-02") ? "9" : "11", null, "2024"));
        }
        Multiples chart = charts.multiples(figures, REGIONS, Language.EN).orElseThrow();
        assertThat(chart.drawing().finding()).isEqualTo("Sample: since 2023 down in MA-02, up everywhere else");
        assertThat(chart.cells())
                .hasSize(12)
                .allSatisfy(cell ->
                        assertThat(cell.bars()).extracting(BarChart.Bar::shape).containsExactly("before", "bar"));
        assertThat(chart.cells().get(0).bars().get(0).width())
                .as("one scale for all")
                .isCloseTo(chart.cells().get(0).bars().get(1).width() * 10 / 11, within(.02));
        assertThat(charts.multiples(figures.subList(0, 10), REGIONS, Language.EN))
                .as("fewer than six")
                .isEmpty();
        Multiples partial =
                charts.multiples(figures.subList(0, 14), REGIONS, Language.EN).orElseThrow();
        assertThat(partial.drawing().finding()).isEmpty();
        assertThat(partial.none()).contains("MA-08", "MA-12");
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

    private String finding(FigureView... figures) {
        return chart(Language.EN, figures).drawing().finding();
    }

    private static List<Line> lines(List<Line> lines, String role) {
        return lines.stream().filter(line -> line.role().equals(role)).toList();
    }

    private static List<String> ticks(TimeChart chart) {
        return chart.texts().stream()
                .filter(text -> text.role().matches("tick|last") && text.text().contains("20"))
                .map(Text::text)
                .distinct()
                .toList();
    }

    /** The round values that are named, which years are not. */
    private static List<String> rounds(TimeChart chart) {
        return chart.texts().stream()
                .filter(text -> text.role().equals("tick") && text.text().length() < 4)
                .map(Text::text)
                .toList();
    }
}
