package org.shoreatlas.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.TypedText;

/**
 * A field of the form that narrows a list. Its label is the message {@code filter.{name}}.
 *
 * @param name the parameter's
 * @param typed the value as it was given, empty for none; it is never lost, not even where it names nothing
 * @param choices what can be chosen; null where a date is typed
 * @param optional whether there is a choice of none
 * @param ofDays whether a date is a whole day, and neither a month nor a year
 */
public record Filter(String name, String typed, @Nullable List<Choice> choices, boolean optional, boolean ofDays) {

    public static Filter of(String name, @Nullable String typed, List<Choice> choices) {
        return new Filter(name, stripped(typed), withTyped(stripped(typed), choices), true, false);
    }

    /** Codes, each shown by the message {@code {prefix}.{code}}. */
    public static Filter ofCodes(String name, @Nullable String typed, String prefix, Collection<String> codes) {
        return of(
                name,
                typed,
                codes.stream()
                        .map(code -> new Choice(code, null, prefix + "." + code))
                        .toList());
    }

    /** A day, a month or a year. */
    public static Filter ofDate(String name, @Nullable String typed) {
        return new Filter(name, stripped(typed), null, true, false);
    }

    /** A whole day. */
    public static Filter ofDay(String name, @Nullable String typed) {
        return new Filter(name, stripped(typed), null, true, true);
    }

    /** Whether a field of the browser's own for days can show it; a moment or what is no day would be lost there. */
    public boolean isDay() {
        return ofDays && TypedText.isDayOrEmpty(typed);
    }

    /** The same field, of which one choice is always taken: the first, if nothing else. */
    public Filter required() {
        return new Filter(name, typed, choices, false, ofDays);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<Choice> withTyped(String typed, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(choices);
        if (!typed.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(typed))) {
            all.add(new Choice(typed, null, null));
        }
        return all;
    }

    /**
     * Shown by its name or by a message; by its value where it has neither.
     *
     * @param message key of a message
     */
    public record Choice(
            String value,
            @Nullable LocalText name,
            @Nullable String message) {}
}
