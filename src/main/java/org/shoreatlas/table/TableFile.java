package org.shoreatlas.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.table.UnreadableTableException.Reason;

/**
 * A table that somebody sent. What it is is told by its bytes, whatever its name says. Rows are read as they come, so
 * that a large file needs little memory, and a file may be read more than once.
 */
public abstract class TableFile implements AutoCloseable {

    /** Rows of one sheet that have anything in them. */
    public static final int MOST_ROWS = 100_100;

    public static final int MOST_COLUMNS = 200;

    private static final int BEGINNING = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** @throws UnreadableTableException if it is not taken */
    public static TableFile open(byte[] bytes) {
        if (begins(bytes, ZIP)) {
            return new XlsxFile(bytes);
        }
        if (begins(bytes, OLE)) {
            throw new UnreadableTableException(Reason.OLD_WORKBOOK);
        }
        Reason markup = markup(bytes);
        if (markup != null) {
            throw new UnreadableTableException(markup);
        }
        return new CsvFile(bytes);
    }

    /** What a text is that begins with a tag. */
    private static @Nullable Reason markup(byte[] bytes) {
        String text = new String(
                        bytes,
                        0,
                        Math.min(bytes.length, BEGINNING),
                        begins(bytes, (byte) 0xff, (byte) 0xfe) || begins(bytes, (byte) 0xfe, (byte) 0xff)
                                ? StandardCharsets.UTF_16
                                : StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("mime-version:")) {
            return Reason.HTML;
        }
        return !text.startsWith("<")
                ? null
                : text.contains("urn:schemas-microsoft-com:office:spreadsheet")
                        ? Reason.XML_WORKBOOK
                        : text.contains("opendocument:xmlns:office")
                                ? Reason.FLAT_OPEN_DOCUMENT
                                : text.contains("<html") || text.contains("<table") || text.contains("doctype html")
                                        ? Reason.HTML
                                        : null;
    }

    static boolean begins(byte[] bytes, byte... beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** The sheets in their order; of CSV one without a name. */
    public abstract List<String> sheets();

    /**
     * Whether nobody sees a sheet who opens the file.
     *
     * @param sheet counted from 0
     */
    public boolean isHidden(int sheet) {
        return false;
    }

    /**
     * Reads a sheet.
     *
     * @param sheet counted from 0
     * @throws UnreadableTableException if it cannot be read to its end
     */
    public abstract void read(int sheet, TableRows rows);

    @Override
    public void close() {}
}
