package org.shoreatlas.desk.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.bulk.TableColumns.Column;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.form.EntryLookup;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Field.Type;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryName;
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
            figures(
                    regions,
                    national,
                    (id, version, content) -> figures.row(row(Kind.FIGURE, id, version, content, known, language)));
            TableWorkbook.Page sources =
                    workbook.sheet(views.say(language, "desk.table.sources"), sheet(Kind.SOURCE, language));
            db.sql("""
                    select e.slug, d.number, d.content from edition d join entry e on e.id = d.entry_id
                    where e.kind = 'source' and d.since is not null and d.until = still_public()
                    order by e.slug""").withFetchSize(ROWS_AT_ONCE).query(row -> {
                sources.row(row(
                        Kind.SOURCE,
                        row.getString(1),
                        row.getInt(2),
                        Content.parse(row.getString(3)),
                        known,
                        language));
            });
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
            figures(
                    regions,
                    national,
                    (id, version, content) -> row(csv, row(Kind.FIGURE, id, version, content, known, language)));
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

    private interface Figures {

        void figure(String id, int version, Content content);
    }

    private void figures(Collection<Long> regions, boolean national, Figures each) {
        db.sql("""
                select f.slug, d.number, d.content from figure f join edition d on d.id = f.edition_id
                where (f.region_id = any(:regions) or :national and f.region_id is null) and f.until = still_public()
                order by f.subject_id, f.indicator_id, f.period_start, f.number""")
                .param("regions", regions.toArray(Long[]::new))
                .param("national", national)
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    each.figure(row.getString(1), row.getInt(2), Content.parse(row.getString(3)));
                });
    }

    /** The cells of an entry. */
    List<@Nullable Object> row(
            Kind kind, String id, int version, Content content, EntryLookup known, Language language) {
        FormInput typed = FormInput.of(content);
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
            case ENTRY, SUBJECT -> value.isEmpty() ? "" : label(field, value, known, language);
            case NUMBER -> value.isEmpty() ? null : new BigDecimal(value);
            default -> value;
        };
    }

    private static String label(Field field, String value, EntryLookup known, Language language) {
        boolean whole = field.type() == Type.SUBJECT;
        return EntryRef.find(whole ? value : field.kinds().iterator().next().code() + ":" + value)
                .flatMap(known::name)
                .map((EntryName name) -> Choices.label(name, whole, language))
                .orElse(value);
    }
}
