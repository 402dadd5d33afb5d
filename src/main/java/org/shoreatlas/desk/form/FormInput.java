package org.shoreatlas.desk.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoreatlas.edition.Content;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the fields of a form, letter for letter, by the path of the field: {@code name.ar},
 * {@code evidence[0].source}. Empty fields are left out, and so are the two characters that no text of the database can
 * hold: NUL, and one half of a surrogate pair.
 */
public record FormInput(Map<String, String> values) {

    public static final FormInput NOTHING = new FormInput(Map.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ITEM = Pattern.compile("\\[([0-9]{1,4})]");
    private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,4})].*", Pattern.DOTALL);

    public FormInput {
        Map<String, String> filled = new TreeMap<>(values);
        filled.replaceAll((path, value) -> UNKEPT.matcher(value).replaceAll(""));
        filled.values().removeIf(String::isBlank);
        values = Collections.unmodifiableMap(filled);
    }

    public static FormInput parse(String json) {
        Map<String, String> values = new TreeMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(one -> values.put(one.getKey(), one.getValue().asString()));
        return new FormInput(values);
    }

    public String json() {
        return JSON.writeValueAsString(values);
    }

    /** The content of an edition, as it stands in the fields of its form. */
    public static FormInput of(Content content) {
        Map<String, String> values = new TreeMap<>();
        spread("", content.fields(), values);
        return new FormInput(values);
    }

    private static void spread(String path, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((key, one) -> spread(path.isEmpty() ? String.valueOf(key) : path + "." + key, one, into));
        } else if (value instanceof List<?> items) {
            for (int at = 0; at < items.size(); at++) {
                spread(path + "[" + at + "]", items.get(at), into);
            }
        } else {
            into.put(path, String.valueOf(value));
        }
    }

    /** Empty where nothing was typed. */
    public String get(String path) {
        return values.getOrDefault(path, "").strip();
    }

    public boolean has(String path) {
        return values.keySet().stream()
                .anyMatch(key -> key.equals(path) || key.startsWith(path + ".") || key.startsWith(path + "["));
    }

    /** The items of a list of which anything was typed, in their order. */
    public List<Integer> indices(String list) {
        TreeSet<Integer> found = new TreeSet<>();
        values.keySet().stream().filter(key -> key.startsWith(list + "[")).forEach(key -> {
            Matcher index = INDEX.matcher(key.substring(list.length()));
            if (index.matches()) {
                found.add(Integer.valueOf(index.group(1)));
            }
        });
        return new ArrayList<>(found);
    }

    /**
     * Path of the field in which a part of the content was typed: the items of a list are counted in the content
     * without those of which nothing was typed.
     *
     * @param form path of what the content was made of; empty for the whole form
     */
    public String pathOf(String form, String part) {
        StringBuilder path = new StringBuilder(form);
        int from = 0;
        for (Matcher item = ITEM.matcher(part); item.find(); from = item.end()) {
            path.append(part, from, item.start());
            List<Integer> indices = indices(path.toString());
            int at = Integer.parseInt(item.group(1));
            path.append('[').append(at < indices.size() ? indices.get(at) : at).append(']');
        }
        return path.append(part, from, part.length()).toString();
    }

    /** What was typed in some fields and in all that they hold. */
    public Map<String, String> of(List<Field> fields) {
        Map<String, String> found = new TreeMap<>(values);
        found.keySet().removeIf(path -> fields.stream().noneMatch(field -> path.startsWith(field.name() + ".")));
        return found;
    }

    public FormInput with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(others);
        return new FormInput(all);
    }

    /** Only what a form has fields for. */
    public FormInput within(Form form) {
        Map<String, String> known = new TreeMap<>(values);
        known.keySet().removeIf(path -> !form.knows(path));
        return new FormInput(known);
    }
}
