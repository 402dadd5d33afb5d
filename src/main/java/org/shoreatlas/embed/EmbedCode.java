package org.shoreatlas.embed;

import java.util.Optional;
import org.shoreatlas.chart.FigureCharts;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
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
    private final Editions editions;

    EmbedCode(Addresses addresses, Sentences sentences, FigureCharts charts, Editions editions) {
        this.addresses = addresses;
        this.sentences = sentences;
        this.charts = charts;
        this.editions = editions;
    }

    public String card(FigureView figure, Language language) {
        return frame(Embed.card(figure, language), Shape.CARD.width, Shape.CARD.height);
    }

    /**
     * The chart as it is drawn last with this edition in it, of that moment for ever; empty where the figure stands
     * alone.
     */
    public Optional<String> chart(FigureView figure, Edition edition, Language language) {
        return newest(figure, edition, language).map(chart -> frame(chart, chart.shape.width, chart.shape.height));
    }

    Optional<Embed> newest(FigureView figure, Edition edition, Language language) {
        return chart(figure, Math.min(edition.until() - 1, editions.latest()), language);
    }

    Optional<Embed> chart(FigureView figure, int publication, Language language) {
        return charts.of(figure, publication, language)
                .map(chart -> new Embed(
                        chart.bars() == null ? Shape.SERIES : Shape.REGIONS,
                        figure,
                        language,
                        "/embed" + figure.path(language) + "/chart?asOf="
                                + editions.publication(publication)
                                        .orElseThrow()
                                        .at()));
    }

    /** @param width in CSS pixels, as {@code height} */
    String frame(Embed embed, int width, int height) {
        return "<iframe src=\"" + addresses.of(embed.path()) + "\" width=\"" + width + "\" height=\"" + height
                + "\" title=\""
                + HtmlUtils.htmlEscape(sentences.title(embed.figure(), embed.language()), "UTF-8")
                + "\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>";
    }

    /** What can be embedded, with the size at which it is whole as a rule, in CSS pixels. */
    enum Shape {
        CARD(600, 320),
        SERIES(600, 700),
        REGIONS(600, 1000);

        final int width;
        final int height;

        Shape(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** @param path below the base address */
    record Embed(Shape shape, FigureView figure, Language language, String path) {

        static Embed card(FigureView figure, Language language) {
            return new Embed(Shape.CARD, figure, language, "/embed" + figure.path(language));
        }
    }
}
