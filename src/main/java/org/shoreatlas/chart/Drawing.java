package org.shoreatlas.chart;

/**
 * What every chart and map has: its size and its words. A chart is as wide as its place, and {@code width} is that of
 * its file, in pixels; of a map both are units of its own.
 *
 * @param id unique among the charts of a page
 * @param title of what: indicator and subject
 * @param finding what is seen, for a title above; empty where the figures carry no such sentence
 * @param summary what is to be seen, in a sentence, for those who do not see it
 * @param unit in which the axis counts; empty if there is none, or the title names it
 * @param sources a line that names where the figures were published; empty if there are none
 * @param file address without the language at which it can be downloaded; empty if there is none
 * @param page address without the language of the page that says more
 */
public record Drawing(
        String id,
        int width,
        int height,
        String title,
        String finding,
        String summary,
        String unit,
        String sources,
        String file,
        String page) {

    /** What stands above: the finding, or where there is none of what the drawing is. */
    public String headline() {
        return finding.isEmpty() ? title : finding;
    }

    /**
     * A straight line.
     *
     * @param x1 in percent, as {@code x2}
     * @param role what it stands for: {@code grid}, {@code axis}, {@code tick}, {@code break}, {@code result},
     *     {@code before}, {@code target}, {@code gap} or {@code level}
     * @param at in which widths it is shown, see {@link Width}; empty for all
     */
    public record Line(double x1, double y1, double x2, double y2, String role, String at) {}

    /**
     * @param x in percent
     * @param dx pixels from there to where the text is anchored
     * @param anchor {@code start}, {@code middle} or {@code end}, in the direction of the language
     * @param role of its colour and size
     * @param at in which widths it is shown, see {@link Width}; empty for all
     */
    public record Text(double x, double dx, double y, String anchor, String text, String role, String at) {}

    /**
     * A figure's place in the drawing.
     *
     * @param x in percent
     * @param shape by nature: {@code dot}, {@code target}, {@code ring}, {@code diamond} or {@code square}
     * @param role of its colour: {@code result}, {@code before}, {@code target} or {@code side}
     * @param r how large
     * @param reach how many pixels below, or above if less than zero, the value may lie if the figure is a bound or a
     *     band: the other end of the stem; else 0
     * @param arrow whether the stem ends in an arrow, since the value may lie beyond it
     */
    public record Mark(
            double x, double y, String shape, String role, double r, double reach, boolean arrow, String title) {

        /** The stem and its end, as a path from the mark. */
        public String stem() {
            String line = "M0 0V" + reach;
            double back = reach > 0 ? reach - 4 : reach + 4;
            return arrow ? line + "M-4 " + back + "L0 " + reach + "L4 " + back : line + "M-5 " + reach + "H5";
        }
    }

    /**
     * A line of the legend, for what no label beside the lines says.
     *
     * @param sort {@code mark}, {@code fill} or {@code symbol}: what {@code code} is a code of
     */
    public record Key(String sort, String code, String text) {}

    /** One decimal is finer than any screen. */
    static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
