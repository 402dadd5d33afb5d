package org.shoreatlas.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.Formats;
import org.shoreatlas.source.SourceView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sources as entries of a list of references, by citeproc-java. What the styles and locales lack is put in when they
 * are read: an Arabic ISO 690, the Arabic comma, the months of Morocco, the day before its month in Arabic and French,
 * and brackets around a year that was inferred.
 */
@Component
class References {

    private static final Map<Language, String> LOCALES =
            Map.of(Language.AR, "ar", Language.FR, "fr-FR", Language.EN, "en-US");
    private static final List<String> TERMS = List.of("no date", "in", "online", "accessed", "retrieved", "from");
    private static final Map<String, CSLType> TYPES =
            Map.of("article", CSLType.ARTICLE_NEWSPAPER, "page", CSLType.WEBPAGE, "dataset", CSLType.DATASET);

    private final Formats formats;
    private final MessageSource messages;
    private final Map<String, Processor> processors = new HashMap<>();

    References(Formats formats, MessageSource messages) throws IOException {
        this.formats = formats;
        this.messages = messages;
        for (Language language : Language.values()) {
            String locale = withMonths(new DefaultLocaleProvider().retrieveLocale(locale(language)), language);
            processors.put(
                    Style.APA + language.code(),
                    new Processor(inOrder(read("/apa.csl"), language), locale, locale(language)));
            processors.put(
                    Style.ISO_690 + language.code(),
                    new Processor(
                            switch (language) {
                                case AR -> inArabic(doubted(read("/iso690-author-date-en.csl")));
                                case FR -> doubted(read("/iso690-author-date-fr.csl"));
                                case EN -> doubted(read("/iso690-author-date-en.csl"));
                            },
                            locale,
                            locale(language)));
        }
    }

    /** The entries one after the other, in the order given, without a full stop at the end. */
    String of(List<SourceView> sources, Style style, Language language) {
        return sources.stream().map(source -> of(source, style, language)).collect(Collectors.joining(". "));
    }

    private String of(SourceView source, Style style, Language language) {
        String entry = Objects.requireNonNull(processors.get(style + language.code()))
                .entry(item(source, language))
                .strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("\\.$", "");
        return language == Language.FR ? withOrdinal(entry, Issued.of(source)) : entry;
    }

    private CSLItemData item(SourceView source, Language language) {
        String publisher = source.publisher();
        String title = source.title();
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(source.head().id())
                .type(TYPES.getOrDefault(source.form(), CSLType.DOCUMENT))
                // a title of our own, where none is printed, stands in brackets
                .title(
                        title != null
                                ? isolated(title, language)
                                : "[" + source.head().name().within(language) + "]");
        if (publisher != null) {
            item.author(
                    new CSLNameBuilder().literal(isolated(publisher, language)).build());
        }
        if (source.address() != null) {
            item.URL(ascii(source.address()));
        }
        Issued issued = Issued.of(source);
        if (issued != null) {
            item.issued(new CSLDateBuilder()
                    .dateParts(issued.parts())
                    .circa(issued.isAbout())
                    .build());
        }
        return item.build();
    }

    /** With everything beyond ASCII encoded (RFC 3987, 3.1), so that it stays in one piece in any text. */
    private static String ascii(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException e) {
            return address;
        }
    }

    /**
     * Letters that run against the language, held together (Unicode UAX 9, isolates), so that the date beside them
     * stays in place.
     */
    private static String isolated(String text, Language language) {
        boolean isArabic = text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        return isArabic == (language == Language.AR) ? text : "\u2068" + text + "\u2069";
    }

    private static String locale(Language language) {
        return Objects.requireNonNull(LOCALES.get(language));
    }

    private String withMonths(String locale, Language language) {
        String named = locale;
        for (Month month : Month.values()) {
            String number = (month.getValue() < 10 ? "0" : "") + month.getValue();
            named = named.replaceAll(
                    "(<term name=\"month-" + number + "\"(?: form=\"long\")?>)[^<]*",
                    "$1" + formats.month(month, language));
        }
        return named;
    }

    private static String inOrder(String style, Language language) {
        String ordered = language == Language.EN
                ? style
                : style.replaceAll(
                        "<date-part name=\"month\"/>\\s*<date-part name=\"day\" prefix=\" \"/>",
                        "<date-part name=\"day\" suffix=\" \"/><date-part name=\"month\"/>");
        return language == Language.AR ? withCommas(ordered) : ordered;
    }

    /** ISO 690 puts a year that is not printed but inferred into brackets. */
    private static String doubted(String style) {
        return style.replaceAll(
                "(?s)(<macro name=\"year-date\">\\s*<choose>)\\s*<if variable=\"issued\">(.*?)</if>",
                "$1<if is-uncertain-date=\"issued\"><group prefix=\"[\" suffix=\"]\">$2</group></if>"
                        + "<else-if variable=\"issued\">$2</else-if>");
    }

    private String inArabic(String style) {
        String translated = withCommas(style);
        for (String term : TERMS) {
            translated = translated.replaceAll(
                    "(<term name=\"" + term + "\">)[^<]*",
                    "$1" + messages.getMessage("cite.term." + term.replace(' ', '-'), null, Language.AR.locale()));
        }
        return translated;
    }

    private static String withCommas(String style) {
        return style.replaceAll("((?:delimiter|prefix|suffix)=\"[^\",]*), ", "$1، ");
    }

    /**
     * French writes the first of a month "1er", which no locale of the Citation Style Language can say for a day alone.
     */
    private String withOrdinal(String entry, @Nullable Issued issued) {
        if (issued == null || issued.day() != 1) {
            return entry;
        }
        String month = formats.month(Month.of(issued.month()), Language.FR);
        return entry.replace(issued.year() + ", 1 " + month, issued.year() + ", 1er " + month)
                .replace(" 1 " + month + " " + issued.year(), " 1er " + month + " " + issued.year());
    }

    private static String read(String style) {
        try (InputStream text = CSL.class.getResourceAsStream(style)) {
            return new String(Objects.requireNonNull(text, style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A style in a language, read once: reading takes five times as long as writing. */
    private static final class Processor implements ItemDataProvider {

        private final CSL csl;
        private @Nullable CSLItemData item;

        Processor(String style, String locale, String language) throws IOException {
            csl = new CSL(this, name -> locale, new DefaultAbbreviationProvider(), style, language);
        }

        synchronized String entry(CSLItemData one) {
            item = one;
            csl.reset();
            csl.setOutputFormat("text");
            csl.registerCitationItems(one.getId());
            return csl.makeBibliography().getEntries()[0];
        }

        @Override
        public @Nullable CSLItemData retrieveItem(String id) {
            return item;
        }

        @Override
        public Collection<String> getIds() {
            return item == null ? List.of() : List.of(item.getId());
        }
    }
}
