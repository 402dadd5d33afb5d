package org.shoreatlas.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shoreatlas.figure.FigureView;

/**
 * The numbered notes of a document: a figure has the note that it was given where it stands first, wherever it stands
 * again. Filled while the page is written, and written last.
 */
final class Notes {

    private final Map<String, FigureView> figures = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Notes() {}

    /** The number of the figure's note, counted from 1. */
    public int of(FigureView figure) {
        figures.putIfAbsent(figure.id(), figure);
        return numbers.computeIfAbsent(figure.id(), id -> numbers.size() + 1);
    }

    /** The figures in the order of their notes. */
    public List<FigureView> all() {
        return List.copyOf(figures.values());
    }
}
