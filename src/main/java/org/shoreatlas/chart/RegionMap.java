package org.shoreatlas.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.figure.FigureView;

/**
 * The twelve regions, never mirrored. Each has the number of its ISO code.
 *
 * @param note what a reader must know of the symbols; null if nothing
 * @param figures what is shown, by region; empty if no figures are
 */
public record RegionMap(
        Drawing drawing,
        List<Region> regions,
        List<Key> keys,
        @Nullable String note,
        List<FigureView> figures) {

    /** The patterns that there have to be: those of its regions, and those that its legend names. */
    public Set<String> fills() {
        return Stream.concat(
                        regions.stream().map(Region::fill),
                        keys.stream().filter(key -> key.sort().equals("fill")).map(Key::code))
                .collect(Collectors.toSet());
    }

    /**
     * @param fill code of its pattern: {@code class-1} (least) to {@code class-5}, {@code bound}, {@code none},
     *     {@code plain}, or a group of statuses: {@code operating}, {@code works}, {@code ahead}, {@code quiet},
     *     {@code stopped}
     * @param text what the pattern and the symbols say, in words
     * @param x centre of its number
     */
    public record Region(
            int number,
            String iso,
            String slug,
            String name,
            String path,
            String fill,
            double x,
            double y,
            List<Symbol> symbols,
            String text) {

        /** Its outline in a drawing so small that a unit is less than a pixel. */
        public String coarsePath() {
            return CoarseOutline.of(path);
        }
    }

    /** @param shape a group of statuses */
    public record Symbol(String shape, double x, double y) {}

    /**
     * A park, as the caller knows it.
     *
     * @param iso code of the region in which it lies
     * @param status as in {@code ParkView}
     * @param name in the reader's language
     */
    public record Mark(String iso, String status, String name) {}
}
