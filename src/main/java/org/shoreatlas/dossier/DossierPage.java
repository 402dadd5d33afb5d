package org.shoreatlas.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.shoreatlas.compare.Comparison;
import org.shoreatlas.compare.Comparisons;
import org.shoreatlas.compare.RegionChoice;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.language.Formats;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.profile.RegionProfile;
import org.shoreatlas.profile.RegionProfiles;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that the atlas has of one to five regions, as a document with a note for every number. */
@PageController
class DossierPage {

    private static final int MOST = 5;

    private final Sources sources;
    private final Regions regions;
    private final RegionProfiles profiles;
    private final Comparisons comparisons;
    private final Editions editions;
    private final Formats formats;
    private final ReadingDay day;
    private final Clock clock;

    DossierPage(
            Sources sources,
            Regions regions,
            RegionProfiles profiles,
            Comparisons comparisons,
            Editions editions,
            Formats formats,
            ReadingDay day,
            Clock clock) {
        this.sources = sources;
        this.regions = regions;
        this.profiles = profiles;
        this.comparisons = comparisons;
        this.editions = editions;
        this.formats = formats;
        this.day = day;
        this.clock = clock;
    }

    @GetMapping("/dossier")
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
        model.addAttribute("problems", choice.problems())
                .addAttribute("chosen", chosen)
                .addAttribute("names", choice.names(formats, language))
                .addAttribute("most", MOST)
                .addAttribute(
                        "others",
                        all.stream().filter(region -> !chosen.contains(region)).toList())
                .addAttribute("at", new DossierAddress(choice.slugs()));
        if (!chosen.isEmpty()) {
            // first the profiles: all that the comparison shows stands in them too
            List<Part> parts = parts(chosen, publication, language);
            Comparison comparison = comparisons.of(chosen, publication, day.of(asOf.asked()));
            model.addAttribute("notes", new Notes())
                    .addAttribute("comparison", comparison)
                    .addAttribute("sourceCount", sources.count(publication))
                    .addAttribute("halted", comparison.halted())
                    .addAttribute("searched", comparison.searched())
                    .addAttribute("shown", List.of())
                    .addAttribute("section", "regions")
                    .addAttribute("on", day.of(asOf.asked()))
                    .addAttribute("parts", parts)
                    .addAttribute("printed", MoroccanTime.dayOf(clock.instant()))
                    .addAttribute("data", editions.publication(publication).orElse(null));
        }
        return "dossier";
    }

    private List<Part> parts(List<PlaceView> chosen, int publication, Language language) {
        List<RegionProfile> made = profiles.of(chosen, publication, language);
        return IntStream.range(0, chosen.size())
                .mapToObj(at -> new Part(chosen.get(at), made.get(at)))
                .toList();
    }

    /** What stands of one region. */
    record Part(PlaceView entry, RegionProfile profile) {}
}
