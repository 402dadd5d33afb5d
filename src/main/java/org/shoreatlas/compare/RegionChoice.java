package org.shoreatlas.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Formats;
import org.shoreatlas.place.PlaceView;

/**
 * The regions that the parameter {@code regions} names, by slug or ISO 3166-2 code, in the order given: separated by
 * commas, or the parameter repeated as forms send it. What is wrong is told, and what is right is used.
 *
 * @param problems each a message above the page
 */
public record RegionChoice(List<PlaceView> regions, List<BadParameterException> problems) {

    public static final String NAME = "regions";

    /** @param most how many can be chosen; those beyond it are left out */
    public static RegionChoice of(@Nullable List<String> given, List<PlaceView> all, int most) {
        Set<PlaceView> chosen = new LinkedHashSet<>();
        List<String> beyond = new ArrayList<>();
        List<BadParameterException> problems = new ArrayList<>();
        for (String text : values(given)) {
            Optional<PlaceView> found = all.stream()
                    .filter(region -> text.equals(region.head().id()) || text.equals(region.code()))
                    .findFirst();
            if (found.isEmpty()) {
                problems.add(new BadParameterException(NAME, "compare.bad.unknown", text));
            } else if (chosen.contains(found.get())) {
                problems.add(new BadParameterException(NAME, "compare.bad.twice", text));
            } else if (chosen.size() == most) {
                beyond.add(text);
            } else {
                chosen.add(found.get());
            }
        }
        if (!beyond.isEmpty()) {
            problems.add(new BadParameterException(NAME, "compare.bad.many", most, String.join(", ", beyond)));
        }
        return new RegionChoice(List.copyOf(chosen), problems);
    }

    /** The values of a parameter that can be repeated or hold several, without blanks. */
    static List<String> values(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(one -> Stream.of(one.split(",")))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    public List<String> slugs() {
        return regions.stream().map(region -> region.head().id()).toList();
    }

    /** As a sentence lists them. */
    public String names(Formats formats, Language language) {
        return formats.list(
                regions.stream()
                        .map(region -> region.head().name().within(language))
                        .toList(),
                language);
    }

    /** Whether something was asked for of which nothing could be used. */
    public boolean isNothingRight() {
        return regions.isEmpty() && !problems.isEmpty();
    }
}
