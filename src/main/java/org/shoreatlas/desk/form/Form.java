package org.shoreatlas.desk.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Kind;

/**
 * What is asked for.
 *
 * @param code of the kind of entry, or {@code article} (several figures of one source), or {@code withdrawal}
 * @param kind of the entry that it makes; null where it makes none or several
 * @param fields of the content
 * @param beside of what is entered on the way: a source that is not there yet, and why something changes
 */
public record Form(String code, @Nullable Kind kind, List<Field> fields, List<Field> beside) {

    /** A source that is entered together with what rests on it. */
    static final String NEW_SOURCE = "newSource";

    public static final String CHANGE = "change";
    private static final int MOST_ITEMS = 500;
    private static final Pattern LANGUAGE = Pattern.compile("[.](ar|fr|en)");
    private static final Pattern ITEM = Pattern.compile("\\[(\\d{1,3})].*", Pattern.DOTALL);

    /** The id of the element in which the field at a path is typed. */
    public static String idOf(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    /** Whether a path leads to one of its fields: whatever else is sent changes nothing. */
    public boolean knows(String path) {
        return knows(fields, path) || knows(beside, path);
    }

    /** The field to which a path leads; null if it leads to none. */
    public @Nullable Field field(String path) {
        List<Field> among = Stream.concat(fields.stream(), beside.stream()).toList();
        Field field = null;
        for (String part : path.split("\\.")) {
            String name = part.replaceAll("\\[.*", "");
            field = among.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (field == null) {
                return null;
            }
            among = field.fields();
        }
        return field;
    }

    /** Whether a path leads to a list, to which an item can be added. */
    public boolean hasList(String path) {
        return list(fields, path) || list(beside, path);
    }

    private static boolean list(List<Field> fields, String path) {
        String name = path.replaceAll("[.\\[].*", "");
        return fields.stream().filter(field -> field.name().equals(name)).anyMatch(field -> {
            String rest = path.substring(name.length());
            return rest.isEmpty()
                    ? field.type().isList()
                    : list(
                            field.fields(),
                            field.type() == Field.Type.OBJECTS
                                    ? rest.replaceFirst("^\\[\\d{1,3}]\\.", "")
                                    : rest.replaceFirst("^\\.", ""));
        });
    }

    private static boolean knows(List<Field> fields, String path) {
        return fields.stream()
                .filter(field -> path.equals(field.name())
                        || path.startsWith(field.name() + ".")
                        || path.startsWith(field.name() + "["))
                .anyMatch(field -> leadsTo(field, path.substring(field.name().length())));
    }

    private static boolean leadsTo(Field field, String rest) {
        return switch (field.type()) {
            case NAME, TEXT, SENTENCE -> LANGUAGE.matcher(rest).matches();
            case OBJECT -> rest.startsWith(".") && knows(field.fields(), rest.substring(1));
            case OBJECTS ->
                item(rest)
                        .filter(inside -> inside.startsWith(".") && knows(field.fields(), inside.substring(1)))
                        .isPresent();
            case TEXTS ->
                item(rest).filter(inside -> LANGUAGE.matcher(inside).matches()).isPresent();
            case ENTRIES, CODES -> item(rest).filter(String::isEmpty).isPresent();
            default -> rest.isEmpty();
        };
    }

    private static Optional<String> item(String rest) {
        return ITEM.matcher(rest).matches() && Integer.parseInt(rest.substring(1, rest.indexOf(']'))) < MOST_ITEMS
                ? Optional.of(rest.substring(rest.indexOf(']') + 1))
                : Optional.empty();
    }
}
