package org.shoreatlas.source;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to have said it, as printed, in the language of the evidence; at least one of the three is there.
 *
 * @param person by name
 * @param role office or part of that time
 * @param organisation for which the person speaks, or which speaks itself
 */
public record Speaker(
        @Nullable String person,
        @Nullable String role,
        @Nullable String organisation) {

    static @Nullable Speaker of(@Nullable String person, @Nullable String role, @Nullable String organisation) {
        return person == null && role == null && organisation == null ? null : new Speaker(person, role, organisation);
    }

    /** In one line, with the comma of a language. */
    public String inWords(String language) {
        return Stream.of(person, role, organisation)
                .filter(Objects::nonNull)
                .collect(joining(language.equals("ar") ? "، " : ", "));
    }
}
