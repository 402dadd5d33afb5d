package org.shoreatlas.source;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;

/**
 * Who is said to have said it, as printed, in the language of the evidence; at least one of the first three is there.
 *
 * @param person by name
 * @param role office or part of that time
 * @param organisation for which the person speaks, or which speaks itself
 * @param known the person of that name whom the atlas knows; null if there is none
 */
public record Speaker(
        @Nullable String person,
        @Nullable String role,
        @Nullable String organisation,
        @JsonIgnore KnownPersons.@Nullable Person known) {

    static @Nullable Speaker of(
            @Nullable String person,
            @Nullable String role,
            @Nullable String organisation,
            KnownPersons.@Nullable Person known) {
        return person == null && role == null && organisation == null
                ? null
                : new Speaker(person, role, organisation, known);
    }

    /** As printed, in one line, with the comma of the language of the evidence. */
    public String inWords(String language) {
        return joined(Stream.of(person, role, organisation), language);
    }

    /** For a reader of another language than that of the evidence; null where the person is not known in it. */
    public @Nullable String translated(Language reader) {
        return known == null ? null : known.inWords(reader);
    }

    static String joined(Stream<@Nullable String> parts, String language) {
        return parts.filter(Objects::nonNull).collect(joining(language.equals("ar") ? "، " : ", "));
    }
}
