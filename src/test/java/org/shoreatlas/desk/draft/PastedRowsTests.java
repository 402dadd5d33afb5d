package org.shoreatlas.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.desk.form.PlainDesk.typed;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.PlainDesk;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class PastedRowsTests {

    private final FormView.Views views = new PlainDesk().views;

    private Map<String, String> pasted(FormInput typed, String rows) {
        return PastedRows.into(typed, rows, views, Language.FR).values();
    }

    @Test
    void makesAFigureOfEachRow() {
        assertThat(pasted(
                        FormInput.NOTHING, "Fès\tcall-centres\t1 980\tfin 2023\tactual\t1.980 centres\nOujda\tjobs\t7"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("figures[0].subject", "Fès"),
                        Map.entry("figures[0].indicator", "call-centres"),
                        Map.entry("figures[0].value", "1 980"),
                        Map.entry("figures[0].period", "fin 2023"),
                        Map.entry("figures[0].nature", "actual"),
                        Map.entry("figures[0].asPublished", "1.980 centres"),
                        Map.entry("figures[0].precision", "exact"),
                        Map.entry("figures[1].subject", "Oujda"),
                        Map.entry("figures[1].indicator", "jobs"),
                        Map.entry("figures[1].value", "7"),
                        Map.entry("figures[1].precision", "exact")));
    }

    @Test
    void goesOnAfterTheFiguresThatAreThereAndPassesOverEmptyLines() {
        assertThat(pasted(
                        typed("figures[1].value", "1", "figures[4].value", "2", "source", "decree"),
                        "\nFès\n\n\nOujda\n"))
                .isEqualTo(Map.of(
                        "figures[1].value",
                        "1",
                        "figures[4].value",
                        "2",
                        "source",
                        "decree",
                        "figures[5].subject",
                        "Fès",
                        "figures[5].precision",
                        "exact",
                        "figures[6].subject",
                        "Oujda",
                        "figures[6].precision",
                        "exact"));
    }

    @Test
    void leavesOutCellsBeyondTheColumns() {
        assertThat(pasted(FormInput.NOTHING, "a\tb\tc\td\te\tf\tg"))
                .hasSize(7)
                .containsEntry("figures[0].asPublished", "f")
                .doesNotContainValue("g");
    }

    @Test
    void takesNoMoreThanTwoHundredRows() {
        assertThat(pasted(FormInput.NOTHING, "Fès\n".repeat(201)))
                .hasSize(400)
                .containsKey("figures[199].subject")
                .doesNotContainKey("figures[200].subject");
    }

    @Test
    void takesWhatStandsBetweenQuotesAsOneCell() {
        assertThat(pasted(FormInput.NOTHING, "\"Fès\nMeknès\"\tjobs\n"))
                .isEqualTo(Map.of(
                        "figures[0].subject",
                        "Fès\nMeknès",
                        "figures[0].indicator",
                        "jobs",
                        "figures[0].precision",
                        "exact"));
    }

    @ParameterizedTest
    @CsvSource({
        "FR, Objectif, target",
        "FR, ' objectif ', target",
        "EN, Target, target",
        "AR, هدف, target",
        "FR, target, target",
        "FR, Target date, Target date",
        "EN, Objectif, Objectif"
    })
    void callsANatureAsReadersSeeIt(Language language, String cell, String nature) {
        assertThat(PastedRows.into(FormInput.NOTHING, "Fès\tjobs\t7\t2024\t" + cell, views, language)
                        .get("figures[0].nature"))
                .isEqualTo(nature);
    }
}
