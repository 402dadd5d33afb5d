package org.shoreatlas.edition;

import java.util.Optional;
import org.shoreatlas.kernel.Slug;

/** Names an entry: {@code park:fes-shore}. */
public record EntryRef(Kind kind, Slug slug) {

    /** @throws IllegalArgumentException if the text is not {@code kind:slug} with a known kind */
    public static EntryRef parse(String text) {
        int colon = text.indexOf(':');
        Kind kind = colon < 0 ? null : Kind.ofCode(text.substring(0, colon)).orElse(null);
        if (kind == null) {
            throw new IllegalArgumentException("not a reference: " + text + " (expected kind:slug)");
        }
        return new EntryRef(kind, new Slug(text.substring(colon + 1)));
    }

    /** Empty if the text names no entry that could be. */
    public static Optional<EntryRef> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind.code() + ":" + slug;
    }
}
