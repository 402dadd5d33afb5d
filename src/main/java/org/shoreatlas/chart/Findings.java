package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Gap;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceView;

/**
 * What a chart shows, as a title that says it: by rule, and only where its figures carry the sentence. Two figures are
 * held against each other where both are exact, of one perimeter and of as much time, and no source disagrees; "about"
 * stays "about"; a region is named as the highest only where every region has an exact figure.
 */
record Findings(DrawingWords words, Language language) {

    private static final Set<String> COUNTED = Set.of("stock", "flow", "amount");
    private static final Set<String> SHARED = Set.of("rate", "share");
    private static final String END_OF_YEAR = "\\d{4}-12-31";

    /** So many regions are named in a title. */
    private static final int NAMED = 2;

    /** Less than this is no jump. */
    private static final BigDecimal JUMP = new BigDecimal("1.1");

    /**
     * @param detail the numbers on which it rests, in a sentence; empty where the drawing names them
     * @param computed whether it holds a number that the Atlas computed
     */
    record Finding(String text, String detail, boolean computed) {

        Finding(String text, boolean computed) {
            this(text, "", computed);
        }
    }

    Optional<Finding> overTime(List<Point> points, Series series) {
        return jump(points, series).or(() -> target(series)).or(() -> change(points, series));
    }

    /**
     * Where one year has a result by the definition before and one by the definition after, they tell the difference.
     */
    private Optional<Finding> jump(List<Point> points, Series series) {
        Point newest = series.newest();
        if (newest == null) {
            return Optional.empty();
        }
        List<Point> after = points.stream()
                .filter(point -> point.isJoinable() && point.perimeter().equals(newest.perimeter()))
                .toList();
        return after.stream()
                .min(Comparator.comparingLong(Point::day))
                .flatMap(first -> points.stream()
                        .filter(point -> point.isJoinable()
                                && !point.perimeter().equals(newest.perimeter())
                                && point.day() == first.day()
                                && point.months() == first.months())
                        .findFirst()
                        .flatMap(before -> {
                            String year = first.figure().period().code().substring(0, 4);
                            return isMore(first, before)
                                    ? Optional.of(jump("chart.found.jump", year, before, first))
                                    : isMore(before, first)
                                            ? Optional.of(jump("chart.found.drop", year, before, first))
                                            : Optional.empty();
                        }));
    }

    private Finding jump(String key, String year, Point before, Point after) {
        return new Finding(
                words.say(key, language, year),
                words.say(
                        "chart.found.both",
                        language,
                        year,
                        words.value(before.figure(), language),
                        words.value(after.figure(), language)),
                false);
    }

    private static boolean isMore(Point one, Point other) {
        return other.value().signum() > 0 && one.value().compareTo(other.value().multiply(JUMP)) >= 0;
    }

    private Optional<Finding> target(Series series) {
        Series.Pair aim = series.aim();
        if (aim == null) {
            return Optional.empty();
        }
        FigureView reached = aim.from().figure();
        FigureView target = aim.to().figure();
        return Gap.missing(reached, target)
                .filter(missing -> missing.signum() > 0)
                .map(missing -> new Finding(
                        words.say(
                                "chart.found.target",
                                language,
                                words.value(reached, language),
                                sentence(reached),
                                target.indicator().counted() == null
                                        ? words.value(target, language)
                                        : words.number(target, language),
                                sentence(target)),
                        false));
    }

    private String sentence(FigureView figure) {
        return words.formats().periodInSentence(figure.period(), figure.nature(), language);
    }

    /** From the first to the last of the readings that one line joins. */
    private Optional<Finding> change(List<Point> points, Series series) {
        Point last = series.newest();
        if (last == null || !last.isExact()) {
            return Optional.empty();
        }
        Point first = points.stream()
                .filter(point -> point.isJoinable()
                        && point.isExact()
                        && point.day() < last.day()
                        && point.perimeter().equals(last.perimeter())
                        && point.months() == last.months()
                        && isAlone(point, points))
                .min(Comparator.comparingLong(Point::day))
                .orElse(null);
        return first == null || !isAlone(last, points) ? Optional.empty() : change(first, last);
    }

    private static boolean isAlone(Point point, List<Point> points) {
        return points.stream()
                .noneMatch(other -> !other.equals(point)
                        && other.isActual()
                        && !other.isSetAside()
                        && other.day() == point.day()
                        && other.perimeter().equals(point.perimeter()));
    }

    private Optional<Finding> change(Point first, Point last) {
        FigureView figure = last.figure();
        String kind = figure.indicator().kind();
        BigDecimal difference = last.value().subtract(first.value());
        String name = figure.indicator().name().within(language);
        if (SHARED.contains(kind) && difference.signum() != 0) {
            return Optional.of(new Finding(
                    words.say(
                            "chart.found.rate",
                            language,
                            name,
                            words.value(first.figure(), language),
                            when(first.figure().period()),
                            words.value(figure, language),
                            when(figure.period())),
                    false));
        }
        if (!COUNTED.contains(kind) || difference.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                words.say(
                        difference.signum() > 0 ? "chart.found.more" : "chart.found.less",
                        language,
                        name,
                        words.formats()
                                .quantity(
                                        difference.abs(),
                                        figure.indicator().unit(),
                                        figure.indicator().counted(),
                                        language)
                                .text(),
                        when(first.figure().period()),
                        when(figure.period())),
                true));
    }

    /** The end of a year is that year. */
    private String when(Period period) {
        String code = period.code();
        return code.matches(END_OF_YEAR)
                ? code.substring(0, 4)
                : words.formats().period(period, null, language);
    }

    /**
     * Of bars of regions, the greatest first: which stands highest.
     *
     * @param missing how many regions have no bar
     */
    Optional<Finding> regions(List<FigureView> figures, long missing) {
        FigureView highest = figures.get(0);
        boolean isExact = figures.stream()
                .allMatch(figure -> figure.precision().equals("exact")
                        && figure.value() != null
                        && figure.nature().equals("actual")
                        && figure.rule() == null);
        if (missing > 0 || !isExact || isEqual(highest, figures.get(1))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                words.say(
                        "chart.found.highest",
                        language,
                        highest.indicator().name().within(language),
                        words.name(highest.subject(), language)),
                false));
    }

    /** Of two dates of every region: where it rose and where it fell. */
    Optional<Finding> multiples(
            Map<String, FigureView> before, Map<String, FigureView> after, List<PlaceView> regions, String since) {
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (PlaceView region : regions) {
            FigureView first = before.get(region.head().id());
            FigureView last = after.get(region.head().id());
            if (first == null || last == null || isEqual(first, last)) {
                return Optional.empty();
            }
            boolean isUp = Objects.requireNonNull(last.value()).compareTo(Objects.requireNonNull(first.value())) > 0;
            (isUp ? up : down).add(region.head().name().within(language));
        }
        FigureView any = after.values().iterator().next();
        String name = any.indicator().name().within(language);
        String text = down.isEmpty()
                ? words.say("chart.found.all-up", language, name, since)
                : up.isEmpty()
                        ? words.say("chart.found.all-down", language, name, since)
                        : down.size() <= NAMED
                                ? words.say(
                                        "chart.found.some-down",
                                        language,
                                        name,
                                        words.formats().list(down, language),
                                        since)
                                : up.size() <= NAMED
                                        ? words.say(
                                                "chart.found.some-up",
                                                language,
                                                name,
                                                words.formats().list(up, language),
                                                since)
                                        : words.say(
                                                "chart.found.up-down", language, name, up.size(), down.size(), since);
        return Optional.of(new Finding(text, true));
    }

    private static boolean isEqual(FigureView one, FigureView other) {
        @Nullable BigDecimal value = one.value();
        return value == null || value.compareTo(Objects.requireNonNull(other.value())) == 0;
    }
}
