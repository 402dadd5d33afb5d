package org.shoreatlas.desk.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.form.Field.Type;
import org.shoreatlas.desk.form.FieldView.Option;
import org.shoreatlas.desk.form.FieldView.Text;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.language.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A form as it is shown, in one language.
 *
 * @param fields of the content
 * @param beside what is entered on the way
 * @param lists choices that fields offer, by the name of the list
 * @param mistakes all, in the order of the form, each with the id of its field
 */
public record FormView(
        List<FieldView> fields, List<FieldView> beside, Map<String, List<Choices.Choice>> lists, List<Line> mistakes) {

    /** @param id of the field; null for one that the form does not show */
    record Line(@Nullable String id, String label, String text) {}

    /** Shows forms. */
    @Component
    public static class Views {

        private static final int ROWS_AT_FIRST = 3;
        /** Units and counted nouns stand in the plural where they are chosen. */
        private static final int MANY = 100;

        private static final Set<Type> WRITTEN = Set.of(Type.NAME, Type.TEXT, Type.SENTENCE);

        private final MessageSource messages;
        private final Choices choices;
        private final EntryNames names;
        private final Editions editions;
        private final Formats formats;

        Views(MessageSource messages, Choices choices, EntryNames names, Editions editions, Formats formats) {
            this.messages = messages;
            this.choices = choices;
            this.names = names;
            this.editions = editions;
            this.formats = formats;
        }

        /**
         * @param isChange whether it changes what is public already, and therefore asks why
         * @param another path of a list that is to have one empty item more; empty for none
         */
        public FormView of(
                Form form,
                FormInput typed,
                Map<String, Mistake> mistakes,
                Map<String, String> understood,
                boolean isChange,
                String another,
                Language language) {
            return new Pass(typed, mistakes, understood, another, language).view(form, isChange);
        }

        public String say(Language language, String key, Object... arguments) {
            return messages.getMessage(key, arguments, language.locale());
        }

        /** Why something cannot be taken, in words. */
        public String say(Language language, Mistake mistake) {
            Object[] arguments = mistake.arguments().toArray();
            return mistake.message().equals(Mistake.UNIT)
                    ? say(language, Mistake.UNIT, say(language, (String) arguments[0], MANY))
                    : say(language, mistake.message(), arguments);
        }

        /** What a field is called: {@code evidence[0].source} is "Evidence 1 · Source". */
        public String label(Form form, String path, Language language) {
            List<String> words = new ArrayList<>();
            List<Field> fields = new ArrayList<>(form.fields());
            fields.addAll(form.beside());
            for (String part : path.split("\\.")) {
                String name = part.replaceAll("\\[.*", "");
                Field field = fields.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(null);
                if (field == null) {
                    words.add(Language.of(name)
                            .map(one -> say(language, "field.in." + one.code()))
                            .orElse(part));
                    continue;
                }
                words.add(
                        part.contains("[") && field.type().isList()
                                ? say(
                                        language,
                                        "field." + name + ".one",
                                        Integer.parseInt(part.replaceAll("\\D", "")) + 1)
                                : label(field, language));
                fields = field.fields();
            }
            return String.join(" · ", words);
        }

        /** A value as readers see it: codes and numbers in words, entries by their names. */
        public String word(Form form, String path, String value, Language language) {
            Field field = form.field(path);
            if (field == null) {
                return value;
            }
            return switch (field.type()) {
                case CODE, CODES -> field.codes().contains(value) ? word(field, value, language) : value;
                case NUMBER -> formats.number(new BigDecimal(value), language);
                case PERIOD, DATE, DAY -> formats.period(Period.parse(value), null, language);
                case SUBJECT, ENTRY, ENTRIES ->
                    named(field, value)
                            .flatMap(entry -> names.lastName(entry, editions.latest()).stream())
                            .flatMap(entry -> Stream.ofNullable(entry.name()))
                            .map(name -> name.in(language))
                            .findFirst()
                            .orElse(value);
                default -> value;
            };
        }

        /** The entries, one of which a value names. */
        Stream<EntryRef> named(Form form, String path, String value) {
            Field field = form.field(path);
            return field == null ? Stream.of() : named(field, value);
        }

        private static Stream<EntryRef> named(Field field, String value) {
            return switch (field.type()) {
                case SUBJECT -> EntryRef.find(value).stream();
                case ENTRY, ENTRIES ->
                    field.kinds().stream().flatMap(kind -> EntryRef.find(kind.code() + ":" + value).stream());
                default -> Stream.of();
            };
        }

        /** A code as readers see it. */
        public String word(Field field, String code, Language language) {
            return field.words() == null ? code : say(language, field.words() + "." + code, MANY);
        }

        /** Where in the form a field stands, to put what changed in its order. */
        int order(Form form, String path) {
            String name = path.replaceAll("[.\\[].*", "");
            return IntStream.range(0, form.fields().size())
                    .filter(at -> form.fields().get(at).name().equals(name))
                    .findFirst()
                    .orElse(form.fields().size());
        }

        public String label(Field field, Language language) {
            String own = messages.getMessage(
                    "field." + field.definition() + "." + field.name(), null, null, language.locale());
            return own != null ? own : say(language, "field." + field.name());
        }

        private final class Pass {

            private final FormInput typed;
            private final Map<String, Mistake> mistakes;
            private final Map<String, String> understood;
            private final String another;
            private final Language language;
            private final Map<String, List<Choices.Choice>> lists = new LinkedHashMap<>();
            private final Map<String, String> ids = new LinkedHashMap<>();

            Pass(
                    FormInput typed,
                    Map<String, Mistake> mistakes,
                    Map<String, String> understood,
                    String another,
                    Language language) {
                this.typed = typed;
                this.mistakes = mistakes;
                this.understood = understood;
                this.another = another;
                this.language = language;
            }

            FormView view(Form form, boolean isChange) {
                List<FieldView> fields = form.fields().stream()
                        .map(field -> view(field, field.name()))
                        .toList();
                List<FieldView> beside = form.beside().stream()
                        .filter(field -> isChange || !field.name().equals(Form.CHANGE))
                        .map(field -> view(field, field.name()))
                        .toList();
                return new FormView(
                        fields,
                        beside,
                        lists,
                        mistakes.entrySet().stream()
                                .map(one -> new Line(
                                        ids.get(one.getKey()),
                                        label(form, one.getKey(), language),
                                        text(one.getValue())))
                                .toList());
            }

            private FieldView view(Field field, String path) {
                String value = typed.get(path);
                Mistake mistake = mistakes.get(path);
                List<FieldView> inside = switch (field.type()) {
                    case OBJECT ->
                        field.fields().stream()
                                .map(one -> view(one, path + "." + one.name()))
                                .toList();
                    case OBJECTS, TEXTS, ENTRIES -> items(field, path);
                    default -> List.of();
                };
                List<Text> texts = WRITTEN.contains(field.type()) ? texts(path) : List.of();
                String id = Form.idOf(path);
                ids.put(
                        path,
                        !texts.isEmpty()
                                ? texts.get(0).id()
                                : !field.type().isList()
                                        ? id
                                        : inside.isEmpty() ? id + "-list" : firstId(inside.get(0)));
                return new FieldView(
                        path,
                        id,
                        field.type(),
                        label(field, language),
                        hint(field),
                        say(language, "where." + field.where()),
                        field.mustBeFilledIn(),
                        shown(field, value),
                        options(field, path),
                        list(field),
                        mistake == null ? null : text(mistake),
                        understood.get(path),
                        inside,
                        texts,
                        field.name().equals(Form.CHANGE)
                                || typed.has(path)
                                || mistakes.keySet().stream().anyMatch(one -> one.startsWith(path + ".")));
            }

            private static String firstId(FieldView item) {
                return !item.texts().isEmpty()
                        ? item.texts().get(0).id()
                        : item.fields().isEmpty()
                                ? item.id()
                                : firstId(item.fields().get(0));
            }

            private List<FieldView> items(Field field, String path) {
                TreeSet<Integer> indices = new TreeSet<>(typed.indices(path));
                int next = indices.isEmpty() ? 0 : indices.last() + 1;
                int blank = path.equals(another)
                        ? 1
                        : !indices.isEmpty()
                                ? 0
                                : path.equals(Forms.FIGURES) ? ROWS_AT_FIRST : field.mustBeFilledIn() ? 1 : 0;
                for (int at = 0; at < blank; at++) {
                    indices.add(next + at);
                }
                List<FieldView> items = indices.stream()
                        .map(at -> item(field, path + "[" + at + "]", at))
                        .toList();
                // what helps with the first item need not be read again with every other
                return IntStream.range(0, items.size())
                        .mapToObj(at -> at == 0 ? items.get(at) : items.get(at).withoutHelp())
                        .toList();
            }

            private FieldView item(Field field, String path, int at) {
                Type type = field.type() == Type.TEXTS
                        ? Type.TEXT
                        : field.type() == Type.ENTRIES ? Type.ENTRY : Type.OBJECT;
                FieldView item = view(
                        new Field(
                                field.name(),
                                field.definition(),
                                type,
                                false,
                                field.words(),
                                field.codes(),
                                field.kinds(),
                                field.where(),
                                field.fields()),
                        path);
                String label = say(language, "field." + field.name() + ".one", at + 1);
                return new FieldView(
                        path,
                        item.id(),
                        type,
                        label,
                        null,
                        item.where(),
                        false,
                        item.value(),
                        item.options(),
                        item.list(),
                        item.mistake(),
                        item.understood(),
                        item.fields(),
                        item.texts(),
                        item.isOpen());
            }

            private List<Text> texts(String path) {
                List<Language> order = new ArrayList<>(List.of(Language.values()));
                order.remove(language);
                order.add(0, language);
                return order.stream()
                        .map(one -> {
                            String own = path + "." + one.code();
                            ids.put(own, Form.idOf(own));
                            Mistake mistake = mistakes.get(own);
                            return new Text(
                                    one,
                                    own,
                                    Form.idOf(own),
                                    typed.get(own),
                                    say(language, "field.in." + one.code()),
                                    mistake == null ? null : text(mistake));
                        })
                        .toList();
            }

            private @Nullable String hint(Field field) {
                String own = messages.getMessage(
                        "field." + field.definition() + "." + field.name() + ".hint", null, null, language.locale());
                return own != null
                        ? own
                        : messages.getMessage("field." + field.name() + ".hint", null, null, language.locale());
            }

            private List<Option> options(Field field, String path) {
                if (field.type() == Type.CODES) {
                    Set<String> chosen = Set.copyOf(typed.indices(path).stream()
                            .map(at -> typed.get(path + "[" + at + "]"))
                            .toList());
                    return field.codes().stream()
                            .map(code -> new Option(code, word(field, code, language), chosen.contains(code)))
                            .toList();
                }
                return field.type() != Type.CODE
                        ? List.of()
                        : field.codes().stream()
                                .map(code ->
                                        new Option(code, word(field, code, language), code.equals(typed.get(path))))
                                .toList();
            }

            private @Nullable String list(Field field) {
                Set<Kind> kinds = kinds(field);
                if (kinds.isEmpty() || kinds.equals(Set.of(Kind.FIGURE)) || kinds.equals(Set.of(Kind.MILESTONE))) {
                    return null;
                }
                String name = "choices-"
                        + (kinds.size() > 1
                                ? "subject"
                                : kinds.iterator().next().code());
                lists.computeIfAbsent(name, one -> choices.of(kinds, language));
                return name;
            }

            private static Set<Kind> kinds(Field field) {
                return field.type() == Type.SUBJECT
                        ? Choices.SUBJECTS
                        : field.type() == Type.ENTRY ? field.kinds() : Set.of();
            }

            /** An id that is known stands there with the name of its entry. */
            private String shown(Field field, String value) {
                Set<Kind> kinds = kinds(field);
                if (value.isEmpty() || kinds.isEmpty()) {
                    return value;
                }
                String ref = field.type() == Type.SUBJECT || kinds.size() > 1
                        ? value
                        : kinds.iterator().next().code() + ":" + value;
                return EntryRef.find(ref)
                        .flatMap(entry -> names.name(entry, editions.latest()))
                        .filter((EntryName name) -> name.name() != null)
                        .map(name -> Choices.label(name, kinds.size() > 1, language))
                        .orElse(value);
            }

            private String text(Mistake mistake) {
                return say(language, mistake);
            }
        }
    }
}
