package org.shoreatlas.chart;

import java.util.ArrayList;
import java.util.List;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.language.Isolates;

/**
 * A drawing as a file of its own: title above, legend, sources and address below, broken into lines since SVG breaks
 * none.
 *
 * @param top how far down the drawing begins
 * @param scale how many pixels a unit of it has
 */
record DrawingSheet(int width, int height, int top, int scale, List<Words> texts, List<PlacedKey> keys) {

    static final int PAD = 16;
    private static final int LINE = 20;
    private static final int TITLE = 24;
    private static final int KEY = 32;
    /** What is narrower is drawn large. */
    private static final int NARROW = 500;

    private static final double LARGE = 1.35;

    /** @param role {@code title}, {@code unit}, {@code key} or {@code note} */
    record Words(double x, double y, String text, String role) {}

    record PlacedKey(Key key, double x, double y) {}

    static DrawingSheet of(Frame frame, Drawing drawing, List<Key> keys, List<String> notes) {
        List<Words> texts = new ArrayList<>();
        List<PlacedKey> placed = new ArrayList<>();
        int width = drawing.width();
        double start = start(frame, width, 0);
        double y = lines(texts, drawing.headline(), start, PAD + 14, width / LARGE, "title", TITLE);
        if (!drawing.finding().isEmpty()) {
            y = lines(texts, drawing.title(), start, y - 4, width, "unit", LINE);
        }
        if (!drawing.unit().isEmpty()) {
            y = lines(texts, drawing.unit(), start, y - 4, width, "unit", LINE);
        }
        int top = (int) y - 4;
        y = top + drawing.height() + LINE;
        for (Key key : keys) {
            placed.add(new PlacedKey(key, start - (frame.isMirrored() ? 24 : 0), y - 13));
            y = lines(texts, key.text(), start(frame, width, KEY), y, width - KEY, "key", LINE);
        }
        for (String note : notes) {
            y = lines(texts, note, start, y, width, "note", LINE);
        }
        return new DrawingSheet(width + 2 * PAD, (int) y, top, width < NARROW ? 2 : 1, texts, placed);
    }

    private static double start(Frame frame, int width, int indent) {
        return PAD + (frame.isMirrored() ? width - indent : indent);
    }

    private static double lines(
            List<Words> texts, String text, double x, double y, double width, String role, int height) {
        double at = y;
        for (String line : Isolates.continued(broken(text, width))) {
            texts.add(new Words(x, at, line, role));
            at += height;
        }
        return at;
    }

    private static List<String> broken(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && Frame.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
