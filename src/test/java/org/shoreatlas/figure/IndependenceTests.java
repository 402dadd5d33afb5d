package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.figure.Sample.figure;
import static org.shoreatlas.figure.Sample.source;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.source.SourceView;

@Tag("unit")
class IndependenceTests {

    private static final SourceView A = source("a", "A", "2024-05", "meeting");
    private static final SourceView B = source("b", "B", "2024-03", "meeting");
    private static final SourceView C = source("c", "C", "2024-01", null);
    private static final SourceView D = source("d", "D", "", "meeting");

    @Test
    void countsSourcesOfOneOriginOnce() {
        assertThat(Independence.of(List.of(A, B, C))).isEqualTo(new Independence(3, 2, null));
        assertThat(Independence.of(List.of(C, source("e", null, "", null)))).isEqualTo(new Independence(2, 2, null));
    }

    @Test
    void namesTheEarliestOfSeveralSourcesOfOneOrigin() {
        assertThat(Independence.of(List.of(D, A, B))).isEqualTo(new Independence(3, 1, B));
        assertThat(Independence.of(List.of(D, source("aa", null, "", "meeting")))
                        .first()
                        .head()
                        .id())
                .isEqualTo("aa");
        assertThat(Independence.of(List.of(source("x", null, "2024", "meeting"), source("v", null, "2024", "meeting")))
                        .first()
                        .head()
                        .id())
                .isEqualTo("v");
    }

    @Test
    void namesNoneOfASingleSource() {
        assertThat(Independence.of(List.of(A))).isEqualTo(new Independence(1, 1, null));
        assertThat(Independence.of(List.<SourceView>of())).isEqualTo(new Independence(0, 0, null));
    }

    @Test
    void countsTheSourcesThatPrintTheNumbers() {
        FigureView one = figure().printedIn("a", "")
                .printedIn("c", "period")
                .printedIn("unknown", "")
                .view();
        FigureView other = figure().printedIn("b", "").printedIn("a", "").view();
        assertThat(Independence.sourcesOf(List.of(one, other))).containsExactly("a", "unknown", "b");
        assertThat(Independence.of(List.of(one, other), Map.of("a", A, "b", B, "c", C)))
                .isEqualTo(new Independence(2, 1, B));
        assertThat(one.printedIn()).containsExactly("a", "unknown");
    }
}
