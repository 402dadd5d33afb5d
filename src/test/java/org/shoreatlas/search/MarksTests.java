package org.shoreatlas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.AnsweredSql;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("unit")
class MarksTests {

    private static final Terms TERMS =
            new Terms("('fes')", "('fes')", Set.of("fes"), List.of(), Terms.NONE.names(), false, "", null);

    /** With the marks between brackets. */
    private static String written(List<Marks.Part> parts) {
        return parts.stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "Fès Shore à Fès, '[Fès] Shore à [Fès]'",
        "Fès, [Fès]",
        "Fèsois (Fès), 'Fèsois ([Fès])'",
        "'', ''",
        "Oujda, Oujda",
        "فاس شور, '[فاس] شور'",
        "Fès-Fès, [Fès]-[Fès]"
    })
    void cutATextAtItsMarks(String text, String marked) {
        assertThat(written(new Marks(Set.of("Fès", "فاس")).of(text))).isEqualTo(marked);
    }

    @Test
    void leaveNoEmptyPart() {
        assertThat(new Marks(Set.of("a", "b")).of("a b"))
                .containsExactly(new Marks.Part("a", true), new Marks.Part(" ", false), new Marks.Part("b", true));
        assertThat(new Marks(Set.of("a")).of("")).isEmpty();
    }

    @Test
    void sayWhetherAnyIsInAText() {
        Marks marks = new Marks(Set.of("Fès"));
        assertThat(marks.isIn("à Fès.")).isTrue();
        assertThat(marks.isIn("à Fèsois")).isFalse();
    }

    @Test
    void showAShortTextWhole() {
        assertThat(written(new Marks(Set.of("b")).around("a b c", 5))).isEqualTo("a [b] c");
    }

    @ParameterizedTest
    @CsvSource({
        "one two three four five six seven eight nine, one, 12, '[one] two …'",
        "one two three four five six seven eight nine, five, 12, '… [five] six …'",
        "one two three four five six seven eight nine, nine, 12, '… eight [nine]'",
        "one two three four five six seven eight nine, none, 12, 'one two …'"
    })
    void showAPieceAroundTheFirstMark(String text, String word, int most, String piece) {
        assertThat(written(new Marks(Set.of(word)).around(text, most))).isEqualTo(piece);
    }

    @Test
    void askTheDatabaseForEachWordOnce() {
        List<Map<String, Object>> asked = new ArrayList<>();
        JdbcClient db = AnsweredSql.by((sql, parameters) -> {
            asked.add(Map.of(
                    "words", Arrays.asList((String[]) parameters.get("words")), "lexemes", Arrays.asList((String[])
                            parameters.get("lexemes"))));
            return List.of(Map.of("word", "Fès"));
        });
        assertThat(Marks.of(List.of("Fès, Shore", "à Fès 2"), TERMS, db).words())
                .containsExactly("Fès");
        assertThat(asked)
                .containsExactly(Map.of("words", List.of("Fès", "Shore", "à", "2"), "lexemes", List.of("fes")));

        assertThat(Marks.of(List.of("…"), TERMS, db).words()).isEmpty();
        assertThat(Marks.of(List.of("Fès"), Terms.NONE, db).words()).isEmpty();
        assertThat(asked).hasSize(1);
    }
}
