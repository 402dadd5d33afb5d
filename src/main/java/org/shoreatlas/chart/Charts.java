package org.shoreatlas.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.Findings.Finding;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Gap;
import org.shoreatlas.figure.Hedged;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.PlaceView;
import org.springframework.stereotype.Service;

/** Charts of figures that can be held against one another. */
@Service
public class Charts {

    private static final Comparator<FigureView> BY_PERIOD = Comparator.comparing(
            (FigureView figure) -> figure.period().end(), Comparator.nullsLast(Comparator.naturalOrder()));

    private static final String SECTOR = "offshoring";
    private static final String TARGET = "-target";
    private static final Set<String> FLOWS = Set.of("flow", "amount");
    // a private-use character that no message contains: stands on both sides of a number
    private static final String NUMBER = "\uE000";

    private final DrawingWords words;

    Charts(DrawingWords words) {
        this.words = words;
    }

    /**
     * A chart for each subject, indicator and activity of which there are figures at two dates or more, with the
     * targets for it.
     */
    public List<TimeChart> overTime(List<FigureView> figures, Language language) {
        return overTime(figures, TimePlot.USUAL, language);
    }

    private List<TimeChart> overTime(List<FigureView> figures, int height, Language language) {
        Map<Subject, List<FigureView>> groups =
                figures.stream().collect(groupingBy(Subject::of, LinkedHashMap::new, toList()));
        Map<Subject, Long> activities =
                groups.keySet().stream().collect(groupingBy(Subject::anyActivity, Collectors.counting()));
        return groups.entrySet().stream()
                .flatMap(group -> timeChart(
                        group.getKey(),
                        group.getValue(),
                        activities.getOrDefault(group.getKey().anyActivity(), 1L) > 1,
                        height,
                        language)
                        .stream())
                .toList();
    }

    /** The series in which a figure stands, of all that is known of its subject; empty where it stands alone. */
    public Optional<TimeChart> series(FigureView figure, List<FigureView> ofSubject, Language language) {
        Subject own = Subject.of(figure);
        return overTime(
                        ofSubject.stream()
                                .filter(other -> Subject.of(other).anyActivity().equals(own.anyActivity()))
                                .toList(),
                        language)
                .stream()
                .filter(chart ->
                        chart.figures().stream().anyMatch(other -> other.id().equals(figure.id())))
                .findFirst();
    }

    /**
     * The chart of one indicator and activity among the figures of a subject.
     *
     * @param isTall whether it has the width of a page to itself
     */
    public Optional<TimeChart> of(
            String indicator, String activity, List<FigureView> ofSubject, boolean isTall, Language language) {
        return overTime(
                        ofSubject.stream()
                                .filter(figure -> isOf(indicator, figure)
                                        && figure.activity().equals(activity))
                                .toList(),
                        isTall ? TimePlot.TALL : TimePlot.USUAL,
                        language)
                .stream()
                .findFirst();
    }

    /** Whether a figure is of an indicator, or a target for it. */
    public static boolean isOf(String indicator, FigureView figure) {
        return counted(figure.indicator().code()).equals(counted(indicator));
    }

    /** What is aimed at is counted by an indicator of its own, called after what it is a target for. */
    private static String counted(String indicator) {
        return indicator.endsWith(TARGET) ? indicator.substring(0, indicator.length() - TARGET.length()) : indicator;
    }

    private Optional<TimeChart> timeChart(
            Subject subject, List<FigureView> figures, boolean ofSeveral, int height, Language language) {
        List<FigureView> sorted = figures.stream().sorted(BY_PERIOD).toList();
        List<Point> points = ofOneLength(sorted.stream()
                .flatMap(figure -> Point.of(figure).stream())
                .sorted(Comparator.comparingLong(Point::day))
                .toList());
        if (points.stream().map(Point::day).distinct().count() < 2) {
            return Optional.empty();
        }
        FigureView any = sorted.stream()
                .filter(figure -> !figure.indicator().code().endsWith(TARGET))
                .findFirst()
                .orElse(sorted.get(0));
        String name = words.say(
                "chart.title", language, any.indicator().name().within(language), words.name(any.subject(), language));
        String title = ofSeveral && !subject.activity().equals(SECTOR)
                ? words.say(
                        "chart.title.activity", language, name, words.say("activity." + subject.activity(), language))
                : name;
        FigureView first = points.get(0).figure();
        FigureView last = points.get(points.size() - 1).figure();
        PlaceRef place = any.place();
        TimePlot plot = new TimePlot(words, language, points, height);
        Optional<Finding> finding = new Findings(words, language).overTime(points, plot.series());
        Drawing drawing = new Drawing(
                subject.id(),
                Frame.WIDTH,
                plot.height(),
                title,
                finding.map(Finding::text).orElse(""),
                words.point(first, language) + ". " + words.point(last, language) + ".",
                DrawingWords.unit(plot.unit(), any.indicator()),
                words.sources(points.stream().map(Point::figure).toList(), language),
                subject.file(any.indicator().code()),
                subject.kind() == Kind.PLACE && place != null
                        ? place.path()
                        : any.subject().path());
        return Optional.of(new TimeChart(
                drawing,
                plot.ground(),
                plot.lines(),
                plot.marks(),
                plot.texts(),
                plot.keys(),
                points.size() == 2 ? sentence(first, last, language) : List.of(),
                finding.map(Finding::detail).orElse(""),
                plot.isComputed() || finding.map(Finding::computed).orElse(false),
                sorted));
    }

    /** What was sold or added in half a year is not held against what was in a whole one. */
    private static List<Point> ofOneLength(List<Point> points) {
        if (points.isEmpty()
                || !FLOWS.contains(points.get(0).figure().indicator().kind())) {
            return points;
        }
        Map<Long, Long> dates = points.stream()
                .collect(groupingBy(
                        Point::months,
                        TreeMap::new,
                        Collectors.mapping(Point::day, Collectors.collectingAndThen(Collectors.toSet(), days ->
                                (long) days.size()))));
        long most = dates.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long length = dates.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        return points.stream().filter(point -> point.months() == length).toList();
    }

    /** Two figures need no line between them: in pieces, of which every second is a number. */
    private List<String> sentence(FigureView first, FigureView last, Language language) {
        boolean plain = first.nature().equals("actual") && last.nature().equals("actual");
        String said = words.say(
                plain ? "chart.pair" : "chart.pair.natures",
                language,
                NUMBER + words.value(first, language) + NUMBER,
                words.formats().periodInSentence(first.period(), first.nature(), language),
                NUMBER + words.value(last, language) + NUMBER,
                words.formats().periodInSentence(last.period(), last.nature(), language),
                words.say("nature." + first.nature(), language),
                words.say("nature." + last.nature(), language));
        return List.of(said.split(NUMBER));
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
                new Findings(words, language)
                        .regions(figures, none.size())
                        .map(Finding::text)
                        .orElse(""),
                "/charts/" + any.indicator().code() + ".svg",
                none.isEmpty()
                        ? ""
                        : words.say("chart.none", language, words.formats().list(none, language)),
                language));
    }

    /**
     * Small drawings of the regions at the two newest dates that at least six of them have in common, counted likewise
     * and exact; empty where there are none.
     */
    public Optional<Multiples> multiples(List<FigureView> figures, List<PlaceView> all, Language language) {
        return new MultiplesPlot(words, language).of(figures, all);
    }

    /**
     * The pace that a gap needs, and the last one published; empty where none was, or the two could not be held against
     * each other.
     */
    public List<BarChart.Bar> paces(Gap gap, Language language) {
        Hedged last = gap.lastPace();
        FigureView added = gap.added();
        if (last == null || added == null) {
            return List.of();
        }
        return BarPlot.paces(words, language, gap, last, added);
    }

    private BarChart bars(
            List<FigureView> figures,
            List<String> labels,
            Predicate<FigureView> highlighted,
            String id,
            String title,
            String finding,
            String file,
            String none,
            Language language) {
        FigureView any = figures.get(0);
        BarPlot plot = new BarPlot(words, language, figures, labels, highlighted);
        Drawing drawing = new Drawing(
                id,
                Frame.WIDTH,
                plot.height(),
                title,
                finding,
                words.point(figures.get(0), language) + ". " + words.point(figures.get(figures.size() - 1), language)
                        + ".",
                DrawingWords.unit(plot.unit(), any.indicator()),
                words.sources(figures, language),
                file,
                "/indicators/" + any.indicator().code());
        return new BarChart(drawing, plot.zero(), plot.bars(), none, figures);
    }

    /** Whether it is of a region as a whole, not of a place in it. */
    public static boolean isOfRegion(FigureView figure) {
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

    /** What a chart over time is of; {@code indicator} what is counted, whether it was or is aimed at. */
    private record Subject(Kind kind, String slug, String indicator, String activity) {

        static Subject of(FigureView figure) {
            EntryName subject = figure.subject();
            return new Subject(
                    subject.kind(), subject.id(), counted(figure.indicator().code()), figure.activity());
        }

        Subject anyActivity() {
            return new Subject(kind, slug, indicator, "");
        }

        String id() {
            return String.join("-", indicator, kind.code(), slug, activity);
        }

        String file(String code) {
            return "/charts/" + code + "/" + kind.code() + "/" + slug + ".svg?activity=" + activity;
        }
    }
}
