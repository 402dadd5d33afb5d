package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.compare.Samples.reading;
import static org.shoreatlas.compare.Samples.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.compare.Comparison.Must;
import org.shoreatlas.compare.Guard.Grade;
import org.shoreatlas.compare.MustHave.Verdict;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

@Tag("unit")
class ComparisonTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static Row row(String code, String theme, int filled, @Nullable Grade grade) {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            cells.add(new Cell(at < filled ? reading().worth("1") : null, List.of(), 0, true, null));
        }
        return Row.of(code, null, theme, cells, grade == null ? null : new Guard(grade, List.of()), TODAY);
    }

    private static Comparison of(Row... rows) {
        return new Comparison(List.of(), List.of(), List.of(rows), Map.of(), Map.of(), Map.of());
    }

    private static Comparison of(Must... musts) {
        return new Comparison(List.of(), List.of(musts), List.of(), Map.of(), Map.of(), Map.of());
    }

    private static Must must(boolean required, String... answers) {
        return new Must(
                MustHave.TRAINING,
                required,
                Arrays.stream(answers)
                        .map(one -> new Verdict(one, List.of(), List.of()))
                        .toList());
    }

    @Test
    void putsEachRowWhereItBelongs() {
        Row ok = row("ok", "jobs", 3, Grade.OK);
        Row care = row("care", "land", 2, Grade.CARE);
        Row more = row("more", "jobs", 2, Grade.OK);
        Row no = row("no", "jobs", 2, Grade.NO);
        Row one = row("one", "jobs", 1, null);
        Row none = row("none", "jobs", 0, null);
        Comparison comparison = of(ok, care, more, no, one, none);

        assertThat(comparison.themes()).isEqualTo(Map.of("jobs", List.of(ok, more, no, one), "land", List.of(care)));
        assertThat(comparison.themes().keySet()).containsExactly("jobs", "land");
        assertThat(comparison.ofNone()).containsExactly(none);
    }

    @Test
    void countsACellAsFilledByAFigureOrByEntries() {
        Cell.Entry entry = new Cell.Entry("/parks/x", text("x"), "operating", Period.NOT_STATED);
        assertThat(new Cell(null, List.of(entry), 0, true, null).isFilled()).isTrue();
        assertThat(new Cell(null, List.of(), 5, true, null).isFilled()).isFalse();
        assertThat(new Cell(reading().worth("1"), List.of(), 0, true, null).isFilled())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true, 0", "1, false, 1", "2, false, 0"})
    void strikesARegionOutByANoToWhatIsRequired(int column, boolean out, long open) {
        Comparison comparison = of(
                must(true, "no", "not-found", "yes"),
                must(false, "yes", "no", "no"),
                must(false, "no", "not-found", "no"));
        assertThat(comparison.isOut(column)).isEqualTo(out);
        assertThat(comparison.open(column)).isEqualTo(open);
        assertThat(comparison.hasRequired()).isTrue();
    }

    @Test
    void requiresNothingUnlessAsked() {
        assertThat(of(must(false, "no")).hasRequired()).isFalse();
        assertThat(of(must(false, "no")).isOut(0)).isFalse();
        assertThat(of(must(false, "not-found")).open(0)).isZero();
    }

    @Test
    void asksInTheReadersLanguage() {
        Comparison.Ask ask = new Comparison.Ask("key", List.of(new LocalText("فاس", "Fès", null), text("x")));
        assertThat(ask.in(Language.FR)).containsExactly("Fès", "x");
        assertThat(ask.in(Language.EN)).containsExactly("\u2066Fès\u2069", "x");
    }
}
