package org.shoreatlas.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) that people open in a spreadsheet: in UTF-8 with its mark, and with an apostrophe before each text
 * that the spreadsheet would take for a formula.
 */
public final class TableCsv implements AutoCloseable {

    public static final String TYPE = "text/csv;charset=utf-8";

    private static final Pattern DANGEROUS = Pattern.compile("\\s*[=+\\-@＝＋－＠]|\\p{Cntrl}");

    private final CSVPrinter printer;

    /** @param out takes the text; closing this closes it */
    public TableCsv(Appendable out) throws IOException {
        out.append('\uFEFF');
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** @param cells numbers and moments are not text, and null is nothing */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(
                    cell instanceof BigDecimal number
                            ? number.toPlainString()
                            : cell instanceof String text
                                            && DANGEROUS.matcher(text).lookingAt()
                                    ? "'" + text
                                    : cell);
        }
        printer.println();
    }

    /** A text without the apostrophe that was put before it. */
    static String bare(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text.substring(1)).lookingAt() ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
