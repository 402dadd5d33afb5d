package org.shoreatlas.desk.bulk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a table says, compared with what is public.
 *
 * @param unchanged rows that say what is public already
 * @param refused rows that cannot be taken
 * @param newSources of the sheet of sources
 * @param mistakes how many there are in all
 * @param first of them, at most {@link #SHOWN}
 * @param unread headings of columns that are not known
 * @param regions in which lies what is new or changed
 * @param left what stands in the file and was not read
 */
public record TableOutcome(
        int unchanged,
        int added,
        int changed,
        int refused,
        int newSources,
        int mistakes,
        List<Line> first,
        List<String> unread,
        Set<Long> regions,
        @Nullable List<Left> left) {

    static final int SHOWN = 50;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A mistake.
     *
     * @param kind of the sheet; null where the whole file is meant
     * @param row as the spreadsheet counts; 0 where no row is to blame
     * @param column its code; null where none is to blame
     * @param message key of a message
     * @param arguments of the message
     */
    public record Line(
            @Nullable Kind kind, int row, @Nullable String column, String message, List<Object> arguments) {}

    /**
     * Something that was not read.
     *
     * @param what last part of the key of a message
     * @param arguments of the message
     */
    public record Left(String what, List<String> arguments) {}

    /** Everything was read, but for columns that are not known. */
    public TableOutcome(
            int unchanged,
            int added,
            int changed,
            int refused,
            int newSources,
            int mistakes,
            List<Line> first,
            List<String> unread,
            Set<Long> regions) {
        this(unchanged, added, changed, refused, newSources, mistakes, first, unread, regions, List.of());
    }

    /** Before it was listed what was left there is none of it. */
    public List<Left> left() {
        return left == null ? List.of() : left;
    }

    /** Whether what was not read would be lost if it went unseen. */
    public boolean leaves() {
        return !left().isEmpty();
    }

    /** Headings that are not known and have nothing below them that would be lost. */
    public List<String> unreadAndEmpty() {
        return unread.stream()
                .filter(heading ->
                        left().stream().noneMatch(one -> one.arguments().contains(heading)))
                .toList();
    }

    List<String> leftInWords(FormView.Views views, Language language) {
        return left().stream()
                .map(one -> views.say(
                        language,
                        "desk.table.left." + one.what(),
                        one.arguments().toArray()))
                .toList();
    }

    /** A file that is not taken at all. */
    static TableOutcome of(String message, Object... arguments) {
        return new TableOutcome(
                0, 0, 0, 0, 0, 1, List.of(new Line(null, 0, null, message, List.of(arguments))), List.of(), Set.of());
    }

    static TableOutcome parse(String json) {
        return JSON.readValue(json, TableOutcome.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    public int rows() {
        return unchanged + added + changed + refused;
    }

    /** Whether there is anything to be published, and nothing in the way. */
    public boolean maySend() {
        return mistakes == 0 && added + changed + newSources > 0;
    }

    /** A mistake as its reader reads it. */
    record Words(String where, String text) {}

    List<Words> words(TableColumns columns, FormView.Views views, Language language) {
        return first.stream()
                .map(line -> new Words(
                        line.row() == 0
                                ? ""
                                : views.say(
                                        language,
                                        "desk.table.at" + (line.kind() == Kind.SOURCE ? ".source" : "")
                                                + (line.column() == null ? ".row" : ".cell"),
                                        String.valueOf(line.row()),
                                        line.column() == null ? "" : columns.label(line.column(), language)),
                        views.say(language, new Mistake(line.message(), line.arguments()))))
                .toList();
    }
}
