package org.shoreatlas.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180), the one place where it is written: for programs, or for people who open it in a spreadsheet. */
public final class TableCsv implements AutoCloseable {

    public static final String TYPE = "text/csv;charset=utf-8";

    private static final Pattern DANGEROUS = Pattern.compile("\\s*[=+\\-@＝＋－＠]|\\p{Cntrl}");

    private final CSVPrinter printer;
    private final boolean forSpreadsheets;

    private TableCsv(Appendable out, boolean forSpreadsheets) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        this.forSpreadsheets = forSpreadsheets;
    }

    /**
     * With every text as it is.
     *
     * @param out takes the text; closing this closes it
     */
    public static TableCsv forPrograms(Appendable out) throws IOException {
        return new TableCsv(out, false);
    }

    /**
     * In UTF-8 with its mark, and with an apostrophe before each text that a spreadsheet would take for a formula.
     *
     * @param out takes the text; closing this closes it
     */
    public static TableCsv forSpreadsheets(Appendable out) throws IOException {
        out.append('\uFEFF');
        return new TableCsv(out, true);
    }

    /** @param cells numbers and moments are not text, and null is nothing */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(
                    cell instanceof BigDecimal number
                            ? number.toPlainString()
                            : forSpreadsheets && cell instanceof String text && isDangerous(text) ? "'" + text : cell);
        }
        printer.println();
    }

    /** A text without the apostrophe that was put before it. */
    static String bare(String text) {
        return text.startsWith("'") && isDangerous(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        return DANGEROUS.matcher(text).lookingAt();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
