package org.shoreatlas.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.language.Formats;
import org.shoreatlas.language.Quantity;
import org.shoreatlas.language.SentencePattern;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.SourceView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A figure in plain words: by the sentence that its indicator carries, else made from its fields in frames whose
 * grammar depends on no name and on no number but that of the counted noun, whose form the plural rules of CLDR choose.
 */
@Component
public class Sentences {

    /** What a sentence of an indicator does not say of itself. */
    private static final Set<String> NOT_IN_PATTERNS = Set.of("misprint", "digital");

    /** Whether they are all jobs or new ones. */
    private static final String NOT_STATED = "-not-stated";

    /** A private-use character that no text contains: stands on both sides of the number. */
    private static final String MARK = "\uE000";

    private static final String PLANNED = "planned";
    private static final Set<String> NATURES = Set.of("estimate", "projection");
    private static final String SCALED = "(\u0645\u0644\u064a\u0648\u0646|\u0645\u0644\u064a\u0627\u0631)( .*)";
    private static final Set<String> WITHOUT_DUAL = Set.of("percent", "rank", "m2", "MW");

    private final MessageSource messages;
    private final Formats formats;
    private final Addresses addresses;

    Sentences(MessageSource messages, Formats formats, Addresses addresses) {
        this.messages = messages;
        this.formats = formats;
        this.addresses = addresses;
    }

    /** The same, but a message whose key has the prefix is said in the place of the one without. */
    public Sentences preferring(String prefix) {
        Formats preferring = formats.preferring(prefix);
        return new Sentences(preferring.messages(), preferring, addresses);
    }

    /**
     * One sentence that says what the figure is, where, when and according to whom, and what it must not be taken for.
     *
     * @param source that of its first piece of evidence; null where it is not public
     */
    public String of(FigureView figure, @Nullable SourceView source, Language language) {
        LocalText pattern = figure.indicator().sentence();
        return pattern != null && pattern.has(language)
                ? written(pattern.in(language), figure, source, language)
                : framed(figure, source, language);
    }

    /**
     * What the figure says, without who said it, cut so that a page can make the number alone the link: the sentence of
     * its indicator, or a frame made of its fields.
     */
    public Quantity said(FigureView figure, Language language) {
        LocalText pattern = figure.indicator().sentence();
        Quantity quantity = hedged(figure, language);
        String said = pattern != null && pattern.has(language)
                ? narrowed(pattern.in(language), figure, marked(figure, quantity, language), language)
                : unsourced(figure, marked(figure, quantity, language), language);
        String sentence = say(language, "sentence.end", said);
        int at = sentence.indexOf(MARK);
        int end = sentence.lastIndexOf(MARK);
        return at < 0
                ? new Quantity(sentence, "", "", "", "")
                : new Quantity(
                        sentence.substring(0, at),
                        sentence.substring(at + 1, end),
                        sentence.substring(end + 1),
                        quantity.unit(),
                        quantity.plain());
    }

    /** The quantity with its number between marks; without them where no numeral stands for it. */
    private String marked(FigureView figure, Quantity quantity, Language language) {
        String words = quantity(figure, language);
        int at = words.indexOf(quantity.number());
        return at < 0
                ? words
                : words.substring(0, at)
                        + MARK
                        + quantity.number()
                        + MARK
                        + words.substring(at + quantity.number().length());
    }

    private String narrowed(String pattern, FigureView figure, String quantity, Language language) {
        // the day of a plan may be that of its announcement, and then nothing is planned for it
        boolean within = figure.period().isStated() && !figure.nature().equals(PLANNED);
        String said = SentencePattern.fill(
                pattern,
                Map.of(
                        SentencePattern.NUMBER,
                        quantity,
                        "where",
                        whereInSentence(figure, language),
                        "subject",
                        isolated(subject(figure, language), language),
                        "when",
                        within ? " " + formats.periodInSentence(figure.period(), figure.nature(), language) : "",
                        "nature",
                        figure.nature(),
                        "kind",
                        figure.subject().kind().code(),
                        "count",
                        count(figure)),
                language);
        List<String> beside = beside(figure, language);
        return beside.isEmpty()
                ? capital(said)
                : say(language, "sentence.beside", capital(said), String.join(say(language, "sentence.comma"), beside));
    }

    /** By the sentence that the indicator carries, with who said it and when. */
    private String written(String pattern, FigureView figure, @Nullable SourceView source, Language language) {
        String narrowed = narrowed(pattern, figure, quantity(figure, language), language);
        FigureView.Rule rule = figure.rule();
        String whole = source == null
                ? narrowed
                : rule == null
                        ? say(language, "sentence.according", narrowed, saidBy(figure, source, language))
                        : say(
                                language,
                                "sentence.by-rule",
                                narrowed,
                                credit(source, language),
                                inWords(rule.subject().name(), rule.subject().id(), language));
        List<String> clauses = inWords(
                clauses(figure).stream()
                        .filter(clause -> NOT_IN_PATTERNS.contains(clause)
                                || clause.endsWith(NOT_STATED)
                                || NATURES.contains(clause) && !pattern.contains("{nature")),
                figure,
                language);
        return clauses.isEmpty()
                ? say(language, "sentence.end", whole)
                : say(language, "sentence.and", whole, String.join(say(language, "sentence.semicolon"), clauses));
    }

    /**
     * What the sentence of an indicator leaves open: which activity alone, by which definition, that no day is known.
     */
    private List<String> beside(FigureView figure, Language language) {
        List<String> beside = new ArrayList<>();
        if (!isOfDigitalEconomy(figure) && !figure.activity().equals("offshoring") && !isNamed(figure, language)) {
            // within brackets there is no room for others: "IT services, ITO"
            beside.add(small(say(language, "activity." + figure.activity()))
                    .replaceAll(" \\((.*)\\)", say(language, "sentence.comma") + "$1"));
        }
        if (figure.perimeter() != null) {
            beside.add(small(say(language, "perimeter." + figure.perimeter())));
        }
        if (!figure.period().isStated()) {
            beside.add(say(language, "sentence.no-period"));
        } else if (figure.nature().equals(PLANNED)) {
            beside.add(formats.period(figure.period(), figure.nature(), language));
        }
        return beside;
    }

    /** Within a sentence a label begins small, unless it is a name or an abbreviation. */
    private static String small(String label) {
        return label.matches("\\p{Lu}\\p{Ll}.*")
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }

    private static BigDecimal count(FigureView figure) {
        return Stream.of(figure.value(), figure.high(), figure.low())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** In a park one is "at" it; all else that is no place is named by the sentence itself, if it wants to. */
    private String whereInSentence(FigureView figure, Language language) {
        return switch (figure.subject().kind()) {
            case PLACE -> where(figure, language);
            case PARK -> {
                String name = subject(figure, language);
                yield say(
                        language,
                        name.startsWith("Technopark") ? "sentence.in.technopark" : "sentence.in.park",
                        isolated(name, language));
            }
            default -> "";
        };
    }

    /** Whom the source quotes, where the name is printed or known in this language, and the source. */
    private String saidBy(FigureView figure, SourceView source, Language language) {
        String speaker = figure.evidence().get(0).saidBy(language);
        String credit = credit(source, language);
        return speaker == null ? credit : say(language, "sentence.quoted", speaker, credit);
    }

    private String unsourced(FigureView figure, String quantity, Language language) {
        return say(language, "sentence.unsourced", about(figure, language), value(figure, quantity, language));
    }

    private String about(FigureView figure, Language language) {
        return say(language, "sentence.about", topic(figure, language), where(figure, language));
    }

    private String value(FigureView figure, String quantity, Language language) {
        return figure.period().isStated()
                ? say(language, "sentence.value", quantity, formats.period(figure.period(), figure.nature(), language))
                : say(language, "sentence.undated", quantity);
    }

    /** For an indicator that carries no sentence: its name before the number. */
    private String framed(FigureView figure, @Nullable SourceView source, Language language) {
        String about = about(figure, language);
        String value = value(figure, quantity(figure, language), language);
        List<String> clauses = inWords(clauses(figure).stream(), figure, language);
        FigureView.Rule rule = figure.rule();
        String sentence = source == null
                ? unsourced(figure, quantity(figure, language), language)
                : rule == null
                        ? say(language, "sentence", about, value, credit(source, language))
                        : say(
                                language,
                                "sentence.rule",
                                about,
                                value,
                                credit(source, language),
                                inWords(rule.subject().name(), rule.subject().id(), language));
        return clauses.isEmpty()
                ? say(language, "sentence.end", sentence)
                : say(language, "sentence.but", sentence, String.join(say(language, "sentence.semicolon"), clauses));
    }

    /**
     * What the title of the figure's page says: the words that are searched for, the number, the period and the nature.
     */
    public String title(FigureView figure, Language language) {
        return say(
                language,
                "figure.page-title",
                topic(figure, language),
                subject(figure, language),
                text(figure, language),
                formats.period(figure.period(), figure.nature(), language),
                say(language, "nature." + figure.nature()));
    }

    /** The original source first, the atlas second, with the permanent address of this version. */
    public String shortCredit(FigureView figure, @Nullable SourceView source, Language language) {
        String via = say(
                language,
                "credit.via",
                say(language, "site.short"),
                String.valueOf(figure.number()),
                String.valueOf(figure.version()),
                addresses.of(figure.path(language)));
        if (source == null) {
            return via;
        }
        String credit = credit(source, language);
        return say(language, "credit.short", source.publisher() == null ? capital(credit) : credit, via);
    }

    /** A credit stands by itself, and begins as a sentence does where it begins with no name. */
    private static String capital(String credit) {
        return credit.substring(0, 1).toUpperCase(Locale.ROOT) + credit.substring(1);
    }

    /** The number with its unit and hedge. */
    public String text(FigureView figure, Language language) {
        return hedged(figure, language).text();
    }

    /**
     * The publisher, or where none is printed what kind of source it is, with the date as far as there is one. The
     * title that we give to a source is never put into anybody's mouth.
     */
    private String credit(SourceView source, Language language) {
        String publisher = source.publisher();
        if (publisher == null) {
            String kind = say(language, "sentence.kind." + source.form());
            return source.dated().isStated()
                    ? say(language, "sentence.unnamed-dated", kind, formats.period(source.dated(), null, language))
                    : say(language, "sentence.unnamed", kind);
        }
        String name = isolated(publisher, language);
        return source.dated().isStated()
                ? say(language, "sentence.dated", name, formats.period(source.dated(), null, language))
                : name;
    }

    /** Last, where there is one, the reading that is preferred to the figure. */
    private List<String> inWords(Stream<String> clauses, FigureView figure, Language language) {
        return Stream.concat(
                        clauses.map(clause -> say(language, "sentence.clause." + clause)),
                        Stream.ofNullable(figure.preferred()).map(other -> preferred(other, figure, language)))
                .toList();
    }

    private String preferred(FigureView.Preferred other, FigureView figure, Language language) {
        IndicatorRef indicator = other.indicator();
        return say(
                language,
                indicator.code().equals(figure.indicator().code()) ? "sentence.preferred" : "sentence.preferred-of",
                formats.hedged(
                                other.precision(),
                                other.value(),
                                other.low(),
                                other.high(),
                                indicator.unit(),
                                indicator.counted(),
                                language)
                        .text(),
                formats.period(other.period(), other.nature(), language),
                inWords(indicator.name(), indicator.code(), language));
    }

    /** What the figure is and is not, as far as its kind and nature make it easy to mistake. */
    private static List<String> clauses(FigureView figure) {
        if ("misprint".equals(figure.relation())) {
            return List.of("misprint");
        }
        List<String> clauses = new ArrayList<>();
        String jobs = figure.counts() == null ? "" : "-" + figure.counts();
        switch (figure.nature()) {
            case "actual" -> {
                if (!jobs.isEmpty()) {
                    clauses.add("actual" + jobs);
                }
            }
            case "target" -> clauses.add("target" + jobs);
            default -> clauses.add(figure.nature());
        }
        if (isOfDigitalEconomy(figure)) {
            clauses.add("digital");
        }
        return clauses;
    }

    /** Whether it counts jobs, of which a total and an addition are easily taken for one another. */
    static boolean isOfJobs(FigureView figure) {
        return figure.counts() != null;
    }

    static boolean isOfDigitalEconomy(FigureView figure) {
        return figure.activity().equals("digital");
    }

    /** The number with its hedge and unit, as it stands in a sentence. */
    String quantity(FigureView figure, Language language) {
        Quantity quantity = hedged(figure, language);
        boolean isNoun = !quantity.unit().isEmpty()
                && !WITHOUT_DUAL.contains(figure.indicator().unit());
        if (language == Language.AR && quantity.unit().matches(SCALED)) {
            // one million, two millions: the noun alone, in the case that follows a word
            String words = switch (quantity.plain()) {
                case "1" -> quantity.unit();
                case "2" -> quantity.unit().replaceFirst(SCALED, "$1\u064a$2");
                default -> null;
            };
            if (words != null) {
                return quantity.before() + words;
            }
        }
        if (language == Language.AR
                && figure.precision().equals("exact")
                && isNoun
                && Set.of("1", "2").contains(quantity.plain())
                && quantity.before().isEmpty()) {
            // the noun alone says one or two: a numeral before it would be wrong
            return quantity.unit() + " (" + quantity.number() + ")";
        }
        return switch (figure.precision()) {
            case "at-most" ->
                say(language, "sentence.at-most", bare(figure, language).text());
            case "top-n" -> say(language, "sentence.top-n", quantity.text());
            case "exact" ->
                figure.indicator().unit().equals("rank")
                        ? say(language, "sentence.rank", count(figure), quantity.number())
                        : quantity.text();
            default -> quantity.text();
        };
    }

    private Quantity bare(FigureView figure, Language language) {
        return formats.quantity(
                count(figure), figure.indicator().unit(), figure.indicator().counted(), language);
    }

    private Quantity hedged(FigureView figure, Language language) {
        return formats.hedged(
                figure.precision(),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.indicator().unit(),
                figure.indicator().counted(),
                language);
    }

    private String where(FigureView figure, Language language) {
        PlaceRef place = figure.place();
        if (!figure.subject().kind().code().equals("place") || place == null) {
            return say(language, "sentence.of", isolated(subject(figure, language), language));
        }
        String name = inWords(place.name(), place.slug(), language);
        // the region that alone has an article in French: "dans l'Oriental", and not "dans la région L'Oriental"
        return language == Language.FR && name.matches("L['\u2019].*")
                ? say(language, "sentence.in.area", "l" + name.substring(1))
                : say(language, "sentence.in." + place.level(), name);
    }

    /** The indicator, with the activity that is counted where its name does not say so. */
    public String topic(FigureView figure, Language language) {
        String name = name(figure, language);
        return isNamed(figure, language)
                ? name
                : say(language, "sentence.topic", name, say(language, "activity." + figure.activity()));
    }

    /** Whether the name of the indicator says which activity it counts. */
    private boolean isNamed(FigureView figure, Language language) {
        return figure.activity().equals("all")
                || plain(name(figure, language))
                        .contains(plain(say(language, "activity." + figure.activity()))
                                .replaceAll("s$", ""));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('\u2019', '\'');
    }

    String name(FigureView figure, Language language) {
        return inWords(figure.indicator().name(), figure.indicator().code(), language);
    }

    private static String subject(FigureView figure, Language language) {
        return inWords(figure.subject().name(), figure.subject().id(), language);
    }

    private static String inWords(@Nullable LocalText text, String otherwise, Language language) {
        return text == null ? otherwise : text.within(language);
    }

    /**
     * A name in letters that run against the language, held together (Unicode UAX 9, isolates) so that brackets and
     * dates beside it stay in place.
     */
    private static String isolated(String name, Language language) {
        return isWritten(name, language == Language.AR ? Character.UnicodeScript.LATIN : Character.UnicodeScript.ARABIC)
                ? "\u2068" + name + "\u2069"
                : name;
    }

    private static boolean isWritten(String name, Character.UnicodeScript script) {
        return name.chars().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    private String say(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
