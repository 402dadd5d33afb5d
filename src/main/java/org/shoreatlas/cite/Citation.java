package org.shoreatlas.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.source.SourceView;

/**
 * A version of a figure as a list of references names it: by who published it first, read in the atlas. It is made of
 * that version alone, and of what its sources were called when it was published, so that it never changes.
 *
 * @param key unique among all citations
 * @param authors publishers of the sources that print the number, as printed; none where no source names one, since a
 *     title of ours is nobody who said anything
 * @param title the figure in words; in square brackets where no author is named, because it then stands in the place of
 *     one and is ours (ISO 690, titles that are supplied)
 * @param dated when the first source was published; null where it has no date
 * @param atlas name of the atlas
 * @param number short number of the figure
 * @param address permanent, of this version
 * @param description one sentence
 * @param note the sources in full, and when this version was published
 * @param credit who published it, and the atlas, in a line
 * @param sources those that print the number, the first first
 */
record Citation(
        String key,
        List<String> authors,
        String title,
        @Nullable Issued dated,
        String atlas,
        int number,
        int version,
        String address,
        String description,
        String note,
        String credit,
        List<SourceView> sources,
        Language language) {}
