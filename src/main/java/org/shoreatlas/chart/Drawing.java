package org.shoreatlas.chart;

/**
 * What every chart and map has: its size in units of its own, of which the height of a letter is 14, and its words.
 *
 * @param id unique among the charts of a page
 * @param summary what is to be seen, in a sentence, for those who do not see it
 * @param unit in which the axis counts; empty if there is none
 * @param sources a line that names where the figures were published; empty if there are none
 * @param file address without the language at which it can be downloaded; empty if there is none
 * @param page address without the language of the page that says more
 */
public record Drawing(
        String id,
        int width,
        int height,
        String title,
        String summary,
        String unit,
        String sources,
        String file,
        String page) {

    /** A straight line; {@code dashed} where it leads to what is only aimed at, or tells apart. */
    public record Line(double x1, double y1, double x2, double y2, boolean dashed) {}

    /** @param anchor {@code start}, {@code middle} or {@code end}, in the direction of the language */
    public record Text(double x, double y, String anchor, String text, String role) {}

    /**
     * A figure's place in the drawing.
     *
     * @param shape by nature: {@code dot}, {@code ring}, {@code diamond} or {@code square}
     * @param reach where the value may lie if the figure is a bound or a band: the other end of the stem; else
     *     {@code y}
     * @param arrow whether the stem ends in an arrow, since the value may lie beyond it
     */
    public record Mark(double x, double y, String shape, double reach, boolean arrow, String title) {}

    /**
     * A line of the legend.
     *
     * @param sort {@code mark}, {@code line}, {@code fill} or {@code symbol}: what {@code code} is a code of
     */
    public record Key(String sort, String code, String text) {}

    /** One decimal is finer than any screen. */
    static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
