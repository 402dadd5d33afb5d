package org.shoreatlas.desk.upkeep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Field.Type;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.VerificationBasis;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.springframework.stereotype.Component;

/** Asks on what it rests that something still holds: one source, or one sentence, for all that was looked at. */
@Component
class VerificationForm {

    private static final int LONGEST = 300;
    private static final Form FORM = new Form(
            "ground",
            null,
            List.of(
                    field("source", Type.ENTRY, Set.of(Kind.SOURCE)),
                    field("place", Type.LINE, Set.of()),
                    field("said", Type.TEXT, Set.of())),
            List.of());

    private final FormReader reader;
    private final FormView.Views views;

    VerificationForm(FormReader reader, FormView.Views views) {
        this.reader = reader;
        this.views = views;
    }

    private static Field field(String name, Type type, Set<Kind> kinds) {
        return new Field(name, "ground", type, false, null, List.of(), kinds, "versions", List.of());
    }

    /** What was typed; nothing is a mistake too. */
    Asked read(Map<String, String> parameters, Language language) {
        FormInput typed = new FormInput(parameters).within(FORM);
        FormReader.Values read = reader.values(FORM, typed, language);
        Map<String, Object> values = read.content();
        Map<String, Mistake> mistakes = read.mistakes();
        LocalText said = FormReader.localText(values.get("said"));
        for (Language one : Language.values()) {
            if (typed.get("said." + one.code()).length() > LONGEST) {
                mistakes.putIfAbsent("said." + one.code(), Mistake.of("desk.error.too-long", LONGEST));
            }
        }
        if (!typed.has("source") && (typed.has("place") || !typed.has("said"))) {
            mistakes.putIfAbsent("source", Mistake.of("desk.error.ground"));
        } else if (typed.has("source") && typed.has("said")) {
            mistakes.putIfAbsent("said", Mistake.of("desk.error.one-ground"));
        }
        return new Asked(
                typed,
                mistakes,
                mistakes.isEmpty()
                        ? new VerificationBasis(
                                values.get("source") instanceof String source
                                        ? new EntryRef(Kind.SOURCE, new Slug(source))
                                        : null,
                                (String) values.get("place"),
                                said)
                        : null);
    }

    /** The fields as they are shown at first. */
    FormView empty(Language language) {
        return view(FormInput.NOTHING, Map.of(), language);
    }

    FormView view(FormInput typed, Map<String, Mistake> mistakes, Language language) {
        return views.of(FORM, typed, mistakes, new LinkedHashMap<>(), false, "", language);
    }

    /** @param ground null where there are mistakes */
    record Asked(
            FormInput typed,
            Map<String, Mistake> mistakes,
            @Nullable VerificationBasis ground) {}
}
