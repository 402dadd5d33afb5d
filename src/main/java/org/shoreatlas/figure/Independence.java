package org.shoreatlas.figure;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.source.SourceView;

/**
 * How many of some sources are independent of one another. The rule: sources that go back to one origin (a press
 * meeting, a release, a survey) count as one, however many have printed it; a source of which no origin is known counts
 * by itself.
 *
 * @param sources how many there are
 * @param origins how many of them are independent
 * @param first where all of several sources go back to one origin, the earliest of them; null else
 */
record Independence(int sources, int origins, @Nullable SourceView first) {

    /**
     * Of the sources that print the numbers of some figures.
     *
     * @param known sources by slug
     */
    static Independence of(List<FigureView> figures, Map<String, SourceView> known) {
        return of(sourcesOf(figures).stream()
                .flatMap(source -> Optional.ofNullable(known.get(source)).stream())
                .toList());
    }

    static List<String> sourcesOf(List<FigureView> figures) {
        return figures.stream()
                .flatMap(figure -> figure.printedIn().stream())
                .distinct()
                .toList();
    }

    static Independence of(Collection<SourceView> sources) {
        Map<String, List<SourceView>> byOrigin = sources.stream()
                .collect(groupingBy(source -> Objects.requireNonNullElse(
                        source.origin(), "source:" + source.head().id())));
        SourceView first = byOrigin.size() == 1 && sources.size() > 1
                ? sources.stream()
                        .min(Comparator.comparing(Independence::day)
                                .thenComparing(source -> source.head().id()))
                        .orElse(null)
                : null;
        return new Independence(sources.size(), byOrigin.size(), first);
    }

    private static LocalDate day(SourceView source) {
        return Objects.requireNonNullElse(source.dated().start(), LocalDate.MAX);
    }
}
