package org.shoreatlas.language;

/**
 * A value as a phrase, cut so that a page can make the number alone the link. The parts carry their own spaces: put
 * them side by side, each in its own element, with nothing in between.
 *
 * @param before words before the number, empty if there are none: «المرتبة », "about "
 * @param number as the language writes it, in the reader's unit: «26,22»; two numbers where it is a band: "10 and 12";
 *     words where no value was published
 * @param after words after the number, empty if there are none: " milliards de dirhams", « مستخدم على الأقل»
 * @param unit the unit or counted noun by itself, in the form that the number asks for; empty if there is none
 * @param plain the number as a screen reader is to read it in its place: ASCII digits, a point, no grouping, in the
 *     same unit as {@code number} (26.22); empty where there is no value
 */
public record Quantity(String before, String number, String after, String unit, String plain) {

    /** The whole phrase. */
    public String text() {
        return before + number + after;
    }
}
