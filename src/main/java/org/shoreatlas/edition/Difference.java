package org.shoreatlas.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two contents.
 *
 * @param field as a path: {@code evidence[0].paragraph}
 * @param before null where it was added
 * @param after null where it was removed
 */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {

    /** What changed from one content to the next, by field; empty where nothing did. */
    public static List<Difference> between(Content before, Content after) {
        List<Difference> differences = new ArrayList<>();
        compare("", before.fields(), after.fields(), differences);
        return differences;
    }

    private static void compare(
            String path, @Nullable Object before, @Nullable Object after, List<Difference> differences) {
        if (before != null && after != null && !sameForm(before, after)) {
            compare(path, before, null, differences);
            compare(path, null, after, differences);
        } else if (before instanceof String || after instanceof String) {
            if (!Objects.equals(before, after)) {
                differences.add(new Difference(path, (String) before, (String) after));
            }
        } else if (before instanceof List<?> || after instanceof List<?>) {
            List<?> was = before instanceof List<?> list ? list : List.of();
            List<?> is = after instanceof List<?> list ? list : List.of();
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                compare(
                        path + "[" + i + "]",
                        i < was.size() ? was.get(i) : null,
                        i < is.size() ? is.get(i) : null,
                        differences);
            }
        } else {
            Map<?, ?> was = before instanceof Map<?, ?> map ? map : Map.of();
            Map<?, ?> is = after instanceof Map<?, ?> map ? map : Map.of();
            TreeSet<String> keys = new TreeSet<>();
            was.keySet().forEach(key -> keys.add((String) key));
            is.keySet().forEach(key -> keys.add((String) key));
            for (String key : keys) {
                compare(path.isEmpty() ? key : path + "." + key, was.get(key), is.get(key), differences);
            }
        }
    }

    private static boolean sameForm(Object one, Object other) {
        return one instanceof String == other instanceof String && one instanceof List<?> == other instanceof List<?>;
    }
}
