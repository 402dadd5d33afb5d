package org.shoreatlas.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.PlaceView;
import org.springframework.stereotype.Service;

/** Charts of figures that can be held against one another. */
@Service
public class Charts {

    private static final Comparator<FigureView> BY_PERIOD = Comparator.comparing(
            (FigureView figure) -> figure.period().end(), Comparator.nullsLast(Comparator.naturalOrder()));
    /** What may stand as a bar on zero: how much there was. */
    private static final Set<String> AMOUNTS = Set.of("actual", "estimate");

    private final DrawingWords words;

    Charts(DrawingWords words) {
        this.words = words;
    }

    /** A chart for each subject, indicator and activity of which there are figures at two dates or more. */
    public List<TimeChart> overTime(List<FigureView> figures, Language language) {
        Map<Subject, List<FigureView>> groups =
                figures.stream().collect(groupingBy(Subject::of, LinkedHashMap::new, toList()));
        Map<Subject, Long> activities =
                groups.keySet().stream().collect(groupingBy(Subject::anyActivity, Collectors.counting()));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().stream()
                                .flatMap(figure -> Point.of(figure).stream())
                                .map(Point::day)
                                .distinct()
                                .count()
                        > 1)
                .map(group -> timeChart(
                        group.getKey(),
                        group.getValue(),
                        activities.getOrDefault(group.getKey().anyActivity(), 1L) > 1,
                        language))
                .toList();
    }

    private TimeChart timeChart(Subject subject, List<FigureView> figures, boolean ofSeveral, Language language) {
        List<FigureView> sorted = figures.stream().sorted(BY_PERIOD).toList();
        List<Point> points = sorted.stream()
                .flatMap(figure -> Point.of(figure).stream())
                .sorted(Comparator.comparingLong(Point::day))
                .toList();
        FigureView any = sorted.get(0);
        String name = words.say(
                "chart.title", language, any.indicator().name().within(language), words.name(any.subject(), language));
        String title = ofSeveral
                ? words.say(
                        "chart.title.activity", language, name, words.say("activity." + subject.activity(), language))
                : name;
        FigureView first = points.get(0).figure();
        FigureView last = points.get(points.size() - 1).figure();
        String summary = words.point(first, language) + ". " + words.point(last, language) + ".";
        PlaceRef place = any.place();
        String page = subject.kind() == Kind.PLACE && place != null
                ? place.path()
                : any.subject().path();
        return new TimePlot(words, language, points)
                .chart(
                        sorted,
                        size -> new Drawing(
                                subject.id(),
                                Frame.WIDTH,
                                size.height(),
                                title,
                                summary,
                                size.unit(),
                                words.sources(points.stream().map(Point::figure).toList(), language),
                                subject.file(),
                                page));
    }

    /**
     * Bars of the regions, the greatest value first. What is no result (a target, a plan) is a mark on the scale and
     * never a bar from zero; a rank is neither, so that there is no such chart of ranks.
     *
     * @param oneEach at most one figure for each region, of one indicator, period and nature
     * @param all the regions, of which those without a figure are named
     * @param highlightedIso code of a region that stands out
     */
    public Optional<BarChart> regions(
            List<FigureView> oneEach, List<PlaceView> all, @Nullable String highlightedIso, Language language) {
        Map<String, Point> points = new LinkedHashMap<>();
        oneEach.stream()
                .filter(Charts::isOfRegion)
                .flatMap(figure -> Point.of(figure, 0).stream())
                .sorted(Comparator.comparing(Point::value).reversed())
                .forEach(point -> points.putIfAbsent(region(point.figure()).slug(), point));
        if (points.size() < 2 || oneEach.get(0).indicator().kind().equals("rank")) {
            return Optional.empty();
        }
        FigureView any = points.values().iterator().next().figure();
        List<FigureView> figures = points.values().stream().map(Point::figure).toList();
        List<String> none = all.stream()
                .filter(region -> !points.containsKey(region.head().id()))
                .map(region -> region.head().name().within(language))
                .toList();
        String period = words.formats().period(any.period(), any.nature(), language);
        return Optional.of(bars(
                figures,
                figures.stream()
                        .map(figure -> region(figure).name().within(language))
                        .toList(),
                figure -> highlightedIso != null
                        && highlightedIso.equals(region(figure).code()),
                "regions-" + any.indicator().code(),
                words.say("chart.regions", language, any.indicator().name().within(language), period),
                "/charts/" + any.indicator().code() + ".svg",
                none.isEmpty()
                        ? ""
                        : words.say("chart.none", language, words.formats().list(none, language)),
                language));
    }

    /**
     * Bars of readings of one indicator that can be held against one another, in the order given. What is no result is
     * a mark on the scale; a rank is not drawn.
     *
     * @param byRegion one reading for each name of a region
     */
    public Optional<BarChart> sideBySide(Map<LocalText, FigureView> byRegion, Language language) {
        List<FigureView> figures = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        byRegion.forEach((region, figure) -> {
            if (Point.of(figure, 0).isPresent()) {
                figures.add(figure);
                labels.add(label(region, figure, language));
            }
        });
        if (figures.size() < 2 || figures.get(0).indicator().kind().equals("rank")) {
            return Optional.empty();
        }
        return Optional.of(bars(
                figures,
                labels,
                figure -> false,
                "beside-" + figures.get(0).indicator().code(),
                figures.get(0).indicator().name().within(language),
                "",
                "",
                language));
    }

    /** Region, subject and period; the less of it, the less room there is. */
    private String label(LocalText region, FigureView figure, Language language) {
        String period = words.formats().period(figure.period(), figure.nature(), language);
        String subject = isOfRegion(figure) ? region.within(language) : words.name(figure.subject(), language);
        String dated = words.say("chart.beside", language, subject, period);
        String full = isOfRegion(figure)
                ? dated
                : words.say("chart.beside.subject", language, region.within(language), subject, period);
        return Stream.of(full, dated)
                .filter(text -> Frame.width(text) < Frame.WIDTH - 2 * Frame.GAP)
                .findFirst()
                .orElse(subject);
    }

    private BarChart bars(
            List<FigureView> figures,
            List<String> labels,
            Predicate<FigureView> highlighted,
            String id,
            String title,
            String file,
            String none,
            Language language) {
        FigureView any = figures.get(0);
        List<Point> points = figures.stream()
                .map(figure -> Point.of(figure, 0).orElseThrow())
                .toList();
        Scales scales = Scales.of(
                points.stream().flatMap(point -> point.numbers().stream()).toList(),
                any.indicator().unit());
        var axis = words.formats()
                .axis(scales.rounds(), any.indicator().unit(), any.indicator().counted(), language);
        List<String> texts = figures.stream()
                .map(figure -> words.number(figure, axis, language))
                .toList();
        double most = texts.stream().mapToDouble(Frame::width).max().orElse(0);
        double room = Math.max(Frame.WIDTH - most - 3 * Frame.GAP, Frame.WIDTH / 3.0);
        double zero = Frame.GAP + scales.share(BigDecimal.ZERO) * room;
        Frame frame = new Frame(language);
        List<BarChart.Bar> bars = new ArrayList<>();
        double y = 26;
        for (Point point : points) {
            FigureView figure = point.figure();
            double end = Frame.GAP + scales.share(point.value()) * room;
            boolean isBar = AMOUNTS.contains(figure.nature());
            bars.add(new BarChart.Bar(
                    labels.get(bars.size()),
                    texts.get(bars.size()),
                    isBar ? "bar" : Point.shape(figure.nature()),
                    highlighted.test(figure),
                    isBar ? frame.left(Math.min(zero, end), Math.max(zero, end)) : frame.x(end),
                    y + 20,
                    Drawing.round(Math.abs(end - zero)),
                    frame.x(Frame.GAP),
                    frame.x(Math.max(zero, end) + (isBar ? 1 : 2) * Frame.GAP)));
            y += 42;
        }
        Drawing drawing = new Drawing(
                id,
                Frame.WIDTH,
                (int) y,
                title,
                words.point(figures.get(0), language) + ". " + words.point(figures.get(figures.size() - 1), language)
                        + ".",
                axis.unit(),
                words.sources(figures, language),
                file,
                "/indicators/" + any.indicator().code());
        return new BarChart(drawing, frame.x(zero), bars, none, figures);
    }

    static boolean isOfRegion(FigureView figure) {
        return figure.subject().kind() == Kind.PLACE
                && figure.place() != null
                && figure.place().level().equals("region");
    }

    static PlaceRef region(FigureView figure) {
        PlaceRef place = figure.place();
        if (place == null) {
            throw new IllegalArgumentException(figure.id() + " is of no region");
        }
        return place;
    }

    /** What a chart over time is of. */
    private record Subject(Kind kind, String slug, String indicator, String activity) {

        static Subject of(FigureView figure) {
            EntryName subject = figure.subject();
            return new Subject(subject.kind(), subject.id(), figure.indicator().code(), figure.activity());
        }

        Subject anyActivity() {
            return new Subject(kind, slug, indicator, "");
        }

        String id() {
            return String.join("-", indicator, kind.code(), slug, activity);
        }

        String file() {
            return "/charts/" + indicator + "/" + kind.code() + "/" + slug + ".svg?activity=" + activity;
        }
    }
}
