package org.shoreatlas.desk.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.bulk.TableColumns.Column;
import org.shoreatlas.desk.bulk.TableFigures.Existing;
import org.shoreatlas.desk.bulk.TableSheets.Row;
import org.shoreatlas.desk.form.EntryLookup;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormReader;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.form.NewIds;
import org.shoreatlas.desk.submission.Submission;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.table.TableCell;
import org.springframework.stereotype.Component;

/**
 * What the rows of one table mean: finds which figure each row is about, and puts up for review what is new or other
 * than what is public. A row is the figure with all its fields, in which those that the table has columns for stand as
 * in the row: what it has no column for stays.
 */
final class TableReading {

    private static final List<String> NUMBERS = List.of("value", "low", "high");
    private static final String EVIDENCE_SOURCE = "evidence[0].source";
    /** The columns that say in what the numbers are. */
    private static final List<String> MEASURES = List.of(TableColumns.UNIT, TableColumns.SCALE, TableColumns.CURRENCY);

    private static final Map<TableCell.Type, String> UNREADABLE = Map.of(
            TableCell.Type.FORMULA,
            "desk.table.error.formula",
            TableCell.Type.ERROR,
            "desk.table.error.cell-error",
            TableCell.Type.HIDDEN,
            "desk.table.error.hidden");
    private static final Pattern SEVERAL = Pattern.compile("[;,،؛]");

    private final Parts parts;
    private final Submission paper;
    private final Staff staff;
    private final String author;
    private final @Nullable LocalText reason;
    private final Language language;
    private final EntryLookup known;
    private final NewIds.Given given = new NewIds.Given();
    private final Map<String, Integer> rowOfFigure = new HashMap<>();
    private final Set<String> unchangedFigures = new HashSet<>();
    private final Map<String, Integer> rowOfReading = new HashMap<>();
    private final Map<EntryRef, Proposed> proposed = new HashMap<>();
    private final Set<Long> regions = new HashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<TableOutcome.Left> left = new ArrayList<>();
    private final List<TableOutcome.Line> lines = new ArrayList<>();
    private final Set<Integer> refusedRows = new HashSet<>();
    private int mistakes;
    private int unchanged;
    private int added;
    private int changed;
    private int newSources;

    TableReading(
            Parts parts, Submission paper, Staff staff, String author, @Nullable LocalText reason, Language language) {
        this.parts = parts;
        this.paper = paper;
        this.staff = staff;
        this.author = author;
        this.reason = reason;
        this.language = language;
        this.known = parts.known().now();
    }

    /** What a reading asks. */
    @Component
    record Parts(
            TableColumns columns,
            Forms forms,
            FormReader reader,
            EntryLookup.Parts known,
            NewIds ids,
            TableFigures figures,
            Publishing publishing) {}

    /**
     * Reads it to its end.
     *
     * @param progress is told how many rows have been read
     */
    void read(TableSheets sheets, IntConsumer progress) {
        if (!sheets.has(Kind.FIGURE)) {
            line(null, null, Mistake.of("desk.table.error.no-heading"));
        } else {
            sheets.read(Kind.SOURCE, this::sources, read -> {});
            sheets.read(Kind.FIGURE, this::figures, progress);
        }
        unread.addAll(sheets.unread());
        left.addAll(sheets.left());
    }

    /** What a row says, as content; null where it could not be read. */
    private @Nullable Content content(Row row, Form form, @Nullable Content base, Map<String, Mistake> mistakes) {
        Map<String, String> values =
                new TreeMap<>(base == null ? Map.of() : FormInput.of(base).values());
        Map<String, String> exact = new HashMap<>();
        row.cells().forEach((column, cell) -> {
            Field field = column.field();
            if (field == null) {
                return;
            }
            String path = column.path();
            if (field.type() == Field.Type.CODES) {
                values.keySet().removeIf(key -> key.startsWith(path + "["));
                List<String> all = Stream.of(SEVERAL.split(cell.text()))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> parts.columns().code(column, one))
                        .toList();
                for (int at = 0; at < all.size(); at++) {
                    values.put(path + "[" + at + "]", all.get(at));
                }
            } else {
                values.put(
                        path,
                        field.codes().isEmpty()
                                ? column.isOfNumbers() ? cell.text() : cell.shown()
                                : parts.columns().code(column, cell.text()));
            }
            String unreadable = UNREADABLE.get(cell.type());
            if (unreadable != null) {
                mistakes.put(path, Mistake.of(unreadable));
            } else if (cell.type() == TableCell.Type.NUMBER && column.isOfNumbers()) {
                exact.put(path, cell.text());
            }
        });
        if (row.kind() == Kind.FIGURE) {
            known.meant(Set.of(Kind.INDICATOR), values.getOrDefault("indicator", ""))
                    .flatMap(known::measure)
                    .map(measure -> new TableUnits(measure, MEASURES, row::shown))
                    .ifPresent(units -> {
                        mistakes.putAll(units.mistakes());
                        row.cells().forEach((column, cell) -> {
                            if (column.isOfNumbers() && !cell.isEmpty() && !mistakes.containsKey(column.path())) {
                                units.number(column.path(), cell, values, exact, mistakes);
                            }
                        });
                    });
        }
        FormReader.Values read = parts.reader().row(form, new FormInput(values), exact, known, language);
        Map<String, Object> content = read.content();
        read.mistakes().forEach(mistakes::putIfAbsent);
        if (!mistakes.isEmpty()) {
            return null;
        }
        if (base != null) {
            NUMBERS.forEach(path -> content.computeIfPresent(path, (field, number) -> {
                BigDecimal before = base.decimal(path);
                // 11.50 comes back from a spreadsheet as 11.5
                return before != null && before.compareTo(new BigDecimal((String) number)) == 0
                        ? base.text(path)
                        : number;
            }));
        }
        return Content.of(content);
    }

    private void sources(List<Row> rows) {
        Form form = parts.forms().of(Kind.SOURCE.code());
        List<Proposal> proposals = new ArrayList<>();
        for (Row row : rows) {
            String id = row.text(TableColumns.ID);
            Map<String, Mistake> found = new LinkedHashMap<>();
            Optional<Content> existing =
                    id.isEmpty() ? Optional.empty() : parts.figures().source(id);
            Content content =
                    existing.isEmpty() && !id.isEmpty() ? null : content(row, form, existing.orElse(null), found);
            if (existing.isEmpty() && !id.isEmpty()) {
                found.put("", Mistake.of("desk.table.error.source-id", id));
            } else if (content != null && existing.isPresent() && !content.equals(existing.get())) {
                found.put("", Mistake.of("desk.table.error.source-changed"));
            } else if (content != null && existing.isEmpty()) {
                if (known.meant(Set.of(Kind.SOURCE), content.name("name").in(language))
                        .isPresent()) {
                    continue; // sent before, or named twice
                }
                EntryRef entry = parts.ids().fresh(Kind.SOURCE, NewIds.named(content.fields()), given);
                known.expect(entry, content);
                proposals.add(new Proposal(entry, content, Change.NEW, null, author, paper.id()));
                proposed.put(entry, new Proposed(row, true));
                newSources++;
            }
            refuse(row, found);
        }
        parts.publishing().propose(proposals);
    }

    /** What became of a row. */
    private record Proposed(Row row, boolean isNew) {}

    /** A row, the figure that it is about if there is one, and what it says. */
    private record Read(Row row, @Nullable Existing base, Content content) {}

    private void figures(List<Row> rows) {
        Form form = parts.forms().of(Kind.FIGURE.code());
        Map<String, Existing> byId = parts.figures()
                .of(rows.stream()
                        .map(row -> row.text(TableColumns.ID))
                        .filter(id -> !id.isEmpty())
                        .toList());
        List<Read> read = new ArrayList<>();
        for (Row row : rows) {
            String id = row.text(TableColumns.ID);
            Existing base = byId.get(id);
            if (row.cells().entrySet().stream()
                    .anyMatch(one ->
                            one.getKey().field() == null && one.getValue().type() == TableCell.Type.FORMULA)) {
                refuse(row, Map.of("", Mistake.of("desk.table.error.formula")));
                continue;
            }
            if (!id.isEmpty() && (base == null || base.isWithdrawn())) {
                refuse(
                        row,
                        Map.of(
                                "",
                                Mistake.of(base == null ? "desk.table.error.id" : "desk.table.error.withdrawn", id)));
                continue;
            }
            Map<String, Mistake> found = new LinkedHashMap<>();
            Content content = content(row, form, base == null ? null : base.content(), found);
            if (content == null) {
                refuse(row, found);
            } else {
                read.add(new Read(row, base, content));
            }
        }
        Map<TableFigures.Key, List<Existing>> alike = parts.figures()
                .alike(read.stream()
                        .filter(one -> one.base() == null
                                || !one.content().equals(one.base().content()))
                        .map(one -> TableFigures.Key.of(one.content()))
                        .toList());
        List<Proposal> proposals = new ArrayList<>();
        List<Read> unnamed = new ArrayList<>();
        for (Read one : read) {
            List<Existing> others = alike.getOrDefault(TableFigures.Key.of(one.content()), List.of());
            Read settled = one.base() != null ? one : meant(one, others, form);
            if (settled != null && isToBeProposed(settled, others, form)) {
                Existing base = settled.base();
                if (base == null) {
                    unnamed.add(settled);
                } else {
                    proposals.add(proposal(base.entry(), settled, base));
                }
            }
        }
        List<EntryRef> ids = parts.ids()
                .fresh(
                        Kind.FIGURE,
                        unnamed.stream()
                                .map(one -> NewIds.figureId(one.content().fields()))
                                .toList(),
                        given);
        for (int at = 0; at < ids.size(); at++) {
            proposals.add(proposal(ids.get(at), unnamed.get(at), null));
        }
        parts.publishing().propose(proposals);
    }

    /**
     * The figure that a row without id is about: the one of the same subject, indicator, activity, nature, period and
     * source.
     *
     * @return null where it could be several
     */
    private @Nullable Read meant(Read one, List<Existing> alike, Form form) {
        String source = source(one.content());
        List<Read> same = alike.stream()
                .filter(other -> other.content().objects("evidence").stream()
                        .anyMatch(evidence -> evidence.text("source").equals(source)))
                .map(other -> new Read(
                        one.row(),
                        other,
                        Objects.requireNonNullElse(
                                content(one.row(), form, other.content(), new HashMap<>()), one.content())))
                .toList();
        Optional<Read> equal = same.stream()
                .filter(other -> other.content()
                        .equals(Objects.requireNonNull(other.base()).content()))
                .findFirst()
                .or(() -> same.stream()
                        .filter(other -> reading(other.content())
                                .equals(reading(
                                        Objects.requireNonNull(other.base()).content())))
                        .findFirst());
        if (equal.isPresent() || same.isEmpty()) {
            return equal.orElse(one);
        }
        if (same.size() > 1) {
            refuse(
                    one.row(),
                    Map.of(
                            "",
                            Mistake.of(
                                    "desk.table.error.several",
                                    same.stream()
                                            .map(other -> Objects.requireNonNull(other.base())
                                                    .entry()
                                                    .slug()
                                                    .value())
                                            .collect(Collectors.joining(", ")))));
            return null;
        }
        return same.get(0);
    }

    private static String source(Content figure) {
        return figure.objects("evidence").get(0).text("source");
    }

    /** Counts a row that says what is public already, and refuses one that must not become public. */
    private boolean isToBeProposed(Read one, List<Existing> alike, Form form) {
        Existing base = one.base();
        boolean same = base != null && (one.content().equals(base.content()) || isAsItWasThen(one, base, form));
        if (base != null) {
            Integer before = rowOfFigure.putIfAbsent(
                    base.entry().slug().value(), one.row().number());
            if (before != null
                    && !(same && unchangedFigures.contains(base.entry().slug().value()))) {
                return refused(one, "", Mistake.of("desk.table.error.twice", String.valueOf(before)));
            }
        }
        if (base != null && same) {
            unchangedFigures.add(base.entry().slug().value());
            unchanged++;
            return false;
        }
        if (base != null && isOutdated(one.row(), base)) {
            return refused(one, "", Mistake.of("desk.table.error.newer", base.version()));
        }
        String reading = reading(one.content());
        Optional<Existing> twin = alike.stream()
                .filter(other -> base == null || !other.entry().equals(base.entry()))
                .filter(other -> reading(other.content()).equals(reading))
                .findFirst();
        if (twin.isPresent()) {
            return refused(
                    one,
                    "value",
                    Mistake.of(
                            "desk.table.error.same-reading",
                            twin.get().entry().slug().value()));
        }
        Integer before = rowOfReading.putIfAbsent(reading, one.row().number());
        if (before != null) {
            return refused(one, "value", Mistake.of("desk.table.error.twice", String.valueOf(before)));
        }
        Set<Long> lies = new HashSet<>();
        boolean national = false;
        for (Content content : base == null ? List.of(one.content()) : List.of(one.content(), base.content())) {
            Optional<Long> region = known.regionOf(EntryRef.parse(content.text("subject")));
            national |= region.isEmpty();
            region.ifPresent(lies::add);
        }
        if (!staff.nationalDesk() && (national || !staff.regions().containsAll(lies))) {
            return refused(one, "subject", Mistake.of(national ? "desk.error.national" : "desk.error.other-region"));
        }
        regions.addAll(lies);
        return true;
    }

    /** The version on which the row rests. */
    private static boolean isOutdated(Row row, Existing base) {
        String version = row.text(TableColumns.VERSION);
        return version.matches("[0-9]{1,6}") && Integer.parseInt(version) < base.version();
    }

    /** Whether nobody touched the row since it was downloaded, although the figure has changed. */
    private boolean isAsItWasThen(Read one, Existing base, Form form) {
        return isOutdated(one.row(), base)
                && parts.figures()
                        .then(base.entry(), Integer.parseInt(one.row().text(TableColumns.VERSION)))
                        .filter(then -> then.equals(content(one.row(), form, then, new HashMap<>())))
                        .isPresent();
    }

    /** What makes two figures the same reading of the same thing: no two of one value are public at once. */
    private static String reading(Content figure) {
        return String.join(
                " ",
                figure.text("subject"),
                figure.text("indicator"),
                figure.text("activity", "offshoring"),
                figure.text("perimeter", "-"),
                figure.text("nature"),
                figure.text("period", "-"),
                figure.text("precision"),
                NUMBERS.stream()
                        .map(path -> Optional.ofNullable(figure.decimal(path))
                                .map(number -> number.stripTrailingZeros().toPlainString())
                                .orElse("-"))
                        .collect(Collectors.joining(" ")));
    }

    private Proposal proposal(EntryRef entry, Read one, @Nullable Existing base) {
        proposed.put(entry, new Proposed(one.row(), base == null));
        if (base == null) {
            added++;
        } else {
            changed++;
        }
        return new Proposal(
                entry,
                one.content(),
                base == null ? Change.NEW : new Change(Change.Type.REVISION, reason, null, null),
                base == null ? null : Long.valueOf(base.edition()),
                author,
                paper.id());
    }

    private boolean refused(Read one, String path, Mistake mistake) {
        refuse(one.row(), Map.of(path, mistake));
        return false;
    }

    private void refuse(Row row, Map<String, Mistake> found) {
        found.forEach((path, mistake) -> line(row, column(row, path), mistake));
    }

    /** Publishing would refuse this content. */
    void refused(ContentException e) {
        int space = e.field().indexOf(' ');
        Row row = EntryRef.find(e.field().substring(0, Math.max(space, 0)))
                .map(proposed::get)
                .map(Proposed::row)
                .orElse(null);
        line(row, row == null ? null : column(row, e.field().substring(space + 1)), Mistake.of("desk.error.refused"));
    }

    void refused(Mistake mistake) {
        line(null, null, mistake);
    }

    private void line(@Nullable Row row, @Nullable String column, Mistake mistake) {
        mistakes++;
        if (row != null && row.kind() == Kind.FIGURE) {
            refusedRows.add(row.number());
        }
        if (lines.size() < TableOutcome.SHOWN) {
            lines.add(new TableOutcome.Line(
                    row == null ? null : row.kind(),
                    row == null ? 0 : row.number(),
                    column,
                    mistake.message(),
                    mistake.arguments()));
        }
    }

    /** The column to which somebody can turn; null if the table has none. */
    private @Nullable String column(Row row, String path) {
        if (MEASURES.contains(path)) {
            return path;
        }
        String field = path.isEmpty() ? "" : path.equals("evidence") ? EVIDENCE_SOURCE : path;
        return parts.columns().of(row.kind()).stream()
                .filter(column -> !column.path().isEmpty()
                        && (column.path().equals(field)
                                || column.path().startsWith(field + ".")
                                || !field.isEmpty() && field.startsWith(column.path() + "[")))
                .filter(column -> !field.isEmpty())
                .map(Column::code)
                .findFirst()
                .orElse(
                        path.isEmpty() && row.text(TableColumns.ID).isEmpty()
                                ? null
                                : path.isEmpty() ? TableColumns.ID : null);
    }

    Set<Long> regions() {
        return regions;
    }

    TableOutcome outcome() {
        // what a rehearsal refused was counted before as new or changed
        List<Proposed> late = proposed.values().stream()
                .filter(one -> one.row().kind() == Kind.FIGURE
                        && refusedRows.contains(one.row().number()))
                .toList();
        int lateAdded = (int) late.stream().filter(Proposed::isNew).count();
        return new TableOutcome(
                unchanged,
                added - lateAdded,
                changed - (late.size() - lateAdded),
                refusedRows.size(),
                newSources,
                mistakes,
                List.copyOf(lines),
                List.copyOf(unread),
                new TreeSet<>(regions),
                List.copyOf(left));
    }
}
