package org.shoreatlas.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class DifferenceTests {

    @Test
    void isEmptyBetweenEqualContents() {
        String json = "{\"name\": {\"ar\": \"فاس\"}, \"evidence\": [{\"source\": \"s\"}]}";
        assertThat(Difference.between(Content.parse(json), Content.parse(json))).isEmpty();
    }

    @Test
    void tellsWhatChangedWasAddedAndWasRemoved() {
        assertThat(between(
                        "{\"low\": \"4000\", \"nature\": \"actual\", \"value\": \"4500\"}",
                        "{\"nature\": \"actual\", \"note\": \"about\", \"value\": \"4600\"}"))
                .containsExactly(
                        new Difference("low", "4000", null),
                        new Difference("note", null, "about"),
                        new Difference("value", "4500", "4600"));
    }

    @Test
    void namesFieldsInsideObjectsAndListsByTheirPath() {
        assertThat(between(
                        "{\"evidence\": [{\"paragraph\": \"6\", \"source\": \"a\"}], " + "\"name\": {\"ar\": \"فاس\"}}",
                        "{\"evidence\": [{\"paragraph\": \"7\", \"source\": \"a\"}, {\"source\": \"b\"}], "
                                + "\"name\": {\"ar\": \"فاس\", \"fr\": \"Fès\"}}"))
                .containsExactly(
                        new Difference("evidence[0].paragraph", "6", "7"),
                        new Difference("evidence[1].source", null, "b"),
                        new Difference("name.fr", null, "Fès"));
    }

    @Test
    void tellsListsInsideLists() {
        assertThat(between("{\"axes\": [[\"a\", \"b\"], [\"c\"]]}", "{\"axes\": [[\"a\"], [\"d\"]]}"))
                .containsExactly(new Difference("axes[0][1]", "b", null), new Difference("axes[1][0]", "c", "d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"x\"; {\"b\": \"y\"}; a; a.b",
                "{\"b\": \"x\"}; \"y\"; a.b; a",
                "\"x\"; [\"y\"]; a; a[0]",
                "[\"x\"]; \"y\"; a[0]; a",
                "[\"x\"]; {\"b\": \"y\"}; a[0]; a.b",
                "{\"b\": \"x\"}; [\"y\"]; a.b; a[0]"
            })
    void losesNothingWhereAFieldTakesAnotherForm(String before, String after, String removed, String added) {
        assertThat(between("{\"a\": " + before + "}", "{\"a\": " + after + "}"))
                .containsExactly(new Difference(removed, "x", null), new Difference(added, null, "y"));
    }

    private static Iterable<Difference> between(String before, String after) {
        return Difference.between(Content.parse(before), Content.parse(after));
    }
}
