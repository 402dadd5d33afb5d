package org.shoreatlas.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

@Tag("unit")
class CsvTests {

    @Test
    void writesHeadingsAndOneLineForEachItem() {
        List<Column<Object>> columns = List.of(
                new Column<>("id", item -> item),
                new Column<>("value", item -> new BigDecimal("1E+3")),
                new Column<>("sources", item -> List.of("a", "b")),
                new Column<>("none", item -> null),
                new Column<>("empty", item -> List.of()));
        ResponseEntity<String> file =
                Csv.file("figures", List.of("plain", "with \"quotes\", commas\nand lines"), columns, false);

        assertThat(file.getBody())
                .isEqualTo("id,value,sources,none,empty\r\nplain,1000,a;b,,\r\n"
                        + "\"with \"\"quotes\"\", commas\nand lines\",1000,a;b,,\r\n");
        assertThat(file.getHeaders().getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"figures.csv\"");
        assertThat(file.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
    }

    /** What was downloaded once is byte for byte the same later. */
    @Test
    void quotesWhatWouldBeReadOtherwiseAndChangesNothingElse() {
        List<Object> cells = Arrays.asList(
                "",
                "#",
                "!",
                " padded ",
                "-1",
                "=1+1",
                "'",
                "a;b",
                "tab\tin",
                "line\r\nend",
                "فاس",
                "😀",
                -7,
                1.5,
                new BigDecimal("-12.50"),
                Instant.parse("2026-01-02T03:04:05Z"),
                true,
                null,
                Set.of("="));
        List<Column<Object>> columns = List.of(new Column<>("#first", item -> item), new Column<>("", item -> item));

        assertThat(Csv.file("cells", cells, columns, false).getBody())
                .isEqualTo(String.join(
                        "\r\n",
                        "\"#first\",",
                        "\"\",",
                        "\"#\",\"#\"",
                        "\"!\",\"!\"",
                        "\" padded \",\" padded \"",
                        "-1,-1",
                        "=1+1,=1+1",
                        "','",
                        "a;b,a;b",
                        "tab\tin,tab\tin",
                        "\"line\r\nend\",\"line\r\nend\"",
                        "فاس,فاس",
                        "😀,😀",
                        "-7,-7",
                        "1.5,1.5",
                        "-12.50,-12.50",
                        "2026-01-02T03:04:05Z,2026-01-02T03:04:05Z",
                        "true,true",
                        ",",
                        "=,=",
                        ""));
    }
}
