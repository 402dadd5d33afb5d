package org.shoreatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.language.Formats;
import org.shoreatlas.language.Quantity;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.SourceView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A figure in plain words, made from its fields. The frames are such that their grammar depends on no name and on no
 * number but that of the counted noun, whose form the plural rules of CLDR choose.
 */
@Component
public class Sentences {

    private static final Set<String> WITHOUT_DUAL = Set.of("percent", "rank", "m2", "MW");

    private final MessageSource messages;
    private final Formats formats;
    private final Addresses addresses;

    Sentences(MessageSource messages, Formats formats, Addresses addresses) {
        this.messages = messages;
        this.formats = formats;
        this.addresses = addresses;
    }

    /**
     * One sentence that says what the figure is, where, when and according to whom, and what it must not be taken for.
     *
     * @param source that of its first piece of evidence; null where it is not public
     */
    String of(FigureView figure, @Nullable SourceView source, Language language) {
        String about = say(language, "sentence.about", topic(figure, language), where(figure, language));
        String value = figure.period().isStated()
                ? say(
                        language,
                        "sentence.value",
                        quantity(figure, language),
                        formats.period(figure.period(), figure.nature(), language))
                : say(language, "sentence.undated", quantity(figure, language));
        List<String> clauses = clauses(figure).stream()
                .map(clause -> say(language, "sentence.clause." + clause))
                .toList();
        String sentence = source == null
                ? say(language, "sentence.unsourced", about, value)
                : say(language, "sentence", about, value, credit(source, language));
        return clauses.isEmpty()
                ? say(language, "sentence.end", sentence)
                : say(language, "sentence.but", sentence, String.join(say(language, "sentence.comma"), clauses));
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

    /** What the figure is and is not, as far as its kind and nature make it easy to mistake. */
    private static List<String> clauses(FigureView figure) {
        if ("misprint".equals(figure.relation())) {
            return List.of("misprint");
        }
        List<String> clauses = new ArrayList<>();
        String jobs = isOfJobs(figure) ? "-" + figure.indicator().kind() : "";
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
        return "jobs".equals(figure.indicator().counted())
                && Set.of("stock", "flow").contains(figure.indicator().kind());
    }

    static boolean isOfDigitalEconomy(FigureView figure) {
        return figure.activity().equals("digital");
    }

    private String quantity(FigureView figure, Language language) {
        Quantity quantity = hedged(figure, language);
        boolean isNoun = !quantity.unit().isEmpty()
                && !WITHOUT_DUAL.contains(figure.indicator().unit());
        if (language == Language.AR
                && figure.precision().equals("exact")
                && isNoun
                && Set.of("1", "2").contains(quantity.plain())
                && quantity.before().isEmpty()) {
            // the noun alone says one or two: a numeral before it would be wrong
            return quantity.unit() + " (" + quantity.number() + ")";
        }
        return switch (figure.precision()) {
            case "top-n" -> say(language, "sentence.top-n", quantity.text());
            default ->
                figure.indicator().unit().equals("rank")
                        ? say(language, "sentence.rank", quantity.text())
                        : quantity.text();
        };
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
        String activity = say(language, "activity." + figure.activity());
        return figure.activity().equals("all")
                        || plain(name).contains(plain(activity).replaceAll("s$", ""))
                ? name
                : say(language, "sentence.topic", name, activity);
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
