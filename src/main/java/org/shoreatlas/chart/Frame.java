package org.shoreatlas.chart;

import org.shoreatlas.kernel.Language;

/**
 * The field that is drawn on, in units of which a phone 320 pixels wide shows 0.8 pixels and text takes 14. In Arabic
 * all that runs from left to right runs from right to left; the anchor of a text follows the direction of its own
 * accord.
 */
record Frame(Language language) {

    static final int WIDTH = 360;
    static final int GAP = 6;
    private static final double LETTER = 7.6;

    /** A distance from the side where reading begins, as a distance from the left. */
    double x(double fromStart) {
        return Drawing.round(isMirrored() ? WIDTH - fromStart : fromStart);
    }

    /** The left edge of what lies between two such distances. */
    double left(double from, double to) {
        return x(isMirrored() ? to : from);
    }

    private boolean isMirrored() {
        return language.direction().equals("rtl");
    }

    /** About how wide a text is. */
    static double width(String text) {
        return text.length() * LETTER;
    }
}
