package org.shoreatlas.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.FigureCharts;
import org.shoreatlas.edition.Aftermath;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureContext;
import org.shoreatlas.figure.FigureContexts;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.language.Formats;
import org.shoreatlas.language.Quantity;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Filter.Choice;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

@PageController
@RequestMapping("/figures")
class FigurePages extends EntryPages<FigureView> {

    private static final Set<String> PARK_JOBS = Set.of("park-jobs", "park-jobs-target");

    private final Indicators indicators;
    private final Places places;
    private final Sources sources;
    private final Formats formats;
    private final FigureContexts contexts;
    private final Sentences sentences;
    private final FigureCharts charts;
    private final Figures figures;

    FigurePages(
            Figures figures,
            Indicators indicators,
            Places places,
            Sources sources,
            Formats formats,
            FigureContexts contexts,
            Sentences sentences,
            FigureCharts charts,
            Parts parts) {
        super(figures, parts);
        this.charts = charts;
        this.contexts = contexts;
        this.sentences = sentences;
        this.figures = figures;
        this.indicators = indicators;
        this.places = places;
        this.sources = sources;
        this.formats = formats;
    }

    @Override
    protected String listTemplate() {
        return "figures";
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.filter(typed.get("place"), publication),
                Filter.of(
                        "indicator",
                        typed.get("indicator"),
                        indicators.all(publication).stream()
                                .map(indicator -> new Choice(
                                        indicator.code(), indicator.head().name(), null))
                                .toList()),
                Filter.ofCodes("nature", typed.get("nature"), "nature", Figures.NATURES),
                Filter.of(
                        "source",
                        typed.get("source"),
                        sources.all(publication).stream()
                                .map(source -> new Choice(
                                        source.head().id(), source.head().name(), null))
                                .toList()),
                Filter.of(
                        "speaker",
                        typed.get("speaker"),
                        figures.speakers(publication).stream()
                                .map(name -> new Choice(name, inArabic(name), null))
                                .toList()),
                Filter.ofCodes("readings", typed.get("readings"), "filter.readings", List.of("all", "preferred"))
                        .required(),
                Filter.ofDate("from", typed.get("from")),
                Filter.ofDate("to", typed.get("to")),
                Filter.ofDay("asOf", typed.get("asOf")));
    }

    /** A name in Arabic letters says so wherever it is read; of any other nobody knows the language. */
    private static @Nullable LocalText inArabic(String name) {
        return name.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                ? new LocalText(name, null, null)
                : null;
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(new Order("number", Sort.by("number")), Order.byDate("periodEnd"), Order.byPublication());
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.READING_GROUP);
    }

    @Override
    protected List<Aftermath> since(Edition edition, List<Edition> versions) {
        return figures.since(edition, versions);
    }

    @Override
    protected void complete(FigureView figure, int publication, Language language, Model model) {
        Quantity quantity = formats.hedged(
                figure.precision(),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.indicator().unit(),
                figure.indicator().counted(),
                language);
        FigureContext context = contexts.of(figure, publication, language);
        model.addAttribute("quantity", quantity)
                .addAttribute("title", sentences.title(figure, language))
                .addAttribute("context", context)
                .addAttribute("sourcesOf", context.sources())
                .addAttribute("chart", charts.of(figure, publication, language).orElse(null))
                .addAttribute("promised", promised(figure, publication));
    }

    /** Of the jobs of a park: what was promised beside what was reported. */
    private List<PromisedJobs> promised(FigureView figure, int publication) {
        boolean isOfPark = figure.subject().kind() == Kind.PARK
                && PARK_JOBS.contains(figure.indicator().code());
        return isOfPark
                ? PromisedJobs.of(figures.of(
                        new EntryRef(Kind.PARK, new Slug(figure.subject().id())), publication))
                : List.of();
    }
}
