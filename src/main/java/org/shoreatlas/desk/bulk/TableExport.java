package org.shoreatlas.desk.bulk;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.bulk.TableColumns.Column;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.form.EntryLookup;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Field.Type;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.table.TableCsv;
import org.shoreatlas.table.TableWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the atlas has, as a table that can be changed and sent back: a row for each public figure, with the first of its
 * evidence, and in a workbook a sheet of the sources.
 */
@Component
@Transactional(readOnly = true)
class TableExport {

    private static final int ROWS_AT_ONCE = 500;
    private static final int NARROW = 14;
    private static final int WIDE = 32;
    private static final List<Type> OF_ENTRIES = List.of(Type.ENTRY, Type.SUBJECT);
    /** With three decimals a number in a text could as well have thousands. */
    private static final int AMBIGUOUS_DECIMALS = 3;

    private final JdbcClient db;
    private final TableColumns columns;
    private final Choices choices;
    private final EntryLookup.Parts parts;
    private final FormView.Views views;

    TableExport(JdbcClient db, TableColumns columns, Choices choices, EntryLookup.Parts parts, FormView.Views views) {
        this.db = db;
        this.columns = columns;
        this.choices = choices;
        this.parts = parts;
        this.views = views;
    }

    /**
     * A workbook: right to left in Arabic, headings in two languages, lists to choose from.
     *
     * @param regions whose figures it has; none for an empty table
     * @param national whether it has those of no region too
     */
    void workbook(Collection<Long> regions, boolean national, Language language, OutputStream out) throws IOException {
        EntryLookup known = parts.now();
        try (TableWorkbook workbook =
                new TableWorkbook(language == Language.AR, views.say(language, "desk.table.lists"))) {
            TableWorkbook.Page figures =
                    workbook.sheet(views.say(language, "desk.table.figures"), sheet(Kind.FIGURE, language));
            Batch rows = new Batch(Kind.FIGURE, known, language, figures::row);
            figures(regions, national, rows);
            TableWorkbook.Page sources =
                    workbook.sheet(views.say(language, "desk.table.sources"), sheet(Kind.SOURCE, language));
            Batch all = new Batch(Kind.SOURCE, known, language, sources::row);
            db.sql("""
                    select e.slug, d.number, d.content from edition d join entry e on e.id = d.entry_id
                    where e.kind = 'source' and d.since is not null and d.until = still_public()
                    order by e.slug""").withFetchSize(ROWS_AT_ONCE).query(all::add);
            all.write();
            workbook.write(out);
        }
    }

    private List<TableWorkbook.Column> sheet(Kind kind, Language language) {
        return columns.of(kind).stream()
                .map(column -> {
                    Field field = column.field();
                    boolean wide = field != null
                            && (OF_ENTRIES.contains(field.type())
                                    || field.type() == Type.NAME
                                    || field.type() == Type.TEXT
                                    || field.type() == Type.LINE);
                    return new TableWorkbook.Column(
                            columns.heading(column, language, "\n"),
                            wide ? WIDE : NARROW,
                            column.isOfNumbers(),
                            field == null ? List.of() : choices(field, language));
                })
                .toList();
    }

    private List<String> choices(Field field, Language language) {
        return switch (field.type()) {
            case CODE ->
                field.codes().stream()
                        .map(code -> columns.word(field, code, language))
                        .toList();
            case ENTRY ->
                choices.of(field.kinds(), language).stream()
                        .map(Choices.Choice::label)
                        .toList();
            case SUBJECT ->
                choices.of(Choices.SUBJECTS, language).stream()
                        .map(Choices.Choice::label)
                        .toList();
            default -> List.of();
        };
    }

    /** The figures alone, in a text. */
    void csv(Collection<Long> regions, boolean national, Language language, OutputStream out) throws IOException {
        EntryLookup known = parts.now();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (TableCsv csv = TableCsv.forSpreadsheets(text)) {
            csv.row(columns.of(Kind.FIGURE).stream()
                    .map(column -> columns.heading(column, language, " / "))
                    .toList());
            figures(regions, national, new Batch(Kind.FIGURE, known, language, cells -> row(csv, cells)));
        }
    }

    private static void row(TableCsv csv, List<@Nullable Object> cells) {
        try {
            csv.row(cells.stream()
                    .map(cell -> cell instanceof BigDecimal number && number.scale() == AMBIGUOUS_DECIMALS
                            ? number.setScale(AMBIGUOUS_DECIMALS + 1)
                            : cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that are written some hundred at a time, so that the names of a batch cost one query. */
    private final class Batch {

        private record Row(String id, int version, FormInput typed) {}

        private final Kind kind;
        private final EntryLookup known;
        private final Language language;
        private final Consumer<List<@Nullable Object>> out;
        private final List<Row> waiting = new ArrayList<>();

        Batch(Kind kind, EntryLookup known, Language language, Consumer<List<@Nullable Object>> out) {
            this.kind = kind;
            this.known = known;
            this.language = language;
            this.out = out;
        }

        void add(ResultSet row) throws SQLException {
            waiting.add(new Row(row.getString(1), row.getInt(2), FormInput.of(Content.parse(row.getString(3)))));
            if (waiting.size() == ROWS_AT_ONCE) {
                write();
            }
        }

        void write() {
            known.names(waiting.stream()
                    .flatMap(row -> columns.of(kind).stream().flatMap(column -> named(column, row.typed()).stream()))
                    .collect(toSet()));
            waiting.forEach(row -> out.accept(row(kind, row.id(), row.version(), row.typed(), known, language)));
            waiting.clear();
        }
    }

    private void figures(Collection<Long> regions, boolean national, Batch rows) {
        db.sql("""
                select f.slug, d.number, d.content from figure f join edition d on d.id = f.edition_id
                where (f.region_id = any(:regions) or :national and f.region_id is null) and f.until = still_public()
                order by f.subject_id, f.indicator_id, f.period_start, f.number""")
                .param("regions", regions.toArray(Long[]::new))
                .param("national", national)
                .withFetchSize(ROWS_AT_ONCE)
                .query(rows::add);
        rows.write();
    }

    /** The cells of an entry. */
    List<@Nullable Object> row(
            Kind kind, String id, int version, FormInput typed, EntryLookup known, Language language) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : columns.of(kind)) {
            Field field = column.field();
            cells.add(
                    field != null
                            ? cell(column, field, typed, known, language)
                            : switch (column.code()) {
                                case TableColumns.ID -> id;
                                case TableColumns.VERSION -> version;
                                default ->
                                    EntryRef.find("indicator:" + typed.get("indicator"))
                                            .flatMap(known::unit)
                                            .map(unit -> views.say(language, "unit." + unit, 100))
                                            .orElse("");
                            });
        }
        return cells;
    }

    private @Nullable Object cell(Column column, Field field, FormInput typed, EntryLookup known, Language language) {
        String value = typed.get(column.path());
        return switch (field.type()) {
            case CODES ->
                String.join(
                        "; ",
                        typed.indices(column.path()).stream()
                                .map(at -> columns.word(field, typed.get(column.path() + "[" + at + "]"), language))
                                .toList());
            case CODE -> value.isEmpty() ? "" : columns.word(field, value, language);
            case ENTRY, SUBJECT ->
                named(column, typed)
                        .flatMap(known::name)
                        .map(name -> Choices.label(name, field.type() == Type.SUBJECT, language))
                        .orElse(value);
            case NUMBER -> value.isEmpty() ? null : new BigDecimal(value);
            default -> value;
        };
    }

    /** The entry that a column names. */
    private static Optional<EntryRef> named(Column column, FormInput typed) {
        Field field = column.field();
        if (field == null || !OF_ENTRIES.contains(field.type())) {
            return Optional.empty();
        }
        String value = typed.get(column.path());
        return EntryRef.find(
                field.type() == Type.SUBJECT
                        ? value
                        : field.kinds().iterator().next().code() + ":" + value);
    }
}
