package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shoreatlas.chart.BarChart.Bar;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Gap;
import org.shoreatlas.figure.Hedged;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Axis;

/** The geometry of bars, with the name above each and its number at its end. */
final class BarPlot {

    /** What may stand as a bar on zero: how much there was. */
    private static final Set<String> AMOUNTS = Set.of("actual", "estimate");

    private static final int ROW = 44;
    private static final int NAME = 20;
    private static final int ARROW = 26;
    /** In percent: the longer of two paces, with its number beside it. */
    private static final double PACE = 60;

    private final Frame frame;
    private final List<Point> points;
    private final List<String> labels;
    private final List<String> numbers;
    private final Predicate<FigureView> highlighted;
    private final Axis axis;
    private final double least;
    private final double most;
    private final double room;

    BarPlot(
            DrawingWords words,
            Language language,
            List<FigureView> figures,
            List<String> labels,
            Predicate<FigureView> highlighted) {
        this.frame = new Frame(language);
        this.labels = labels;
        this.highlighted = highlighted;
        this.points = figures.stream()
                .map(figure -> Point.of(figure, 0).orElseThrow())
                .toList();
        FigureView any = figures.get(0);
        List<BigDecimal> values =
                points.stream().flatMap(point -> point.numbers().stream()).toList();
        Scales scales = Scales.of(values, any.indicator().unit());
        this.axis = words.formats()
                .axis(scales.rounds(), any.indicator().unit(), any.indicator().counted(), language);
        this.numbers = figures.stream()
                .map(figure -> words.number(figure, axis, language))
                .toList();
        this.least = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0) < 0
                ? values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0)
                : 0;
        this.most = Math.max(
                values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0), 0);
        double longest = numbers.stream().mapToDouble(Frame::width).max().orElse(0) + ARROW + 2 * Frame.GAP;
        // in percent; a number has room after its bar also on a phone
        this.room = Math.max(45, 100 - 100 * longest / Width.NEAR.pixels());
    }

    String unit() {
        return axis.unit();
    }

    int height() {
        return ROW * points.size() + 4;
    }

    double zero() {
        return frame.x(at(0));
    }

    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double end = at(point.value().doubleValue());
            double far = point.high() == null ? end : at(point.high().doubleValue());
            String shape = shape(point);
            boolean isBar = shape.equals("bar");
            double from = isBar ? Math.min(at(0), end) : end;
            double to = isBar ? Math.max(at(0), end) : Math.max(end, far);
            bars.add(new Bar(
                    labels.get(i),
                    numbers.get(i),
                    shape,
                    highlighted.test(point.figure()),
                    isBar || shape.equals("band") ? frame.left(from, to) : frame.x(end),
                    (double) i * ROW + NAME,
                    Math.round(Math.abs(to - from) * 100) / 100.0,
                    frame.x(0),
                    frame.x(isBar ? Math.max(at(0), end) : to),
                    frame.dx(shape.equals("up") ? ARROW + 2 : isBar || shape.equals("band") ? 7 : 12)));
        }
        return bars;
    }

    /** What is needed each year as a hollow bar, and below it the last pace as a full one. */
    static List<Bar> paces(DrawingWords words, Language language, Gap gap, Hedged last, FigureView added) {
        BigDecimal needed = gap.perYear().value();
        BigDecimal had = last.value();
        if (needed == null || had == null || had.signum() <= 0) {
            return List.of();
        }
        Frame frame = new Frame(language);
        double most = needed.max(had).doubleValue();
        List<Bar> bars = new ArrayList<>();
        for (boolean isNeeded : List.of(true, false)) {
            double width = Math.round((isNeeded ? needed : had).doubleValue() / most * PACE * 100) / 100.0;
            Hedged pace = isNeeded ? gap.perYear() : last;
            bars.add(new Bar(
                    isNeeded
                            ? words.say("chart.pace.needed", language, "" + gap.to())
                            : words.say(
                                    "chart.pace.last",
                                    language,
                                    Gap.years(added),
                                    words.formats().period(added.period(), added.nature(), language)),
                    words.say("chart.pace", language, words.number(pace, language)),
                    isNeeded ? "needed" : "bar",
                    false,
                    frame.left(0, width),
                    isNeeded ? NAME : NAME + 60,
                    width,
                    frame.x(0),
                    frame.x(width),
                    frame.dx(8)));
        }
        return bars;
    }

    private static String shape(Point point) {
        if (point.bound() != 0) {
            return point.bound() > 0 ? "up" : "down";
        }
        return point.high() != null
                ? "band"
                : AMOUNTS.contains(point.figure().nature())
                        ? "bar"
                        : Point.shape(point.figure().nature());
    }

    /** In percent, from where reading begins. */
    private double at(double value) {
        return most == least ? 0 : (value - least) / (most - least) * room;
    }
}
