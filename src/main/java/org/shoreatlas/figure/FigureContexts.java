package org.shoreatlas.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureContext.Disagreement;
import org.shoreatlas.figure.FigureContext.LookAlike;
import org.shoreatlas.figure.FigureContext.Side;
import org.shoreatlas.figure.FigureContext.Step;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.source.Sources;
import org.springframework.stereotype.Component;

/** Puts together what a figure's page shows beside the figure, as of any publication. */
@Component
public class FigureContexts {

    private static final Set<String> SAME = Set.of("same", "misprint");
    private static final Set<String> GAPS = Set.of("sector-jobs", "sector-jobs-target", "sector-exports");
    private static final int LOOK_ALIKES = 8;

    private final Figures figures;
    private final Readings readings;
    private final Sources sources;
    private final Sentences sentences;

    FigureContexts(Figures figures, Readings readings, Sources sources, Sentences sentences) {
        this.figures = figures;
        this.readings = readings;
        this.sources = sources;
        this.sentences = sentences;
    }

    public FigureContext of(FigureView figure, int publication, Language language) {
        List<ReadingGroupView> groups = readings.of(figure, publication);
        Supplier<List<FigureView>> begunNear = figures.near(figure, publication);
        Supplier<Map<String, FigureView>> begunTied = figures.byId(
                groups.stream()
                        .flatMap(group -> group.items().stream())
                        .map(ReadingGroupView.Item::figure)
                        .filter(id -> !id.equals(figure.id()))
                        .distinct()
                        .toList(),
                publication);
        Supplier<List<FigureView>> national = hasGap(figure) ? figures.national(publication) : List::of;
        Supplier<List<FigureView>> ranked = isRanked(figure) ? figures.newestOfRegions(publication) : List::of;
        List<FigureView> near = begunNear.get();
        Map<String, FigureView> tied = begunTied.get();
        ReadingGroupView ofReadings = groups.stream()
                .filter(group -> SAME.contains(relation(figure, group)))
                .findFirst()
                .orElse(null);
        List<Side> sides = sides(figure, groups, ofReadings, tied, near);
        Map<String, SourceView> known = sources.byId(
                Stream.concat(Stream.of(figure), sides.stream().map(Side::figure))
                        .flatMap(one -> one.evidence().stream())
                        .map(EvidenceView::source)
                        .distinct()
                        .toList(),
                publication);
        Disagreement disagreement = sides.isEmpty()
                ? null
                : new Disagreement(
                        sides,
                        ofReadings,
                        sides.stream().anyMatch(side -> Likeness.disagree(figure, side.figure())),
                        Independence.of(
                                Stream.concat(Stream.of(figure), sides.stream().map(Side::figure))
                                        .toList(),
                                known));
        SourceView source = figure.evidence().isEmpty()
                ? null
                : known.get(figure.evidence().get(0).source());
        Set<String> shown = new LinkedHashSet<>(
                sides.stream().map(side -> side.figure().id()).toList());
        return new FigureContext(
                sentences.of(figure, source, language),
                sentences.shortCredit(figure, source, language),
                disagreement,
                Optional.ofNullable(ofReadings)
                        .or(() -> groups.stream()
                                .filter(group -> group.canWrite() != null)
                                .findFirst())
                        .orElse(null),
                avoid(figure),
                lookAlikes(figure, groups, tied, near, shown),
                known,
                Independence.of(List.of(figure), known),
                Steps.of(figure, near, groups).orElse(null),
                gap(figure, national.get()),
                ranking(figure, ranked.get()),
                groups);
    }

    /** Whether a group says that they are not two readings of one thing: a part of it, an instalment, an exception. */
    private static boolean isSomethingElse(FigureView one, FigureView other, List<ReadingGroupView> groups) {
        return groups.stream()
                .anyMatch(group -> Stream.of(one, other)
                                .allMatch(figure -> group.item(figure.id()).isPresent())
                        && Stream.of(one, other)
                                .flatMap(figure -> group.item(figure.id()).stream())
                                .anyMatch(item -> !item.isReading()));
    }

    private static List<Side> sides(
            FigureView figure,
            List<ReadingGroupView> groups,
            @Nullable ReadingGroupView group,
            Map<String, FigureView> tied,
            List<FigureView> near) {
        Map<String, Side> sides = new LinkedHashMap<>();
        if (group != null) {
            group.items().stream()
                    .filter(item -> SAME.contains(item.relation()) && tied.containsKey(item.figure()))
                    .forEach(item -> {
                        FigureView other = Objects.requireNonNull(tied.get(item.figure()));
                        sides.put(
                                item.figure(),
                                new Side(
                                        other,
                                        item.relation(),
                                        item.note(),
                                        Likeness.distance(figure, other).orElse(null)));
                    });
        }
        near.stream()
                .filter(other -> Likeness.isSameThing(figure, other) && !isSomethingElse(figure, other, groups))
                .forEach(other -> sides.putIfAbsent(
                        other.id(),
                        new Side(
                                other,
                                "same",
                                null,
                                Likeness.distance(figure, other).orElse(null))));
        return List.copyOf(sides.values());
    }

    /** What is tied as something else comes first, then what has the same number, then what is of the same year. */
    private static List<LookAlike> lookAlikes(
            FigureView figure,
            List<ReadingGroupView> groups,
            Map<String, FigureView> tied,
            List<FigureView> near,
            Set<String> shown) {
        Map<String, LookAlike> found = new LinkedHashMap<>();
        for (ReadingGroupView group : groups) {
            group.items().stream()
                    .filter(item -> tied.containsKey(item.figure())
                            && !shown.contains(item.figure())
                            && !item.relation().equals("series"))
                    .forEach(item -> found.putIfAbsent(
                            item.figure(),
                            new LookAlike(
                                    Objects.requireNonNull(tied.get(item.figure())),
                                    told(figure, group, item),
                                    item.note())));
        }
        near.stream()
                .filter(other -> !shown.contains(other.id()) && !Likeness.isSameSeries(figure, other))
                .sorted(Comparator.comparing((FigureView other) -> !Likeness.hasSameNumber(figure, other)))
                .forEach(other -> found.putIfAbsent(other.id(), new LookAlike(other, null, null)));
        return found.values().stream().limit(LOOK_ALIKES).toList();
    }

    /** What another figure is to the one shown, where the group says more than that it is easily confused. */
    private static @Nullable String told(FigureView figure, ReadingGroupView group, ReadingGroupView.Item other) {
        if (figure.id().equals(other.of()) || other.relation().equals("other-payer")) {
            return other.relation();
        }
        return group.item(figure.id())
                .filter(own -> other.figure().equals(own.of()))
                .map(own -> own.relation().equals("exception") ? "rule" : "whole")
                .orElse(null);
    }

    private static String relation(FigureView figure, ReadingGroupView group) {
        return group.items().stream()
                .filter(item -> item.figure().equals(figure.id()))
                .findFirst()
                .orElseThrow()
                .relation();
    }

    /** The messages are {@code avoid.{code}}. */
    private static List<String> avoid(FigureView figure) {
        if ("misprint".equals(figure.relation())) {
            return List.of("misprint");
        }
        List<String> avoid = new ArrayList<>();
        if (Set.of("target", "planned", "projection").contains(figure.nature())) {
            avoid.add("as-result");
        }
        if (Set.of("allocated", "estimate").contains(figure.nature())) {
            avoid.add(figure.nature());
        }
        if (Sentences.isOfJobs(figure)) {
            avoid.add(
                    switch (Objects.requireNonNull(figure.counts())) {
                        case FigureView.TOTAL -> "as-new";
                        case FigureView.NEW -> "as-total";
                        default -> "as-either";
                    });
        }
        if (Sentences.isOfDigitalEconomy(figure)) {
            avoid.add("as-offshoring");
        }
        if (figure.place() != null
                && Set.of("city", "province", "prefecture")
                        .contains(figure.place().level())) {
            avoid.add("as-region");
        }
        if (!figure.precision().equals("exact")) {
            avoid.add(figure.precision());
        }
        if (!figure.period().isStated()) {
            avoid.add("with-year");
        }
        if (figure.rule() != null && figure.subject().kind() == Kind.PLACE) {
            avoid.add("as-named");
        }
        if (figure.flags().contains("provisional") || figure.flags().contains("preliminary")) {
            avoid.add("as-final");
        }
        return avoid;
    }

    private static boolean hasGap(FigureView figure) {
        return GAPS.contains(figure.indicator().code());
    }

    private static @Nullable Gap gap(FigureView figure, List<FigureView> national) {
        return Gap.of(national).stream()
                .filter(gap -> gap.reached().id().equals(figure.id())
                        || gap.target().id().equals(figure.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isRanked(FigureView figure) {
        return figure.place() != null
                && figure.place().level().equals("region")
                && figure.nature().equals("actual");
    }

    private static @Nullable Ranking ranking(FigureView figure, List<FigureView> ofRegions) {
        return Ranking.of(ofRegions).stream()
                .filter(ranking ->
                        ranking.figures().stream().anyMatch(one -> one.id().equals(figure.id())))
                .findFirst()
                .orElse(null);
    }

    /**
     * The reading before: of the same series the one whose period ended last before this one's began. Of several for
     * that period it is the one that a reading group prefers; where the sources disagree and none is preferred it is
     * named, and nothing is computed. Bounds count as readings. What a reading group tells apart is never held against
     * each other, nor what is added over periods of different lengths.
     */
    static final class Steps {

        private static final Set<String> ALIKE = Set.of("same", "series");
        private static final Set<String> ADDED = Set.of("flow", "amount");
        private static final int ALIKE_DAYS = 3;

        private Steps() {}

        /**
         * @param near other figures of the same subject
         * @param groups all reading groups of the figure
         */
        static Optional<Step> of(FigureView figure, List<FigureView> near, List<ReadingGroupView> groups) {
            if (!isReading(figure) || figure.preferred() != null || isDisputed(figure, near, groups)) {
                return Optional.empty();
            }
            LocalDate begin = Objects.requireNonNullElse(figure.period().start(), end(figure));
            List<FigureView> before = near.stream()
                    .filter(other -> Likeness.isSameSeries(figure, other)
                            && isReading(other)
                            && end(other).isBefore(begin)
                            && isAsLong(figure, other)
                            && isAlike(figure, other, groups)
                            && other.preferred() == null)
                    .toList();
            return before.stream()
                    .max(Comparator.comparing(Steps::end)
                            .thenComparing(other -> other.value() != null)
                            .thenComparing(other -> -other.number()))
                    .map(other -> step(other, figure, isDisputed(other, before, List.of())));
        }

        private static Step step(FigureView before, FigureView after, boolean isDisputed) {
            Hedged from = Hedged.of(before).orElseThrow();
            Optional<Hedged> change = isDisputed
                    ? Optional.empty()
                    : Hedged.of(after).orElseThrow().minus(from);
            boolean ofPercent = after.indicator().unit().equals("percent");
            return new Step(
                    before,
                    change.orElse(null),
                    ofPercent
                            ? null
                            : change.flatMap(one -> one.percentOf(from)).orElse(null));
        }

        private static boolean isReading(FigureView figure) {
            return figure.period().end() != null
                    && figure.nature().equals("actual")
                    && !"misprint".equals(figure.relation())
                    && !figure.indicator().kind().equals("rank")
                    && Hedged.of(figure).isPresent();
        }

        /** Whether another reading of the same thing says something else and nobody has preferred one of them. */
        private static boolean isDisputed(FigureView figure, List<FigureView> others, List<ReadingGroupView> groups) {
            return groups.stream().noneMatch(group -> figure.id().equals(group.preferred()))
                    && others.stream()
                            .anyMatch(other -> !other.id().equals(figure.id())
                                    && Likeness.isSameThing(figure, other)
                                    && !Likeness.isSaidAlike(figure, other)
                                    && other.preferred() == null
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
}
