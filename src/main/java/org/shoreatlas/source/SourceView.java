package org.shoreatlas.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/**
 * A source as of a publication; the name in its head is our title, in three languages.
 *
 * @param title     as published, in {@code language}; null where none is printed
 * @param dated     as published, or inferred and then from {@code datedInferredFrom}
 * @param datedText the date in the form in which it was published
 * @param sha256    of the text that was read
 * @param origin    what it goes back to; sources of one origin count as one
 */
public record SourceView(@JsonUnwrapped EntryHead head, String form, @Nullable String title, @Nullable String publisher,
                         String language, Period dated, @Nullable String datedText,
                         @Nullable LocalText datedInferredFrom, @Nullable String address, @Nullable String sha256,
                         @Nullable String origin) {
}
