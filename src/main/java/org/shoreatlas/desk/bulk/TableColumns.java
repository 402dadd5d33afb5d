package org.shoreatlas.desk.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Field.Type;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.PlainText;
import org.shoreatlas.table.TableCell;
import org.springframework.stereotype.Component;

/**
 * The columns of a table of figures and of the sheet of its sources: the fields of their forms, one below the other,
 * with the id in front. A heading is known in each language, alone or beside another, and as the code by which the API
 * calls it.
 */
@Component
class TableColumns {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String UNIT = "unit";
    static final String SCALE = "scale";
    static final String CURRENCY = "currency";
    /** What a sheet may have beside ours: it says in what the numbers are, and is never written. */
    private static final List<Column> OF_OTHERS = List.of(new Column(SCALE, "", null), new Column(CURRENCY, "", null));

    private static final Map<String, List<String>> ALSO_CALLED = Map.of(
            UNIT,
            List.of("units", "unités", "unité de mesure", "unit of measure", "الوحدات", "وحدة القياس"),
            SCALE,
            List.of("multiplicateur", "multiplier", "ordre de grandeur", "السلم"),
            CURRENCY,
            List.of("monnaie", "money", "عملة"));
    private static final String EVIDENCE = "evidence[0].";
    private static final String SPEAKER = EVIDENCE + "speaker.";
    private static final Set<String> NOT_OF_A_ROW = Set.of("statement", "evidence", "note");
    private static final List<String> OF_A_SOURCE =
            List.of("name", "form", "publisher", "title", "language", "dated", "address");

    private final FormView.Views views;
    private final Map<Kind, List<Column>> columns = new HashMap<>();
    private final Map<Kind, Map<String, Column>> headings = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    /**
     * One column.
     *
     * @param code as in the API
     * @param path of the field in the form; empty for what is no field of it
     * @param field what is read; null for what identifies the row, or is there to be read alone
     */
    record Column(String code, String path, @Nullable Field field) {

        boolean isOfNumbers() {
            return field != null && field.type() == Type.NUMBER;
        }
    }

    TableColumns(Forms forms, FormView.Views views) {
        this.views = views;
        columns.put(Kind.FIGURE, ofFigures(forms.of(Kind.FIGURE.code())));
        columns.put(Kind.SOURCE, ofSources(forms.of(Kind.SOURCE.code())));
        columns.forEach((kind, all) -> {
            Map<String, Column> names = new HashMap<>();
            for (Column column : kind == Kind.FIGURE ? withOthers(all) : all) {
                ALSO_CALLED
                        .getOrDefault(column.code(), List.of())
                        .forEach(name -> names.put(PlainText.folded(name), column));
                names.put(PlainText.folded(column.code()), column);
                Stream.of(Language.values())
                        .forEach(language -> names.put(PlainText.folded(label(column, language)), column));
                if (column.field() != null && !column.field().codes().isEmpty()) {
                    codes.put(column.path(), words(column.field()));
                }
            }
            headings.put(kind, names);
        });
    }

    private static List<Column> withOthers(List<Column> all) {
        return Stream.concat(all.stream(), OF_OTHERS.stream()).toList();
    }

    private static List<Column> ofFigures(Form form) {
        List<Column> all = new ArrayList<>(List.of(new Column(ID, "", null), new Column(VERSION, "", null)));
        form.fields().stream()
                .filter(field -> !NOT_OF_A_ROW.contains(field.name()))
                .forEach(field -> {
                    all.add(new Column(field.name(), field.name(), field));
                    if (field.name().equals("indicator")) {
                        all.add(new Column(UNIT, "", null));
                    }
                });
        field(form, "evidence").fields().stream()
                .filter(field -> !field.name().equals("field"))
                .forEach(field -> all.addAll(ofEvidence(field)));
        all.addAll(texts(field(form, "note")));
        return List.copyOf(all);
    }

    /** What is in a field of evidence, such as the speaker, is a column each, called by both. */
    private static List<Column> ofEvidence(Field field) {
        return field.type() == Type.OBJECT
                ? field.fields().stream()
                        .map(one -> new Column(
                                snake(field.name()) + "_" + snake(one.name()),
                                EVIDENCE + field.name() + "." + one.name(),
                                one))
                        .toList()
                : List.of(new Column(snake(field.name()), EVIDENCE + field.name(), field));
    }

    private static List<Column> ofSources(Form form) {
        List<Column> all = new ArrayList<>(List.of(new Column(ID, "", null)));
        OF_A_SOURCE.stream()
                .map(name -> field(form, name))
                .forEach(field -> all.addAll(
                        field.type() == Type.NAME
                                ? texts(field)
                                : List.of(new Column(field.name(), field.name(), field))));
        return List.copyOf(all);
    }

    private static Field field(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Column> texts(Field field) {
        return Stream.of(Language.values())
                .map(language ->
                        new Column(field.name() + "_" + language.code(), field.name() + "." + language.code(), field))
                .toList();
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    List<Column> of(Kind kind) {
        return columns.getOrDefault(kind, List.of());
    }

    /** Of a column of figures or sources, as readers of a language know it. */
    String label(String code, Language language) {
        return Stream.concat(columns.values().stream().flatMap(List::stream), OF_OTHERS.stream())
                .filter(column -> column.code().equals(code))
                .findFirst()
                .map(column -> label(column, language))
                .orElse(code);
    }

    String label(Column column, Language language) {
        Field field = column.field();
        if (field == null) {
            return views.say(language, "desk.table.column." + column.code());
        }
        String label = column.path().startsWith(SPEAKER)
                ? views.say(language, "desk.table.speaker", views.label(field, language))
                : views.label(field, language);
        String in = column.path().replaceAll(".*\\.", "");
        return Language.of(in)
                .filter(one -> column.path().startsWith(field.name() + "."))
                .map(one -> label + " (" + views.say(language, "field.in." + one.code()) + ")")
                .orElse(label);
    }

    /** Whether a sheet has this name that we write for the lists to choose from. */
    boolean isOurLists(String sheet) {
        return Stream.of(Language.values())
                .anyMatch(language -> views.say(language, "desk.table.lists").equals(sheet));
    }

    /** In two languages: the reader's, and one that colleagues read. */
    String heading(Column column, Language language, String between) {
        return label(column, language) + between + label(column, language == Language.AR ? Language.FR : Language.AR);
    }

    /**
     * The columns whose headings stand in a row.
     *
     * @return by their place in it; those that are not known are left out
     */
    Map<Integer, Column> recognised(Kind kind, List<TableCell> row) {
        Map<Integer, Column> found = new LinkedHashMap<>();
        for (int at = 0; at < row.size(); at++) {
            Column column = recognised(kind, row.get(at).text());
            if (column != null && !found.containsValue(column)) {
                found.put(at, column);
            }
        }
        return found;
    }

    private @Nullable Column recognised(Kind kind, String heading) {
        Map<String, Column> names = headings.getOrDefault(kind, Map.of());
        return Stream.concat(Stream.of(heading), Stream.of(heading.split("[\\n/·|]")))
                .map(part -> names.get(PlainText.folded(part).strip().replace('-', '_')))
                .filter(column -> column != null)
                .findFirst()
                .or(() ->
                        Optional.ofNullable(names.get(PlainText.folded(heading).strip())))
                .orElse(null);
    }

    /** The code that is meant by a word of any of the languages; the text itself if it is none. */
    String code(Column column, String text) {
        return codes.getOrDefault(column.path(), Map.of())
                .getOrDefault(PlainText.folded(text).strip(), text);
    }

    private Map<String, String> words(Field field) {
        Map<String, String> words = new HashMap<>();
        field.codes().forEach(code -> {
            words.put(PlainText.folded(code), code);
            Stream.of(Language.values())
                    .forEach(language -> words.put(PlainText.folded(word(field, code, language)), code));
        });
        return words;
    }

    /** A code as readers see it. */
    String word(Field field, String code, Language language) {
        return views.word(field, code, language);
    }
}
