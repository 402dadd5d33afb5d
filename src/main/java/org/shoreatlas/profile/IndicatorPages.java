package org.shoreatlas.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.shoreatlas.chart.Charts;
import org.shoreatlas.chart.Multiples;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.indicator.IndicatorView;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The indicators; the preview of one shows how its figures will read. */
@PageController
@RequestMapping("/indicators")
class IndicatorPages extends EntryPages<IndicatorView> {

    private final Figures figures;
    private final Regions regions;
    private final Charts charts;
    private final SentenceSamples samples;
    private final HttpServletRequest request;

    IndicatorPages(
            Indicators indicators,
            Figures figures,
            Regions regions,
            Charts charts,
            SentenceSamples samples,
            HttpServletRequest request,
            Parts parts) {
        super(indicators, parts);
        this.figures = figures;
        this.regions = regions;
        this.charts = charts;
        this.samples = samples;
        this.request = request;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                Filter.ofCodes("theme", typed.get("theme"), "theme", Indicators.THEMES),
                Filter.ofCodes("measure", typed.get("measure"), "kind", Indicators.MEASURES));
    }

    @Override
    protected List<Order> orders(Language language) {
        Order name = Order.byName(language);
        return List.of(name, new Order("theme", Sort.by("theme").and(name.sort())), Order.byPublication());
    }

    /** The series of the country, the regions at two dates, and at the newest one. */
    @Override
    protected void complete(IndicatorView indicator, int publication, Language language, Model model) {
        Supplier<List<FigureView>> national = figures.national(publication);
        Supplier<List<FigureView>> inRegions = figures.inRegions(List.of(indicator.code()), publication);
        List<PlaceView> all = regions.all(publication);
        List<FigureView> ofRegions =
                inRegions.get().stream().filter(Charts::isOfRegion).toList();
        Multiples multiples = charts.multiples(ofRegions, all, language).orElse(null);
        model.addAttribute(
                        "series",
                        charts.overTime(
                                national.get().stream()
                                        .filter(figure -> Charts.isOf(indicator.code(), figure))
                                        .toList(),
                                language))
                .addAttribute("multiples", multiples)
                .addAttribute(
                        "bars",
                        multiples != null
                                ? null
                                : Ranking.of(ofRegions).stream()
                                        .findFirst()
                                        .flatMap(ranking -> charts.regions(ranking.figures(), all, null, language))
                                        .orElse(null));
        if (request.getAttribute("preview") != null) {
            model.addAttribute("samples", samples.of(indicator, publication));
        }
    }
}
