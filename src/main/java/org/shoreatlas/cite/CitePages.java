package org.shoreatlas.cite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.embed.EmbedCode;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.web.NotOfferedException;
import org.shoreatlas.web.PageController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Citing a version of a figure, and taking it elsewhere. The files never change, whatever becomes of the figure. */
@PageController
@RequestMapping("/figures/{slug}/v{number:[1-9][0-9]{0,5}}")
class CitePages {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String CREDIT = "credit";

    private final Editions editions;
    private final Figures figures;
    private final Citations citations;
    private final Sentences sentences;
    private final EmbedCode embeds;
    private final MessageSource messages;

    CitePages(
            Editions editions,
            Figures figures,
            Citations citations,
            Sentences sentences,
            EmbedCode embeds,
            MessageSource messages) {
        this.editions = editions;
        this.figures = figures;
        this.citations = citations;
        this.sentences = sentences;
        this.embeds = embeds;
        this.messages = messages;
    }

    @GetMapping("/cite")
    String show(@PathVariable Slug slug, @PathVariable int number, Language language, Model model) {
        Edition edition = editions.edition(Kind.FIGURE, slug, number);
        List<Edition> versions = editions.editions(Kind.FIGURE, slug, editions.latest());
        FigureView figure = figures.edition(edition);
        Map<Language, List<Line>> lines = new LinkedHashMap<>();
        // the reader's own language first
        Stream.concat(Stream.of(language), Stream.of(Language.values()))
                .distinct()
                .forEach(one -> lines.put(one, lines(citations.of(figure, edition.since(), one))));
        model.addAttribute("noindex", true) // the page of the figure is what is to be found
                .addAttribute("edition", edition)
                .addAttribute("figure", figure)
                .addAttribute("section", "figures")
                .addAttribute("named", sentences.title(figure, language))
                .addAttribute("lines", lines)
                .addAttribute("formats", Format.values())
                .addAttribute("since", figures.since(edition, versions))
                .addAttribute("newest", versions.get(0))
                .addAttribute("card", embeds.card(figure, language))
                .addAttribute("chart", embeds.chart(figure, edition, language).orElse(null));
        return "cite";
    }

    /** @param style of which alone the text is wanted; all of them without it */
    @GetMapping("/cite.txt")
    ResponseEntity<byte[]> text(
            @PathVariable Slug slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String style,
            Language language) {
        Citation citation = citation(slug, number, language);
        if (style == null || style.isEmpty()) {
            return file(slug, number, "txt", TEXT, text(citation));
        }
        List<Line> lines = lines(citation);
        Line one = lines.stream()
                .filter(line -> line.style().equals(style))
                .findFirst()
                .orElseThrow(() -> new NotOfferedException(
                        "cite.unknown-style",
                        lines.stream()
                                .map(Line::style)
                                .map(code -> address(slug, number) + "/cite.txt?style=" + code)
                                .toList()));
        return file(slug, number, "txt", TEXT, one.text() + "\n");
    }

    @GetMapping("/cite.{format}")
    ResponseEntity<byte[]> file(
            @PathVariable Slug slug, @PathVariable int number, @PathVariable String format, Language language) {
        Citation citation = citation(slug, number, language);
        Format known = Format.of(format)
                .orElseThrow(() -> new NotOfferedException(
                        "cite.unknown-format",
                        Stream.concat(
                                        Stream.of("txt"),
                                        Stream.of(Format.values()).map(Format::extension))
                                .map(extension -> address(slug, number) + "/cite." + extension)
                                .toList()));
        return file(slug, number, known.extension(), known.type(), known.write(citation));
    }

    private Citation citation(Slug slug, int number, Language language) {
        Edition edition = editions.edition(Kind.FIGURE, slug, number);
        return citations.of(figures.edition(edition), edition.since(), language);
    }

    /** In all styles. */
    String text(Citation citation) {
        return lines(citation).stream()
                .map(line -> messages.getMessage(
                                "cite.style." + line.style(),
                                null,
                                citation.language().locale())
                        + "\n" + line.text() + "\n")
                .collect(Collectors.joining("\n"));
    }

    private List<Line> lines(Citation citation) {
        return Stream.concat(
                        Stream.of(new Line(CREDIT, citation.credit())),
                        Stream.of(Style.values()).map(style -> new Line(style.code(), citations.full(citation, style))))
                .toList();
    }

    private static String address(Slug slug, int number) {
        return "/figures/" + slug + "/v" + number;
    }

    private static ResponseEntity<byte[]> file(Slug slug, int number, String extension, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(slug + "-v" + number + "." + extension)
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param style {@code credit}, or the code of a {@link Style} */
    record Line(String style, String text) {}
}
