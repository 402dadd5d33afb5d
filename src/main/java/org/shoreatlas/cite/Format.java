package org.shoreatlas.cite;

import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;
import org.springframework.http.MediaType;

/**
 * What programs that keep references read. All say the same of author, title, date and address: the figure, by those
 * who published it first, in a version of the atlas.
 */
enum Format {

    /** BibTeX and BibLaTeX, in UTF-8. */
    BIBTEX("bib", "application/x-bibtex;charset=UTF-8") {
        @Override
        String write(Citation citation) {
            BibTeXEntry entry = new BibTeXEntry(BibTeXEntry.TYPE_MISC, new Key(citation.key()));
            // braces keep a name from being taken for that of a person, and the letters of a title as they are
            if (!citation.authors().isEmpty()) {
                put(
                        entry,
                        "author",
                        citation.authors().stream()
                                .map(author -> "{" + latex(author) + "}")
                                .collect(Collectors.joining(" and ")));
            }
            put(entry, "title", "{" + latex(citation.title()) + "}");
            Issued dated = citation.dated();
            if (dated != null) {
                put(entry, "date", dated.joined("-") + (dated.isAbout() ? "~" : ""));
                put(entry, "year", String.valueOf(dated.year()));
                if (dated.month() > 0) {
                    put(entry, "month", String.valueOf(dated.month()));
                }
            }
            put(entry, "publisher", latex(citation.atlas()));
            put(entry, "number", String.valueOf(citation.number()));
            put(entry, "version", String.valueOf(citation.version()));
            put(entry, "url", citation.address());
            put(entry, "note", latex(citation.note()));
            put(
                    entry,
                    "langid",
                    switch (citation.language()) {
                        case AR -> "arabic";
                        case FR -> "french";
                        case EN -> "english";
                    });
            BibTeXDatabase database = new BibTeXDatabase();
            database.addObject(entry);
            StringWriter text = new StringWriter();
            try {
                new BibTeXFormatter().format(database, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString().replace("\r\n", "\n") + "\n";
        }
    },

    /** RIS, as by the specification of Research Information Systems. */
    RIS("ris", "application/x-research-info-systems;charset=UTF-8") {
        @Override
        String write(Citation citation) {
            Issued dated = citation.dated();
            Stream<String> date = dated == null
                    ? Stream.empty()
                    : Stream.of(
                            "PY  - " + dated.year(),
                            "DA  - " + dated.joined("/") + "/".repeat(3 - dated.parts().length));
            return Stream.of(
                            Stream.of("TY  - DATA"),
                            citation.authors().stream().map(author -> "AU  - " + author),
                            Stream.of("TI  - " + citation.title()),
                            date,
                            Stream.of(
                                    "PB  - " + citation.atlas(),
                                    "DB  - " + citation.atlas(),
                                    "AN  - " + citation.number(),
                                    "ET  - " + citation.version(),
                                    "UR  - " + citation.address(),
                                    "N1  - " + citation.note(),
                                    "LA  - " + citation.language().code(),
                                    "ID  - " + citation.key(),
                                    "ER  - "))
                    .flatMap(lines -> lines)
                    .collect(Collectors.joining("\r\n", "", "\r\n"));
        }
    },

    /** CSL-JSON, the data format of the Citation Style Language. */
    CSL_JSON("csl.json", "application/vnd.citationstyles.csl+json") {
        @Override
        String write(Citation citation) {
            CSLItemDataBuilder item = new CSLItemDataBuilder()
                    .id(citation.key())
                    .type(CSLType.DATASET)
                    .title(citation.title())
                    .publisher(citation.atlas())
                    .source(citation.atlas())
                    .number(citation.number())
                    .version(String.valueOf(citation.version()))
                    .URL(citation.address())
                    .note(citation.note())
                    .language(citation.language().locale().toLanguageTag());
            if (!citation.authors().isEmpty()) {
                item.author(citation.authors().stream()
                        .map(author -> new CSLNameBuilder().literal(author).build())
                        .toArray(CSLName[]::new));
            }
            Issued dated = citation.dated();
            if (dated != null) {
                CSLDateBuilder issued = new CSLDateBuilder().dateParts(dated.parts());
                item.issued((dated.isAbout() ? issued.circa(true) : issued).build());
            }
            return "[" + item.build().toJson(new StringJsonBuilderFactory().createJsonBuilder()) + "]\n";
        }
    };

    private final String extension;
    private final MediaType type;

    Format(String extension, String type) {
        this.extension = extension;
        this.type = MediaType.parseMediaType(type);
    }

    static Optional<Format> of(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** As in addresses, without the dot; its name is the message {@code cite.format.{extension}}. */
    public String extension() {
        return extension;
    }

    MediaType type() {
        return type;
    }

    abstract String write(Citation citation);

    private static void put(BibTeXEntry entry, String key, String text) {
        entry.addField(new Key(key), new StringValue(text, StringValue.Style.BRACED));
    }

    /** With the characters that TeX takes for commands made harmless. */
    private static String latex(String text) {
        return text.replaceAll("[\\\\~^]", "").replaceAll("[&%$#_{}]", "\\\\$0");
    }
}
