package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class ComparisonAddressTests {

    private static final ComparisonAddress ADDRESS =
            new ComparisonAddress(List.of("a", "b", "c"), List.of("jobs"), List.of("training"));

    @Test
    void saysWhatIsComparedAndLeavesOutWhatIsEmpty() {
        assertThat(ADDRESS.page()).isEqualTo("/compare?regions=a,b,c&rows=jobs&must=training");
        assertThat(ADDRESS.csv()).isEqualTo("/compare.csv?regions=a,b,c&rows=jobs&must=training");
        assertThat(new ComparisonAddress(List.of(), List.of(), List.of()).page())
                .isEqualTo("/compare");
        assertThat(new ComparisonAddress(List.of("a"), List.of(), List.of()).page())
                .isEqualTo("/compare?regions=a");
    }

    @Test
    void addsTakesAwayAndMovesARegion() {
        assertThat(ADDRESS.with("d")).isEqualTo("/compare?regions=a,b,c,d&rows=jobs&must=training");
        assertThat(ADDRESS.without("b")).isEqualTo("/compare?regions=a,c&rows=jobs&must=training");
        assertThat(ADDRESS.earlier("c")).isEqualTo("/compare?regions=a,c,b&rows=jobs&must=training");
    }

    @Test
    void togglesRowsAndWhatAReaderCannotDoWithout() {
        assertThat(ADDRESS.withMust("training")).isEqualTo("/compare?regions=a,b,c&rows=jobs");
        assertThat(ADDRESS.withMust("park")).isEqualTo("/compare?regions=a,b,c&rows=jobs&must=training,park");
        assertThat(ADDRESS.withRow(List.of("jobs", "land"), "land"))
                .isEqualTo("/compare?regions=a,b,c&rows=jobs&must=training");
        assertThat(ADDRESS.withRow(List.of("jobs", "land"), "x"))
                .isEqualTo("/compare?regions=a,b,c&rows=jobs,land,x&must=training");
    }
}
