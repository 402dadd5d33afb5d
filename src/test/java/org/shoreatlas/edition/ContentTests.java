package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;

@Tag("unit")
class ContentTests {

    @Test
    void writesSortedKeysWithoutWhiteSpace() {
        assertThat(Content.parse("""
            {"period": "2024", "name": {"fr": "Fès", "ar": "فاس"}, "evidence": [{"source": "s",
                "field": "value"}]}""").json()).isEqualTo("""
                {"evidence":[{"field":"value","source":"s"}],"name":{"ar":"فاس","fr":"Fès"},"period":"2024"}""");
    }

    /** RFC 8785, 3.2.2.2: only quotation mark, reverse solidus and control characters are escaped, in lower case. */
    @Test
    void escapesWhatTheStandardEscapesAndNothingElse() {
        assertThat(Content.of(Map.of("address", "https://example.org/é€\u2028\"\\\n\t\u001b\u007f"))
                        .json())
                .isEqualTo("{\"address\":\"https://example.org/é€\u2028\\\"\\\\\\n\\t\\u001b\u007f\"}");
    }

    @Test
    void hashesTheSameWhateverTheOrderOfInsertion() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", Map.of("d", "1", "c", "2"));
        one.put("a", List.of("x", "y"));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", List.of("x", "y"));
        other.put("b", new LinkedHashMap<>(Map.of("c", "2", "d", "1")));
        assertThat(Content.of(one)).isEqualTo(Content.of(other)).hasSameHashCodeAs(Content.of(other));
        assertThat(Content.of(one).sha256()).isEqualTo(Content.of(other).sha256());
    }

    @Test
    void hashesTheCanonicalFormInUtf8() {
        // printf '{"name":"فاس"}' | sha256sum
        assertThat(Content.of(Map.of("name", "فاس")).sha256())
                .isEqualTo("00e030be309d1fbdcae5d92c4eaf8899db9ef0d01ae202f3932dd9f908b2c1d6");
    }

    @Test
    void hashesAnotherOrderOfAListDifferently() {
        assertThat(Content.of(Map.of("a", List.of("x", "y"))).sha256())
                .isNotEqualTo(Content.of(Map.of("a", List.of("y", "x"))).sha256());
    }

    @Test
    void survivesBeingWrittenAndReadAgain() {
        Content content =
                Content.of(Map.of("name", Map.of("ar", "فاس"), "items", List.of(List.of("a"), Map.of("b", ""))));
        assertThat(Content.parse(content.json())).isEqualTo(content);
    }

    @Test
    void keepsWhatItWasMadeOf() {
        Map<String, Object> fields = new HashMap<>(Map.of("a", "1"));
        Content content = Content.of(fields);
        fields.put("a", "2");
        assertThat(content.text("a")).isEqualTo("1");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> content.fields().put("b", "3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"value\": 4500}; value",
                "{\"value\": 4.5}; value",
                "{\"checked\": true}; checked",
                "{\"note\": null}; note",
                "{\"name\": {\"ar\": 1}}; name.ar",
                "{\"flags\": [\"final\", null]}; flags[1]",
                "{\"parties\": [{\"role\": \"x\"}, {\"persons\": [[7]]}]}; parties[1].persons[0][0]"
            })
    void refusesAnythingButTextsListsAndObjects(String json, String field) {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> Content.parse(json))
                .withMessage("only texts, lists and objects are kept")
                .extracting(ContentException::field)
                .isEqualTo(field);
    }

    @Test
    void refusesAnAbsentValueInsideAList() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> Content.of(Map.of("flags", Arrays.asList("final", null))))
                .extracting(ContentException::field)
                .isEqualTo("flags[1]");
    }

    @Test
    void readsFieldsAsWhatTheyMean() {
        Content content = Content.parse("""
            {"id": "fes", "subject": "park:fes-shore", "value": "26170000000.50", "paragraph": "6", "period": "2024-12",
             "on": "2024-12-31", "name": {"ar": "فاس", "fr": "Fès", "en": "Fez"}, "flags": ["final"]}""");
        assertThat(content.slug("id")).isEqualTo(new Slug("fes"));
        assertThat(content.reference("subject")).hasToString("park:fes-shore");
        assertThat(content.decimal("value")).isEqualTo(new BigDecimal("26170000000.50"));
        assertThat(content.integer("paragraph")).isEqualTo(6);
        assertThat(content.period("period").end()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(content.date("on")).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(content.name("name")).isEqualTo(new LocalText("فاس", "Fès", "Fez"));
        assertThat(content.texts("flags")).containsExactly("final");
    }

    @Test
    void findsNothingInAnAbsentField() {
        Content content = Content.of(Map.of());
        assertThat(content.textOrNull("a")).isNull();
        assertThat(content.text("a", "otherwise")).isEqualTo("otherwise");
        assertThat(content.slugOrNull("a")).isNull();
        assertThat(content.decimal("a")).isNull();
        assertThat(content.integer("a")).isNull();
        assertThat(content.date("a")).isNull();
        assertThat(content.localText("a")).isNull();
        assertThat(content.object("a")).isNull();
        assertThat(content.objects("a")).isEmpty();
        assertThat(content.texts("a")).isEmpty();
        assertThat(content.period("a")).isEqualTo(Period.NOT_STATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "slug",
                "decimal",
                "integer",
                "date",
                "period",
                "reference",
                "localText",
                "name",
                "object",
                "objects",
                "texts",
                "absent"
            })
    void namesThePathOfAFieldThatItCannotRead(String form) {
        Content party = Content.parse("""
            {"parties": [{}, {"text": [], "slug": "Fès", "decimal": "4,500", "integer": "six", "date": "2024-02-30",
             "period": "spring", "reference": "fes", "localText": {"ar": ["فاس"]}, "name": {"ar": "فاس"}, "object": "x",
             "objects": [{}, "x"], "texts": [{}]}]}""").objects("parties").get(1);
        Map<String, Consumer<String>> readers = Map.ofEntries(
                Map.entry("text", party::text),
                Map.entry("slug", party::slug),
                Map.entry("decimal", party::decimal),
                Map.entry("integer", party::integer),
                Map.entry("date", party::date),
                Map.entry("period", party::period),
                Map.entry("reference", party::reference),
                Map.entry("localText", party::localText),
                Map.entry("name", party::name),
                Map.entry("object", party::object),
                Map.entry("objects", party::objects),
                Map.entry("texts", party::texts),
                Map.entry("absent", party::text));
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> readers.get(form).accept(form))
                .extracting(ContentException::field)
                .asString()
                .startsWith("parties[1]." + form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ar\": \"فاس\", \"fr\": \"Fès\"}",
                "{\"ar\": \"فاس\", \"en\": \"Fez\"}",
                "{\"fr\": \"Fès\", \"en\": \"Fez\"}"
            })
    void takesANameInTwoLanguages(String name) {
        Content content = Content.parse("{\"name\": " + name + "}");
        assertThat(content.name("name")).isEqualTo(content.localText("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": {\"en\": \"Fez\"}}",
                "{\"name\": {\"ar\": \" \", \"fr\": \"Fès\"}}",
                "{\"name\": {\"ar\": \"فاس\", \"fr\": \"Fès\", \"en\": \"\"}}"
            })
    void takesNoNameInLessThanTwoAndNoneThatIsBlank(String json) {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> Content.parse(json).name("name"))
                .withMessage("is required in two of Arabic, French and English");
    }

    @Test
    void differsWhereAFieldDoes() {
        Content one = Content.of(Map.of("a", "x"));
        assertThat(one)
                .isNotEqualTo(Content.of(Map.of("a", "y")))
                .isNotEqualTo(Content.of(Map.of("b", "x")))
                .isNotEqualTo("{}")
                .hasToString("{\"a\":\"x\"}");
        assertThat(one.hashCode()).isEqualTo(one.fields().hashCode()).isNotZero();
    }

    @Test
    void givesASlugWhereThereIsOne() {
        Content content = Content.of(Map.of("of", "fes-shore", "bad", "Fès"));
        assertThat(content.slugOrNull("of")).isEqualTo(new Slug("fes-shore"));
        assertThat(content.slugOrNull("none")).isNull();
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> content.slugOrNull("bad"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("bad"));
    }
}
