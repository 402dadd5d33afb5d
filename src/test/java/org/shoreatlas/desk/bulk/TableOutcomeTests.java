package org.shoreatlas.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.desk.bulk.TableOutcome.Line;
import org.shoreatlas.desk.bulk.TableOutcome.Words;
import org.shoreatlas.desk.form.PlainDesk;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class TableOutcomeTests {

    private final PlainDesk desk = new PlainDesk();
    private final TableColumns columns = new TableColumns(desk.forms, desk.views);

    private static TableOutcome outcome(int mistakes, Line... lines) {
        return new TableOutcome(1, 2, 3, 4, 5, mistakes, List.of(lines), List.of("Remark"), Set.of(3L));
    }

    @Test
    void comesBackFromJson() {
        TableOutcome outcome = outcome(
                2,
                new Line(Kind.FIGURE, 7, "value", "desk.error.number", List.of()),
                new Line(null, 0, null, "desk.error.too-long", List.of(300)));
        assertThat(TableOutcome.parse(outcome.json())).isEqualTo(outcome);
        assertThat(outcome.rows()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0, true", "0, 0, 1, 0, true", "0, 0, 0, 1, true", "0, 0, 0, 0, false", "1, 1, 1, 1, false"})
    void maySendWhatIsNewOrChangedWithoutMistakes(int mistakes, int added, int changed, int newSources, boolean may) {
        assertThat(new TableOutcome(9, added, changed, 0, newSources, mistakes, List.of(), List.of(), Set.of())
                        .maySend())
                .isEqualTo(may);
    }

    @Test
    void refusesAWholeFile() {
        TableOutcome refused = TableOutcome.of("desk.table.error.file", 20);
        assertThat(refused)
                .isEqualTo(new TableOutcome(
                        0,
                        0,
                        0,
                        0,
                        0,
                        1,
                        List.of(new Line(null, 0, null, "desk.table.error.file", List.of(20))),
                        List.of(),
                        Set.of()));
        assertThat(refused.maySend()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; Row 7, column “Value”; At most 12 words of the source.",
                "FR; Ligne 7, colonne «\u00A0Valeur\u00A0»; Au plus 12 mots de la source."
            })
    void saysWhereAMistakeIsAndWhichInTheReadersLanguage(Language language, String where, String text) {
        assertThat(outcome(1, new Line(Kind.FIGURE, 7, "value", "desk.error.words", List.of(12)))
                        .words(columns, desk.views, language))
                .containsExactly(new Words(where, text));
    }

    @Test
    void tellsRowsOfSourcesFromRowsOfFiguresAndCellsFromRows() {
        List<Words> words = outcome(
                        4,
                        new Line(Kind.FIGURE, 7, null, "desk.error.number", List.of()),
                        new Line(Kind.SOURCE, 7, null, "desk.error.number", List.of()),
                        new Line(Kind.SOURCE, 7, "value", "desk.error.number", List.of()),
                        new Line(null, 0, null, "desk.error.number", List.of()))
                .words(columns, desk.views, Language.EN);
        assertThat(words)
                .extracting(Words::where)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo("");
        assertThat(words.subList(0, 3))
                .allSatisfy(one -> assertThat(one.where()).contains("7"));
    }
}
