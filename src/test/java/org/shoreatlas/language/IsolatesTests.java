package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class IsolatesTests {

    @Test
    void goOnInTheNextLineUntilTheyEnd() {
        assertThat(Isolates.continued(List.of("Jobs: \u2067مناصب الشغل", "في القطاع", "كله\u2069, 2024", "and then")))
                .containsExactly("Jobs: \u2067مناصب الشغل", "\u2067في القطاع", "\u2067كله\u2069, 2024", "and then");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            يوم 2024-12-31.              | يوم <2024-12-31>.
            خلال 2024-2030، و19–20 أبريل | خلال <2024-2030>، و<19–20> أبريل
            (2022-2023)                  | (<2022-2023>)
            القرار 2-15-40               | القرار <2-15-40>
            هاتف +212535652057           | هاتف <+212535652057>
            نسبة 12,5% و-5               | نسبة <12,5%> و<-5>
            2024-2025                    | <2024-2025>
            -5                           |
            \u200E-5 في المائة          |
            4.500 في 31/12/2024          |
            2025 – 31 دجنبر 2030         |
            maroc-sector-jobs-2024-12-31 |
            ISO-3166-2 وMA-03            |
            /ar/figures?from=2024-12-31  |
            &#39;                        |
            1-a                          |
            """)
    void areAddedAroundNumbersThatWouldComeApart(String text, String held) {
        assertThat(Isolates.ofNumbers(text).replace('\u2068', '<').replace('\u2069', '>'))
                .isEqualTo(held == null ? text : held);
    }

    @Test
    void areAddedOnce() {
        String held = "يوم \u20682024-12-31\u2069 و\u2068A 1-2 B\u2069.";
        assertThat(Isolates.ofNumbers(held)).isEqualTo(held);
    }

    @Test
    void areNotAddedToWhatHasNone() {
        List<String> lines = List.of("one \u2068Le Matin\u2069", "two");
        assertThat(Isolates.continued(lines)).isEqualTo(lines);
    }
}
