package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class IsolatesTests {

    @Test
    void goOnInTheNextLineUntilTheyEnd() {
        assertThat(Isolates.continued(List.of("Jobs: \u2067مناصب الشغل", "في القطاع", "كله\u2069, 2024", "and then")))
                .containsExactly("Jobs: \u2067مناصب الشغل", "\u2067في القطاع", "\u2067كله\u2069, 2024", "and then");
    }

    @Test
    void areNotAddedToWhatHasNone() {
        List<String> lines = List.of("one \u2068Le Matin\u2069", "two");
        assertThat(Isolates.continued(lines)).isEqualTo(lines);
    }
}
