package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.edition.Kind;

/** The forms as the schema of the sheets describes them. */
@Tag("unit")
class FormTests {

    private final Forms forms = new PlainDesk().forms;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value",
                "note.ar",
                "note.fr",
                "note.en",
                "flags[0]",
                "flags[499]",
                "evidence[0].source",
                "evidence[12].howRead",
                "newSource.name.fr",
                "newSource.language",
                "change.why",
                "change.reason.en"
            })
    void knowsItsFields(String path) {
        assertThat(forms.of("figure").knows(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "odd",
                "value.ar",
                "values",
                "value[0]",
                "note",
                "note.de",
                "note.fr.x",
                "flags",
                "flags[500]",
                "flags[0].x",
                "flags[-1]",
                "evidence",
                "evidence[0]",
                "evidence[0]source",
                "evidence[0].odd",
                "evidence[500].source",
                "newSource",
                "newSource.odd",
                "newSourcename",
                "change.why.fr",
                "change",
                "id",
                "released",
                "was[0].value"
            })
    void knowsNothingElse(String path) {
        assertThat(forms.of("figure").knows(path)).isFalse();
    }

    @Test
    void knowsItemsOfListsOfTexts() {
        Field steps = new Field("steps", "x", Field.Type.TEXTS, false, null, List.of(), Set.of(), "nowhere", List.of());
        Form form = new Form("x", null, List.of(steps), List.of());
        assertThat(Stream.of("steps[0].fr", "steps[0]", "steps.fr", "steps[0].de", "steps[0].frx"))
                .filteredOn(form::knows)
                .containsExactly("steps[0].fr");
        assertThat(form.hasList("steps")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "value, value, NUMBER",
        "note, note, TEXT",
        "evidence[3].source, source, ENTRY",
        "newSource.name, name, NAME",
        "change.reason, reason, TEXT",
        "newSource.evidence[0].asPublished, asPublished, LINE"
    })
    void findsAFieldByItsPath(String path, String name, Field.Type type) {
        Field field = forms.of("figure").field(path);
        assertThat(field).isNotNull();
        assertThat(field.name()).isEqualTo(name);
        assertThat(field.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "value.odd", "evidence[0].odd", "note.fr", ""})
    void findsNoFieldWhereThereIsNone(String path) {
        assertThat(forms.of("figure").field(path)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "evidence, true",
        "newSource.evidence, true",
        "value, false",
        "flags, false",
        "note, false",
        "odd, false",
        "newSource, false",
        "newSource.odd, false",
        "evidence[0].source, false"
    })
    void knowsToWhichListsAnItemCanBeAdded(String path, boolean list) {
        assertThat(forms.of("figure").hasList(path)).isEqualTo(list);
    }

    @Test
    void knowsListsWithinItemsOfLists() {
        assertThat(forms.of("article").hasList("figures")).isTrue();
        Form nested = new Form("x", null, List.of(list("outer", list("inner"))), List.of());
        assertThat(Stream.of("outer[12].inner", "outer.inner", "outer[12]inner", "inner"))
                .filteredOn(nested::hasList)
                .contains("outer[12].inner")
                .doesNotContain("outer[12]inner", "inner");
    }

    private static Field list(String name, Field... inside) {
        return new Field(name, "x", Field.Type.OBJECTS, false, null, List.of(), Set.of(), "nowhere", List.of(inside));
    }

    @Test
    void hasAFormForEachKindAndTwoMore() {
        for (Kind kind : Kind.values()) {
            assertThat(forms.of(kind.code()).kind()).isEqualTo(kind);
            assertThat(forms.of(kind.code()).fields())
                    .extracting(Field::name)
                    .doesNotContain("id", "released", "was", "change", "reason", "cause", "effect")
                    .isNotEmpty();
        }
        assertThat(forms.of("article").kind()).isNull();
        assertThat(forms.of("withdrawal").fields()).extracting(Field::name).containsExactly("reason");
        assertThat(forms.has("figure")).isTrue();
        assertThat(forms.has("table")).isFalse();
        assertThatThrownBy(() -> forms.of("table"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no form table");
    }

    @Test
    void asksWhyOfEveryKindAndForANewSourceOfAllButSources() {
        assertThat(forms.of("source").beside()).extracting(Field::name).containsExactly("change");
        assertThat(forms.of("figure").beside()).extracting(Field::name).containsExactly("newSource", "change");
        assertThat(forms.of("article").beside()).extracting(Field::name).containsExactly("newSource");
        assertThat(forms.of("figure").field("change.why").codes())
                .containsExactly("wrong", "newer", "better", "wording");
    }

    @ParameterizedTest
    @CsvSource({
        "figure, subject, SUBJECT, true",
        "figure, indicator, ENTRY, true",
        "figure, activity, CODE, false",
        "figure, perimeter, LINE, false",
        "figure, value, NUMBER, false",
        "figure, flags, CODES, false",
        "figure, period, PERIOD, true",
        "figure, evidence, OBJECTS, true",
        "figure, note, TEXT, false",
        "source, name, NAME, true",
        "source, sha256, FILE, false",
        "source, address, ADDRESS, false",
        "source, dated, DATE, false",
        "source, origin, LINE, false",
        "source, title, LINE, false"
    })
    void readsTheTypeOfAFieldFromTheSchema(String form, String name, Field.Type type, boolean required) {
        Field field = forms.of(form).field(name);
        assertThat(field.type()).isEqualTo(type);
        assertThat(field.required()).isEqualTo(required);
        assertThat(field.mustBeFilledIn()).isEqualTo(required && type != Field.Type.PERIOD);
    }

    @Test
    void readsKindsWordsAndPlacesFromTheSchema() {
        Form figure = forms.of("figure");
        assertThat(figure.field("indicator").kinds()).containsExactly(Kind.INDICATOR);
        assertThat(figure.field("value").kinds()).isEmpty();
        assertThat(figure.field("nature").words()).isEqualTo("nature");
        assertThat(figure.field("flags").words()).isEqualTo("flag");
        assertThat(figure.field("value").words()).isNull();
        assertThat(figure.field("flags").codes())
                .containsExactly("provisional", "preliminary", "final", "rule-applied");
        assertThat(figure.field("value").where()).isEqualTo("number");
        assertThat(figure.field("evidence.source").required()).isTrue();
        assertThat(figure.field("evidence.paragraph").type()).isEqualTo(Field.Type.COUNT);
        assertThat(figure.field("evidence.paragraph").required()).isFalse();
    }

    @Test
    void putsTheWordsOfEvidenceBesideEachFigureOfAnArticle() {
        Form article = forms.of("article");
        assertThat(article.fields())
                .extracting(Field::name)
                .containsExactly("source", "language", "howRead", "figures");
        assertThat(article.field("source").required()).isFalse();
        assertThat(article.field("howRead").required()).isTrue();
        assertThat(article.field("figures").fields())
                .extracting(Field::name)
                .contains("subject", "value", "high", "paragraph", "asPublished")
                .doesNotContain("evidence", "statement", "perimeter", "flags", "low")
                .endsWith("paragraph", "asPublished", "speaker", "note");
    }

    @Test
    void keepsAllElseWhenAFieldIsCalledOtherwiseOrBecomesOptional() {
        Field subject = forms.of("figure").field("indicator");
        assertThat(subject.as("other"))
                .isEqualTo(new Field(
                        "other",
                        subject.definition(),
                        subject.type(),
                        true,
                        subject.words(),
                        subject.codes(),
                        subject.kinds(),
                        subject.where(),
                        subject.fields()));
        assertThat(subject.optional())
                .isEqualTo(new Field(
                        "indicator",
                        subject.definition(),
                        subject.type(),
                        false,
                        subject.words(),
                        subject.codes(),
                        subject.kinds(),
                        subject.where(),
                        subject.fields()));
        assertThat(Stream.of(Field.Type.values()))
                .filteredOn(Field.Type::isList)
                .containsExactly(Field.Type.ENTRIES, Field.Type.OBJECTS, Field.Type.TEXTS);
    }
}
