package org.shoreatlas.picture;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path data of SVG, as far as the outlines of the regions use it: {@code M}, {@code l} and {@code z}. */
final class Outline {

    private static final Pattern STEP = Pattern.compile("([Mlz])|(-?[0-9.]+)[ ,]?(-?[0-9.]+) ?");

    private Outline() {}

    /** @throws IllegalArgumentException if there is any other command */
    static Path2D of(String data) {
        Path2D path = new Path2D.Double();
        Matcher step = STEP.matcher(data);
        char command = 'z';
        int end = 0;
        double x = 0;
        double y = 0;
        while (step.find() && step.start() == end) {
            end = step.end();
            if (step.group(1) != null) {
                command = step.group(1).charAt(0);
                if (command == 'z') {
                    path.closePath();
                }
            } else if (command == 'M') {
                x = Double.parseDouble(step.group(2));
                y = Double.parseDouble(step.group(3));
                path.moveTo(x, y);
            } else {
                x += Double.parseDouble(step.group(2));
                y += Double.parseDouble(step.group(3));
                path.lineTo(x, y);
            }
        }
        if (end != data.length()) {
            throw new IllegalArgumentException("not an outline at " + end + ": " + data);
        }
        return path;
    }
}
