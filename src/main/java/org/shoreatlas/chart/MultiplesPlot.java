package org.shoreatlas.chart;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.BarChart.Bar;
import org.shoreatlas.chart.Findings.Finding;
import org.shoreatlas.chart.Multiples.Cell;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Axis;
import org.shoreatlas.place.PlaceView;

/** Which two dates the regions have in common, and the small drawings of them. */
record MultiplesPlot(DrawingWords words, Language language) {

    /** At least half of the twelve. */
    private static final int FEWEST = 6;
    /** A small drawing is no narrower, in pixels. */
    private static final int NARROWEST = 128;

    private static final int HEIGHT = 52;
    private static final int ROW = 26;

    Optional<Multiples> of(List<FigureView> figures, List<PlaceView> regions) {
        List<Map<String, FigureView>> dates = dates(figures);
        return dates.size() < 2 ? Optional.empty() : Optional.of(of(dates.get(1), dates.get(0), regions));
    }

    /** The newest period that enough regions have, and the one before it that is counted likewise. */
    private static List<Map<String, FigureView>> dates(List<FigureView> figures) {
        Map<List<Object>, List<FigureView>> alike = figures.stream()
                .filter(figure -> Charts.isOfRegion(figure)
                        && figure.nature().equals("actual")
                        && figure.precision().equals("exact")
                        && figure.value() != null
                        && figure.value().signum() >= 0
                        && figure.preferred() == null
                        && !"misprint".equals(figure.relation())
                        && !figure.indicator().kind().equals("rank")
                        && Point.of(figure).isPresent())
                .collect(groupingBy(
                        figure -> List.of(
                                figure.activity(),
                                String.valueOf(figure.perimeter()),
                                Point.of(figure).orElseThrow().months(),
                                figure.period().code()),
                        LinkedHashMap::new,
                        toList()));
        List<Map<String, FigureView>> dates = alike.values().stream()
                .map(MultiplesPlot::byRegion)
                .filter(one -> one.size() >= FEWEST)
                .sorted(Comparator.comparing(MultiplesPlot::end).reversed())
                .toList();
        return dates.stream()
                .filter(one -> isLike(any(one), any(dates.get(0))))
                .limit(2)
                .toList();
    }

    /** A region with two readings has none that could be drawn. */
    private static Map<String, FigureView> byRegion(List<FigureView> figures) {
        Map<String, FigureView> byRegion = new LinkedHashMap<>();
        figures.stream()
                .collect(groupingBy(figure -> Charts.region(figure).slug(), LinkedHashMap::new, toList()))
                .forEach((region, own) -> {
                    if (own.size() == 1) {
                        byRegion.put(region, own.get(0));
                    }
                });
        return byRegion;
    }

    private static FigureView any(Map<String, FigureView> one) {
        return one.values().iterator().next();
    }

    private static LocalDate end(Map<String, FigureView> one) {
        return requireNonNull(any(one).period().end());
    }

    private static boolean isLike(FigureView one, FigureView other) {
        return one.activity().equals(other.activity())
                && Objects.equals(one.perimeter(), other.perimeter())
                && Point.of(one).orElseThrow().months()
                        == Point.of(other).orElseThrow().months();
    }

    private Multiples of(Map<String, FigureView> before, Map<String, FigureView> after, List<PlaceView> regions) {
        List<FigureView> drawn = new ArrayList<>();
        List<PlaceView> ordered = regions.stream()
                .sorted(Comparator.comparing(PlaceView::code, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        ordered.forEach(region -> Stream.of(before, after)
                .map(date -> date.get(region.head().id()))
                .filter(Objects::nonNull)
                .forEach(drawn::add));
        FigureView any = any(after);
        List<BigDecimal> values =
                drawn.stream().map(figure -> requireNonNull(figure.value())).toList();
        Axis axis = words.formats()
                .axis(
                        Scales.of(values, any.indicator().unit()).rounds(),
                        any.indicator().unit(),
                        any.indicator().counted(),
                        language);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double longest = drawn.stream()
                .mapToDouble(figure -> Frame.width(words.number(figure, axis, language)))
                .max()
                .orElse(0);
        double room = Math.max(25, 100 - 100 * (longest + 2 * Frame.GAP) / NARROWEST);
        List<Cell> cells = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (PlaceView region : ordered) {
            String name = region.head().name().within(language);
            List<Bar> bars = Stream.of(before, after)
                    .filter(date -> date.containsKey(region.head().id()))
                    .map(date -> bar(date.get(region.head().id()), axis, most, room, date == before))
                    .toList();
            if (bars.isEmpty()) {
                none.add(name);
            } else {
                cells.add(
                        new Cell(Integer.parseInt(requireNonNull(region.code()).substring(3)), name, bars));
            }
        }
        String earlier = period(any(before));
        String later = period(any);
        String title =
                words.say("chart.multiples", language, any.indicator().name().within(language), earlier, later);
        Optional<Finding> finding = new Findings(words, language).multiples(before, after, ordered, earlier);
        return new Multiples(
                new Drawing(
                        "multiples-" + any.indicator().code(),
                        Frame.WIDTH,
                        HEIGHT,
                        title,
                        finding.map(Finding::text).orElse(""),
                        words.point(drawn.get(0), language) + ". " + words.point(drawn.get(drawn.size() - 1), language)
                                + ".",
                        DrawingWords.unit(axis.unit(), any.indicator()),
                        words.sources(drawn, language),
                        "",
                        "/indicators/" + any.indicator().code()),
                earlier,
                later,
                cells,
                none.isEmpty()
                        ? ""
                        : words.say("chart.none", language, words.formats().list(none, language)),
                finding.isPresent(),
                drawn);
    }

    private Bar bar(@Nullable FigureView figure, Axis axis, double most, double room, boolean isBefore) {
        FigureView known = requireNonNull(figure);
        Frame frame = new Frame(language);
        double width = Math.round(requireNonNull(known.value()).doubleValue() / most * room * 100) / 100.0;
        return new Bar(
                "",
                words.number(known, axis, language),
                isBefore ? "before" : "bar",
                false,
                frame.left(0, width),
                isBefore ? 2 : 2 + ROW,
                width,
                frame.x(0),
                frame.x(width),
                frame.dx(Frame.GAP));
    }

    private String period(FigureView figure) {
        return words.formats().period(figure.period(), figure.nature(), language);
    }
}
