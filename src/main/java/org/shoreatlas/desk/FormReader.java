package org.shoreatlas.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.language.Formats;
import org.shoreatlas.language.LatinSlug;
import org.shoreatlas.language.WrittenNumber;
import org.shoreatlas.language.WrittenPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Understands what was typed: numbers, money and dates in any notation, entries by name, id or address. What it cannot
 * understand it says in words, field by field, and takes nothing for granted.
 */
@Component
@Transactional(readOnly = true)
class FormReader {

    private static final int LONGEST = 4000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_WORDS = 12;
    private static final int MOST_REPEATED = 100;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}/]+\\.[^\\s\\p{Cntrl}/]+(/[^\\s\\p{Cntrl}]*)?");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");
    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    private final Choices choices;
    private final EntryNames names;
    private final Editions editions;
    private final Formats formats;
    private final JdbcClient db;

    FormReader(Choices choices, EntryNames names, Editions editions, Formats formats, JdbcClient db) {
        this.choices = choices;
        this.names = names;
        this.editions = editions;
        this.formats = formats;
        this.db = db;
    }

    /**
     * What a form says.
     *
     * @param entry that it changes; null for something new
     * @param base  the edition on which it was begun
     */
    Reading read(Form form, Typed typed, @Nullable EntryRef entry, @Nullable Long base, Language language) {
        return new Pass(typed, language).read(form, entry, base);
    }

    /** What is proposed for one entry. */
    record Proposed(EntryRef entry, Content content, Change change, @Nullable Long base, String path) {
    }

    /** Why a field cannot be taken: the key of a message and its arguments. */
    record Mistake(String message, List<Object> arguments) {

        static Mistake of(String message, Object... arguments) {
            return new Mistake(message, List.of(arguments));
        }
    }

    /**
     * @param proposed   in the order in which they refer to one another
     * @param withdrawal the public reason, of a withdrawal
     * @param mistakes   by the path of the field, in the order of the form
     * @param understood how a field was taken, in the reader's language, where that is not what was typed
     */
    record Reading(List<Proposed> proposed, @Nullable LocalText withdrawal, Map<String, Mistake> mistakes, Map<String, String> understood) {
    }

    private final class Pass {

        private final Typed typed;
        private final Language language;
        private final Map<String, Mistake> mistakes = new LinkedHashMap<>();
        private final Map<String, String> understood = new LinkedHashMap<>();
        private final Set<String> taken = new LinkedHashSet<>();
        private @Nullable EntryRef newSource;
        private @Nullable String newLanguage;

        Pass(Typed typed, Language language) {
            this.typed = typed;
            this.language = language;
        }

        Reading read(Form form, @Nullable EntryRef entry, @Nullable Long base) {
            List<Proposed> proposed = new ArrayList<>();
            form.beside().stream().filter(field -> field.name().equals(Form.NEW_SOURCE) && typed.has(Form.NEW_SOURCE)).forEach(field -> {
                Map<String, Object> source = object(field.fields(), Form.NEW_SOURCE + ".");
                newSource = fresh(Kind.SOURCE, named(source));
                newLanguage = (String) source.get("language");
                proposed.add(new Proposed(newSource, Content.of(source), Change.NEW, null, Form.NEW_SOURCE + "."));
            });
            LocalText withdrawal = null;
            if (form.code().equals(Forms.ARTICLE)) {
                proposed.addAll(article(form));
            } else if (form.code().equals(Forms.WITHDRAWAL)) {
                withdrawal = localText(object(form.fields(), "").get("reason"));
            } else {
                Kind kind = Objects.requireNonNull(form.kind());
                Map<String, Object> content = object(form.fields(), "");
                finish(kind, content, "");
                Change change = base == null ? Change.NEW : change(entry);
                EntryRef ref = entry != null ? entry : fresh(kind, kind == Kind.FIGURE ? figureId(content) : named(content));
                proposed.add(new Proposed(ref, Content.of(content), change, base, ""));
            }
            return new Reading(proposed, withdrawal, mistakes, understood);
        }

        private List<Proposed> article(Form form) {
            Map<String, Object> head = object(form.fields().stream().filter(field -> !field.name().equals(Forms.FIGURES)).toList(), "");
            Object source = head.containsKey(Forms.SOURCE) ? head.get(Forms.SOURCE) : newSource == null ? null : newSource.slug().value();
            if (source == null) {
                mistake(Forms.SOURCE, "desk.error.no-source");
            }
            Field rows = form.fields().get(form.fields().size() - 1);
            List<Proposed> figures = new ArrayList<>();
            for (int at : typed.indices(Forms.FIGURES)) {
                String path = Forms.FIGURES + "[" + at + "].";
                Map<String, Object> figure = object(rows.fields(), path);
                Map<String, Object> evidence = new LinkedHashMap<>();
                List.of("paragraph", "asPublished").forEach(field -> {
                    if (figure.containsKey(field)) {
                        evidence.put(field, figure.remove(field));
                    }
                });
                evidence.put("source", source == null ? "" : source);
                evidence.put(Forms.HOW_READ, head.getOrDefault(Forms.HOW_READ, ""));
                evidence.put(Forms.LANGUAGE, head.getOrDefault(Forms.LANGUAGE, languageOf(String.valueOf(source))));
                figure.put("evidence", List.of(evidence));
                finish(Kind.FIGURE, figure, path);
                figures.add(new Proposed(fresh(Kind.FIGURE, figureId(figure)), Content.of(figure), Change.NEW, null, path));
            }
            if (figures.isEmpty()) {
                mistake(Forms.FIGURES, "desk.error.no-figures");
            }
            return figures;
        }

        private Map<String, Object> object(List<Field> fields, String prefix) {
            Map<String, Object> content = new LinkedHashMap<>();
            for (Field field : fields) {
                Object value = value(field, prefix + field.name());
                if (value != null) {
                    content.put(field.name(), value);
                } else if (field.required() && !isRefused(prefix + field.name())) {
                    boolean fromNewSource = field.name().equals("source") && newSource != null;
                    if (fromNewSource) {
                        content.put(field.name(), Objects.requireNonNull(newSource).slug().value());
                    } else {
                        mistake(prefix + field.name(), field.name().equals("evidence") ? "desk.error.evidence" : "desk.error.required");
                    }
                }
            }
            return content;
        }

        private @Nullable Object value(Field field, String path) {
            return switch (field.type()) {
                case NAME -> texts(path, 2);
                case TEXT -> texts(path, 1);
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
                case NUMBER -> number(path, text).map(number -> echo(path, text, number.toPlainString(), formats.number(number, language)))
                    .orElseGet(() -> mistake(path, "desk.error.number"));
                case COUNT -> WrittenNumber.parse(text).filter(number -> number.signum() > 0 && number.stripTrailingZeros().scale() <= 0
                        && number.compareTo(BigDecimal.valueOf(100_000)) < 0)
                    .map(number -> number.toBigInteger().toString()).orElseGet(() -> mistake(path, "desk.error.count"));
                case PERIOD -> WrittenPeriod.parse(text).map(period -> echo(path, text, period.code(), formats.period(period, null, language)))
                    .orElseGet(() -> mistake(path, "desk.error.period"));
                case DATE -> date(path, text, "\\d{4}(-\\d{2}){0,2}", "desk.error.date");
                case DAY -> date(path, text, "\\d{4}-\\d{2}-\\d{2}", "desk.error.day");
                case ADDRESS -> text.length() > LONGEST ? mistake(path, "desk.error.too-long", LONGEST)
                    : ADDRESS.matcher(text).matches() ? text : mistake(path, "desk.error.address");
                case FILE -> text.matches("[0-9a-f]{64}") ? text : mistake(path, "desk.error.file");
                default -> line(field, path, text);
            };
        }

        private @Nullable String date(String path, String text, String form, String otherwise) {
            return WrittenPeriod.parse(text).filter(period -> period.code().matches(form))
                .map(period -> echo(path, text, period.code(), formats.period(period, null, language)))
                .orElseGet(() -> mistake(path, otherwise));
        }

        /** In the unit of the indicator beside it, if that is known yet: hectares become square metres. */
        private Optional<BigDecimal> number(String path, String text) {
            return choices.meant(Set.of(Kind.INDICATOR), typed.get(path.replaceAll("[^.]+$", "indicator")))
                .flatMap(indicator -> db.sql("""
                        select i.unit from indicator i join published_entry p using (edition_id)
                        where p.kind = 'indicator' and p.slug = :slug order by p.since desc limit 1""")
                    .param("slug", indicator.slug().value()).query(String.class).optional())
                .map(unit -> WrittenNumber.parse(text, unit)).orElseGet(() -> WrittenNumber.parse(text));
        }

        private @Nullable Object line(Field field, String path, String text) {
            String clean = UNFIT.matcher(text).replaceAll(" ").strip();
            if (clean.length() > LONGEST_LINE) {
                return mistake(path, "desk.error.too-long", LONGEST_LINE);
            }
            if (field.name().equals("asPublished") && clean.split("\\s+").length > MOST_WORDS) {
                return mistake(path, "desk.error.words", MOST_WORDS);
            }
            if (field.name().equals("origin") || field.name().equals("perimeter") || field.name().equals("counted")) {
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
            if (newSource != null && kinds.contains(Kind.SOURCE) && text.equals(newSource.slug().value())) {
                return text;
            }
            Optional<EntryRef> meant = choices.meant(kinds, text);
            if (meant.isEmpty()) {
                return mistake(path, "desk.error.entry", text.codePoints().limit(MOST_REPEATED)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
            }
            EntryRef entry = meant.get();
            String id = whole ? entry.toString() : entry.slug().value();
            names.name(entry, editions.latest()).map(EntryName::name)
                .ifPresent(name -> understood.put(path, name == null ? id : name.in(language)));
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

        private @Nullable Map<String, Object> texts(String path, int least) {
            Map<String, Object> texts = new LinkedHashMap<>();
            for (String one : LANGUAGES) {
                String text = UNFIT.matcher(typed.get(path + "." + one).replaceAll("\\R", "\n")).replaceAll(" ").strip();
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

        /** The words of evidence are in the language of its source, unless another is given. */
        private Map<String, Object> withLanguage(Map<String, Object> item) {
            if (item.containsKey(Forms.HOW_READ) && item.get("source") instanceof String source && !item.containsKey(Forms.LANGUAGE)) {
                item.put(Forms.LANGUAGE, languageOf(source));
            }
            return item;
        }

        private String languageOf(String source) {
            if (newSource != null && newSource.slug().value().equals(source)) {
                return newLanguage == null ? language.code() : newLanguage;
            }
            return db.sql("""
                    select s.language from source s join published_entry p using (edition_id)
                    where p.kind = 'source' and p.slug = :slug order by p.since desc limit 1""")
                .param("slug", source).query(String.class).optional().orElse(language.code());
        }

        /** Puts the number of a figure where its precision wants it, and looks at what belongs together. */
        private void finish(Kind kind, Map<String, Object> content, String prefix) {
            if (kind == Kind.AGREEMENT || kind == Kind.EVENT || kind == Kind.PARK || kind == Kind.MILESTONE || kind == Kind.FIGURE) {
                String period = kind == Kind.AGREEMENT ? "signed" : kind == Kind.EVENT ? "held" : kind == Kind.PARK ? "statusOn" : "period";
                if (!mistakes.containsKey(prefix + period)) {
                    content.putIfAbsent(period, "");
                }
            }
            if (kind != Kind.FIGURE) {
                return;
            }
            String precision = (String) content.get("precision");
            if (precision == null) {
                return;
            }
            boolean lower = Set.of("more-than", "at-least", "between").contains(precision);
            boolean upper = Set.of("at-most", "top-n").contains(precision);
            if (lower || upper) {
                String bound = lower ? "low" : "high";
                Object value = content.remove("value");
                if (value != null) {
                    content.putIfAbsent(bound, value);
                }
                if (!content.containsKey(bound)) {
                    missing(prefix + "value", prefix + bound);
                }
                if (precision.equals("between") && !content.containsKey("high")) {
                    missing(prefix + "high", prefix + "high");
                }
            } else if (!content.containsKey("value")) {
                missing(prefix + "value", prefix + "value");
            }
            if (content.get("low") instanceof String low && content.get("high") instanceof String high
                    && new BigDecimal(low).compareTo(new BigDecimal(high)) >= 0) {
                mistake(prefix + "high", "desk.error.bounds");
            }
        }

        private void missing(String path, String read) {
            if (!mistakes.containsKey(path) && !mistakes.containsKey(read)) {
                mistake(path, "desk.error.required");
            }
        }

        private Change change(@Nullable EntryRef entry) {
            String why = typed.get(Form.CHANGE + ".why");
            LocalText reason = localText(texts(Form.CHANGE + ".reason", 1));
            LocalText cause = localText(texts(Form.CHANGE + ".cause", 1));
            LocalText effect = localText(texts(Form.CHANGE + ".effect", 1));
            switch (why) {
                case "wrong" -> {
                    if (cause == null) {
                        mistake(Form.CHANGE + ".cause", "desk.error.cause");
                    }
                    if (effect == null) {
                        mistake(Form.CHANGE + ".effect", "desk.error.effect");
                    }
                    return cause == null || effect == null ? new Change(Change.Type.REVISION, reason, null, null)
                        : new Change(Change.Type.CORRECTION, reason, cause, effect);
                }
                case "newer", "better" -> {
                    if (why.equals("newer") && entry != null && entry.kind() == Kind.FIGURE) {
                        mistake(Form.CHANGE + ".why", "desk.error.newer-figure");
                    }
                    if (reason == null) {
                        mistake(Form.CHANGE + ".reason", "desk.error.reason");
                    }
                    return new Change(Change.Type.REVISION, reason, null, null);
                }
                case "wording" -> {
                    return new Change(Change.Type.WORDING, reason, null, null);
                }
                default -> {
                    mistake(Form.CHANGE + ".why", "desk.error.why");
                    return new Change(Change.Type.REVISION, reason, null, null);
                }
            }
        }

        /** A slug that no entry of the kind has, nor will have if what waits is published. */
        private EntryRef fresh(Kind kind, String wish) {
            String stem = wish.isEmpty() ? kind.code() : wish.substring(0, Math.min(wish.length(), Slug.MAX_LENGTH - 6)).replaceAll("-+$", "");
            for (int n = 1; ; n++) {
                String slug = n == 1 ? stem : stem + "-" + n;
                if (!taken.contains(kind + slug) && !db.sql("""
                        select exists (select from entry e join edition d on d.entry_id = e.id
                            where e.kind = :kind and e.slug = :slug and d.rejected_at is null and d.discarded_at is null)""")
                        .param("kind", kind.code()).param("slug", slug).query(Boolean.class).single()) {
                    taken.add(kind + slug);
                    return new EntryRef(kind, new Slug(slug));
                }
            }
        }

        private static String named(Map<String, Object> content) {
            LocalText name = localText(content.get("name"));
            return name == null ? "" : LatinSlug.of(name.en() != null ? name.en() : name.in(Language.FR));
        }

        private static String figureId(Map<String, Object> content) {
            String subject = String.valueOf(content.getOrDefault("subject", "")).replaceFirst("^[a-z-]+:", "");
            String period = String.valueOf(content.getOrDefault("period", ""));
            String start = Period.parse(period).isStated() ? period.replaceAll("[^0-9]+", "-").replaceAll("^-|-$", "") : "";
            return Stream.of(subject, String.valueOf(content.getOrDefault("indicator", "")), start).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        }

        @SuppressWarnings("unchecked")
        private static @Nullable LocalText localText(@Nullable Object texts) {
            return texts == null ? null : LocalText.of((Map<String, Object>) texts);
        }

        private String echo(String path, String text, String value, String words) {
            if (!words.equals(text)) {
                understood.put(path, words);
            }
            return value;
        }

        /** Whether it was said already why the field, or anything in it, cannot be taken. */
        private boolean isRefused(String path) {
            return mistakes.keySet().stream().anyMatch(one -> one.equals(path) || one.startsWith(path + ".") || one.startsWith(path + "["));
        }

        private <T> @Nullable T mistake(String path, String message, Object... arguments) {
            mistakes.putIfAbsent(path, Mistake.of(message, arguments));
            return null;
        }
    }
}
