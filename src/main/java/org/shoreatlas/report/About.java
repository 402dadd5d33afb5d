package org.shoreatlas.report;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.figure.FigureView;

/**
 * What a report is about.
 *
 * @param entry id of the entry; null for a page that shows none
 * @param name of the entry, which it keeps also after it was withdrawn
 * @param figure the entry where it is a figure, in the version on the page
 * @param page path and query of the page from which somebody came, encoded, beginning with {@code /{lang}}; null if
 *     none is known
 */
record About(
        @Nullable Long entry,
        @Nullable EntryName name,
        @Nullable FigureView figure,
        @Nullable String page) {

    static About page(@Nullable String page) {
        return new About(null, null, null, page);
    }
}
