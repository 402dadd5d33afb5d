package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Language;

@Tag("unit")
class VisualOrderTests {

    @Test
    void joinsArabicLettersAndOrdersThemFromTheRight() {
        // beh at the beginning, jeem in the middle, dal at the end; drawn from left to right the last comes first
        assertThat(VisualOrder.of("بجد", Language.AR)).isEqualTo("\uFEAA\uFEA0\uFE91");
        assertThat(VisualOrder.of("لا", Language.AR)).as("one letter for two").isEqualTo("\uFEFB");
        assertThat(VisualOrder.of("مُحدَّد", Language.AR))
                .as("without vowel signs")
                .isEqualTo(VisualOrder.of("محدد", Language.AR));
    }

    @Test
    void keepsNumbersAndLatinNamesInTheirOwnOrder() {
        assertThat(VisualOrder.of("بجد 4.500", Language.AR)).isEqualTo("4.500 \uFEAA\uFEA0\uFE91");
        assertThat(VisualOrder.of("بجد Fès Shore", Language.AR)).isEqualTo("Fès Shore \uFEAA\uFEA0\uFE91");
        assertThat(VisualOrder.of("Fez, بجد!", Language.EN)).isEqualTo("Fez, \uFEAA\uFEA0\uFE91!");
        assertThat(VisualOrder.of("(بجد)", Language.AR))
                .as("brackets are mirrored")
                .isEqualTo("(\uFEAA\uFEA0\uFE91)");
        assertThat(VisualOrder.of("148,500 jobs", Language.EN)).isEqualTo("148,500 jobs");
        assertThat(VisualOrder.of("\u2068Le Matin\u2069", Language.AR)).isEqualTo("Le Matin");
    }
}
