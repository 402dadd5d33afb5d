package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.Drawing.Line;
import org.shoreatlas.chart.Drawing.Mark;
import org.shoreatlas.chart.Drawing.Text;
import org.shoreatlas.chart.Labels.Spot;
import org.shoreatlas.chart.Labels.Words;
import org.shoreatlas.figure.Gap;
import org.shoreatlas.figure.Hedged;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Axis;

/** The geometry of a chart over time. */
final class TimePlot {

    static final int TALL = 400;
    static final int USUAL = 300;

    private static final int TOP = 62;
    private static final int FOOT = 28;
    /** Where the word at a break stands, unless something else does. */
    private static final int BREAK = 32;

    /** In percent, so that no mark leaves the field. */
    private static final double INSET = 3;

    /** In percent: what stands further on has its large number near the end. */
    private static final double NEAR_END = 75;

    private static final int STEM = 22;
    private static final int YEAR = 46;
    private static final List<Spot> RISING = List.of(
            Spot.ABOVE_BEFORE,
            Spot.BELOW_AFTER,
            Spot.ABOVE,
            Spot.BELOW,
            Spot.AFTER,
            Spot.ABOVE_AFTER,
            Spot.BELOW_BEFORE,
            Spot.BEFORE);
    private static final List<Spot> FURTHER = List.of(Spot.HIGHER, Spot.LOWER);
    private static final List<Spot> FALLING = List.of(
            Spot.ABOVE_AFTER,
            Spot.BELOW_BEFORE,
            Spot.ABOVE,
            Spot.BELOW,
            Spot.AFTER,
            Spot.ABOVE_BEFORE,
            Spot.BELOW_AFTER,
            Spot.BEFORE);

    private final DrawingWords words;
    private final Language language;
    private final Frame frame;
    private final List<Point> points;
    private final Series series;
    private final Scales scales;
    private final Axis axis;
    private final boolean isRank;
    private final int bottom;
    private final double least;
    private final double most;
    private final long first;
    private final long last;
    private final @Nullable Point newest;
    private final Series.@Nullable Pair aim;
    private final @Nullable Hedged gap;

    /** @param points by day */
    TimePlot(DrawingWords words, Language language, List<Point> points, int height) {
        this.words = words;
        this.language = language;
        this.frame = new Frame(language);
        this.points = points;
        this.series = Series.of(points);
        this.bottom = height - FOOT;
        IndicatorRef indicator = points.get(0).figure().indicator();
        List<BigDecimal> numbers =
                points.stream().flatMap(point -> point.numbers().stream()).toList();
        this.scales = Scales.of(numbers, indicator.unit());
        this.axis = words.formats().axis(scales.rounds(), indicator.unit(), indicator.counted(), language);
        this.isRank = indicator.kind().equals("rank");
        this.least = scales.least();
        double highest =
                numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        this.most = isRank || highest <= least ? scales.most() : Math.max(highest, 0);
        long from = points.get(0).day();
        long to = points.get(points.size() - 1).day();
        this.first = Math.min(from, day(LocalDate.ofEpochDay(from).getYear()));
        this.last = Math.max(to, day(LocalDate.ofEpochDay(to).getYear()));
        this.newest = series.newest();
        this.aim = series.aim();
        this.gap = aim == null
                ? null
                : Gap.missing(aim.from().figure(), aim.to().figure())
                        .filter(missing -> missing.signum() > 0)
                        .orElse(null);
    }

    /** The unit of the axis. */
    String unit() {
        return axis.unit();
    }

    Series series() {
        return series;
    }

    boolean isComputed() {
        return gap != null;
    }

    int height() {
        return bottom + FOOT;
    }

    List<Line> ground() {
        List<Line> lines = new ArrayList<>();
        rounds().forEach(value -> lines.add(level("grid", value)));
        if (!isRank && least < 0) {
            lines.add(level("axis", BigDecimal.ZERO));
        } else {
            lines.add(new Line(0, bottom, 100, bottom, "axis", ""));
        }
        lines.addAll(Width.each(
                width -> years(width).keySet().stream()
                        .map(year -> new Line(x(day(year)), bottom, x(day(year)), bottom + 5.0, "tick", ""))
                        .toList(),
                (line, at) -> new Line(line.x1(), line.y1(), line.x2(), line.y2(), line.role(), at)));
        return lines;
    }

    private Line level(String role, BigDecimal value) {
        return new Line(0, y(value), 100, y(value), role, "");
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        series.breaks().forEach(day -> lines.add(new Line(x(day), 22, x(day), bottom, "break", "")));
        if (aim != null && gap != null) {
            double reached = y(aim.from().value());
            lines.add(new Line(x(aim.from().day()), reached, x(aim.to().day()), reached, "level", ""));
            lines.add(new Line(
                    x(aim.to().day()), reached, x(aim.to().day()), y(aim.to().value()), "gap", ""));
        }
        series.aims().forEach(pair -> lines.add(line(pair, "target")));
        series.joins().forEach(pair -> lines.add(line(pair, isBefore(pair.from()) ? "before" : "result")));
        return lines;
    }

    private Line line(Series.Pair pair, String role) {
        return new Line(
                x(pair.from().day()),
                y(pair.from().value()),
                x(pair.to().day()),
                y(pair.to().value()),
                role,
                "");
    }

    /** What is not preferred lies below the rest. */
    List<Mark> marks() {
        return points.stream()
                .sorted(Comparator.comparing((Point point) -> !point.isSetAside()))
                .map(this::mark)
                .toList();
    }

    private Mark mark(Point point) {
        double y = y(point.value());
        boolean isUp = point.bound() > 0 != isRank;
        double reach = point.high() != null ? y(point.high()) - y : point.bound() == 0 ? 0 : isUp ? -STEM : STEM;
        return new Mark(
                x(point.day()),
                y,
                point.shape(),
                role(point),
                r(point),
                Drawing.round(reach),
                point.bound() != 0,
                words.point(point.figure(), language));
    }

    private String role(Point point) {
        return point.isSetAside() ? "side" : !point.isResult() ? "target" : isBefore(point) ? "before" : "result";
    }

    private boolean isBefore(Point point) {
        return newest != null && point.isResult() && !point.perimeter().equals(newest.perimeter());
    }

    private boolean isMain(Point point) {
        return point.equals(newest) && isLatest(point) || aim != null && point.equals(aim.to());
    }

    /** Whether nothing newer is known, were it a bound. */
    private boolean isLatest(Point result) {
        return points.stream()
                .noneMatch(other -> other.isResult() && !other.isSetAside() && other.day() > result.day());
    }

    private double r(Point point) {
        return isMain(point) ? 6.5 : point.isSetAside() ? 3.5 : 4.5;
    }

    /** Years stand where a figure of the whole year stands: at its end, of flows in its middle. */
    private long day(int year) {
        return (Point.isFlow(points.get(0).figure()) ? LocalDate.of(year, 7, 1) : LocalDate.of(year, 12, 31))
                .toEpochDay();
    }

    private double x(long day) {
        return frame.x(fromStart(day));
    }

    /** In percent, from the side where reading begins. */
    private double fromStart(long day) {
        return INSET + (100 - 2 * INSET) * (day - first) / Math.max(1, last - first);
    }

    private double y(BigDecimal value) {
        double share = (value.doubleValue() - least) / (most - least);
        return Drawing.round(TOP + (isRank ? share : 1 - share) * (bottom - TOP));
    }

    /** Those that are drawn: within the field, and not the line on which all stands. */
    private List<BigDecimal> rounds() {
        return scales.rounds().stream()
                .filter(value -> y(value) > TOP - 20 && y(value) < bottom - 10)
                .filter(value -> value.signum() != 0)
                .toList();
    }

    List<Text> texts() {
        return Width.each(
                this::texts,
                (text, at) -> new Text(text.x(), text.dx(), text.y(), text.anchor(), text.text(), text.role(), at));
    }

    private List<Text> texts(Width width) {
        Labels labels = new Labels(frame, width, bottom);
        points.forEach(point -> labels.mark(fromStart(point.day()), y(point.value()), r(point)));
        List<Series.Pair> joined = new ArrayList<>(series.joins());
        joined.addAll(series.aims());
        joined.forEach(pair -> labels.line(
                fromStart(pair.from().day()),
                y(pair.from().value()),
                fromStart(pair.to().day()),
                y(pair.to().value())));
        series.breaks().forEach(day -> labels.line(fromStart(day), 22, fromStart(day), bottom));
        if (aim != null && gap != null) {
            double reached = y(aim.from().value());
            labels.line(fromStart(aim.from().day()), reached, fromStart(aim.to().day()), reached);
        }
        rounds(labels);
        years(width).forEach((year, role) -> {
            Words named = new Words(named(year), role);
            labels.fixed(fromStart(day(year)), 0, bottom + 20.0, anchor(width, day(year), named), named);
        });
        if (aim != null) {
            label(labels, aim.to());
        }
        series.breaks().forEach(day -> breakAt(labels, day));
        gap(labels, width);
        ordered().stream()
                .filter(point -> aim == null || !point.equals(aim.to()))
                .forEach(point -> label(labels, point));
        return labels.texts();
    }

    /** Numbers of the round values, at the side that the lines leave free. */
    private void rounds(Labels labels) {
        List<BigDecimal> rounds = rounds();
        long atStart = rounds.stream()
                .mapToLong(value -> labels.crossed(0, y(value) - 5, "start", tick(value)))
                .sum();
        boolean isTaken = points.stream().anyMatch(point -> isMain(point) && fromStart(point.day()) > NEAR_END);
        long atEnd = rounds.stream()
                        .mapToLong(value -> labels.crossed(100, y(value) - 5, "end", tick(value)))
                        .sum()
                + (isTaken ? rounds.size() : 0);
        rounds.forEach(value -> labels.fixed(
                atEnd < atStart ? 100 : 0, 0, y(value) - 5, atEnd < atStart ? "end" : "start", tick(value)));
    }

    private Words tick(BigDecimal value) {
        return new Words(words.formats().number(axis.of(value), language), "tick");
    }

    /** Beside its line, as far up as there is room. The line itself tells where there is none. */
    private void breakAt(Labels labels, long day) {
        Words said = new Words(words.say("chart.break", language), "break");
        double x = fromStart(day);
        for (int y = BREAK; y < bottom / 2; y += 18) {
            for (boolean before : List.of(x > 50, x <= 50)) {
                if (labels.isFree(x, before ? -7 : 7, y, before ? "end" : "start", said)) {
                    labels.fixed(x, before ? -7 : 7, y, before ? "end" : "start", said);
                    return;
                }
            }
        }
    }

    private void gap(Labels labels, Width width) {
        if (aim == null || gap == null || width == Width.NEAR) {
            return;
        }
        double top = y(aim.to().value());
        double bottomOfGap = y(aim.from().value());
        String number = words.number(gap, axis, language);
        labels.place(
                fromStart(aim.to().day()),
                top + (bottomOfGap - top) * 0.7,
                4,
                List.of(new Words(number, "target"), new Words(words.say("chart.gap", language), "plain")),
                List.of(Spot.BEFORE),
                false);
    }

    /** Each on its lines: the number, and of what is no result, what it is. */
    private void label(Labels labels, Point point) {
        String number = words.number(point.figure(), axis, language);
        String role = role(point);
        List<List<Words>> forms = new ArrayList<>();
        boolean must =
                isMain(point) || point.equals(points.get(0)) || atBreaks(points).contains(point);
        if (isMain(point)) {
            forms.add(List.of(new Words(number, role + " big"), new Words(said(point), role)));
            forms.add(List.of(new Words(number, role), new Words(said(point), role)));
        } else if (point.isResult()) {
            forms.add(List.of(new Words(number, role)));
        } else {
            forms.add(List.of(new Words(words.say("chart.of", language, said(point), number), role)));
            forms.add(List.of(new Words(said(point), role), new Words(number, role)));
        }
        for (List<Words> form : forms) {
            if (labels.place(fromStart(point.day()), y(point.value()), r(point), form, spots(point), must)) {
                return;
            }
        }
        if (must) {
            labels.place(fromStart(point.day()), y(point.value()), r(point), forms.get(0), FURTHER, true);
        }
    }

    /** When a result was, and for when a target is. */
    private String said(Point point) {
        return point.isResult()
                ? words.formats().period(point.figure().period(), point.figure().nature(), language)
                : words.say(
                        "chart.of." + point.figure().nature(),
                        language,
                        words.formats().period(point.figure().period(), "actual", language));
    }

    private List<Spot> spots(Point point) {
        boolean falls = series.joins().stream()
                .filter(pair -> pair.to().equals(point) || pair.from().equals(point))
                .anyMatch(pair -> y(pair.to().value()) > y(pair.from().value()) + 2);
        return falls ? FALLING : RISING;
    }

    /** What has to be read comes first: both ends, what stands at a break, the targets, peaks, then the newest. */
    private List<Point> ordered() {
        Set<Point> ordered = new LinkedHashSet<>();
        Optional.ofNullable(aim).ifPresent(pair -> ordered.add(pair.to()));
        List<Point> shown = points.stream().filter(point -> !point.isSetAside()).toList();
        ordered.addAll(atBreaks(shown));
        Optional.ofNullable(newest).ifPresent(ordered::add);
        shown.stream().findFirst().ifPresent(ordered::add);
        shown.stream().filter(point -> !point.isResult()).forEach(ordered::add);
        shown.stream()
                .filter(Point::isResult)
                .max(Comparator.comparing(Point::value))
                .ifPresent(ordered::add);
        for (int i = shown.size() - 1; i >= 0; i--) {
            ordered.add(shown.get(i));
        }
        return List.copyOf(ordered);
    }

    /** The last result before each break, and the first one after it. */
    private List<Point> atBreaks(List<Point> shown) {
        List<Point> atBreaks = new ArrayList<>();
        series.breaks().forEach(day -> {
            shown.stream()
                    .filter(point -> point.isResult() && isBefore(point) && point.day() <= day)
                    .max(Comparator.comparingLong(Point::day))
                    .ifPresent(atBreaks::add);
            shown.stream()
                    .filter(point -> point.isResult() && !isBefore(point) && point.day() >= day)
                    .min(Comparator.comparingLong(Point::day))
                    .ifPresent(atBreaks::add);
        });
        return atBreaks;
    }

    /** The years that are named, each with its role: the first and the last ones always, round ones between. */
    private Map<Integer, String> years(Width width) {
        int from = LocalDate.ofEpochDay(points.get(0).day()).getYear();
        int to = LocalDate.ofEpochDay(points.get(points.size() - 1).day()).getYear();
        Map<Integer, String> years = new LinkedHashMap<>();
        years.put(to, "last");
        if (newest != null && isLatest(newest)) {
            add(years, LocalDate.ofEpochDay(newest.day()).getYear(), "last", width);
        }
        add(years, from, "tick", width);
        Set<Integer> between = new TreeSet<>();
        for (int step : List.of(10, 5, 4, 2, 1)) {
            for (int year = from + 1; year < to; year++) {
                if (year % step == 0) {
                    between.add(year);
                }
            }
            Map<Integer, String> tried = new LinkedHashMap<>(years);
            for (int year : between) {
                add(tried, year, "tick", width);
            }
            if (tried.size() > 4 || step == 1) {
                return tried;
            }
            between.clear();
        }
        return years;
    }

    private void add(Map<Integer, String> years, int year, String role, Width width) {
        double at = fromStart(day(year)) * width.pixels() / 100;
        if (!years.containsKey(year)
                && years.keySet().stream()
                        .allMatch(other ->
                                Math.abs(at - fromStart(day(other)) * width.pixels() / 100) > room(year, other))) {
            years.put(year, role);
        }
    }

    private double room(int year, int other) {
        return YEAR + Frame.width(named(Math.min(year, other))) - Frame.width("" + year);
    }

    /** The first year says that it stands at its end, where something else than its end is shown of any year. */
    private String named(int year) {
        return year == LocalDate.ofEpochDay(points.get(0).day()).getYear() && isWithinYears()
                ? words.say("period.end-of", language, "" + year)
                : "" + year;
    }

    private boolean isWithinYears() {
        return !Point.isFlow(points.get(0).figure())
                && points.stream()
                        .anyMatch(point -> LocalDate.ofEpochDay(point.day()).getMonthValue() != 12);
    }

    private String anchor(Width width, long day, Words named) {
        double at = fromStart(day) * width.pixels() / 100;
        double half = Math.max(18, named.width() / 2);
        return at > width.pixels() - half ? "end" : at < half ? "start" : "middle";
    }

    /** For shapes that stand for neither a result nor a target, and for what is not preferred. */
    List<Key> keys() {
        Set<Key> keys = new LinkedHashSet<>();
        points.stream()
                .filter(point -> !point.isSetAside() && !Set.of("dot", "target").contains(point.shape()))
                .forEach(point -> keys.add(new Key(
                        "mark",
                        point.shape(),
                        words.say("nature." + point.figure().nature(), language))));
        if (points.stream().anyMatch(Point::isSetAside)) {
            keys.add(new Key("mark", "side", words.say("chart.side", language)));
        }
        return List.copyOf(keys);
    }
}
