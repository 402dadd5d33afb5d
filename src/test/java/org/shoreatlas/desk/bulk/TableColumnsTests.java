package org.shoreatlas.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.desk.bulk.TableColumns.Column;
import org.shoreatlas.desk.form.PlainDesk;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.table.TableCell;

@Tag("unit")
class TableColumnsTests {

    private final PlainDesk desk = new PlainDesk();
    private final TableColumns columns = new TableColumns(desk.forms, desk.views);

    private static List<TableCell> cells(String... texts) {
        return Stream.of(texts)
                .map(text -> new TableCell(text, TableCell.Type.TEXT))
                .toList();
    }

    private Map<Integer, String> recognised(Kind kind, String... headings) {
        return columns.recognised(kind, cells(headings)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().code()));
    }

    private Column figure(String code) {
        return columns.of(Kind.FIGURE).stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areThoseOfTheFormsWithTheIdInFront() {
        assertThat(columns.of(Kind.FIGURE))
                .extracting(Column::code)
                .containsExactly(
                        "id",
                        "version",
                        "subject",
                        "indicator",
                        "unit",
                        "activity",
                        "perimeter",
                        "counts",
                        "nature",
                        "precision",
                        "value",
                        "low",
                        "high",
                        "flags",
                        "rule",
                        "period",
                        "source",
                        "paragraph",
                        "as_published",
                        "language",
                        "how_read",
                        "speaker_person",
                        "speaker_role",
                        "speaker_organisation",
                        "note_ar",
                        "note_fr",
                        "note_en");
        assertThat(columns.of(Kind.SOURCE))
                .extracting(Column::code)
                .containsExactly(
                        "id",
                        "name_ar",
                        "name_fr",
                        "name_en",
                        "form",
                        "publisher",
                        "title",
                        "language",
                        "dated",
                        "address");
        assertThat(columns.of(Kind.PARK)).isEmpty();
    }

    @Test
    void leadToTheFieldsOfTheForm() {
        assertThat(figure("as_published").path()).isEqualTo("evidence[0].asPublished");
        assertThat(figure("speaker_organisation").path()).isEqualTo("evidence[0].speaker.organisation");
        assertThat(figure("note_fr").path()).isEqualTo("note.fr");
        assertThat(figure("id")).isEqualTo(new Column("id", "", null));
        assertThat(columns.of(Kind.FIGURE))
                .filteredOn(Column::isOfNumbers)
                .extracting(Column::code)
                .containsExactly("value", "low", "high");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areRecognisedInEachLanguageAloneAndBesideAnother(Language language) {
        for (Kind kind : List.of(Kind.FIGURE, Kind.SOURCE)) {
            for (Column column : columns.of(kind)) {
                for (String heading : List.of(
                        columns.label(column, language),
                        columns.label(column, language).toUpperCase(),
                        columns.heading(column, language, "\n"),
                        columns.heading(column, language, " / "),
                        " " + column.code() + " ")) {
                    assertThat(recognised(kind, heading)).as(heading).isEqualTo(Map.of(0, column.code()));
                }
            }
        }
    }

    @Test
    void standWhereTheyAreRecognisedFirst() {
        assertThat(recognised(Kind.FIGURE, "", "Remark", "value", "as-published", "AS_PUBLISHED", "Value", "note_fr"))
                .isEqualTo(Map.of(2, "value", 3, "as_published", 6, "note_fr"));
        assertThat(recognised(Kind.SOURCE, "value", "dated")).isEqualTo(Map.of(1, "dated"));
        assertThat(recognised(Kind.PARK, "id", "name_fr")).isEmpty();
        assertThat(recognised(Kind.FIGURE, "Remark · value", "x|low")).isEqualTo(Map.of(0, "value", 1, "low"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EN; value; Value",
                "FR; value; Valeur",
                "AR; value; القيمة",
                "EN; note_fr; Note (in French)",
                "FR; note_en; Remarque (en anglais)",
                "EN; id; Id",
                "EN; speaker_person; Who said it: Name",
                "FR; speaker_role; Auteur du propos\u00A0: Fonction",
                "EN; odd; odd"
            })
    void areCalledAsReadersKnowThem(Language language, String code, String label) {
        assertThat(columns.label(code, language)).isEqualTo(label);
    }

    @Test
    void areHeadedInTwoLanguages() {
        Column value = figure("value");
        assertThat(columns.heading(value, Language.AR, "\n")).isEqualTo(columns.label(value, Language.AR) + "\nValeur");
        assertThat(columns.heading(value, Language.FR, "\n")).isEqualTo("Valeur\n" + columns.label(value, Language.AR));
        assertThat(columns.heading(value, Language.EN, " / "))
                .isEqualTo("Value / " + columns.label(value, Language.AR));
    }

    @ParameterizedTest
    @CsvSource({
        "nature, target, target",
        "nature, Objectif, target",
        "nature, هدف, target",
        "nature, ' TARGET ', target",
        "nature, odd, odd",
        "nature, '', ''",
        "value, target, target",
        "language, français, fr",
        "language, English, en"
    })
    void knowTheirCodesInEachLanguage(String column, String text, String code) {
        assertThat(columns.code(figure(column), text)).isEqualTo(code);
    }

    @Test
    void nameACodeAsReadersSeeIt() {
        assertThat(columns.word(figure("nature").field(), "target", Language.FR))
                .isEqualTo("Objectif");
        assertThat(columns.word(figure("value").field(), "target", Language.FR)).isEqualTo("target");
    }
}
