package org.shoreatlas.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
                Csv.file("figures", List.of("plain", "with \"quotes\", commas\nand lines"), columns);

        assertThat(file.getBody())
                .isEqualTo("id,value,sources,none,empty\r\nplain,1000,a;b,,\r\n"
                        + "\"with \"\"quotes\"\", commas\nand lines\",1000,a;b,,\r\n");
        assertThat(file.getHeaders().getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"figures.csv\"");
        assertThat(file.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
    }
}
