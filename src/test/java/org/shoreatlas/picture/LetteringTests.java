package org.shoreatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class LetteringTests {

    @Test
    void breaksBetweenWordsAndCutsWhatIsLeftOver() {
        String text = "Un deux trois quatre cinq six sept huit";
        double width = Lettering.REGULAR.width("Un deux trois", Language.FR, 20);
        List<String> lines = Lettering.REGULAR.lines(text, Language.FR, 20, width, 2);
        assertThat(lines).hasSize(2).first().isEqualTo("Un deux trois");
        assertThat(lines.get(1)).startsWith("quatre").endsWith("…");
        assertThat(lines).allMatch(line -> Lettering.REGULAR.width(line, Language.FR, 20) <= width);
        assertThat(Lettering.REGULAR.lines("court", Language.FR, 20, 500, 2)).containsExactly("court");
        assertThat(Lettering.REGULAR
                        .lines("indivisiblement", Language.FR, 20, 60, 1)
                        .get(0))
                .endsWith("…");
    }

    @Test
    void drawsWhatIsAsWideAsItSays() {
        for (String text : List.of("148,500 jobs", "فاس شور · Fès Shore")) {
            double drawn =
                    Lettering.BOLD.line(text, Language.AR, 50).getBounds2D().getMaxX();
            assertThat(drawn).isCloseTo(Lettering.BOLD.width(text, Language.AR, 50), within(6.0));
        }
    }

    @Test
    void hasNoLetterOfAnotherScript() {
        assertThat(Lettering.REGULAR.has("Fès · فاس ؟ 1.980 m² €", Language.AR)).isTrue();
        assertThat(Lettering.REGULAR.has("東京", Language.EN)).isFalse();
    }

    @Test
    void readsOutlinesOfLinesAndNothingElse() {
        assertThat(Outline.of("M10 10l5 0 0-5z").getBounds()).isEqualTo(new java.awt.Rectangle(10, 5, 5, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outline.of("M10 10c5 0 0-5 1 1z"))
                .withMessageContaining("at 6");
    }
}
