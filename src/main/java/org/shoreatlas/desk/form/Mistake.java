package org.shoreatlas.desk.form;

import java.util.List;

/** Why a field cannot be taken: the key of a message and its arguments. */
public record Mistake(String message, List<Object> arguments) {

    /** The unit that was written is not that of the indicator, whose key is the argument. */
    public static final String UNIT = "desk.error.unit";

    public static Mistake of(String message, Object... arguments) {
        return new Mistake(message, List.of(arguments));
    }
}
