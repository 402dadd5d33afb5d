package org.shoreatlas.table;

/** A file that is not taken, and why. */
public class UnreadableTableException extends RuntimeException {

    /** Each has a message for the reader, by its code. */
    public enum Reason {
        /** Neither XLSX nor text. */
        NO_TABLE,
        /** The format of Excel before 2007; a workbook with a password looks the same. */
        OLD_WORKBOOK,
        OPEN_DOCUMENT,
        /** An OpenDocument workbook in one text. */
        FLAT_OPEN_DOCUMENT,
        /** XLSX of the strict kind, which POI does not read. */
        STRICT,
        /** XLSB. */
        BINARY_WORKBOOK,
        /** The XML of Excel 2003. */
        XML_WORKBOOK,
        /** A page of the web, whatever its name. */
        HTML,
        MACROS,
        /** Not well formed, or with a document type, whose entities could reach for other files. */
        DAMAGED,
        /** Unpacks to more than any table needs. */
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** Text, but not in UTF-8, nor in UTF-16 with its mark. */
        ENCODING,
        /** A cell begins with a quote that nothing ends. */
        UNCLOSED_QUOTE,
        /** A quote within a cell that does not begin with one, or text behind the quote that ends it. */
        STRAY_QUOTE,
        /** A cell between quotes holds what looks like whole rows. */
        SWALLOWED_ROWS;

        public String code() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    private final Reason reason;
    private final int line;

    UnreadableTableException(Reason reason) {
        this(reason, 0);
    }

    UnreadableTableException(Reason reason, int line) {
        super(reason.code() + " " + line);
        this.reason = reason;
        this.line = line;
    }

    UnreadableTableException(Reason reason, Exception cause) {
        super(reason.code() + ": " + cause.getMessage(), cause);
        this.reason = reason;
        this.line = 0;
    }

    public Reason reason() {
        return reason;
    }

    /** Of a text, as an editor counts; 0 where no line is to blame. */
    public int line() {
        return line;
    }
}
