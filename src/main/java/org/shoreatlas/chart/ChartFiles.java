package org.shoreatlas.chart;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.indicator.IndicatorView;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.PageAddress;
import org.shoreatlas.web.PageController;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Charts and maps as SVG files that need nothing beside them. What cannot be drawn is not found. */
@PageController
class ChartFiles {

    private static final String LICENCE = "© OpenStreetMap contributors, ODbL 1.0";

    private final Charts charts;
    private final RegionMaps maps;
    private final Figures figures;
    private final Indicators indicators;
    private final Regions regions;
    private final Editions editions;
    private final EntryNames names;
    private final DrawingWords words;
    private final ObjectProvider<ChartFileView> views;

    ChartFiles(
            Charts charts,
            RegionMaps maps,
            Figures figures,
            Indicators indicators,
            Regions regions,
            Editions editions,
            EntryNames names,
            DrawingWords words,
            ObjectProvider<ChartFileView> views) {
        this.charts = charts;
        this.maps = maps;
        this.figures = figures;
        this.indicators = indicators;
        this.regions = regions;
        this.editions = editions;
        this.names = names;
        this.words = words;
        this.views = views;
    }

    @GetMapping("/charts/{indicator}/{kind:[a-z]+}/{subject}.svg")
    View time(
            @PathVariable Slug indicator,
            @PathVariable String kind,
            @PathVariable Slug subject,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("address") PageAddress address,
            Language language,
            Model model,
            HttpServletResponse response) {
        Query query = Query.of(parameters, Set.of("activity"), editions);
        int publication = query.publication();
        indicators.get(indicator, publication);
        EntryRef entry = new EntryRef(Kind.ofCode(kind).orElseThrow(ChartFiles::nothing), subject);
        names.id(entry, publication).orElseThrow(() -> editions.absence(entry.kind(), subject, publication));
        List<FigureView> about = figures.of(entry, publication);
        TimeChart chart = charts
                .overTime(
                        about.stream()
                                .filter(figure -> Charts.isOf(indicator.value(), figure))
                                .toList(),
                        language)
                .stream()
                .filter(one -> query.text("activity")
                        .map(one.figures().get(0).activity()::equals)
                        .orElse(true))
                .findFirst()
                .orElseThrow(ChartFiles::nothing);
        model.addAttribute("chart", chart).addAttribute("plot", "time");
        return file(
                indicator + "-" + subject,
                chart.drawing(),
                chart.keys(),
                List.of(),
                address,
                language,
                model,
                response);
    }

    @GetMapping("/charts/{indicator}.svg")
    View bars(
            @PathVariable Slug indicator,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("address") PageAddress address,
            Language language,
            Model model,
            HttpServletResponse response) {
        Query query = Query.of(parameters, Set.of("place"), editions);
        indicators.get(indicator, query.publication());
        List<PlaceView> all = regions.all(query.publication());
        String highlighted = query.text("place")
                .map(place -> all.stream()
                        .filter(region -> place.equals(region.head().id()) || place.equals(region.code()))
                        .map(PlaceView::code)
                        .findFirst()
                        .orElseThrow(() -> query.invalid("place", "fes-meknes, MA-03")))
                .orElse(null);
        BarChart chart = charts.regions(ranked(indicator, query.publication()), all, highlighted, language)
                .orElseThrow(ChartFiles::nothing);
        model.addAttribute("chart", chart).addAttribute("plot", "bars");
        return file(
                indicator + "-regions",
                chart.drawing(),
                List.of(),
                List.of(chart.none()),
                address,
                language,
                model,
                response);
    }

    @GetMapping("/map.svg")
    View map(
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("address") PageAddress address,
            Language language,
            Model model,
            HttpServletResponse response) {
        Query query = Query.of(parameters, Set.of("indicator"), editions);
        Slug indicator = query.slug("indicator").orElseThrow(() -> query.invalid("indicator", "/api/v1/indicators"));
        IndicatorView known = indicators.get(indicator, query.publication());
        List<FigureView> shown = ranked(indicator, query.publication());
        RegionMap map = maps.ofFigures(shown, regions.all(query.publication()), language);
        List<String> notes = new ArrayList<>(map.regions().stream()
                .map(region -> region.number() + " " + words.say("chart.title", language, region.name(), region.text()))
                .toList());
        notes.add(words.say("map.numbers", language));
        notes.add(LICENCE);
        model.addAttribute("map", map).addAttribute("plot", "map");
        return file(known.code() + "-map", map.drawing(), map.keys(), notes, address, language, model, response);
    }

    /** The view itself and not its name: by name it would be found only by who asks for an image before a page. */
    private View file(
            String name,
            Drawing drawing,
            List<Drawing.Key> keys,
            List<String> notes,
            PageAddress address,
            Language language,
            Model model,
            HttpServletResponse response) {
        List<String> below = new ArrayList<>(notes);
        below.add(drawing.sources());
        below.removeIf(String::isEmpty);
        below.add(words.say("site.name", language) + ". CC BY 4.0");
        below.add(address.addresses().of(address.to(drawing.page())));
        model.addAttribute("drawing", drawing)
                .addAttribute("sheet", DrawingSheet.of(new Frame(language), drawing, keys, below));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + language.code() + ".svg")
                        .build()
                        .toString());
        return views.getObject();
    }

    /** The same figures that pages rank. */
    private List<FigureView> ranked(Slug indicator, int publication) {
        return Ranking.of(figures.newestOfRegions(publication).get()).stream()
                .filter(ranking -> ranking.indicator().code().equals(indicator.value()))
                .map(Ranking::figures)
                .findFirst()
                .orElseThrow(ChartFiles::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
