package org.shoreatlas.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;

/**
 * An entry that was found.
 *
 * @param form what sort of its kind it is: the level of a place, the form of a park, what a milestone tells; null for
 *     kinds that have none
 * @param region in which it lies; null for what lies in none
 * @param passage a text of the entry, in the reader's language if it can be, that has what the name has not
 * @param spoken the language of the passage
 * @param alsoNamed the name by which it was found, where that is not the reader's
 */
record Hit(
        EntryName entry,
        @Nullable String form,
        @Nullable EntryName region,
        @Nullable String passage,
        @Nullable Language spoken,
        @Nullable LocalText alsoNamed) {

    /** In characters. */
    private static final int PASSAGE = 180;

    /** Its address without the language. */
    public String path() {
        return "region".equals(form) && entry.path().startsWith("/places/") ? "/regions/" + entry.id() : entry.path();
    }

    /** The passage around its first mark, cut at words. */
    public List<Marks.Part> excerpt(Marks marks) {
        return passage == null ? List.of() : marks.around(passage, PASSAGE);
    }
}
