package org.shoreatlas.edition;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/**
 * On what it rests that something still holds: a source, or a sentence.
 *
 * @param source reference to its entry; null where a sentence says it
 * @param place in the source, as it is called there; null where nothing was said of it
 * @param said the sentence; null where there is a source
 */
public record VerificationBasis(
        @Nullable EntryRef source,
        @Nullable String place,
        @Nullable LocalText said) {

    /** @throws IllegalArgumentException unless there is a source or a sentence, and not both */
    public VerificationBasis {
        if ((source == null) == (said == null) || place != null && source == null) {
            throw new IllegalArgumentException("either a source or a sentence");
        }
    }
}
