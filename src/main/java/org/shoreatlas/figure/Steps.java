package org.shoreatlas.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shoreatlas.figure.FigureContext.Step;

/**
 * The reading before: of the same series the one whose period ended last before this one's began. Of several for that
 * period it is the one that a reading group prefers; where the sources disagree and none is preferred it is named, and
 * nothing is computed. Bounds count as readings. What a reading group tells apart is never held against each other, nor
 * what is added over periods of different lengths.
 */
final class Steps {

    private static final Set<String> ALIKE = Set.of("same", "series");
    private static final Set<String> ADDED = Set.of("flow", "amount");
    private static final int ALIKE_DAYS = 3;

    private Steps() {}

    /**
     * @param near other figures of the same subject
     * @param groups all reading groups of the figure
     * @param setAside ids of those to which a group prefers another reading of the same thing
     */
    static Optional<Step> of(
            FigureView figure, List<FigureView> near, List<ReadingGroupView> groups, Collection<String> setAside) {
        if (!isReading(figure) || setAside.contains(figure.id()) || isDisputed(figure, near, groups, setAside)) {
            return Optional.empty();
        }
        LocalDate begin = Objects.requireNonNullElse(figure.period().start(), end(figure));
        List<FigureView> before = earlier(figure, near)
                .filter(other -> end(other).isBefore(begin)
                        && isAsLong(figure, other)
                        && isAlike(figure, other, groups)
                        && !setAside.contains(other.id()))
                .toList();
        return before.stream()
                .max(Comparator.comparing(Steps::end)
                        .thenComparing(other -> other.value() != null)
                        .thenComparing(other -> -other.number()))
                .map(other -> step(other, figure, isDisputed(other, before, List.of(), setAside)));
    }

    /** Those of which {@link #of} may choose one, whatever groups say of them. */
    static Stream<FigureView> earlier(FigureView figure, List<FigureView> near) {
        return near.stream().filter(other -> Likeness.isSameSeries(figure, other) && isReading(other));
    }

    private static Step step(FigureView before, FigureView after, boolean isDisputed) {
        Hedged from = Hedged.of(before).orElseThrow();
        Optional<Hedged> change =
                isDisputed ? Optional.empty() : Hedged.of(after).orElseThrow().minus(from);
        boolean ofPercent = after.indicator().unit().equals("percent");
        return new Step(
                before,
                change.orElse(null),
                ofPercent ? null : change.flatMap(one -> one.percentOf(from)).orElse(null));
    }

    private static boolean isReading(FigureView figure) {
        return figure.period().end() != null
                && figure.nature().equals("actual")
                && !"misprint".equals(figure.relation())
                && !figure.indicator().kind().equals("rank")
                && Hedged.of(figure).isPresent();
    }

    /** Whether another reading of the same thing says something else and nobody has preferred one of them. */
    private static boolean isDisputed(
            FigureView figure, List<FigureView> others, List<ReadingGroupView> groups, Collection<String> setAside) {
        return groups.stream().noneMatch(group -> figure.id().equals(group.preferred()))
                && others.stream()
                        .anyMatch(other -> !other.id().equals(figure.id())
                                && Likeness.isSameThing(figure, other)
                                && !Likeness.isSaidAlike(figure, other)
                                && !setAside.contains(other.id())
                                && isReading(other));
    }

    /** No group says that the two are different things. */
    private static boolean isAlike(FigureView figure, FigureView other, List<ReadingGroupView> groups) {
        return groups.stream()
                .map(group -> group.items().stream()
                        .filter(item -> item.figure().equals(figure.id())
                                || item.figure().equals(other.id()))
                        .toList())
                .filter(both -> both.size() == 2)
                .allMatch(both -> both.stream().allMatch(item -> ALIKE.contains(item.relation())));
    }

    /** What is added over a period is held only against what was added over one of the same length. */
    private static boolean isAsLong(FigureView one, FigureView other) {
        return !ADDED.contains(one.indicator().kind()) || Math.abs(days(one) - days(other)) <= ALIKE_DAYS;
    }

    private static long days(FigureView figure) {
        return figure.period().start() == null || figure.period().end() == null
                ? -1
                : ChronoUnit.DAYS.between(
                        figure.period().start(), figure.period().end());
    }

    private static LocalDate end(FigureView figure) {
        return Objects.requireNonNull(figure.period().end());
    }
}
