package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class TypedTextTests {

    @Test
    void becomesOneLineWithSingleSpaces() {
        assertThat(TypedText.line(" a\u0000\n\tb \ud83d  c 😀 ")).isEqualTo("a b c 😀");
        assertThat(TypedText.line(null)).isEmpty();
    }

    @Test
    void keepsItsLinesAndTabs() {
        assertThat(TypedText.lines(" a\r\nb\rc\u2028d\te\u0007f \ude00g\n")).isEqualTo("a\nb\nc\nd\te f  g");
        assertThat(TypedText.lines(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-12-31", "2024-02-29", "0001-01-01"})
    void isADayThatABrowserShows(String typed) {
        assertThat(TypedText.isDayOrEmpty(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024-12",
                "31-12-2024",
                "31/12/2024",
                "2024-12-32",
                "2023-02-29",
                "2024-1-1",
                "0000-01-01",
                "+12024-01-01",
                "2024-12-31T10:00:00Z",
                " 2024-12-31",
                "٢٠٢٤-١٢-٣١",
                "31 دجنبر 2024"
            })
    void isNoDayThatABrowserShows(String typed) {
        assertThat(TypedText.isDayOrEmpty(typed)).isFalse();
    }

    @Test
    void beginsWithWholeLetters() {
        assertThat(TypedText.beginning("a😀b", 2)).isEqualTo("a😀");
        assertThat(TypedText.beginning("a😀b", 3)).isEqualTo("a😀b");
        assertThat(TypedText.beginning("", 1)).isEmpty();
    }
}
