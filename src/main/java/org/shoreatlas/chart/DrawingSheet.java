package org.shoreatlas.chart;

import java.util.ArrayList;
import java.util.List;
import org.shoreatlas.chart.Drawing.Key;
import org.shoreatlas.chart.Drawing.Text;
import org.shoreatlas.language.Isolates;

/**
 * A drawing as a file of its own: title above, legend, sources and address below, broken into lines since SVG breaks
 * none.
 *
 * @param top how far down the drawing begins
 */
record DrawingSheet(int width, int height, int top, List<Text> texts, List<PlacedKey> keys) {

    static final int PAD = 16;
    private static final int LINE = 20;
    private static final int KEY = 32;

    record PlacedKey(Key key, double x, double y) {}

    static DrawingSheet of(Frame frame, Drawing drawing, List<Key> keys, List<String> notes) {
        List<Text> texts = new ArrayList<>();
        List<PlacedKey> placed = new ArrayList<>();
        double start = start(frame, 0);
        double y = lines(texts, drawing.title(), start, PAD + 14, Frame.WIDTH * 0.9, "title");
        int top = (int) y - 8;
        y = top + drawing.height() + LINE;
        for (Key key : keys) {
            placed.add(new PlacedKey(key, start - (frame.x(0) == 0 ? 0 : 24), y - 13));
            y = lines(texts, key.text(), start(frame, KEY), y, Frame.WIDTH - KEY, "key");
        }
        for (String note : notes) {
            y = lines(texts, note, start, y, Frame.WIDTH, "note");
        }
        return new DrawingSheet(Frame.WIDTH + 2 * PAD, (int) y, top, texts, placed);
    }

    private static double start(Frame frame, int indent) {
        return frame.x(indent) + PAD;
    }

    private static double lines(List<Text> texts, String text, double x, double y, double width, String role) {
        double at = y;
        for (String line : Isolates.continued(broken(text, width))) {
            texts.add(new Text(x, at, "start", line, role));
            at += LINE;
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
