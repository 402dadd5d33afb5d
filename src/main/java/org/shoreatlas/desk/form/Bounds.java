package org.shoreatlas.desk.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Where the number of a figure goes: most people type "more than 500" as 500, which is its lower bound and no value.
 */
final class Bounds {

    private Bounds() {}

    /** Puts the number where its precision wants it, and looks at what belongs together. */
    static void place(FieldReader fields, Map<String, Object> figure, String prefix) {
        String precision = (String) figure.get("precision");
        if (precision == null) {
            return;
        }
        boolean lower = Set.of("more-than", "at-least", "between").contains(precision);
        boolean upper = Set.of("at-most", "top-n").contains(precision);
        if (lower || upper) {
            String bound = lower ? "low" : "high";
            Object value = figure.remove("value");
            if (value != null) {
                figure.putIfAbsent(bound, value);
            }
            if (!figure.containsKey(bound)) {
                missing(fields, prefix + "value", prefix + bound);
            }
            if (precision.equals("between") && !figure.containsKey("high")) {
                missing(fields, prefix + "high", prefix + "high");
            }
        } else if (!figure.containsKey("value")) {
            missing(fields, prefix + "value", prefix + "value");
        }
        if (figure.get("low") instanceof String low
                && figure.get("high") instanceof String high
                && new BigDecimal(low).compareTo(new BigDecimal(high)) >= 0) {
            fields.mistake(prefix + "high", "desk.error.bounds");
        }
    }

    private static void missing(FieldReader fields, String path, String read) {
        if (!fields.mistakes().containsKey(path) && !fields.mistakes().containsKey(read)) {
            fields.mistake(path, "desk.error.required");
        }
    }
}
