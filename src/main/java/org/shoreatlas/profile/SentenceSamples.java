package org.shoreatlas.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.indicator.IndicatorView;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.source.Sources;
import org.springframework.stereotype.Component;

/** How the figures of an indicator read by the sentence that it carries, in all languages. */
@Component
class SentenceSamples {

    private static final int REAL = 3;
    /** Each of another plural form in Arabic. */
    private static final List<Integer> COUNTED = List.of(1, 2, 3, 11, 100);
    /** First, second, third and eleventh, which English tells apart. */
    private static final List<Integer> RANKS = List.of(1, 2, 3, 11);

    private static final List<Integer> MEASURED = List.of(12);
    private static final EntryRef COUNTRY = new EntryRef(Kind.PLACE, new Slug("maroc"));
    private static final Period YEAR = Period.parse("2024");

    private final Figures figures;
    private final Indicators indicators;
    private final Sources sources;
    private final Sentences sentences;
    private final EntryNames names;
    private final Places places;

    SentenceSamples(
            Figures figures,
            Indicators indicators,
            Sources sources,
            Sentences sentences,
            EntryNames names,
            Places places) {
        this.figures = figures;
        this.indicators = indicators;
        this.sources = sources;
        this.sentences = sentences;
        this.names = names;
        this.places = places;
    }

    /**
     * Up to three published figures that differ in what a sentence may depend on, then made ones where the number asks
     * for other words or where there is no figure yet.
     */
    List<Sample> of(IndicatorView indicator, int publication) {
        List<FigureView> real = differing(figures.list(Query.first(
                        Query.MAX_SIZE, "indicator", indicator.head().id(), publication))
                .items());
        Map<String, SourceView> known = sources.byId(
                real.stream()
                        .flatMap(figure -> figure.evidence().stream())
                        .map(EvidenceView::source)
                        .distinct()
                        .toList(),
                publication);
        return Stream.concat(
                        real.stream().map(figure -> sample(figure, false, source(figure, known))),
                        made(indicator, real.isEmpty(), publication).map(figure -> sample(figure, true, null)))
                .toList();
    }

    private static @Nullable SourceView source(FigureView figure, Map<String, SourceView> known) {
        return figure.evidence().isEmpty()
                ? null
                : known.get(figure.evidence().get(0).source());
    }

    private Sample sample(FigureView figure, boolean made, @Nullable SourceView source) {
        LocalText own = figure.indicator().sentence();
        return new Sample(
                figure,
                made,
                Stream.of(Language.values())
                        .map(language -> new Text(
                                language, sentences.of(figure, source, language), own == null || !own.has(language)))
                        .toList());
    }

    /** Each the one that has most that none before it had; of several the first. */
    static List<FigureView> differing(List<FigureView> all) {
        List<FigureView> chosen = new ArrayList<>();
        List<FigureView> left = new ArrayList<>(all);
        Set<String> shown = new HashSet<>();
        while (chosen.size() < REAL && !left.isEmpty()) {
            FigureView next = left.stream()
                    .max(Comparator.comparingLong((FigureView figure) -> traits(figure)
                                    .filter(trait -> !shown.contains(trait))
                                    .count())
                            .thenComparing(figure -> -figure.number()))
                    .orElseThrow();
            traits(next).forEach(shown::add);
            chosen.add(next);
            left.remove(next);
        }
        return chosen;
    }

    private static Stream<String> traits(FigureView figure) {
        PlaceRef place = figure.place();
        String kind = figure.subject().kind().code();
        return Stream.of(
                figure.subject().kind() == Kind.PLACE && place != null ? place.level() : kind,
                figure.nature(),
                figure.precision(),
                figure.period().isStated() ? "dated" : "undated");
    }

    private Stream<FigureView> made(IndicatorView indicator, boolean isFirst, int publication) {
        List<Integer> numbers = indicator.counted() != null
                ? COUNTED
                : indicator.unit().equals("rank") ? RANKS : isFirst ? MEASURED : List.of();
        Optional<Long> country = names.id(COUNTRY, publication);
        Optional<Long> own = names.id(new EntryRef(Kind.INDICATOR, new Slug(indicator.code())), publication);
        if (country.isEmpty() || own.isEmpty()) {
            return Stream.empty();
        }
        PlaceRef morocco = Objects.requireNonNull(
                places.refs(country.stream().toList(), publication).get(country.get()));
        IndicatorRef ref = Objects.requireNonNull(
                indicators.refs(own.stream().toList(), publication).get(own.get()));
        return numbers.stream().map(number -> made(ref, morocco, number));
    }

    private static FigureView made(IndicatorRef indicator, PlaceRef place, int number) {
        return FigureView.example(new EntryName(Kind.PLACE, place.slug(), place.name()), place, indicator)
                .number("exact", BigDecimal.valueOf(number), null, null)
                .period(YEAR)
                .figure();
    }

    /** @param made whether no source says it */
    record Sample(FigureView figure, boolean made, List<Text> texts) {}

    /** @param framed whether the indicator has no sentence in this language, so that it reads as figures without one */
    record Text(Language language, String text, boolean framed) {}
}
