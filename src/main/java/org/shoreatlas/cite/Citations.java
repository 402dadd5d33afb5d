package org.shoreatlas.cite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.source.Sources;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** How a version of a figure is cited, in any language. */
@Service
class Citations {

    /** Of messages that pages have come to say otherwise since they were first cited. */
    private static final String AS_CITED = "cited.";

    private final Sources sources;
    private final Sentences sentences;
    private final References references;
    private final Addresses addresses;
    private final MessageSource messages;

    Citations(
            Sources sources, Sentences sentences, References references, Addresses addresses, MessageSource messages) {
        this.sources = sources;
        this.sentences = sentences.preferring(AS_CITED);
        this.references = references;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** @param publication that of the version shown, so that its sources are called as they were called then */
    Citation of(FigureView figure, int publication, Language language) {
        Map<String, SourceView> known = sources.byId(figure.printedIn(), publication);
        List<SourceView> printed = figure.printedIn().stream()
                .flatMap(slug -> Optional.ofNullable(known.get(slug)).stream())
                .toList();
        if (printed.isEmpty()) {
            throw new IllegalStateException(figure.id() + " is printed in no source");
        }
        String original = plain(references.of(printed, Style.APA, language));
        String title = plain(sentences.title(figure, language));
        List<String> authors = printed.stream()
                .flatMap(source -> Stream.ofNullable(source.publisher()))
                .map(Citations::author)
                .distinct()
                .toList();
        return new Citation(
                figure.id() + "-v" + figure.version(),
                authors,
                authors.isEmpty() ? "[" + title + "]" : title,
                Issued.of(printed.get(0)),
                say("site.short", language),
                figure.number(),
                figure.version(),
                addresses.of(figure.path(language)),
                say("cite.description", language, title, original),
                plain(say("cite.note", language, original, MoroccanTime.dayOf(figure.publishedAt()))),
                sentences.shortCredit(figure, printed.get(0), language),
                printed,
                language);
    }

    /** The sources in full, and by which version of which figure of the atlas. */
    String full(Citation citation, Style style) {
        return say(
                "cite.full",
                citation.language(),
                references.of(citation.sources(), style, citation.language()),
                citation.atlas(),
                String.valueOf(citation.number()),
                String.valueOf(citation.version()),
                citation.address());
    }

    /** Without a comma, behind which RIS looks for a given name. */
    private static String author(String publisher) {
        return plain(publisher).replace(", ", " / ");
    }

    /** For programs, which order and break text themselves: without isolates, and each space a plain one. */
    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "").replaceAll("[\u00a0\u202f]", " ");
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
