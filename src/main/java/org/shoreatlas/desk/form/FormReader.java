package org.shoreatlas.desk.form;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Understands what a whole form says: what it proposes for which entries, and why it changes what is public. */
@Component
@Transactional(readOnly = true)
public class FormReader {

    private final EntryLookup.Parts parts;
    private final NewIds ids;

    FormReader(EntryLookup.Parts parts, NewIds ids) {
        this.parts = parts;
        this.ids = ids;
    }

    /**
     * What a form says.
     *
     * @param entry that it changes; null for something new
     * @param base the edition on which it was begun
     */
    public Reading read(Form form, FormInput typed, @Nullable EntryRef entry, @Nullable Long base, Language language) {
        return new Pass(typed, new FieldReader(parts.now(), typed, language), language).read(form, entry, base);
    }

    /** What a form says that makes no entry. */
    public Values values(Form form, FormInput typed, Language language) {
        FieldReader fields = new FieldReader(parts.now(), typed, language);
        return new Values(fields.object(form.fields(), ""), fields.mistakes());
    }

    /**
     * What a row of a table says, read as the form of its kind.
     *
     * @param exact numbers as the file keeps them, by the path of the field: of what was typed there is no other
     *     notation
     */
    public Values row(Form form, FormInput typed, Map<String, String> exact, EntryLookup known, Language language) {
        FieldReader fields = new FieldReader(known, typed, language);
        Map<String, Object> content = fields.object(form.fields(), "");
        exact.forEach((path, number) -> content.computeIfPresent(path, (field, read) -> number));
        if (form.kind() == Kind.FIGURE) {
            Bounds.place(fields, content, "");
        }
        return new Values(content, fields.mistakes());
    }

    /** @param mistakes by the path of the field, in the order of the form */
    public record Values(Map<String, Object> content, Map<String, Mistake> mistakes) {}

    /** What is proposed for one entry. */
    public record Proposed(
            EntryRef entry,
            Content content,
            Change change,
            @Nullable Long base,
            String path) {}

    /**
     * @param proposed in the order in which they refer to one another
     * @param withdrawal the public reason, of a withdrawal
     * @param mistakes by the path of the field, in the order of the form
     * @param understood how a field was taken, in the reader's language, where that is not what was typed
     */
    public record Reading(
            List<Proposed> proposed,
            @Nullable LocalText withdrawal,
            Map<String, Mistake> mistakes,
            Map<String, String> understood) {}

    @SuppressWarnings("unchecked")
    public static @Nullable LocalText localText(@Nullable Object texts) {
        return texts == null ? null : LocalText.of((Map<String, Object>) texts);
    }

    private final class Pass {

        private final FormInput typed;
        private final FieldReader fields;
        private final Language language;
        private final NewIds.Given given = new NewIds.Given();

        Pass(FormInput typed, FieldReader fields, Language language) {
            this.typed = typed;
            this.fields = fields;
            this.language = language;
        }

        public Reading read(Form form, @Nullable EntryRef entry, @Nullable Long base) {
            List<Proposed> proposed = new ArrayList<>();
            form.beside().stream()
                    .filter(field -> field.name().equals(Form.NEW_SOURCE) && typed.has(Form.NEW_SOURCE))
                    .forEach(field -> {
                        Map<String, Object> source = fields.object(field.fields(), Form.NEW_SOURCE + ".");
                        EntryRef id = ids.fresh(Kind.SOURCE, NewIds.named(source), given);
                        fields.know(
                                id.slug().value(), String.valueOf(source.getOrDefault("language", language.code())));
                        proposed.add(new Proposed(id, Content.of(source), Change.NEW, null, Form.NEW_SOURCE + "."));
                    });
            LocalText withdrawal = null;
            if (form.code().equals(Forms.ARTICLE)) {
                proposed.addAll(article(form));
            } else if (form.code().equals(Forms.WITHDRAWAL)) {
                withdrawal = localText(fields.object(form.fields(), "").get("reason"));
            } else {
                Kind kind = Objects.requireNonNull(form.kind());
                Map<String, Object> content = fields.object(form.fields(), "");
                if (kind == Kind.FIGURE) {
                    Bounds.place(fields, content, "");
                    fields.askWhatIsCounted(content, "");
                }
                Change change = base == null ? Change.NEW : change(entry);
                EntryRef ref = entry != null
                        ? entry
                        : ids.fresh(
                                kind, kind == Kind.FIGURE ? NewIds.figureId(content) : NewIds.named(content), given);
                proposed.add(new Proposed(ref, Content.of(content), change, base, ""));
            }
            return new Reading(proposed, withdrawal, fields.mistakes(), fields.understood());
        }

        private List<Proposed> article(Form form) {
            Map<String, Object> head = fields.object(
                    form.fields().stream()
                            .filter(field -> !field.name().equals(Forms.FIGURES))
                            .toList(),
                    "");
            Object source = head.containsKey(Forms.SOURCE) ? head.get(Forms.SOURCE) : fields.newSource();
            if (source == null) {
                fields.mistake(Forms.SOURCE, "desk.error.no-source");
            }
            Field rows = form.fields().get(form.fields().size() - 1);
            Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
            for (int at : typed.indices(Forms.FIGURES)) {
                String path = Forms.FIGURES + "[" + at + "].";
                Map<String, Object> figure = fields.object(rows.fields(), path);
                Map<String, Object> evidence = new LinkedHashMap<>();
                List.of("paragraph", "asPublished", "speaker").forEach(field -> {
                    if (figure.containsKey(field)) {
                        evidence.put(field, figure.remove(field));
                    }
                });
                evidence.put("source", source == null ? "" : source);
                evidence.put(Forms.HOW_READ, head.getOrDefault(Forms.HOW_READ, ""));
                evidence.put(
                        Forms.LANGUAGE, head.getOrDefault(Forms.LANGUAGE, fields.languageOf(String.valueOf(source))));
                figure.put("evidence", List.of(evidence));
                Bounds.place(fields, figure, path);
                fields.askWhatIsCounted(figure, path);
                figures.put(path, figure);
            }
            if (figures.isEmpty()) {
                fields.mistake(Forms.FIGURES, "desk.error.no-figures");
                return List.of();
            }
            Iterator<EntryRef> fresh = ids.fresh(
                            Kind.FIGURE,
                            figures.values().stream().map(NewIds::figureId).toList(),
                            given)
                    .iterator();
            return figures.entrySet().stream()
                    .map(one -> new Proposed(fresh.next(), Content.of(one.getValue()), Change.NEW, null, one.getKey()))
                    .toList();
        }

        private Change change(@Nullable EntryRef entry) {
            String why = typed.get(Form.CHANGE + ".why");
            LocalText reason = localText(fields.texts(Form.CHANGE + ".reason", 1));
            LocalText cause = localText(fields.texts(Form.CHANGE + ".cause", 1));
            LocalText effect = localText(fields.texts(Form.CHANGE + ".effect", 1));
            switch (why) {
                case "wrong" -> {
                    if (cause == null) {
                        fields.mistake(Form.CHANGE + ".cause", "desk.error.cause");
                    }
                    if (effect == null) {
                        fields.mistake(Form.CHANGE + ".effect", "desk.error.effect");
                    }
                    return cause == null || effect == null
                            ? new Change(Change.Type.REVISION, reason, null, null)
                            : new Change(Change.Type.CORRECTION, reason, cause, effect);
                }
                case "newer", "better" -> {
                    if (why.equals("newer") && entry != null && entry.kind() == Kind.FIGURE) {
                        fields.mistake(Form.CHANGE + ".why", "desk.error.newer-figure");
                    }
                    if (reason == null) {
                        fields.mistake(Form.CHANGE + ".reason", "desk.error.reason");
                    }
                    return new Change(Change.Type.REVISION, reason, null, null);
                }
                case "wording" -> {
                    return new Change(Change.Type.WORDING, reason, null, null);
                }
                default -> {
                    fields.mistake(Form.CHANGE + ".why", "desk.error.why");
                    return new Change(Change.Type.REVISION, reason, null, null);
                }
            }
        }
    }
}
