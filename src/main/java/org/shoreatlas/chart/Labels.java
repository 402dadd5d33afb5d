package org.shoreatlas.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.Drawing.Text;

/**
 * Texts beside what they are about, for one width of the drawing: none hides another, and none stands on a mark. On a
 * line stands only what has to be read. What has no room is left out, since all of it is in the table.
 */
final class Labels {

    private static final int LINE = 17;
    private static final int LARGE = 24;
    private static final double LARGE_LETTER = 12.5;
    private static final int HALO = 2;
    private static final int APART = 3;
    private static final int HIGHER = 18;

    private final Frame frame;
    private final double width;
    private final double bottom;
    private final List<Box> taken = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    Labels(Frame frame, Width width, double bottom) {
        this.frame = frame;
        this.width = width.pixels();
        this.bottom = bottom;
    }

    /** Where a text stands to its mark: its anchor, which side of the mark, above, beside or below, and how far. */
    enum Spot {
        ABOVE("middle", 0, -1),
        ABOVE_BEFORE("end", 1, -1),
        ABOVE_AFTER("start", -1, -1),
        BELOW("middle", 0, 1),
        BELOW_AFTER("start", -1, 1),
        BELOW_BEFORE("end", 1, 1),
        AFTER("start", 1, 0),
        BEFORE("end", -1, 0),
        HIGHER("start", -1, -2),
        LOWER("start", -1, 2);

        final String anchor;
        private final int side;
        private final int down;

        Spot(String anchor, int side, int down) {
            this.anchor = anchor;
            this.side = side;
            this.down = down;
        }
    }

    record Words(String text, String role) {

        boolean isLarge() {
            return role.contains("big");
        }

        double width() {
            return isLarge() ? text.length() * LARGE_LETTER : Frame.width(text);
        }

        int height() {
            return isLarge() ? LARGE : LINE;
        }
    }

    /** @param x distance from where reading begins, in percent */
    void mark(double x, double y, double r) {
        double at = pixels(x);
        double room = r - 1;
        taken.add(new Box(at - room, y - room, at + room, y + room));
    }

    void line(double x1, double y1, double x2, double y2) {
        lines.add(new double[] {pixels(x1), y1, pixels(x2), y2});
    }

    /** A text that stands where it stands. */
    void fixed(double x, double dx, double y, String anchor, Words words) {
        taken.add(box(pixels(x) + dx, y - LINE + 4, anchor, words.width(), LINE));
        texts.add(new Text(frame.x(x), frame.dx(dx), Drawing.round(y), anchor, words.text(), words.role(), ""));
    }

    /** Whether such a text would stand on no other one and within the field. */
    boolean isFree(double x, double dx, double y, String anchor, Words words) {
        Box box = box(pixels(x) + dx, y - LINE + 4, anchor, words.width(), LINE);
        return box.left() >= -HALO
                && box.right() <= width + HALO
                && taken.stream().noneMatch(box.wider(APART)::meets)
                && lines.stream().noneMatch(box::isCrossedBy);
    }

    /** How many lines such a text would stand on. */
    long crossed(double x, double y, String anchor, Words words) {
        Box box = box(pixels(x), y - LINE + 4, anchor, words.width(), LINE);
        return lines.stream().filter(box::isCrossedBy).count();
    }

    /**
     * The lines of words at the first of the spots that is free.
     *
     * @param must whether to stand on a line rather than to be left out
     * @return whether there was room
     */
    boolean place(double x, double y, double r, List<Words> words, List<Spot> spots, boolean must) {
        @Nullable Spot best = null;
        long fewest = Long.MAX_VALUE;
        for (Spot spot : spots) {
            Box box = box(x, y, r, words, spot);
            if (box.left() < -HALO
                    || box.right() > width + HALO
                    || box.top() < 0
                    || box.bottom() > bottom
                    || taken.stream().anyMatch(box.wider(APART)::meets)) {
                continue;
            }
            long crossed = lines.stream().filter(box::isCrossedBy).count();
            if (crossed < fewest && (must || crossed == 0)) {
                fewest = crossed;
                best = spot;
            }
        }
        if (best != null) {
            put(x, y, r, words, best);
        }
        return best != null;
    }

    private void put(double x, double y, double r, List<Words> words, Spot spot) {
        Box box = box(x, y, r, words, spot);
        taken.add(box);
        double top = box.top();
        for (Words one : words) {
            texts.add(new Text(
                    frame.x(x),
                    frame.dx(dx(r, spot)),
                    Drawing.round(top + one.height() - 5),
                    spot.anchor,
                    one.text(),
                    one.role(),
                    ""));
            top += one.height();
        }
    }

    private Box box(double x, double y, double r, List<Words> words, Spot spot) {
        double height = words.stream().mapToInt(Words::height).sum();
        double widest = words.stream().mapToDouble(Words::width).max().orElse(0);
        double away = r + 2 + (Math.abs(spot.down) - 1) * HIGHER;
        double top = spot.down < 0 ? y - away - 1 - height : spot.down > 0 ? y + away : y - height / 2;
        return box(pixels(x) + dx(r, spot), top, spot.anchor, widest, height);
    }

    private static double dx(double r, Spot spot) {
        return spot.side * (spot.down == 0 ? r + 5 : r);
    }

    private static Box box(double at, double top, String anchor, double wide, double height) {
        double left = anchor.equals("start") ? at : anchor.equals("end") ? at - wide : at - wide / 2;
        return new Box(left, top, left + wide, top + height);
    }

    private double pixels(double percent) {
        return percent / 100 * width;
    }

    List<Text> texts() {
        return texts;
    }

    /** The room that a mark or a text takes. */
    private record Box(double left, double top, double right, double bottom) {

        Box wider(double by) {
            return new Box(left - by, top, right + by, bottom);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        /** Whether a line runs through it (Liang and Barsky). */
        boolean isCrossedBy(double[] line) {
            double dx = line[2] - line[0];
            double dy = line[3] - line[1];
            double from = 0;
            double to = 1;
            double[][] edges = {
                {-dx, line[0] - left}, {dx, right - line[0]}, {-dy, line[1] - top - 2}, {dy, bottom - 2 - line[1]}
            };
            for (double[] edge : edges) {
                if (edge[0] == 0 && edge[1] < 0) {
                    return false;
                }
                if (edge[0] < 0) {
                    from = Math.max(from, edge[1] / edge[0]);
                } else if (edge[0] > 0) {
                    to = Math.min(to, edge[1] / edge[0]);
                }
            }
            return from < to;
        }
    }
}
