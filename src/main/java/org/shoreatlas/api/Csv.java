package org.shoreatlas.api;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.table.TableCsv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/**
 * Tables as CSV (RFC 4180) in UTF-8: numbers in plain digits with a decimal point, several values of a cell joined by
 * {@code ;}.
 */
public final class Csv {

    /** Name of the parameter. */
    static final String MARK = "bom";

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Csv() {}

    /** Whether a file is asked for as spreadsheets need it ({@code bom=yes}) or as programs do ({@code bom=no}). */
    public static boolean forSpreadsheets(MultiValueMap<String, String> parameters, boolean otherwise) {
        List<String> given = parameters.getOrDefault(MARK, List.of());
        if (given.size() > 1) {
            throw new BadParameterException(MARK, "param.twice");
        }
        String value = given.isEmpty() ? "" : given.get(0).strip();
        if (!value.isEmpty() && !value.equals("yes") && !value.equals("no")) {
            throw new BadParameterException(MARK, "param.invalid", value, "yes, no");
        }
        return value.isEmpty() ? otherwise : value.equals("yes");
    }

    /**
     * A file to be saved under this name.
     *
     * @param forSpreadsheets whether it begins with a byte order mark, without which they take UTF-8 for something else
     */
    public static ResponseEntity<String> file(
            String name, List<?> items, List<? extends Column<?>> columns, boolean forSpreadsheets) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(of(items, columns, forSpreadsheets));
    }

    private static String of(List<?> items, List<? extends Column<?>> columns, boolean forSpreadsheets) {
        StringBuilder text = new StringBuilder();
        try (TableCsv csv = forSpreadsheets ? TableCsv.forSpreadsheets(text) : TableCsv.forPrograms(text)) {
            write(items, columns, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return text.toString();
    }

    /** Headings, and a row for each item. */
    @SuppressWarnings("unchecked")
    public static void write(List<?> items, List<? extends Column<?>> columns, TableCsv csv) throws IOException {
        csv.row(columns.stream().map(Column::name).toList());
        for (Object item : items) {
            csv.row(columns.stream()
                    .map(column -> cell(((Column<Object>) column).value().apply(item)))
                    .toList());
        }
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof Iterable<?> values
                ? StreamSupport.stream(values.spliterator(), false)
                        .map(String::valueOf)
                        .collect(joining(";"))
                : value;
    }
}
