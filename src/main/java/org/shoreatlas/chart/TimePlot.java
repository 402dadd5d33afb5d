package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.Drawing.Line;
import org.shoreatlas.chart.Drawing.Mark;
import org.shoreatlas.chart.Drawing.Text;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Axis;

/** The geometry of a chart over time. */
final class TimePlot {

    private static final int TOP = 56;
    private static final int BOTTOM = 210;
    private static final int INSET = 20;
    private static final int STEM = 22;
    private static final int YEARS = 6;

    private final DrawingWords words;
    private final Language language;
    private final Frame frame;
    private final List<Point> points;
    private final Series series;
    private final Scales scales;
    private final Axis axis;
    private final boolean isRank;
    private final double margin;
    private final long first;
    private final long last;

    TimePlot(DrawingWords words, Language language, List<Point> points) {
        this.words = words;
        this.language = language;
        this.frame = new Frame(language);
        this.points = points;
        this.series = Series.of(points);
        IndicatorRef indicator = points.get(0).figure().indicator();
        this.scales = Scales.of(
                points.stream().flatMap(point -> point.numbers().stream()).toList(), indicator.unit());
        this.axis = words.formats().axis(scales.rounds(), indicator.unit(), indicator.counted(), language);
        this.isRank = indicator.kind().equals("rank");
        this.margin = scales.rounds().stream()
                        .mapToDouble(value -> Frame.width(number(value)))
                        .max()
                        .orElse(0)
                + 2 * Frame.GAP;
        long from = points.get(0).day();
        long to = points.get(points.size() - 1).day();
        // so that at least one year can be named
        long slack = to - from < 366 ? 183 : 0;
        this.first = from - slack;
        this.last = to + slack;
    }

    record Size(int height, String unit) {}

    TimeChart chart(List<FigureView> figures, Function<Size, Drawing> drawing) {
        List<Line> grid = scales.rounds().stream()
                .map(value -> new Line(frame.x(margin), y(value), frame.x(Frame.WIDTH), y(value), false))
                .toList();
        List<Line> breaks = series.breaks().stream()
                .map(day -> new Line(x(day), TOP - 14, x(day), BOTTOM, true))
                .toList();
        List<Line> joins = new ArrayList<>();
        series.joins().forEach(pair -> joins.add(line(pair, false)));
        series.aims().forEach(pair -> joins.add(line(pair, true)));
        return new TimeChart(
                drawing.apply(new Size(BOTTOM + 30, axis.unit())),
                grid,
                breaks,
                joins,
                points.stream().map(this::mark).toList(),
                texts(),
                keys(),
                figures);
    }

    /** Years stand where a figure of the whole year stands: at its end, of flows in its middle. */
    private long day(int year) {
        return (Point.isFlow(points.get(0).figure()) ? LocalDate.of(year, 7, 1) : LocalDate.of(year, 12, 31))
                .toEpochDay();
    }

    private double x(long day) {
        return frame.x(fromStart(day));
    }

    private double fromStart(long day) {
        return margin + INSET + (Frame.WIDTH - margin - 2 * INSET) * (day - first) / (last - first);
    }

    private double y(BigDecimal value) {
        double share = isRank ? scales.share(value) : 1 - scales.share(value);
        return Drawing.round(TOP + share * (BOTTOM - TOP));
    }

    private Line line(Series.Pair pair, boolean dashed) {
        return new Line(
                x(pair.from().day()),
                y(pair.from().value()),
                x(pair.to().day()),
                y(pair.to().value()),
                dashed);
    }

    private Mark mark(Point point) {
        double y = y(point.value());
        boolean isUp = point.bound() > 0 != isRank;
        double reach = point.high() != null ? y(point.high()) : point.bound() == 0 ? y : y + (isUp ? -STEM : STEM);
        return new Mark(
                x(point.day()),
                y,
                point.shape(),
                Drawing.round(reach),
                point.bound() != 0,
                words.point(point.figure(), language));
    }

    private List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(frame.x(0), 16, "start", axis.unit(), "unit"));
        scales.rounds()
                .forEach(value ->
                        texts.add(new Text(frame.x(margin - Frame.GAP), y(value) + 5, "end", number(value), "tick")));
        int year = LocalDate.ofEpochDay(first).getYear();
        int years = LocalDate.ofEpochDay(last).getYear() - year;
        for (int step = years / YEARS + 1;
                year <= LocalDate.ofEpochDay(last).getYear();
                year += day(year) < first ? 1 : step) {
            if (day(year) >= first && day(year) <= last) {
                texts.add(new Text(x(day(year)), BOTTOM + 22, "middle", Integer.toString(year), "tick"));
            }
        }
        series.breaks()
                .forEach(day -> texts.add(new Text(
                        x(day),
                        TOP - 18,
                        fromStart(day) > Frame.WIDTH / 2.0 ? "end" : "start",
                        words.say("chart.break", language),
                        "break")));
        texts.addAll(numbers());
        return texts;
    }

    /** Numbers above or below their marks, the newest first, as long as they hide nothing. */
    private List<Text> numbers() {
        List<Text> numbers = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        points.forEach(point -> taken.add(new Box(fromStart(point.day()), y(point.value()), 6, 6)));
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            String number = words.number(point.figure(), axis, language);
            double half = Frame.width(number) / 2;
            double x = Math.max(margin + half, Math.min(fromStart(point.day()), Frame.WIDTH - half));
            for (double y : List.of(y(point.value()) - 15, y(point.value()) + 15)) {
                Box box = new Box(x, y, half, 8);
                if (y + 8 < BOTTOM && point.isNumber() && taken.stream().noneMatch(box::meets)) {
                    taken.add(box);
                    numbers.add(new Text(frame.x(x), Drawing.round(y + 5), "middle", number, "number"));
                    break;
                }
            }
        }
        return numbers;
    }

    private String number(BigDecimal value) {
        return words.formats().number(axis.of(value), language);
    }

    private List<Key> keys() {
        Set<Key> keys = new LinkedHashSet<>();
        points.forEach(point -> keys.add(new Key(
                "mark", point.shape(), words.say("nature." + point.figure().nature(), language))));
        if (!series.aims().isEmpty()) {
            keys.add(new Key("line", "dashed", words.say("chart.aim", language)));
        }
        if (points.stream().anyMatch(point -> point.bound() != 0)) {
            keys.add(new Key("line", "arrow", words.say("chart.bound", language)));
        }
        if (points.stream().anyMatch(point -> point.high() != null)) {
            keys.add(new Key("line", "band", words.say("chart.band", language)));
        }
        return List.copyOf(keys);
    }

    /** The room that a mark or a text takes, around its centre. */
    private record Box(double x, double y, double half, double tall) {

        boolean meets(Box other) {
            return Math.abs(x - other.x) < half + other.half && Math.abs(y - other.y) < tall + other.tall;
        }
    }
}
