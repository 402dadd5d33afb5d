package org.shoreatlas.desk.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;

/**
 * A field as it is shown.
 *
 * @param path name of the control
 * @param id of the control in the page
 * @param where in which part of the public page it will appear, in words; null where that was said before
 * @param value as it stands in the field
 * @param list of the choices that are offered while typing; null where there are none
 * @param mistake why it cannot be taken; null if it can
 * @param understood how it was taken, where that is not what was typed
 * @param fields of an object, or the items of a list
 * @param texts one for each language
 * @param isOpen whether an object that is entered on the way has anything in it
 */
record FieldView(
        String path,
        String id,
        Field.Type type,
        String label,
        @Nullable String hint,
        @Nullable String where,
        boolean required,
        String value,
        List<Option> options,
        @Nullable String list,
        @Nullable String mistake,
        @Nullable String understood,
        List<FieldView> fields,
        List<Text> texts,
        boolean isOpen) {

    /** A code that can be chosen. */
    record Option(String code, String label, boolean chosen) {}

    /** One language of a text. */
    record Text(
            Language language,
            String path,
            String id,
            String value,
            String label,
            @Nullable String mistake) {

        public int rows() {
            return value.length() > 120 ? 4 : value.length() > 40 ? 2 : 1;
        }
    }

    /** The same without what helps to fill it in. */
    FieldView withoutHelp() {
        return new FieldView(
                path,
                id,
                type,
                label,
                null,
                null,
                required,
                value,
                options,
                list,
                mistake,
                understood,
                fields.stream().map(FieldView::withoutHelp).toList(),
                texts,
                isOpen);
    }

    /** The name by which templates choose how to show it. */
    public String shape() {
        return switch (type) {
            case NAME, TEXT, SENTENCE -> "texts";
            case CODE -> "code";
            case CODES -> "codes";
            case OBJECT -> "object";
            case OBJECTS, TEXTS, ENTRIES -> "list";
            case FILE -> "file";
            case DAY -> TypedText.isDayOrEmpty(value) ? "day" : "line";
            default -> "line";
        };
    }

    /** What is written from left to right whatever the language. */
    public @Nullable String direction() {
        return switch (type) {
            case ADDRESS, NUMBER, COUNT -> "ltr";
            default -> "auto";
        };
    }
}
