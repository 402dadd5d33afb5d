package org.shoreatlas.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Tables as CSV (RFC 4180) in UTF-8: numbers in plain digits with a decimal point, several values of a cell joined by
 * {@code ;}.
 */
public final class Csv {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Csv() {}

    /** A file to be saved under this name. */
    public static ResponseEntity<String> file(String name, List<?> items, List<? extends Column<?>> columns) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(of(items, columns));
    }

    @SuppressWarnings("unchecked")
    private static String of(List<?> items, List<? extends Column<?>> columns) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::name));
            for (Object item : items) {
                printer.printRecord(columns.stream()
                        .map(column -> cell(((Column<Object>) column).value().apply(item))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return text.toString();
    }

    private static @Nullable String cell(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Iterable<?> values) {
            StringBuilder joined = new StringBuilder();
            values.forEach(one -> joined.append(joined.isEmpty() ? "" : ";").append(one));
            return joined.toString();
        }
        return value.toString();
    }
}
