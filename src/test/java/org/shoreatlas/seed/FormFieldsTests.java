package org.shoreatlas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

/** Whatever a form can show is named, placed and worded by the schema of the sheets and the messages. */
@Tag("unit")
class FormFieldsTests {

    private static final JsonNode SCHEMA = SheetFiles.schema();
    private static final Set<String> NO_FORM = Set.of("localText", "name", "sentence", "defaults", "otherwise");
    private static final Set<String> NO_FIELD = Set.of("id", "released", "was");
    /** Names that no entry has. */
    private static final Set<String> FREE_SLUGS = Set.of("source.origin", "figure.perimeter");
    /**
     * Chooses the form in which a unit or a counted noun stands alone, and tells a word that waits for something else.
     */
    private static final int NAMING = 100;
    /**
     * What forms ask for beside the contents: why something changes, a source on the way, several figures at once, on
     * what it rests.
     */
    private static final List<String> ASKED_BESIDE = List.of(
            "field.form.change",
            "field.form.newSource",
            "field.form.newSource.hint",
            "field.change.why",
            "field.change.why.hint",
            "field.article.figures",
            "field.figures.one",
            "field.withdrawal.reason",
            "field.ground.source",
            "field.ground.source.hint",
            "field.ground.place",
            "field.ground.place.hint",
            "field.ground.said",
            "field.ground.said.hint",
            "field.task.sentence",
            "field.task.due",
            "field.task.due.hint",
            "where.desk");

    private static final List<Field> FIELDS = fields();
    private static final MessageSource MESSAGES = messages();

    /** A field of a form, or of a form within it. */
    private record Field(String form, String name, JsonNode schema) {

        boolean isList() {
            return schema.path("type").asString("").equals("array");
        }

        /** Of the field itself, or of each item of the list. */
        JsonNode value() {
            return isList() ? schema.get("items") : schema;
        }

        List<String> codes() {
            return Stream.of("enum", "examples")
                    .flatMap(keyword -> value().path(keyword).valueStream())
                    .map(JsonNode::asString)
                    .toList();
        }

        @Override
        public String toString() {
            return form + "." + name;
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveALabel(Language language) {
        assertThat(FIELDS)
                .allSatisfy(field -> assertThat(Stream.of("field." + field, "field." + field.name()))
                        .anyMatch(key -> say(language, key) != null));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void countTheItemsOfAList(Language language) {
        assertThat(FIELDS.stream().filter(Field::isList))
                .allSatisfy(field -> assertThat(say(language, "field." + field.name() + ".one"))
                        .contains(String.valueOf(NAMING)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveAWordForEveryCode(Language language) {
        assertThat(FIELDS.stream().filter(field -> !field.codes().isEmpty()))
                .hasSizeGreaterThan(20)
                .allSatisfy(field -> assertThat(field.codes())
                        .allSatisfy(code -> assertThat(say(
                                        language, field.value().path("x-words").asString() + "." + code))
                                .isNotBlank()
                                .doesNotContain(String.valueOf(NAMING))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sayWhereTheyAppear(Language language) {
        assertThat(FIELDS)
                .allSatisfy(field -> assertThat(say(
                                language,
                                "where." + field.schema().path("x-where").asString()))
                        .isNotBlank());
    }

    @Test
    void sayOfWhichKindTheEntriesAreThatTheyName() {
        assertThat(FIELDS).anyMatch(field -> field.value().has("x-kind")).allSatisfy(field -> {
            boolean names = field.value().path("$ref").asString("").equals("#/$defs/slug")
                    && !FREE_SLUGS.contains(field.toString());
            assertThat(Kind.ofCode(field.value().path("x-kind").asString("")))
                    .matches(kind -> kind.isPresent() == names);
        });
    }

    @Test
    void endWithTheEvidenceAndTheNote() {
        Map<String, List<String>> names = FIELDS.stream()
                .filter(field -> !Set.of("change", "reason", "cause", "effect").contains(field.name()))
                .collect(Collectors.groupingBy(Field::form, Collectors.mapping(Field::name, Collectors.toList())));

        assertThat(SCHEMA.get("properties")
                        .valueStream()
                        .filter(section -> section.has("items"))
                        .map(section -> section.at("/items/$ref").asString().replace("#/$defs/", "")))
                .hasSize(Kind.values().length)
                .allSatisfy(form -> assertThat(names.get(form)).endsWith("evidence", "note"));
    }

    @Test
    void haveNoMessageMoreThanTheyNeed() throws Exception {
        Set<String> needed = new TreeSet<>(List.of("field.in.ar", "field.in.fr", "field.in.en"));
        for (Field field : FIELDS) {
            needed.add("where." + field.schema().path("x-where").asString());
            Stream.of("", ".hint", ".one")
                    .forEach(end -> needed.addAll(List.of("field." + field + end, "field." + field.name() + end)));
        }
        for (Kind kind : Kind.values()) {
            needed.addAll(List.of("form." + kind.code() + ".add", "form." + kind.code() + ".change"));
        }
        needed.addAll(ASKED_BESIDE);
        Set<String> english = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties")) {
            english.addAll(PropertiesLoaderUtils.loadProperties(file).stringPropertyNames());
        }

        assertThat(english.stream().filter(key -> key.matches("(field|where|form)\\..*")))
                .isSubsetOf(needed)
                .containsAll(needed.stream()
                        .filter(key -> key.startsWith("form.") || key.startsWith("field.in."))
                        .toList());
    }

    private static String say(Language language, String key) {
        return MESSAGES.getMessage(key, new Object[] {NAMING}, null, language.locale());
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        SCHEMA.get("$defs")
                .propertyStream()
                .filter(form -> form.getValue().has("properties") && !NO_FORM.contains(form.getKey()))
                .forEach(form -> form.getValue()
                        .get("properties")
                        .propertyStream()
                        .filter(field -> !NO_FIELD.contains(field.getKey()))
                        .forEach(field -> fields.add(
                                new Field(form.getKey(), field.getKey(), Objects.requireNonNull(field.getValue())))));
        return fields;
    }

    private static MessageSource messages() {
        try (var language = new AnnotationConfigApplicationContext("org.shoreatlas.language")) {
            return language.getBean(MessageSource.class);
        }
    }
}
