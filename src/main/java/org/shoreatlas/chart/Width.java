package org.shoreatlas.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much room a drawing may have: letters keep their size, so that a narrow one has room for fewer of them. The style
 * sheet shows of each text what was placed for the width that there is.
 */
enum Width {
    /** A phone of 320 pixels. */
    NEAR(288),
    /** From 44rem on, and in a file. */
    FAR(704),
    /** From 62rem on. */
    WIDE(992);

    private final int pixels;

    Width(int pixels) {
        this.pixels = pixels;
    }

    int pixels() {
        return pixels;
    }

    /** What is placed anew in each of the widths: each once, with the widths in which it is the same. */
    static <T> List<T> each(Function<Width, List<T>> placed, Shown<T> shown) {
        Map<T, Set<Width>> widths = new LinkedHashMap<>();
        for (Width width : values()) {
            placed.apply(width)
                    .forEach(one -> widths.computeIfAbsent(one, any -> EnumSet.noneOf(Width.class))
                            .add(width));
        }
        List<T> all = new ArrayList<>();
        widths.forEach((one, in) -> all.add(shown.in(one, in.size() == values().length ? "" : codes(in))));
        return all;
    }

    private static String codes(Collection<Width> widths) {
        return widths.stream().map(width -> width.name().toLowerCase()).collect(Collectors.joining(" "));
    }

    /** The same, said to be shown in some of the widths. */
    @FunctionalInterface
    interface Shown<T> {
        T in(T one, String at);
    }
}
