package org.shoreatlas.compare;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.chart.RegionMaps;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.language.Formats;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One to three regions on two pages for a client; the dossier is its annex. */
@PageController
class BriefPage {

    /** What two pages hold. */
    static final int MOST = 3;

    private final Sources sources;
    private final Regions regions;
    private final Comparisons comparisons;
    private final Briefs briefs;
    private final Remarks remarks;
    private final RegionMaps maps;
    private final Editions editions;
    private final Formats formats;
    private final ReadingDay day;

    BriefPage(
            Sources sources,
            Regions regions,
            Comparisons comparisons,
            Briefs briefs,
            Remarks remarks,
            RegionMaps maps,
            Editions editions,
            Formats formats,
            ReadingDay day) {
        this.sources = sources;
        this.regions = regions;
        this.comparisons = comparisons;
        this.briefs = briefs;
        this.remarks = remarks;
        this.maps = maps;
        this.editions = editions;
        this.formats = formats;
        this.day = day;
    }

    @GetMapping("/brief")
    String show(
            AsOf asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            Language language,
            Model model,
            HttpServletResponse response) {
        int publication = asOf.publication();
        List<PlaceView> all = regions.all(publication);
        RegionChoice choice = RegionChoice.of(parameters.get(RegionChoice.NAME), all, MOST);
        if (choice.isNothingRight()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        List<PlaceView> chosen = choice.regions();
        List<BadParameterException> problems = new ArrayList<>(choice.problems());
        List<String> must = MustHave.codes(parameters.get("must"), problems);
        model.addAttribute("problems", problems)
                .addAttribute("chosen", chosen)
                .addAttribute("all", all)
                .addAttribute("names", choice.names(formats, language))
                .addAttribute("at", new ComparisonAddress(choice.slugs(), List.of(), must));
        if (!chosen.isEmpty()) {
            LocalDate on = day.of(asOf.asked());
            Set<String> codes = comparisons.codes(publication);
            Comparison comparison = comparisons.of(
                    chosen,
                    Briefs.ROWS.stream().filter(codes::contains).toList(),
                    Stream.of(MustHave.values())
                            .filter(one -> must.contains(one.code()))
                            .collect(toSet()),
                    publication,
                    on);
            model.addAttribute("comparison", comparison)
                    .addAttribute("brief", briefs.of(comparison, publication, on, language))
                    .addAttribute("remarks", remarks.of(comparison, language))
                    .addAttribute("locator", maps.locator())
                    .addAttribute("codes", chosen.stream().map(PlaceView::code).toList())
                    .addAttribute("sourceCount", sources.count(publication))
                    .addAttribute("halted", comparison.halted())
                    .addAttribute("on", on)
                    .addAttribute(
                            "stood",
                            editions.publication(publication)
                                    .map(one -> MoroccanTime.dayOf(one.at()))
                                    .orElse(null));
        }
        return "brief";
    }
}
