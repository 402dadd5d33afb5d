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
        MACROS,
        /** Not well formed, or with a document type, whose entities could reach for other files. */
        DAMAGED,
        /** Unpacks to more than any table needs. */
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** Text, but not in UTF-8, nor in UTF-16 with its mark. */
        ENCODING;

        public String code() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    private final Reason reason;

    UnreadableTableException(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    UnreadableTableException(Reason reason, Exception cause) {
        super(reason.code() + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
