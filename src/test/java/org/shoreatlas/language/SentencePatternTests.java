package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.language.SentencePattern.BadPatternException;

@Tag("unit")
class SentencePatternTests {

    @Test
    void fillsItsPlaces() {
        String text = "{kind, select, park {{subject} counts} other {Call centres {where} employ}} {number}{when}";
        SentencePattern.check(text, Language.EN);

        assertThat(SentencePattern.fill(
                        text,
                        Map.of(
                                "number", "about 4,500 employees",
                                "where", "in Fez",
                                "subject", "Fez",
                                "when", " in December 2020",
                                "kind", "place"),
                        Language.EN))
                .isEqualTo("Call centres in Fez employ about 4,500 employees in December 2020");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Call centres {where} employ people                                   | number | {number}
            EN | {nature, select, target {an aim of {number}} other {people}}           | number | {number}
            EN | {number} {place}                                                       | place  | {place}
            EN | {number} of {count}                                                    | place  | {count}
            EN | {where, select, other {{number}}}                                      | place  | {where}
            EN | {number, number}                                                       | place  | {number}
            EN | {0} {number}                                                           | place  | {0}
            EN | {count, plural, other {{number} work}}                                 | plural | one
            FR | {count, plural, one {{number} travaille} other {{number} travaillent}} |        |
            AR | {count, plural, one {{number}} two {{number}} other {{number}}}        | plural | zero, few, many
            EN | {number                                                                | syntax |
            EN | {number}}                                                              | syntax |
            EN | {count, plural, one {{number}}}                                        | syntax |
            FR | l'{where} {number}                                                      | syntax |
            """)
    void refusesWhatLosesTheNumber(Language language, String text, String reason, String detail) {
        if (reason == null) {
            assertThatNoException().isThrownBy(() -> SentencePattern.check(text, language));
            return;
        }
        assertThatExceptionOfType(BadPatternException.class)
                .isThrownBy(() -> SentencePattern.check(text, language))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    if (detail != null) {
                        assertThat(refused.detail()).isEqualTo(detail);
                    }
                });
    }
}
