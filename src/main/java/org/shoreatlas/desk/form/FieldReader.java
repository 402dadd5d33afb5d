package org.shoreatlas.desk.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.language.LatinSlug;
import org.shoreatlas.language.SentencePattern;
import org.shoreatlas.language.SentencePattern.BadPatternException;
import org.shoreatlas.language.WrittenAmount;
import org.shoreatlas.language.WrittenNumber;
import org.shoreatlas.language.WrittenPeriod;

/**
 * Understands the fields of one form: numbers, money and dates in any notation, entries by name, id or address. What it
 * cannot understand it notes in words, field by field.
 */
final class FieldReader {

    private static final int LONGEST = 4000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_WORDS = 12;
    private static final int MOST_REPEATED = 100;
    /** As a unit: «3e» may be typed, and "3 %" may not. */
    private static final String PLACE = "rank";

    private static final String JOBS = "jobs";

    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(100_000);
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s\\p{Cntrl}/]+\\.[^\\s\\p{Cntrl}/]+(/[^\\s\\p{Cntrl}]*)?");
    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    private final EntryLookup known;
    private final FormInput typed;
    private final Language language;
    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();
    private final Map<String, String> understood = new LinkedHashMap<>();
    private final Map<String, String> newSources = new LinkedHashMap<>();

    FieldReader(EntryLookup known, FormInput typed, Language language) {
        this.known = known;
        this.typed = typed;
        this.language = language;
    }

    /** By the path of the field. */
    Map<String, Mistake> mistakes() {
        return mistakes;
    }

    /** How a field was taken, in the reader's language, where that is not what was typed. */
    Map<String, String> understood() {
        return understood;
    }

    /**
     * From now on this source is known, although it is not there yet; where there is one such alone, it is meant if
     * none is named.
     */
    void know(String source, String sourceLanguage) {
        newSources.put(source, sourceLanguage);
    }

    /** The only one of those; null if there are none, or several. */
    @Nullable
    String newSource() {
        return newSources.size() == 1 ? newSources.keySet().iterator().next() : null;
    }

    /** What stands in these fields; a field that must be filled in and is not is a mistake. */
    Map<String, Object> object(List<Field> fields, String prefix) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = value(field, prefix + field.name());
            if (value != null) {
                content.put(field.name(), value);
            } else if (field.required() && !isRefused(prefix + field.name())) {
                String otherwise = otherwise(field);
                if (otherwise != null) {
                    content.put(field.name(), otherwise);
                } else {
                    mistake(
                            prefix + field.name(),
                            field.name().equals("evidence") ? "desk.error.evidence" : "desk.error.required");
                }
            }
        }
        return content;
    }

    /** What an empty field says: a period, that none is stated; a source, that it is the new one. */
    private @Nullable String otherwise(Field field) {
        return field.type() == Field.Type.PERIOD
                ? Period.NOT_STATED.code()
                : field.name().equals("source") ? newSource() : null;
    }

    private @Nullable Object value(Field field, String path) {
        return switch (field.type()) {
            case NAME -> texts(path, 2);
            case TEXT -> texts(path, 1);
            case SENTENCE -> sentences(path);
            case OBJECT -> typed.has(path) ? object(field.fields(), path + ".") : null;
            case OBJECTS -> list(path, item -> withLanguage(object(field.fields(), item + ".")));
            case TEXTS -> list(path, item -> texts(item, 1));
            case ENTRIES -> list(path, item -> entry(field.kinds(), item, typed.get(item), false));
            case CODES -> list(path, item -> code(field, path, typed.get(item)));
            default -> typed.get(path).isEmpty() ? null : single(field, path, typed.get(path));
        };
    }

    private @Nullable Object single(Field field, String path, String text) {
        return switch (field.type()) {
            case CODE -> code(field, path, text);
            case ENTRY -> entry(field.kinds(), path, text, false);
            case SUBJECT -> entry(Choices.SUBJECTS, path, text, true);
            case NUMBER -> number(path, text);
            case COUNT ->
                WrittenNumber.amount(text, PLACE)
                        .filter(amount -> amount.fits(PLACE))
                        .map(WrittenAmount::value)
                        .filter(number -> number.signum() > 0
                                && number.stripTrailingZeros().scale() <= 0
                                && number.compareTo(LARGEST_COUNT) < 0)
                        .map(number -> number.toBigInteger().toString())
                        .orElseGet(() -> mistake(path, "desk.error.count"));
            case PERIOD ->
                WrittenPeriod.parse(text)
                        .map(period ->
                                echo(path, text, period.code(), known.formats().period(period, null, language)))
                        .orElseGet(() -> mistake(path, "desk.error.period"));
            case DATE -> date(path, text, "\\d{4}(-\\d{2}){0,2}", "desk.error.date");
            case DAY -> date(path, text, "\\d{4}-\\d{2}-\\d{2}", "desk.error.day");
            case ADDRESS ->
                text.length() > LONGEST
                        ? mistake(path, "desk.error.too-long", LONGEST)
                        : ADDRESS.matcher(text).matches() ? text : mistake(path, "desk.error.address");
            case FILE -> text.matches("[0-9a-f]{64}") ? text : mistake(path, "desk.error.file");
            default -> line(field, path, text);
        };
    }

    private @Nullable String date(String path, String text, String form, String otherwise) {
        return WrittenPeriod.parse(text)
                .filter(period -> period.code().matches(form))
                .map(period -> echo(path, text, period.code(), known.formats().period(period, null, language)))
                .orElseGet(() -> mistake(path, otherwise));
    }

    /** In the unit of the indicator beside it, which is named in any case: hectares become square metres. */
    private @Nullable String number(String path, String text) {
        EntryLookup.Measure measure = known.meant(
                        Set.of(Kind.INDICATOR), typed.get(path.replaceAll("[^.]+$", "indicator")))
                .flatMap(known::measure)
                .orElse(null);
        WrittenAmount amount = WrittenNumber.amount(text, measure == null ? "count" : measure.unit())
                .orElse(null);
        if (amount == null) {
            return mistake(path, "desk.error.number");
        }
        if (measure != null && !amount.fits(measure.unit())) {
            return mistake(path, Mistake.UNIT, measure.key());
        }
        String words = measure == null
                ? known.formats().number(amount.value(), language)
                : known.formats()
                        .quantity(amount.value(), measure.unit(), measure.counted(), language)
                        .text();
        return echo(path, text, amount.value().toPlainString(), words);
    }

    private @Nullable Object line(Field field, String path, String text) {
        String clean = TypedText.lines(text);
        if (clean.length() > LONGEST_LINE) {
            return mistake(path, "desk.error.too-long", LONGEST_LINE);
        }
        if (field.name().equals("asPublished") && clean.split("\\s+").length > MOST_WORDS) {
            return mistake(path, "desk.error.words", MOST_WORDS);
        }
        if (field.name().equals("origin")
                || field.name().equals("perimeter")
                || field.name().equals("counted")) {
            String slug = LatinSlug.of(clean);
            return slug.isEmpty() ? mistake(path, "desk.error.letters") : echo(path, clean, slug, slug);
        }
        return clean;
    }

    private @Nullable String code(Field field, String path, String text) {
        return text.isEmpty() ? null : field.codes().contains(text) ? text : mistake(path, "desk.error.code");
    }

    private @Nullable String entry(Set<Kind> kinds, String path, String text, boolean whole) {
        if (text.isEmpty()) {
            return null;
        }
        if (kinds.contains(Kind.SOURCE) && newSources.containsKey(text)) {
            return text;
        }
        Optional<EntryRef> meant = known.meant(kinds, text);
        if (meant.isEmpty()) {
            return mistake(path, "desk.error.entry", TypedText.beginning(text, MOST_REPEATED));
        }
        EntryRef entry = meant.get();
        String id = whole ? entry.toString() : entry.slug().value();
        known.name(entry).ifPresent(named -> {
            LocalText name = named.name();
            if (name != null) {
                understood.put(path, name.in(language));
            } else {
                echo(path, text, id, id);
            }
        });
        return id;
    }

    private @Nullable List<Object> list(String path, Function<String, @Nullable Object> reading) {
        List<Object> items = new ArrayList<>();
        for (int at : typed.indices(path)) {
            Object item = reading.apply(path + "[" + at + "]");
            if (item != null && !items.contains(item)) {
                items.add(item);
            }
        }
        return items.isEmpty() ? null : items;
    }

    /** A text in its languages, of which so many are asked for; null where nothing was typed. */
    @Nullable
    Map<String, Object> texts(String path, int least) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String one : LANGUAGES) {
            String text = TypedText.lines(typed.get(path + "." + one));
            if (text.length() > LONGEST) {
                mistake(path + "." + one, "desk.error.too-long", LONGEST);
            } else if (!text.isEmpty()) {
                texts.put(one, text);
            }
        }
        if (!texts.isEmpty() && texts.size() < least && !isRefused(path)) {
            mistake(path, "desk.error.two-languages");
        }
        return texts.isEmpty() ? null : texts;
    }

    private @Nullable Map<String, Object> sentences(String path) {
        Map<String, Object> sentences = texts(path, 1);
        if (sentences != null) {
            sentences.forEach((code, text) -> {
                try {
                    SentencePattern.check((String) text, Language.of(code).orElseThrow());
                } catch (BadPatternException e) {
                    mistake(path + "." + code, "desk.error.sentence." + e.reason(), e.detail());
                }
            });
        }
        return sentences;
    }

    /**
     * Jobs that are not there yet may be all or new ones, which readers confuse and sources often leave open: it is for
     * whoever has the source to say.
     */
    void askWhatIsCounted(Map<String, Object> figure, String prefix) {
        if (!figure.containsKey("counts")
                && figure.get("nature") instanceof String nature
                && !nature.equals("actual")
                && figure.get("indicator") instanceof String indicator
                && known.measure(new EntryRef(Kind.INDICATOR, new Slug(indicator)))
                        .filter(measure -> JOBS.equals(measure.counted()))
                        .isPresent()) {
            mistake(prefix + "counts", "desk.error.counts");
        }
    }

    /** The words of evidence are in the language of its source, unless another is given. */
    private Map<String, Object> withLanguage(Map<String, Object> item) {
        if (item.containsKey(Forms.HOW_READ)
                && item.get("source") instanceof String source
                && !item.containsKey(Forms.LANGUAGE)) {
            item.put(Forms.LANGUAGE, languageOf(source));
        }
        return item;
    }

    /** The language of a source, one that is entered on the way included. */
    String languageOf(String source) {
        return newSources.containsKey(source)
                ? newSources.get(source)
                : known.languageOf(source).orElse(language.code());
    }

    private String echo(String path, String text, String value, String words) {
        if (!words.equals(text)) {
            understood.put(path, words);
        }
        return value;
    }

    /** Whether it was said already why the field, or anything in it, cannot be taken. */
    boolean isRefused(String path) {
        return mistakes.keySet().stream()
                .anyMatch(one -> one.equals(path) || one.startsWith(path + ".") || one.startsWith(path + "["));
    }

    /** Notes why a field cannot be taken, unless that was said already. */
    <T> @Nullable T mistake(String path, String message, Object... arguments) {
        mistakes.putIfAbsent(path, Mistake.of(message, arguments));
        return null;
    }
}
