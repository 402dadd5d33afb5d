package org.shoreatlas.embed;

import java.util.Optional;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The HTML by which other people's pages show a version of a figure. */
@Component
public class EmbedCode {

    private final Addresses addresses;
    private final Sentences sentences;
    private final FigureCharts charts;

    EmbedCode(Addresses addresses, Sentences sentences, FigureCharts charts) {
        this.addresses = addresses;
        this.sentences = sentences;
        this.charts = charts;
    }

    public String card(FigureView figure, Language language) {
        return frame(Shape.CARD, figure, language, Shape.CARD.width, Shape.CARD.height);
    }

    /** @param publication that of the version; empty where the figure stands in no chart */
    public Optional<String> chart(FigureView figure, int publication, Language language) {
        return charts.of(figure, publication, language).map(chart -> frame(Shape.CHART, figure, language, Shape.CHART.width, Shape.CHART.height));
    }

    /** @param width in CSS pixels, as {@code height} */
    String frame(Shape shape, FigureView figure, Language language, int width, int height) {
        return "<iframe src=\"" + addresses.of("/embed" + figure.path(language) + shape.suffix) + "\" width=\"" + width + "\" height=\"" + height
            + "\" title=\"" + HtmlUtils.htmlEscape(sentences.title(figure, language), "UTF-8") + "\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>";
    }

    /** What can be embedded, with the size at which it is whole on most pages, in CSS pixels. */
    enum Shape {
        CARD("", 600, 360), CHART("/chart", 600, 760);

        final String suffix;
        final int width;
        final int height;

        Shape(String suffix, int width, int height) {
            this.suffix = suffix;
            this.width = width;
            this.height = height;
        }
    }
}
