package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.desk.form.PlainDesk.typed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.Content;

@Tag("unit")
class FormInputTests {

    @Test
    void leavesOutWhatIsEmptyAndWhatNoDatabaseTakes() {
        assertThat(typed("a", " ", "b", "x\u0000y", "c", "\ud83d", "d", "😀", "e", " z ")
                        .values())
                .isEqualTo(Map.of("b", "xy", "e", " z ", "d", "😀"));
    }

    @Test
    void givesAValueWithoutWhatStandsAroundIt() {
        assertThat(typed("e", " z\t").get("e")).isEqualTo("z");
        assertThat(typed("e", "z").get("f")).isEmpty();
    }

    @Test
    void comesBackFromJson() {
        FormInput typed = typed("name.ar", "مذكرة \"أ\"", "evidence[0].source", "decree");
        assertThat(FormInput.parse(typed.json())).isEqualTo(typed);
        assertThat(FormInput.parse("{\"a\":\"\",\"b\":7}").values()).isEqualTo(Map.of("b", "7"));
    }

    @Test
    void spreadsAContentOverTheFieldsOfItsForm() {
        Content content = Content.of(Map.of(
                "subject",
                "place:fes",
                "note",
                Map.of("fr", "Note"),
                "flags",
                List.of("final"),
                "evidence",
                List.of(Map.of("source", "decree"), Map.of("source", "memo"))));
        assertThat(FormInput.of(content).values())
                .isEqualTo(Map.of(
                        "subject",
                        "place:fes",
                        "note.fr",
                        "Note",
                        "flags[0]",
                        "final",
                        "evidence[0].source",
                        "decree",
                        "evidence[1].source",
                        "memo"));
    }

    @ParameterizedTest
    @CsvSource({
        "note, true",
        "note.fr, true",
        "evidence, true",
        "evidence[2], true",
        "evidence[2].source, true",
        "no, false",
        "evidence[1], false",
        "evidence[2].sourc, false"
    })
    void knowsWhetherAnythingOfAFieldWasTyped(String path, boolean has) {
        assertThat(typed("note.fr", "Note", "evidence[2].source", "decree").has(path))
                .isEqualTo(has);
    }

    @Test
    void countsTheItemsThatAreThere() {
        FormInput typed = typed(
                "list[10].a",
                "x",
                "list[2]",
                "y",
                "list[2].b",
                "z",
                "list[x].a",
                "n",
                "list[12345].a",
                "n",
                "lists[1]",
                "n");
        assertThat(typed.indices("list")).containsExactly(2, 10);
        assertThat(typed.indices("none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', evidence[0].source, evidence[3].source",
        "'', evidence[1].source, evidence[7].source",
        "'', evidence[2].source, evidence[2].source",
        "'', subject, subject",
        "figures[4]., evidence[1], figures[4].evidence[9]",
        "'', steps[1].parts[0].name.fr, steps[6].parts[5].name.fr"
    })
    void findsTheFieldInWhichAPartOfTheContentWasTyped(String form, String part, String path) {
        FormInput typed = typed(
                "evidence[3].source",
                "a",
                "evidence[7].source",
                "b",
                "figures[4].evidence[8]",
                "c",
                "figures[4].evidence[9]",
                "d",
                "steps[2].name",
                "e",
                "steps[6].parts[5].name.fr",
                "f");
        assertThat(typed.pathOf(form, part)).isEqualTo(path);
    }

    @Test
    void takesOthersOverItsOwnAndKeepsOnlyWhatAFormHas() {
        assertThat(typed("a", "1", "b", "2").with(Map.of("b", "3", "c", "4", "a", " ")))
                .isEqualTo(typed("b", "3", "c", "4"));
        assertThat(typed("value", "1", "odd", "2", "note.de", "3", "note.fr", "4")
                        .within(new PlainDesk().forms.of("figure")))
                .isEqualTo(typed("value", "1", "note.fr", "4"));
    }

    @Test
    void givesWhatWasTypedInSomeFieldsAndInAllThatTheyHold() {
        Form form = new PlainDesk().forms.of("figure");
        assertThat(typed("value", "1", "newSource.name.fr", "a", "change.why", "better")
                        .of(form.beside()))
                .isEqualTo(Map.of("newSource.name.fr", "a", "change.why", "better"));
    }
}
