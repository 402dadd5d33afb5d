package org.shoreatlas.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Quantity;

/**
 * What a picture says.
 *
 * @param eyebrow above the title, what the thing is
 * @param number of which the picture is; null if it is of no number
 * @param rows numbers with what they are
 * @param lines below, in small letters
 * @param source where it was published
 * @param imprint the atlas, with number and version or day
 * @param address permanent
 * @param map beside it; null if there is none
 * @param here ISO 3166-2 code of the region that stands out in the map
 */
record Poster(
        Language language,
        String eyebrow,
        String title,
        @Nullable Quantity number,
        List<Row> rows,
        List<String> lines,
        String source,
        String imprint,
        String address,
        @Nullable RegionMap map,
        @Nullable String here) {

    record Row(String number, String what) {}
}
