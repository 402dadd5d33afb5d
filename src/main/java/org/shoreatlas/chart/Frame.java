package org.shoreatlas.chart;

import org.shoreatlas.kernel.Language;

/**
 * The field that is drawn on: as wide as its place on the page, across which distances are percent, and as high as its
 * pixels. In Arabic all that runs from left to right runs from right to left; the anchor of a text follows the
 * direction of its own accord.
 */
record Frame(Language language) {

    /** Of a file, which has a place on no page. */
    static final int WIDTH = 720;

    static final int GAP = 6;
    private static final double LETTER = 7.2;

    /** A distance from the side where reading begins, as a distance from the left, both in percent. */
    double x(double fromStart) {
        return Math.round((isMirrored() ? 100 - fromStart : fromStart) * 100) / 100.0;
    }

    /** So many pixels further on, as pixels further right. */
    double dx(double onward) {
        return Drawing.round(isMirrored() && onward != 0 ? -onward : onward);
    }

    /** The left edge of what lies between two such distances. */
    double left(double from, double to) {
        return x(isMirrored() ? to : from);
    }

    boolean isMirrored() {
        return language.direction().equals("rtl");
    }

    /** About how wide a text of 13 pixels is. */
    static double width(String text) {
        return text.length() * LETTER;
    }
}
