package org.shoreatlas.embed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shoreatlas.chart.FigureCharts;
import org.shoreatlas.chart.FigureCharts.FigureChart;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.kernel.Sha256;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.language.Formats;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * What other people's pages show in a frame: one version of a figure, whose values never change, as a card or in the
 * chart of that day. Alone of all pages it may be framed. It loads nothing: its style stands in the page and is allowed
 * by its hash (Content Security Policy Level 3, 2.3.1).
 */
@Controller
@RequestMapping("/embed/{lang:ar|fr|en}/figures/{slug}/v{number:[1-9][0-9]{0,5}}")
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class EmbedPages {

    private static final String END_OF_TOKENS = "/* Text */";

    private final Editions editions;
    private final Figures figures;
    private final FigureCharts charts;
    private final Sentences sentences;
    private final Formats formats;
    private final Addresses addresses;
    private final String card = tokens() + read("/embed/embed.css");
    private final String chart = card + read("/static/css/charts.css");

    EmbedPages(
            Editions editions,
            Figures figures,
            FigureCharts charts,
            Sentences sentences,
            Formats formats,
            Addresses addresses) {
        this.editions = editions;
        this.figures = figures;
        this.charts = charts;
        this.sentences = sentences;
        this.formats = formats;
        this.addresses = addresses;
    }

    @GetMapping
    String card(
            @PathVariable Slug slug,
            @PathVariable int number,
            Language language,
            Model model,
            HttpServletResponse response) {
        Edition edition = editions.edition(Kind.FIGURE, slug, number);
        return show(edition, figures.edition(edition), card, language, model, response);
    }

    /**
     * As of the moment asked for, else of the publication of the edition; not found where that edition was not public
     * then.
     */
    @GetMapping("/chart")
    String chart(
            @PathVariable Slug slug,
            @PathVariable int number,
            AsOf asOf,
            Language language,
            Model model,
            HttpServletResponse response) {
        Edition edition = editions.edition(Kind.FIGURE, slug, number);
        FigureView figure = figures.edition(edition);
        int publication = asOf.asked() == null ? edition.since() : asOf.publication();
        FigureChart drawn = (edition.isPublicAt(publication)
                        ? charts.of(figure, publication, language)
                        : Optional.<FigureChart>empty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("time", drawn.time())
                .addAttribute("bars", drawn.bars())
                .addAttribute(
                        "drawn", editions.publication(publication).orElseThrow().at())
                .addAttribute(
                        "outdated",
                        charts.of(figure, editions.latest(), language)
                                .filter(drawn::isLike)
                                .isEmpty());
        return show(edition, figure, chart, language, model, response);
    }

    private String show(
            Edition edition,
            FigureView figure,
            String style,
            Language language,
            Model model,
            HttpServletResponse response) {
        List<Edition> versions = editions.editions(Kind.FIGURE, edition.slug(), editions.latest());
        model.addAttribute("lang", language)
                .addAttribute("address", new PageAddress(addresses, figure.path(language), "", "", ""))
                .addAttribute("entry", figure)
                .addAttribute("edition", edition)
                .addAttribute("style", style)
                .addAttribute("published", MoroccanTime.dayOf(edition.publishedAt()))
                .addAttribute("title", sentences.title(figure, language))
                .addAttribute("since", figures.since(edition, versions))
                .addAttribute(
                        "quantity",
                        formats.hedged(
                                figure.precision(),
                                figure.value(),
                                figure.low(),
                                figure.high(),
                                figure.indicator().unit(),
                                figure.indicator().counted(),
                                language));
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + sha256(style)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors *");
        response.setHeader("X-Robots-Tag", "noindex"); // the page of the figure is what is to be found
        return "embed";
    }

    /** The colours and sizes of all pages. */
    private static String tokens() {
        String styles = read("/static/css/atlas.css");
        int end = styles.indexOf(END_OF_TOKENS);
        if (end < 0) {
            throw new IllegalStateException("atlas.css does not say where its tokens end: " + END_OF_TOKENS);
        }
        return styles.substring(0, end);
    }

    private static String read(String resource) {
        try (InputStream text = EmbedPages.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(text, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
