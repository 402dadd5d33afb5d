package org.shoreatlas.compare;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Ranking;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Regions in an order that the reader weighs; the address says which regions and which weights. */
@PageController
class ShortlistPage {

    private static final String WEIGHT = "w.";
    private static final String LESS = "less.";

    private final Regions regions;
    private final Figures figures;

    ShortlistPage(Regions regions, Figures figures) {
        this.regions = regions;
        this.figures = figures;
    }

    @GetMapping("/shortlist")
    String show(
            AsOf asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            Language language,
            Model model,
            HttpServletResponse response) {
        if (isAsSentByTheForm(parameters)) {
            return "redirect:" + tidied(parameters, language);
        }
        List<PlaceView> all = regions.all(asOf.publication());
        RegionChoice choice = RegionChoice.of(parameters.get(RegionChoice.NAME), all, all.size());
        List<BadParameterException> problems = new ArrayList<>(choice.problems());
        List<PlaceView> chosen = choice.regions().isEmpty() ? all : choice.regions();
        if (chosen.size() == 1) {
            problems.add(new BadParameterException(RegionChoice.NAME, "compare.bad.few"));
        }
        List<Criterion> offered = offered(chosen, parameters, asOf.publication(), problems, language);
        List<Criterion> weighted =
                offered.stream().filter(criterion -> criterion.weight() > 0).toList();
        List<String> slugs = chosen.stream().map(region -> region.head().id()).toList();
        Shortlist shortlist = chosen.size() < 2 ? null : Shortlist.of(slugs, weighted);
        if (!problems.isEmpty() && choice.regions().isEmpty() && weighted.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("problems", problems)
                .addAttribute("all", all)
                .addAttribute("chosen", slugs)
                .addAttribute(
                        "names",
                        all.stream().collect(toMap(region -> region.head().id(), identity())))
                .addAttribute("offered", offered)
                .addAttribute("weighted", weighted)
                .addAttribute("shortlist", shortlist)
                .addAttribute(
                        "shifts",
                        shortlist == null || shortlist.refusal() != null
                                ? List.of()
                                : shifts(all, slugs, weighted, language));
        if (shortlist != null && shortlist.refusal() == null) {
            model.addAttribute(
                    "compare",
                    new ComparisonAddress(
                            shortlist.places().stream()
                                    .filter(place -> place.place() != null)
                                    .map(Shortlist.Place::region)
                                    .limit(ComparePage.MOST)
                                    .toList(),
                            List.of(),
                            List.of()));
        }
        return "shortlist";
    }

    /** With the names of the regions in the reader's language. */
    private static List<Shortlist.Shift> shifts(
            List<PlaceView> all, List<String> chosen, List<Criterion> weighted, Language language) {
        return Shortlist.shifts(chosen, weighted).stream()
                .map(shift -> new Shortlist.Shift(
                        shift.criterion(),
                        shift.to(),
                        all.stream()
                                .filter(region ->
                                        shift.first().contains(region.head().id()))
                                .map(region -> region.head().name().within(language))
                                .toList()))
                .toList();
    }

    /** The indicators in which at least half of the regions have a place, with the weights that were given to them. */
    private List<Criterion> offered(
            List<PlaceView> chosen,
            MultiValueMap<String, String> parameters,
            int publication,
            List<BadParameterException> problems,
            Language language) {
        List<FigureView> known = figures.newestOfRegions(publication).get().stream()
                .filter(figure -> chosen.stream()
                        .anyMatch(region ->
                                region.head().id().equals(figure.subject().id())))
                .toList();
        int fewest = Math.max(2, (chosen.size() + 1) / 2);
        List<Ranking> rankings = Ranking.of(known, fewest, chosen.size()).stream()
                .filter(ranking -> !ranking.indicator().kind().equals("rank") && ranking.placed() >= fewest)
                .sorted(Comparator.comparing(
                                (Ranking ranking) -> ranking.indicator().theme())
                        .thenComparing(ranking -> ranking.indicator().code()))
                .toList();
        parameters.keySet().stream()
                .filter(name -> name.startsWith(WEIGHT))
                .filter(name -> rankings.stream()
                        .noneMatch(ranking ->
                                name.equals(WEIGHT + ranking.indicator().code())))
                .forEach(name -> problems.add(
                        new BadParameterException(name.substring(WEIGHT.length()), "shortlist.bad.indicator")));
        return rankings.stream()
                .map(ranking -> new Criterion(
                        ranking,
                        weight(
                                ranking,
                                Objects.requireNonNullElse(
                                        parameters.getFirst(
                                                WEIGHT + ranking.indicator().code()),
                                        "0"),
                                problems,
                                language),
                        parameters.containsKey(LESS + ranking.indicator().code())))
                .toList();
    }

    private static int weight(Ranking ranking, String typed, List<BadParameterException> problems, Language language) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("[0-5]"))
                .map(Integer::valueOf)
                .orElseGet(() -> {
                    problems.add(new BadParameterException(
                            WEIGHT + ranking.indicator().code(),
                            "shortlist.bad.weight",
                            typed,
                            ranking.indicator().name().within(language)));
                    return 0;
                });
    }

    /** A form sends every field, also those that say nothing; nobody should have to pass on such an address. */
    private static boolean isAsSentByTheForm(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault(RegionChoice.NAME, List.of()).size() > 1
                || parameters.entrySet().stream()
                        .anyMatch(one -> one.getKey().startsWith(WEIGHT)
                                && one.getValue().contains("0"));
    }

    private static String tidied(MultiValueMap<String, String> parameters, Language language) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/" + language.code() + "/shortlist");
        List<String> chosen = RegionChoice.values(parameters.get(RegionChoice.NAME));
        if (!chosen.isEmpty()) {
            address.queryParam(
                    RegionChoice.NAME,
                    chosen.stream().map(ShortlistPage::encoded).collect(joining(",")));
        }
        parameters.forEach((name, values) -> {
            boolean says = name.startsWith(WEIGHT) && !values.contains("0")
                    || name.equals("asOf")
                    || name.startsWith(LESS)
                            && !parameters
                                    .getOrDefault(WEIGHT + name.substring(LESS.length()), List.of("0"))
                                    .contains("0");
            if (says) {
                address.queryParam(encoded(name), encoded(values.get(0)));
            }
        });
        return address.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
