package org.shoreatlas.change;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The latest changes, and the corrections among them, of everything or of one region, indicator or figure. */
@PageController
class ChangesPage {

    private final Changes changes;
    private final Regions regions;
    private final Editions editions;

    ChangesPage(Changes changes, Regions regions, Editions editions) {
        this.changes = changes;
        this.regions = regions;
        this.editions = editions;
    }

    @GetMapping("/changes")
    String changes(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        return list("changes", Changes.FILTERS, changes::listWithChecked, parameters, model, response);
    }

    @GetMapping("/corrections")
    String corrections(
            @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        return list("corrections", Changes.CORRECTION_FILTERS, changes::corrections, parameters, model, response);
    }

    private String list(
            String section,
            Set<String> known,
            Function<Query, Found<PublicationView>> list,
            MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        int publication = editions.latest();
        Map<String, String> typed = parameters.toSingleValueMap();
        try {
            Query query = Query.of(parameters, known, editions);
            publication = query.publication();
            Found<PublicationView> found = list.apply(query);
            boolean nothingYet = publication == 0;
            query.moment()
                    .ifPresent(moment -> model.addAttribute("asOf", moment).addAttribute("nothingYet", nothingYet));
            model.addAttribute("found", found).addAttribute("pager", Pager.of(found.page()));
            changes.subject(query)
                    .ifPresent(about -> model.addAttribute("about", about)
                            .addAttribute("isRegion", typed.containsKey("region") && about.kind() == Kind.PLACE));
        } catch (BadParameterException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("bad", e);
        }
        model.addAttribute("section", section)
                .addAttribute(
                        "filters",
                        filters(typed, publication).stream()
                                .filter(filter -> known.contains(filter.name())
                                        || filter.name().equals("asOf"))
                                .toList());
        return "changes";
    }

    private List<Filter> filters(Map<String, String> typed, int publication) {
        List<Filter> filters = new ArrayList<>(List.of(
                Filter.of(
                        "region",
                        typed.get("region"),
                        regions.all(publication).stream()
                                .map(region -> new Filter.Choice(
                                        region.head().id(), region.head().name(), null))
                                .toList()),
                Filter.ofCodes("kind", typed.get("kind"), "nav", Changes.KINDS),
                Filter.ofCodes("change", typed.get("change"), "changes.what", Changes.WHAT)));
        Stream.of("indicator", "figure")
                .filter(name -> !typed.getOrDefault(name, "").isBlank())
                .forEach(name -> filters.add(Filter.of(
                        name,
                        typed.get(name),
                        changes
                                .subject(name, typed.getOrDefault(name, "").strip(), publication)
                                .map(entry -> new Filter.Choice(entry.id(), entry.name(), null))
                                .stream()
                                .toList())));
        if (!typed.getOrDefault("asOf", "").isBlank()) {
            filters.add(Filter.ofDay("asOf", typed.get("asOf")));
        }
        return filters;
    }
}
