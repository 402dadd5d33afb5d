package org.shoreatlas.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;

/**
 * Where a statement was published.
 *
 * @param source slug of the source
 * @param title our title of the source
 * @param paragraph counted from 1; null if the source has none or it is not known
 * @param asPublished a fragment of at most a dozen words, in {@code language}
 * @param howRead {@code full}, {@code excerpt} or {@code copy}
 * @param speaker who said it, as printed; null where the source does not say
 * @param field what it supports; empty for the entry as a whole
 */
public record EvidenceView(
        String source,
        @JsonIgnore LocalText title,
        @Nullable Integer paragraph,
        @Nullable String asPublished,
        String language,
        String howRead,
        @Nullable Speaker speaker,
        String field) {

    /** Who said it, for a reader of a language: as printed or as known in it; null where neither is. */
    public @Nullable String saidBy(Language reader) {
        return speaker == null
                ? null
                : language.equals(reader.code()) ? speaker.inWords(language) : speaker.translated(reader);
    }

    /** The kind of statement that it supports: {@code parties} of {@code parties[2].role}. */
    public String statement() {
        return field.replaceAll("[.\\[].*", "");
    }
}
