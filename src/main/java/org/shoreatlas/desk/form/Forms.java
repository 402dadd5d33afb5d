package org.shoreatlas.desk.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.form.Field.Type;
import org.shoreatlas.edition.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of all kinds, as the schema of the fact sheets describes their contents: one description for sheets and
 * forms.
 */
@Component
public class Forms {

    public static final String ARTICLE = "article";
    public static final String WITHDRAWAL = "withdrawal";
    /** What is no form of fields: the paper has a file. */
    public static final String TABLE = "table";
    /** The sources, figures and words of the article form. */
    public static final String SOURCE = "source";

    public static final String FIGURES = "figures";
    static final String HOW_READ = "howRead";
    static final String LANGUAGE = "language";

    private static final Set<String> OF_VERSIONS =
            Set.of("id", "released", "was", "change", "reason", "cause", "effect");
    /** What a field may not do without, beyond what the schema says of sheets, which have defaults. */
    private static final Map<String, Set<String>> REQUIRED = Map.of("evidence", Set.of("source", HOW_READ));

    private final JsonNode definitions;
    private final Map<String, Form> forms = new HashMap<>();

    /** @param schema of the fact sheets, which lies beside them */
    Forms(@Value("${shore-atlas.seeds:classpath:/seeds/}sheet.schema.json") Resource schema) {
        try (InputStream text = schema.getInputStream()) {
            definitions = new JsonMapper().readTree(text).get("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Field> source = fields(Kind.SOURCE.code());
        Field newSource =
                new Field(Form.NEW_SOURCE, "form", Type.OBJECT, false, null, List.of(), Set.of(), "evidence", source);
        for (Kind kind : Kind.values()) {
            List<Field> beside = kind == Kind.SOURCE ? List.of(change()) : List.of(newSource, change());
            forms.put(kind.code(), new Form(kind.code(), kind, fields(definition(kind)), beside));
        }
        forms.put(ARTICLE, article(newSource));
        forms.put(
                WITHDRAWAL,
                new Form(WITHDRAWAL, null, List.of(text("reason", "withdrawal", Type.NAME, true)), List.of()));
    }

    /** @throws IllegalArgumentException if there is no such form */
    public Form of(String code) {
        Form form = forms.get(code);
        if (form == null) {
            throw new IllegalArgumentException("no form " + code);
        }
        return form;
    }

    public boolean has(String code) {
        return forms.containsKey(code);
    }

    private static String definition(Kind kind) {
        return kind == Kind.READING_GROUP ? "reading" : kind.code();
    }

    /** Why something that is public changes: asked in plain words, from which the kind of the change follows. */
    private static Field change() {
        return new Field(
                Form.CHANGE,
                "form",
                Type.OBJECT,
                false,
                null,
                List.of(),
                Set.of(),
                "versions",
                List.of(
                        new Field(
                                "why",
                                "change",
                                Type.CODE,
                                true,
                                "desk.why",
                                List.of("wrong", "newer", "better", "wording"),
                                Set.of(),
                                "versions",
                                List.of()),
                        text("reason", "change", Type.TEXT, false),
                        text("cause", "change", Type.TEXT, false),
                        text("effect", "change", Type.TEXT, false)));
    }

    private static Field text(String name, String definition, Type type, boolean required) {
        return new Field(name, definition, type, required, null, List.of(), Set.of(), "versions", List.of());
    }

    /** Several figures that one article, release or table gives: its source once, and a row for each. */
    private Form article(Field newSource) {
        List<Field> evidence = fields("evidence");
        List<Field> row = new ArrayList<>(fields("figure").stream()
                .filter(field -> !Set.of("evidence", "statement", "perimeter", "flags", "low")
                        .contains(field.name()))
                .toList());
        row.add(row.size() - 1, named("paragraph", evidence));
        row.add(row.size() - 1, named("asPublished", evidence));
        row.add(row.size() - 1, named("speaker", evidence));
        return new Form(
                ARTICLE,
                null,
                List.of(
                        named("source", evidence).as(SOURCE).optional(),
                        named(LANGUAGE, evidence),
                        named(HOW_READ, evidence),
                        new Field(FIGURES, ARTICLE, Type.OBJECTS, true, null, List.of(), Set.of(), "number", row)),
                List.of(newSource));
    }

    private static Field named(String name, List<Field> among) {
        return among.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Field> fields(String definition) {
        JsonNode node = definitions.get(definition);
        Set<String> required = new LinkedHashSet<>(REQUIRED.getOrDefault(definition, Set.of()));
        node.path("required").forEach(one -> required.add(one.asString()));
        return node.get("properties").properties().stream()
                .filter(one -> !OF_VERSIONS.contains(one.getKey()))
                .map(one -> field(definition, one.getKey(), one.getValue(), required.contains(one.getKey())))
                .toList();
    }

    private Field field(String definition, String name, JsonNode property, boolean required) {
        boolean list = property.path("type").asString("").equals("array");
        JsonNode one = list ? property.get("items") : property;
        String refers = one.path("$ref").asString("").replace("#/$defs/", "");
        Type type = type(name, one, refers, list, property.has("x-kind") || one.has("x-kind"));
        List<Field> inside = type == Type.OBJECTS || type == Type.OBJECT ? fields(refers) : List.of();
        return new Field(
                name,
                definition,
                type,
                required,
                words(property, one),
                StreamSupport.stream(one.path("enum").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList(),
                kinds(one.has("x-kind") ? one : property),
                property.path("x-where").asString("nowhere"),
                inside);
    }

    private static Type type(String name, JsonNode one, String refers, boolean list, boolean ofEntries) {
        if (one.has("enum")) {
            return list ? Type.CODES : Type.CODE;
        }
        if (name.equals("sha256")) {
            return Type.FILE;
        }
        return switch (refers) {
            case "name" -> Type.NAME;
            case "sentence" -> Type.SENTENCE;
            case "localText" -> list ? Type.TEXTS : Type.TEXT;
            case "slug" -> !ofEntries ? Type.LINE : list ? Type.ENTRIES : Type.ENTRY;
            case "subject" -> Type.SUBJECT;
            case "decimal" -> Type.NUMBER;
            case "period" -> Type.PERIOD;
            case "date" -> Type.DATE;
            case "" -> ofPattern(one.path("pattern").asString(""));
            default -> list ? Type.OBJECTS : Type.OBJECT;
        };
    }

    private static Type ofPattern(String pattern) {
        return pattern.startsWith("^https?")
                ? Type.ADDRESS
                : pattern.equals("^[1-9][0-9]*$")
                        ? Type.COUNT
                        : pattern.matches("\\^(\\[0-9]|\\\\d)\\{4}-.*") ? Type.DAY : Type.LINE;
    }

    private static @Nullable String words(JsonNode property, JsonNode one) {
        return Stream.of(one, property)
                .map(node -> node.path("x-words").asString(""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Set<Kind> kinds(JsonNode property) {
        JsonNode named = property.path("x-kind");
        Set<Kind> kinds = new LinkedHashSet<>();
        (named.isArray() ? StreamSupport.stream(named.spliterator(), false) : Stream.of(named))
                .map(one -> one.asString(""))
                .forEach(code -> Kind.ofCode(code).ifPresent(kinds::add));
        return kinds;
    }
}
