package org.shoreatlas.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Forms under {@code was} that say only what was different. One that begins with {@code otherwise: same} has every
 * field that it does not give as in the form after it, without those that it names under {@code without}.
 */
final class EarlierForms {

    /** What a fact says about its versions, and not about its subject. */
    static final Set<String> VERSION_FIELDS = Set.of("id", "released", "change", "reason", "cause", "effect", "was");

    private static final String OTHERWISE = "otherwise";
    private static final String WITHOUT = "without";

    private EarlierForms() {}

    /** Hears of a mistake in the form of this number, counted from 0. */
    interface Refusal {
        RuntimeException of(int form, String field, String problem);
    }

    /** Writes the forms of a fact out in full, where they stand; a fact that has none is let be. */
    static void complete(Map<String, Object> fact, Refusal refusal) {
        List<@Nullable Map<String, Object>> forms = forms(fact);
        Map<String, Object> after = content(fact);
        for (int at = forms.size() - 1; at >= 0; at--) {
            Map<String, Object> form = forms.get(at);
            if (form == null) {
                return;
            }
            if (form.containsKey(OTHERWISE)) {
                int number = at;
                complete(form, after, (field, problem) -> refusal.of(number, field, problem));
            }
            after = content(form);
        }
    }

    private static void complete(
            Map<String, Object> form, Map<String, Object> after, BiFunction<String, String, RuntimeException> refusal) {
        form.remove(OTHERWISE);
        Object without = form.remove(WITHOUT);
        Map<String, Object> own = content(form);
        own.forEach((field, value) -> {
            if (value.equals(after.get(field))) {
                throw refusal.apply(field, "says the same as the form after it, and need not be repeated");
            }
        });
        Map<String, Object> whole = new LinkedHashMap<>(after);
        for (Object field : without instanceof List<?> fields ? fields : List.of()) {
            if (own.containsKey(field) || whole.remove(field) == null) {
                throw refusal.apply(WITHOUT, field + " is no field that the form after it has and this one has not");
            }
        }
        if (own.isEmpty() && without == null) {
            throw refusal.apply(OTHERWISE, "something must have been different");
        }
        whole.putAll(form);
        form.putAll(whole);
    }

    private static Map<String, Object> content(Map<String, Object> form) {
        Map<String, Object> content = new LinkedHashMap<>(form);
        content.keySet().removeAll(VERSION_FIELDS);
        return content;
    }

    /** Null for what is no form: the schema says so. */
    @SuppressWarnings("unchecked")
    private static List<@Nullable Map<String, Object>> forms(Map<String, Object> fact) {
        List<?> forms = fact.get("was") instanceof List<?> list ? list : List.of();
        return IntStream.range(0, forms.size())
                .<@Nullable Map<String, Object>>mapToObj(
                        at -> forms.get(at) instanceof Map<?, ?> form ? (Map<String, Object>) form : null)
                .toList();
    }
}
