package org.shoreatlas.home;

import static java.util.stream.Collectors.groupingBy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.change.Changes;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.chart.RegionMaps;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Gap;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: the country in a few figures, what is missing to its targets, and the map of its regions. */
@PageController
class HomePage {

    private static final List<String> HEADLINES =
            List.of("sector-jobs", "sector-exports", "international-companies", "gsli-rank");
    private static final int MILESTONES = 6;
    private static final int CHANGES = 6;

    private final ReadingDay day;
    private final Sources sources;
    private final Regions regions;
    private final Figures figures;
    private final Parks parks;
    private final Milestones milestones;
    private final RegionMaps maps;
    private final Changes changes;

    HomePage(
            ReadingDay day,
            Sources sources,
            Regions regions,
            Figures figures,
            Parks parks,
            Milestones milestones,
            RegionMaps maps,
            Changes changes) {
        this.day = day;
        this.sources = sources;
        this.regions = regions;
        this.figures = figures;
        this.parks = parks;
        this.milestones = milestones;
        this.maps = maps;
        this.changes = changes;
    }

    @GetMapping
    String show(
            AsOf asOf,
            @RequestParam(defaultValue = "") String indicator,
            Language language,
            Model model,
            HttpServletResponse response) {
        int publication = asOf.publication();
        LocalDate on = day.of(asOf.asked());
        List<FigureView> national = figures.national(publication).get();
        List<ParkView> shoreParks = parks.ofForm("shore-park", publication);
        List<Ranking> rankings = Ranking.of(figures.newestOfRegions(publication).get());
        Optional<Ranking> chosen = rankings.stream()
                .filter(ranking -> ranking.indicator().code().equals(indicator))
                .findFirst();
        if (!indicator.isEmpty() && chosen.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("unknownIndicator", indicator);
        }
        List<PlaceView> all = regions.all(publication);
        model.addAttribute("regions", all)
                .addAttribute("on", on)
                .addAttribute("sourceCount", sources.count(publication))
                .addAttribute("headlines", headlines(national))
                .addAttribute("gaps", Gap.of(national))
                .addAttribute(
                        "parks",
                        shoreParks.stream()
                                .filter(park -> park.head().region() != null)
                                .collect(groupingBy(park ->
                                        Objects.requireNonNull(park.head().region()))))
                .addAttribute("chosen", chosen.orElse(null))
                .addAttribute("values", chosen.map(HomePage::byRegion).orElse(Map.of()))
                .addAttribute("map", map(all, chosen.orElse(null), shoreParks, on, language))
                .addAttribute(
                        "picker",
                        Filter.of(
                                "indicator",
                                indicator,
                                rankings.stream()
                                        .map(Ranking::indicator)
                                        .map(one -> new Filter.Choice(one.code(), one.name(), null))
                                        .toList()))
                .addAttribute("milestones", milestones.first(MILESTONES, publication))
                .addAttribute("changes", changes.newest(CHANGES, publication));
        return "home";
    }

    private RegionMap map(
            List<PlaceView> all, @Nullable Ranking chosen, List<ParkView> shoreParks, LocalDate on, Language language) {
        return chosen != null
                ? maps.ofFigures(chosen.figures(), all, language)
                : maps.ofStatuses(
                        all,
                        shoreParks.stream()
                                .filter(park -> park.head().region() != null)
                                .map(park -> new RegionMap.Mark(
                                        Objects.requireNonNull(park.head().region()),
                                        park.statusAt(on),
                                        park.head().name().within(language)))
                                .toList(),
                        language);
    }

    private static Map<String, FigureView> byRegion(Ranking ranking) {
        Map<String, FigureView> values = new LinkedHashMap<>();
        ranking.figures().forEach(figure -> values.put(figure.subject().id(), figure));
        return values;
    }

    /** The newest actual reading of each headline indicator. */
    private static List<FigureView> headlines(List<FigureView> national) {
        return HEADLINES.stream()
                .flatMap(code -> national.stream()
                        .filter(figure -> figure.indicator().code().equals(code)
                                && figure.nature().equals("actual")
                                && figure.activity().equals("offshoring")
                                && Gap.isComparable(figure))
                        .max(Comparator.comparing(figure -> figure.period().end()))
                        .stream())
                .toList();
    }
}
