package org.shoreatlas.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be joined among the points of one subject, indicator and activity, and where the series breaks.
 *
 * <p>A line joins results that follow one another in one perimeter and cover as much time each. At a date for which
 * several are published it goes through the one exact figure; where there are several or none, it ends there: the
 * reader sees all of them and is led past none. From the newest result a dashed line leads to each target and
 * projection after it.
 *
 * @param joins pairs of points
 * @param aims from the newest result to what is aimed at
 * @param breaks days at which the perimeter changes
 * @param newest the newest result through which a line could go; null where sources disagree over it, or there is none
 */
record Series(
        List<Pair> joins,
        List<Pair> aims,
        List<Long> breaks,
        @Nullable Point newest) {

    private static final List<String> AHEAD = List.of("target", "projection");

    record Pair(Point from, Point to) {}

    static Series of(List<Point> points) {
        List<Point> results = points.stream()
                .filter(point -> point.isActual() && !point.isSetAside())
                .sorted(Comparator.comparingLong(Point::day))
                .toList();
        List<Pair> joins = new ArrayList<>();
        List<Pair> aims = new ArrayList<>();
        results.stream()
                .filter(Point::isJoinable)
                .collect(groupingBy(Like::of, LinkedHashMap::new, toList()))
                .forEach((like, line) -> {
                    List<List<Point>> dates =
                            List.copyOf(new TreeMap<>(line.stream().collect(groupingBy(Point::day))).values());
                    for (int i = 1; i < dates.size(); i++) {
                        join(dates.get(i - 1), dates.get(i)).ifPresent(joins::add);
                    }
                    List<Point> newest = dates.get(dates.size() - 1);
                    points.stream()
                            .filter(aim -> isAim(aim)
                                    && Like.of(aim).equals(like)
                                    && aim.day() > newest.get(0).day())
                            .forEach(aim -> join(newest, List.of(aim)).ifPresent(aims::add));
                });
        List<Point> joinable = results.stream().filter(Point::isJoinable).toList();
        Point newest = joinable.isEmpty()
                ? null
                : one(joinable.stream()
                                .filter(point -> point.day()
                                        == joinable.get(joinable.size() - 1).day())
                                .toList())
                        .orElse(null);
        return new Series(joins, aims, breaks(results), newest);
    }

    /** Half way from the last figure of a perimeter to the first of the next; at the first where both are published. */
    private static List<Long> breaks(List<Point> results) {
        List<List<Point>> perimeters = List.copyOf(results.stream()
                .collect(groupingBy(Point::perimeter, LinkedHashMap::new, toList()))
                .values());
        List<Long> breaks = new ArrayList<>();
        for (int i = 1; i < perimeters.size(); i++) {
            long first = perimeters.get(i).get(0).day();
            long last = perimeters.get(i - 1).stream()
                    .mapToLong(Point::day)
                    .filter(day -> day <= first)
                    .max()
                    .orElse(first);
            breaks.add((first + last) / 2);
        }
        return breaks;
    }

    private static boolean isAim(Point point) {
        return AHEAD.contains(point.figure().nature()) && point.isNumber() && !point.isSetAside();
    }

    /** From the newest result to the furthest target; null where there is none. */
    @Nullable
    Pair aim() {
        return aims.stream()
                .filter(pair -> pair.from().equals(newest)
                        && pair.to().figure().nature().equals("target"))
                .max(Comparator.comparingLong(pair -> pair.to().day()))
                .orElse(null);
    }

    private static Optional<Pair> join(List<Point> from, List<Point> to) {
        return one(from).flatMap(first -> one(to).map(second -> new Pair(first, second)));
    }

    /** The reading through which the line goes; none where it has to end. */
    private static Optional<Point> one(List<Point> readings) {
        List<Point> exact = readings.size() == 1
                ? readings
                : readings.stream().filter(Point::isExact).toList();
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }

    /** What two figures must have in common to be joined. */
    private record Like(String perimeter, long months) {

        static Like of(Point point) {
            return new Like(point.perimeter(), point.months());
        }
    }
}
