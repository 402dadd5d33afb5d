package org.shoreatlas.desk.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Kind;

/**
 * One field of a form.
 *
 * @param name as in the content
 * @param definition of the schema in which it stands, by which its words are found
 * @param required whether the content cannot do without it
 * @param words prefix of the messages that name its codes; null where it has none
 * @param codes that can be chosen
 * @param kinds of the entries that can be named
 * @param where code of the place where it appears in public
 * @param fields of an object, or of each item of a list of objects
 */
public record Field(
        String name,
        String definition,
        Type type,
        boolean required,
        @Nullable String words,
        List<String> codes,
        Set<Kind> kinds,
        String where,
        List<Field> fields) {

    public enum Type {
        /** In Arabic, French and English, two of which suffice. */
        NAME,
        /** In any of the three languages. */
        TEXT,
        /** A pattern for figures, in any of the three languages. */
        SENTENCE,
        /** One line in whatever language. */
        LINE,
        ADDRESS,
        CODE,
        CODES,
        ENTRY,
        ENTRIES,
        SUBJECT,
        NUMBER,
        COUNT,
        PERIOD,
        /** As precise as it is known. */
        DATE,
        DAY,
        FILE,
        OBJECT,
        OBJECTS,
        TEXTS;

        boolean isList() {
            return this == OBJECTS || this == TEXTS || this == ENTRIES;
        }
    }

    /** Whether it must be filled in: a period that is left empty says that none is stated. */
    public boolean mustBeFilledIn() {
        return required && type != Type.PERIOD;
    }

    Field as(String other) {
        return new Field(other, definition, type, required, words, codes, kinds, where, fields);
    }

    Field optional() {
        return new Field(name, definition, type, false, words, codes, kinds, where, fields);
    }
}
