package org.shoreatlas.desk.form;

import java.util.List;

/** Why a field cannot be taken: the key of a message and its arguments. */
public record Mistake(String message, List<Object> arguments) {

    public static Mistake of(String message, Object... arguments) {
        return new Mistake(message, List.of(arguments));
    }
}
