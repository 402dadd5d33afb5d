package org.shoreatlas.edition;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/**
 * What an entry is called.
 *
 * @param name null for a figure, whose name is made from its fields
 */
public record EntryName(Kind kind, String id, @Nullable LocalText name) {

    /** Its address without the language. */
    public String path() {
        return "/" + kind.path() + "/" + id;
    }
}
