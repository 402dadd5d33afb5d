package org.shoreatlas.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people type, without what no database takes: control characters and halves of surrogate pairs. A field that is
 * not sent is empty.
 */
public final class TypedText {

    private TypedText() {}

    /** In one line, with single spaces. */
    public static String line(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip().replaceAll("\\s+", " ");
    }

    /** In as many lines as it has, each ended by a line feed. */
    public static String lines(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", " ")
                        .strip();
    }

    /**
     * Whether a field that takes nothing but a day ({@code <input type=date>}) can show it: a date of ISO 8601 with
     * four digits of the year, or nothing. Browsers leave such a field empty for any other value, and so lose it.
     */
    public static boolean isDayOrEmpty(String typed) {
        try {
            return typed.isEmpty()
                    || typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                            && LocalDate.parse(typed).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** So many letters of it at most, none of them halved. */
    public static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
