package org.shoreatlas.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.shoreatlas.api.BadParameter;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.Filter.Choice;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.language.Formats;
import org.shoreatlas.language.Quantity;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@RequestMapping("/figures")
class FigurePages {

    private final Figures figures;
    private final Indicators indicators;
    private final Places places;
    private final Sources sources;
    private final Editions editions;
    private final Formats formats;

    FigurePages(Figures figures, Indicators indicators, Places places, Sources sources, Editions editions,
                Formats formats) {
        this.figures = figures;
        this.indicators = indicators;
        this.places = places;
        this.sources = sources;
        this.editions = editions;
        this.formats = formats;
    }

    @GetMapping
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        int publication = editions.latest();
        try {
            Query query = Query.of(parameters, figures.filters(), editions);
            publication = query.publication();
            Found<FigureView> found = figures.list(query);
            model.addAttribute("found", found).addAttribute("pager", Pager.of(found.page()));
            query.moment().ifPresent(moment -> model.addAttribute("asOf", moment));
        } catch (BadParameter e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("bad", e);
        }
        model.addAttribute("typed", parameters.toSingleValueMap()).addAttribute("filters", filters(parameters, publication));
        return "figures";
    }

    private List<Filter> filters(MultiValueMap<String, String> typed, int publication) {
        String place = typed.getFirst("place");
        List<PlaceView> all = places.all(publication);
        return List.of(
            Filter.of("place", all.stream().filter(one -> one.code() != null && one.code().equals(place))
                    .map(one -> one.head().id()).findFirst().orElse(place),
                all.stream().map(one -> new Choice(one.head().id(), one.head().name(), null)).toList()),
            Filter.of("indicator", typed.getFirst("indicator"), indicators.all(publication).stream()
                .map(indicator -> new Choice(indicator.code(), indicator.head().name(), null)).toList()),
            Filter.of("nature", typed.getFirst("nature"), Figures.NATURES.stream()
                .map(nature -> new Choice(nature, null, "nature." + nature)).toList()),
            Filter.of("source", typed.getFirst("source"), sources.all(publication).stream()
                .map(source -> new Choice(source.head().id(), source.head().name(), null)).toList()),
            Filter.of("readings", typed.getFirst("readings"), List.of(new Choice("all", null, "filter.readings.all"),
                new Choice("preferred", null, "filter.readings.preferred"))));
    }

    @GetMapping("/{id}")
    String show(@PathVariable Slug id, AsOf asOf, Language language, Model model) {
        return page(figures.get(id, asOf.publication()), language, model);
    }

    @GetMapping("/{id}/v{number:[1-9][0-9]{0,5}}")
    String version(@PathVariable Slug id, @PathVariable int number, Language language, Model model) {
        Edition edition = editions.edition(Kind.FIGURE, id, number);
        model.addAttribute("edition", edition);
        return page(figures.edition(edition), language, model);
    }

    private String page(FigureView figure, Language language, Model model) {
        List<Edition> versions = editions.editions(Kind.FIGURE, new Slug(figure.id()), editions.latest());
        Quantity quantity = formats.hedged(figure.precision(), figure.value(), figure.low(), figure.high(),
            figure.indicator().unit(), figure.indicator().counted(), language);
        LocalText subject = figure.subject().name();
        model.addAttribute("figure", figure).addAttribute("versions", versions).addAttribute("newest", versions.get(0))
            .addAttribute("quantity", quantity)
            .addAttribute("title", figure.indicator().name().in(language) + " · "
                + (subject == null ? figure.subject().id() : subject.in(language)) + " · " + quantity.text());
        return "figure";
    }
}
