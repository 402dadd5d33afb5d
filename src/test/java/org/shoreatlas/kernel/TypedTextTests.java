package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    void beginsWithWholeLetters() {
        assertThat(TypedText.beginning("a😀b", 2)).isEqualTo("a😀");
        assertThat(TypedText.beginning("a😀b", 3)).isEqualTo("a😀b");
        assertThat(TypedText.beginning("", 1)).isEmpty();
    }
}
