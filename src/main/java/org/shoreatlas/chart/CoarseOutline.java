package org.shoreatlas.chart;

import java.util.StringJoiner;

/** An outline for a small drawing, of which a unit of the map is less than a pixel: a quarter of the letters do. */
final class CoarseOutline {

    private CoarseOutline() {}

    /**
     * The same way in whole units, without the steps that come to nothing in them.
     *
     * @param path as the outlines of the regions are written: {@code M} and {@code l} with pairs of numbers, {@code z}
     */
    static String of(String path) {
        StringBuilder coarse = new StringBuilder();
        for (String ring : path.split("(?=M)")) {
            String[] numbers = ring.replaceAll("[Mlz]", " ").trim().split("\\s+|(?<=[0-9])(?=-)");
            double x = 0;
            double y = 0;
            long lastX = 0;
            long lastY = 0;
            StringJoiner steps = new StringJoiner("l", "M", "z");
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                x += Double.parseDouble(numbers[i]);
                y += Double.parseDouble(numbers[i + 1]);
                long stepX = Math.round(x) - lastX;
                long stepY = Math.round(y) - lastY;
                if (i == 0 || stepX != 0 || stepY != 0) {
                    steps.add(stepX + (stepY < 0 ? "" : " ") + stepY);
                    lastX += stepX;
                    lastY += stepY;
                }
            }
            coarse.append(steps);
        }
        return coarse.toString();
    }
}
