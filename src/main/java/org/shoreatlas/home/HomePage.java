package org.shoreatlas.home;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.change.Changes;
import org.shoreatlas.chart.Charts;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.chart.RegionMaps;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.language.Formats;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.profile.RegionRow;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: the jobs of the sector with their target, exports, the regions with their parks, and what is new. */
@PageController
class HomePage {

    /** Of which something new is told, the most telling first. */
    private static final List<String> TELLING =
            List.of("park-occupancy", "sector-exports", "income-tax-cap", "park-jobs", "sector-jobs", "park-companies");

    private static final int CHANGES = 3;

    private final ReadingDay day;
    private final Sources sources;
    private final Regions regions;
    private final Figures figures;
    private final Parks parks;
    private final Charts charts;
    private final RegionMaps maps;
    private final Changes changes;
    private final Sentences sentences;
    private final Formats formats;

    HomePage(
            ReadingDay day,
            Sources sources,
            Regions regions,
            Figures figures,
            Parks parks,
            Charts charts,
            RegionMaps maps,
            Changes changes,
            Sentences sentences,
            Formats formats) {
        this.day = day;
        this.sources = sources;
        this.regions = regions;
        this.figures = figures;
        this.parks = parks;
        this.charts = charts;
        this.maps = maps;
        this.changes = changes;
        this.sentences = sentences;
        this.formats = formats;
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
        Supplier<List<FigureView>> national = figures.national(publication);
        Supplier<List<FigureView>> inRegions = figures.inRegions(RegionRow.INDICATORS, publication);
        List<ParkView> shoreParks = parks.ofForm("shore-park", publication).stream()
                .filter(park -> park.head().region() != null)
                .toList();
        List<Ranking> rankings = Ranking.of(figures.newestOfRegions(publication).get());
        Optional<Ranking> chosen = rankings.stream()
                .filter(ranking -> ranking.indicator().code().equals(indicator))
                .findFirst();
        if (!indicator.isEmpty() && chosen.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("unknownIndicator", indicator);
        }
        List<PlaceView> all = regions.all(publication);
        Opening opening = Opening.of(national.get(), charts, language);
        Map<String, FigureView> values = chosen.map(HomePage::byRegion).orElse(Map.of());
        List<RegionRow> rows = RegionRow.of(all, shoreParks, inRegions.get(), values);
        model.addAttribute("opening", opening)
                .addAttribute("on", on)
                .addAttribute("sourceCount", sources.count(publication))
                .addAttribute("rows", rows)
                .addAttribute("cap", capRule(rows, language).orElse(null))
                .addAttribute("count", RegionRow.Count.of(shoreParks))
                .addAttribute("chosen", chosen.orElse(null))
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
                .addAttribute("news", news(opening, publication, language));
        return "home";
    }

    /** @param sentence without its source, which stands below it */
    record News(String sentence, LocalDate day, Changes.Telling change) {}

    /** Whose rules the caps on the income tax are, and for which time. */
    record CapRule(String of, String period) {}

    private Optional<CapRule> capRule(List<RegionRow> rows, Language language) {
        List<FigureView> caps = rows.stream()
                .map(RegionRow::cap)
                .filter(cap -> cap != null && cap.rule() != null)
                .toList();
        List<String> programmes = caps.stream()
                .map(cap -> Objects.requireNonNull(cap.rule()).subject().name())
                .filter(Objects::nonNull)
                .map(name -> name.within(language))
                .distinct()
                .toList();
        return programmes.isEmpty()
                ? Optional.empty()
                : Optional.of(new CapRule(
                        formats.list(programmes, language),
                        formats.period(caps.get(0).period(), caps.get(0).nature(), language)));
    }

    private List<News> news(Opening opening, int publication, Language language) {
        return changes.telling(TELLING, opening.figures(), CHANGES, publication).stream()
                .map(change -> new News(
                        sentences.of(change.figure(), null, language), MoroccanTime.dayOf(change.at()), change))
                .toList();
    }

    private RegionMap map(
            List<PlaceView> all, @Nullable Ranking chosen, List<ParkView> shoreParks, LocalDate on, Language language) {
        return chosen != null
                ? maps.ofFigures(chosen.figures(), all, language)
                : maps.ofStatuses(all, RegionRow.marks(shoreParks, on, language), language);
    }

    private static Map<String, FigureView> byRegion(Ranking ranking) {
        Map<String, FigureView> values = new LinkedHashMap<>();
        ranking.figures().forEach(figure -> values.put(figure.subject().id(), figure));
        return values;
    }
}
