package org.shoreatlas.compare;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Csv;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Formats;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two to five regions side by side; the address says all that the page shows. */
@PageController
class ComparePage {

    static final int MOST = 5;

    private static final ComparisonAddress EXAMPLE =
            new ComparisonAddress(List.of("fes-meknes", "tanger-tetouan-al-hoceima", "oriental"), List.of(), List.of());

    private final Sources sources;
    private final Regions regions;
    private final Comparisons comparisons;
    private final ComparisonCsv csv;
    private final Remarks remarks;
    private final Formats formats;
    private final ReadingDay day;

    ComparePage(
            Sources sources,
            Regions regions,
            Comparisons comparisons,
            ComparisonCsv csv,
            Remarks remarks,
            Formats formats,
            ReadingDay day) {
        this.sources = sources;
        this.regions = regions;
        this.comparisons = comparisons;
        this.csv = csv;
        this.remarks = remarks;
        this.formats = formats;
        this.day = day;
    }

    @GetMapping("/compare")
    String show(
            AsOf asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            Language language,
            Model model,
            HttpServletResponse response) {
        List<PlaceView> all = regions.all(asOf.publication());
        Asked asked = asked(parameters, all, asOf.publication());
        boolean nothingYet = asOf.publication() == 0;
        if (!nothingYet && asked.choice().isNothingRight()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        List<PlaceView> chosen = asked.choice().regions();
        model.addAttribute("problems", nothingYet ? List.of() : asked.problems())
                .addAttribute("chosen", chosen)
                .addAttribute("most", MOST)
                .addAttribute(
                        "others",
                        all.stream().filter(region -> !chosen.contains(region)).toList())
                .addAttribute("at", asked.address())
                .addAttribute("example", EXAMPLE);
        if (chosen.size() > 1) {
            Comparison comparison = compare(asked, asOf);
            model.addAttribute("comparison", comparison)
                    .addAttribute("names", asked.choice().names(formats, language))
                    .addAttribute("remarks", remarks.of(comparison, language))
                    .addAttribute("shown", asked.rows())
                    .addAttribute("on", day.of(asOf.asked()))
                    .addAttribute("sourceCount", sources.count(asOf.publication()))
                    .addAttribute("halted", comparison.halted())
                    .addAttribute("searched", comparison.searched());
        }
        return "compare";
    }

    /** What is on the screen, as a table. */
    @GetMapping("/compare.csv")
    ResponseEntity<String> csv(AsOf asOf, @RequestParam MultiValueMap<String, String> parameters, Language language) {
        Asked asked = asked(parameters, regions.all(asOf.publication()), asOf.publication());
        boolean forSpreadsheets = Csv.forSpreadsheets(parameters, true);
        if (asOf.publication() == 0) {
            return Csv.file(
                    "shore-atlas-compare-" + language.code(), List.of(), csv.columns(language), forSpreadsheets);
        }
        if (asked.choice().regions().size() < 2) {
            throw asked.problems().stream()
                    .findFirst()
                    .orElseGet(() -> new BadParameterException(RegionChoice.NAME, "compare.bad.few"));
        }
        return Csv.file(
                "shore-atlas-compare-" + language.code(),
                csv.lines(compare(asked, asOf), language),
                csv.columns(language),
                forSpreadsheets);
    }

    private Comparison compare(Asked asked, AsOf asOf) {
        return comparisons.of(
                asked.choice().regions(), asked.rows(), asked.must(), asOf.publication(), day.of(asOf.asked()));
    }

    private Asked asked(MultiValueMap<String, String> parameters, List<PlaceView> all, int publication) {
        RegionChoice choice = RegionChoice.of(parameters.get(RegionChoice.NAME), all, MOST);
        List<BadParameterException> problems = new ArrayList<>(choice.problems());
        if (choice.regions().size() == 1) {
            problems.add(new BadParameterException(RegionChoice.NAME, "compare.bad.few"));
        }
        Set<String> codes = comparisons.codes(publication);
        List<String> rows = known("rows", parameters.get("rows"), codes, problems);
        List<String> must = MustHave.codes(parameters.get("must"), problems);
        return new Asked(
                choice,
                problems,
                rows.isEmpty()
                        ? Comparisons.ROWS.stream().filter(codes::contains).toList()
                        : rows,
                Stream.of(MustHave.values())
                        .filter(one -> must.contains(one.code()))
                        .collect(toSet()),
                new ComparisonAddress(choice.slugs(), rows, must));
    }

    static List<String> known(
            String name, @Nullable List<String> given, Collection<String> codes, List<BadParameterException> problems) {
        Set<String> values = new LinkedHashSet<>(RegionChoice.values(given));
        values.stream()
                .filter(value -> !codes.contains(value))
                .forEach(value -> problems.add(new BadParameterException(name, "compare.bad.row", value)));
        values.retainAll(codes);
        return List.copyOf(values);
    }

    private record Asked(
            RegionChoice choice,
            List<BadParameterException> problems,
            List<String> rows,
            Set<MustHave> must,
            ComparisonAddress address) {}
}
