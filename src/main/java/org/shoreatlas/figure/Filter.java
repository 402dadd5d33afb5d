package org.shoreatlas.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/**
 * A field of the form that narrows the list of figures.
 *
 * @param name    the parameter's
 * @param typed   the value as it was given, empty for none; it is never lost, not even where it names nothing
 * @param choices what can be chosen
 */
record Filter(String name, String typed, List<Choice> choices) {

    static Filter of(String name, @Nullable String typed, List<Choice> choices) {
        String value = typed == null ? "" : typed.strip();
        List<Choice> all = new ArrayList<>(choices);
        if (!value.isEmpty() && choices.stream().noneMatch(choice -> choice.value().equals(value))) {
            all.add(new Choice(value, null, null));
        }
        return new Filter(name, value, all);
    }

    /**
     * Shown by its name or by a message; by its value where it has neither.
     *
     * @param message key of a message
     */
    record Choice(String value, @Nullable LocalText name, @Nullable String message) {
    }
}
