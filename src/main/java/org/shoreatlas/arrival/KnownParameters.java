package org.shoreatlas.arrival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.shoreatlas.api.Resource;
import org.springframework.stereotype.Component;

/**
 * The parameters that each page and feed reads; all others are left out before it is asked. A new page is entered here.
 * The endings of files say nothing here. Where nothing is entered nothing is left out: the read API and the desk judge
 * their parameters themselves.
 */
@Component
class KnownParameters {

    private static final Predicate<String> ALL = name -> true;
    private static final Set<String> LANGUAGES = Set.of("ar", "fr", "en");
    private static final Set<String> LISTED = Set.of("asOf", "page", "size");
    private static final String MOMENT = "asOf";
    private static final List<String> PROSE = List.of(
            "about", "methodology", "reuse", "legal", "accessibility", "styleguide", "icon", "css", "js", "embed");

    private final Map<String, Set<String>> pages = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    KnownParameters(List<Resource> lists) {
        lists.forEach(list -> {
            Set<String> filters = new TreeSet<>(list.filters());
            filters.add("sort");
            filters.addAll(LISTED);
            pages.put(list.path(), filters);
            below.put(list.path(), Set.of(MOMENT, "style"));
        });
        PROSE.forEach(page -> {
            pages.put(page, Set.of(MOMENT));
            below.put(page, Set.of(MOMENT));
        });
        enter(Set.of(MOMENT, "indicator"), "", "map");
        enter(Set.of(MOMENT, "regions", "rows", "must", "bom"), "compare");
        enter(Set.of(MOMENT, "regions", "must"), "brief");
        enter(Set.of(MOMENT, "regions"), "dossier", "shortlist");
        enter(Set.of(MOMENT, "q", "kind"), "search");
        enter(Set.of(MOMENT, "entry", "page"), "report");
        enter(Set.of(MOMENT), "superlatives");
        Set<String> corrections = Set.of(MOMENT, "page", "size", "region", "indicator", "figure");
        enter(corrections, "corrections");
        Set<String> changes = new TreeSet<>(corrections);
        changes.addAll(Set.of("kind", "change"));
        enter(changes, "changes");
        below.put("charts", Set.of(MOMENT, "activity", "place"));
        below.put("report", Set.of());
    }

    private void enter(Set<String> parameters, String... sections) {
        Arrays.stream(sections).forEach(section -> pages.put(section, parameters));
    }

    /** Whether the page at a path reads a parameter. */
    Predicate<String> of(String path) {
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .dropWhile(LANGUAGES::contains)
                .toList();
        String section = segments.isEmpty() ? "" : segments.get(0).replaceFirst("[.][a-z]+$", "");
        if (section.equals("shortlist")) {
            return name -> name.startsWith("w.")
                    || name.startsWith("less.")
                    || pages.getOrDefault(section, Set.of()).contains(name);
        }
        if (section.matches("[0-9]+")) {
            return name -> false;
        }
        Set<String> known = (segments.size() < 2 ? pages : below).get(section);
        return known == null ? ALL : known::contains;
    }

    /** Whether it is written down what the page at a path reads. */
    boolean isEntered(String path) {
        return of(path) != ALL;
    }
}
