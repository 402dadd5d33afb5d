package org.shoreatlas.table;

import java.util.Arrays;
import java.util.List;
import org.shoreatlas.table.UnreadableTableException.Reason;

/**
 * A table that somebody sent. What it is is told by its bytes, whatever its name says. Rows are read as they come, so
 * that a large file needs little memory, and a file may be read more than once.
 */
public abstract class TableFile implements AutoCloseable {

    /** Rows of one sheet that have anything in them. */
    public static final int MOST_ROWS = 100_100;

    public static final int MOST_COLUMNS = 200;

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
        return new CsvFile(bytes);
    }

    static boolean begins(byte[] bytes, byte... beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** The sheets in their order; of CSV one without a name. */
    public abstract List<String> sheets();

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
