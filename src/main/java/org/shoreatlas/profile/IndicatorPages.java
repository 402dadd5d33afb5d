package org.shoreatlas.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.Charts;
import org.shoreatlas.chart.Multiples;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureContext;
import org.shoreatlas.figure.FigureContexts;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Gap;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.indicator.IndicatorView;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.profile.RegionProfile.Numbers;
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
    private final Charts charts;
    private final FigureContexts contexts;
    private final Regions regions;
    private final SentenceSamples samples;
    private final HttpServletRequest request;

    IndicatorPages(
            Indicators indicators,
            Figures figures,
            Charts charts,
            FigureContexts contexts,
            Regions regions,
            SentenceSamples samples,
            HttpServletRequest request,
            Parts parts) {
        super(indicators, parts);
        this.figures = figures;
        this.charts = charts;
        this.contexts = contexts;
        this.regions = regions;
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

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.FIGURE);
    }

    @Override
    protected void complete(IndicatorView indicator, int publication, Language language, Model model) {
        if (request.getAttribute("preview") != null) {
            model.addAttribute("samples", samples.of(indicator, publication));
        }
        List<FigureView> known = figures.ofIndicator(indicator.code(), publication);
        FigureView newest = newest(known);
        if (newest == null) {
            return;
        }
        FigureContext context = contexts.of(newest, publication, language);
        draw(indicator, publication, language, model);
        model.addAttribute("readings", readings(known))
                .addAttribute("count", known.size())
                .addAttribute("leading", newest)
                .addAttribute("context", context)
                .addAttribute(
                        "confused",
                        context.lookAlikes().stream()
                                .map(FigureContext.LookAlike::figure)
                                .filter(other -> !other.indicator().code().equals(indicator.code()))
                                .toList());
    }

    /** The series of the country, the regions at two dates, else at the newest one. */
    private void draw(IndicatorView indicator, int publication, Language language, Model model) {
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
    }

    /** The result that is asked for first: of the whole country and the whole sector where there is one. */
    private static @Nullable FigureView newest(List<FigureView> known) {
        return known.stream()
                .min(Rows.RESULTS_FIRST
                        .thenComparing(figure -> !isNational(figure))
                        .thenComparing(IndicatorPages::isOfPart)
                        .thenComparing(figure -> !Gap.isComparable(figure))
                        .thenComparing(Rows.NEWEST))
                .orElse(null);
    }

    private static boolean isNational(FigureView figure) {
        return figure.subject().kind() == Kind.PLACE
                && figure.place() != null
                && figure.place().level().equals("country");
    }

    /** Whether it counts an activity of the sector alone. */
    private static boolean isOfPart(FigureView figure) {
        return !Set.of("offshoring", "all").contains(figure.activity());
    }

    /**
     * Results by their definition, those of single activities, what is aimed at, and last what another reading is
     * preferred to.
     */
    private static List<Numbers> readings(List<FigureView> known) {
        Map<String, List<FigureView>> groups = new TreeMap<>();
        known.stream()
                .sorted(Comparator.comparing((FigureView figure) -> !isNational(figure))
                        .thenComparing(Rows.NEWEST))
                .forEach(figure -> groups.computeIfAbsent(group(figure), group -> new ArrayList<>())
                        .add(figure));
        return groups.entrySet().stream()
                .map(one -> new Numbers(one.getKey().substring(1), one.getValue()))
                .toList();
    }

    /** A digit for its place among the groups, and the code of the group. */
    private static String group(FigureView figure) {
        return figure.preferred() != null || "misprint".equals(figure.relation())
                ? "4set-aside"
                : !figure.nature().equals("actual")
                        ? "3ahead"
                        : isOfPart(figure)
                                ? "2parts"
                                : figure.perimeter() == null ? "0results" : "1" + figure.perimeter();
    }
}
