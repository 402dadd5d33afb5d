package org.shoreatlas.edition;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Sha256;
import org.shoreatlas.kernel.Slug;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole content of an edition: strings, lists and objects, no JSON numbers, so that its canonical form (RFC 8785)
 * is the one with sorted keys and without white space. The accessors name the field in every error.
 */
public final class Content {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Map<String, Object> fields;
    private final String path;

    private Content(Map<String, Object> fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /** @throws ContentException if it holds anything but strings, lists and objects */
    public static Content of(Map<String, ?> fields) {
        return new Content(object(fields, ""), "");
    }

    @SuppressWarnings("unchecked")
    public static Content parse(String json) {
        return of(JSON.readValue(json, Map.class));
    }

    /** The canonical JSON (RFC 8785). */
    public String json() {
        return JSON.writeValueAsString(fields);
    }

    /** SHA-256 of the canonical JSON in UTF-8, in lower-case hexadecimal. */
    public String sha256() {
        return Sha256.hex(json().getBytes(StandardCharsets.UTF_8));
    }

    /** Sorted by key; cannot be changed. */
    public Map<String, Object> fields() {
        return fields;
    }

    public String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new ContentException(path + field, "is required");
        }
        return text;
    }

    public String text(String field, String otherwise) {
        String text = textOrNull(field);
        return text == null ? otherwise : text;
    }

    public @Nullable String textOrNull(String field) {
        Object value = fields.get(field);
        if (value != null && !(value instanceof String)) {
            throw new ContentException(path + field, "a text is expected");
        }
        return (String) value;
    }

    public Slug slug(String field) {
        return parsed(field, text(field), Slug::new);
    }

    public @Nullable Slug slugOrNull(String field) {
        String text = textOrNull(field);
        return text == null ? null : parsed(field, text, Slug::new);
    }

    public EntryRef reference(String field) {
        return parsed(field, text(field), EntryRef::parse);
    }

    /** A decimal number with all its digits, null where there is none. */
    public @Nullable BigDecimal decimal(String field) {
        String text = textOrNull(field);
        return text == null ? null : parsed(field, text, BigDecimal::new);
    }

    public @Nullable Integer integer(String field) {
        String text = textOrNull(field);
        return text == null ? null : parsed(field, text, Integer::valueOf);
    }

    /** Not stated where the field is absent. */
    public Period period(String field) {
        return parsed(field, text(field, ""), Period::parse);
    }

    public @Nullable LocalDate date(String field) {
        String text = textOrNull(field);
        return text == null ? null : parsed(field, text, LocalDate::parse);
    }

    public @Nullable LocalText localText(String field) {
        Content texts = object(field);
        return texts == null
                ? null
                : parsed(
                        field,
                        texts,
                        each -> new LocalText(each.textOrNull("ar"), each.textOrNull("fr"), each.textOrNull("en")));
    }

    /** A text that every reader meets: it must be there in two languages, and blank in none. */
    public LocalText name(String field) {
        LocalText name = localText(field);
        List<String> texts = name == null
                ? List.of()
                : Stream.of(Language.values()).filter(name::has).map(name::in).toList();
        if (name == null || texts.size() < 2 || texts.stream().anyMatch(String::isBlank)) {
            throw new ContentException(path + field, "is required in two of Arabic, French and English");
        }
        return name;
    }

    public @Nullable Content object(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        return nested(value, path + field);
    }

    /** Empty where the field is absent. */
    public List<Content> objects(String field) {
        List<Content> contents = new ArrayList<>();
        for (Object item : list(field)) {
            contents.add(nested(item, path + field + "[" + contents.size() + "]"));
        }
        return contents;
    }

    /** Empty where the field is absent. */
    public List<String> texts(String field) {
        return list(field).stream()
                .map(item -> {
                    if (item instanceof String text) {
                        return text;
                    }
                    throw new ContentException(path + field, "a list of texts is expected");
                })
                .toList();
    }

    /** A problem of this field, to be thrown. */
    public ContentException problem(String field, String problem) {
        return new ContentException(path + field, problem);
    }

    private List<?> list(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new ContentException(path + field, "a list is expected");
    }

    @SuppressWarnings("unchecked")
    private static Content nested(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return new Content((Map<String, Object>) map, path + ".");
        }
        throw new ContentException(path, "an object is expected");
    }

    private <S, T> T parsed(String field, S source, Function<S, T> parser) {
        try {
            return parser.apply(source);
        } catch (DateTimeParseException e) {
            throw new ContentException(path + field, "not a date: " + source + " (expected YYYY-MM-DD)");
        } catch (NumberFormatException e) {
            throw new ContentException(path + field, "not a number: " + source);
        } catch (IllegalArgumentException e) {
            throw new ContentException(path + field, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> object(Map<String, ?> fields, String path) {
        Map<String, Object> checked = new TreeMap<>();
        fields.forEach((key, value) -> checked.put(key, checked(value, path + key)));
        return Collections.unmodifiableMap(checked);
    }

    @SuppressWarnings("unchecked")
    private static Object checked(@Nullable Object value, String path) {
        if (value instanceof String) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return object((Map<String, ?>) map, path + ".");
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            for (Object item : list) {
                items.add(checked(item, path + "[" + items.size() + "]"));
            }
            return Collections.unmodifiableList(items);
        }
        throw new ContentException(path, "only texts, lists and objects are kept");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content && fields.equals(content.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
