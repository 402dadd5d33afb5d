package org.shoreatlas.table;

import java.util.regex.Pattern;

/**
 * What stands in a cell.
 *
 * @param text of a number its plain digits, with a point before its decimals; of a date as much of it as the cell
 *     shows: {@code 2024}, {@code 2024-12} or {@code 2024-12-31}
 * @param before what the format of a number writes before it: {@code $}
 * @param after what it writes behind: {@code MDH}, {@code %}
 */
public record TableCell(String text, Type type, String before, String after) {

    /** What stands in an empty one. */
    public static final TableCell EMPTY = new TableCell("", Type.TEXT);

    /** What a spreadsheet would reckon with if it read the text as its own: «=1+1», «+cmd|…», «@SUM(…)». */
    private static final Pattern FORMULA = Pattern.compile("(?s)=.*|[+\\-@].*(?:[|!]|[A-Za-z.]\\().*");

    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR,
        /** A number of which something else is shown. */
        HIDDEN
    }

    public TableCell(String text, Type type) {
        this(text, type, "", "");
    }

    /** What somebody sees who opens the file. */
    public String shown() {
        return around(text);
    }

    /** What the format of this number would show of another. */
    public String around(String number) {
        return before + number + (after.isEmpty() || after.equals("%") ? after : " " + after);
    }

    /** Whether its format says more than the number. */
    public boolean isWritten() {
        return !before.isEmpty() || !after.isEmpty();
    }

    static TableCell ofText(String text) {
        return text.isBlank()
                ? EMPTY
                : new TableCell(text, FORMULA.matcher(text.strip()).matches() ? Type.FORMULA : Type.TEXT);
    }

    public boolean isEmpty() {
        return text.isBlank() && type == Type.TEXT;
    }
}
