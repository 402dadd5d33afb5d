package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-12-31, 2024-12-31, 2024-12-31",
        "2023/2024, 2023-01-01, 2024-12-31",
        "2019/.., 2019-01-01,",
        "../2023-06, , 2023-06-30",
        "~2020, 2020-01-01, 2020-12-31",
        "2020~/2021, 2020-01-01, 2021-12-31"
    })
    void knowsItsFirstAndLastDay(String code, LocalDate start, LocalDate end) {
        assertThat(Period.parse(code)).isEqualTo(new Period(code, start, end));
    }

    @Test
    void isNotStatedWhereTheCodeIsEmpty() {
        assertThat(Period.parse("").isStated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24", "2024-13", "2023-02-29", "2024/2023", "..", "../..", "2019/", "a/b/c", "2024-1", " 2024"})
    void refusesWhatNamesNoPeriod(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(code))
                .withMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource({"~2020, true", "2020~/2021, true", "2020, false", "'', false"})
    void knowsWhetherItIsAbout(String code, boolean about) {
        assertThat(Period.parse(code).isAbout()).isEqualTo(about);
    }

    @Test
    void tellsTheApiThatNoneIsStated() {
        assertThat(Period.NOT_STATED.json()).isEqualTo(new Period.Json(null, null, null, "not-stated"));
        assertThat(Period.parse("2024/..").json())
                .isEqualTo(new Period.Json("2024/..", LocalDate.of(2024, 1, 1), null, "stated"));
    }
}
