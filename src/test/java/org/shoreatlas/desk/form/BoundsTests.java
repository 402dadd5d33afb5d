package org.shoreatlas.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class BoundsTests {

    private static final Mistake REQUIRED = Mistake.of("desk.error.required");

    private final FieldReader fields = new PlainDesk().fields(Language.EN);

    private Map<String, Object> placed(String... typed) {
        Map<String, Object> figure = new TreeMap<>(PlainDesk.typed(typed).values());
        Bounds.place(fields, figure, "");
        return figure;
    }

    @ParameterizedTest
    @CsvSource({
        "exact, value",
        "about, value",
        "more-than, low",
        "at-least, low",
        "between, low",
        "at-most, high",
        "top-n, high"
    })
    void putsTheNumberWhereThePrecisionWantsIt(String precision, String field) {
        Map<String, Object> figure = placed("precision", precision, "value", "500");
        assertThat(figure).isEqualTo(Map.of("precision", precision, field, "500"));
    }

    @ParameterizedTest
    @CsvSource({"more-than, low", "at-most, high"})
    void prefersTheBoundThatStandsInItsOwnField(String precision, String bound) {
        assertThat(placed("precision", precision, "value", "500", bound, "400"))
                .isEqualTo(Map.of("precision", precision, bound, "400"));
        assertThat(fields.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "about", "more-than", "at-least", "at-most", "top-n"})
    void asksForTheNumberInTheFieldWhereItIsTyped(String precision) {
        placed("precision", precision);
        assertThat(fields.mistakes()).isEqualTo(Map.of("value", REQUIRED));
    }

    @Test
    void asksForBothBoundsOfARange() {
        placed("precision", "between");
        assertThat(fields.mistakes()).isEqualTo(Map.of("value", REQUIRED, "high", REQUIRED));
    }

    @Test
    void asksForTheUpperBoundOfARangeAlone() {
        placed("precision", "between", "value", "1");
        assertThat(fields.mistakes()).isEqualTo(Map.of("high", REQUIRED));
    }

    @ParameterizedTest
    @CsvSource({"value, exact", "value, at-least", "low, at-least", "high, at-most"})
    void doesNotAskForWhatCouldNotBeRead(String refused, String precision) {
        fields.mistake(refused, "desk.error.number");
        placed("precision", precision);
        assertThat(fields.mistakes()).isEqualTo(Map.of(refused, Mistake.of("desk.error.number")));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "2, 2, false", "2, 2.0, false", "10, 9, false", "9, 10, true"})
    void wantsTheUpperBoundAboveTheLower(String low, String high, boolean fits) {
        placed("precision", "between", "low", low, "high", high);
        assertThat(fields.mistakes()).isEqualTo(fits ? Map.of() : Map.of("high", Mistake.of("desk.error.bounds")));
    }

    @Test
    void leavesAFigureWithoutPrecisionAsItIs() {
        assertThat(placed("value", "5", "low", "9", "high", "1"))
                .isEqualTo(Map.of("value", "5", "low", "9", "high", "1"));
        assertThat(fields.mistakes()).isEmpty();
    }

    @Test
    void namesFieldsWithinTheirRow() {
        Bounds.place(fields, new TreeMap<>(Map.of("precision", "exact")), "figures[2].");
        Bounds.place(fields, new TreeMap<>(Map.of("precision", "between", "low", "2", "high", "1")), "figures[4].");
        assertThat(fields.mistakes())
                .isEqualTo(Map.of("figures[2].value", REQUIRED, "figures[4].high", Mistake.of("desk.error.bounds")));
    }
}
