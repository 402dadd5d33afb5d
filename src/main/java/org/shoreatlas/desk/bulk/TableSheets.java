package org.shoreatlas.desk.bulk;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.poi.ss.util.CellReference;
import org.shoreatlas.desk.bulk.TableColumns.Column;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.table.TableCell;
import org.shoreatlas.table.TableFile;

/**
 * The sheets of one file: which is of figures and which of sources, told by its headings; their rows, some hundred at a
 * time; and what stands in the file and is not read.
 */
final class TableSheets {

    private static final int AT_ONCE = 500;
    /** The heading is looked for in so many rows. */
    private static final int MOST_ABOVE = 20;

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEADING = 500;
    private static final int LONGEST_LEFT = 100;

    private final TableFile file;
    private final TableColumns columns;
    private final Map<Kind, Sheet> sheets = new HashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<TableOutcome.Left> left = new ArrayList<>();

    /** @param heading number of the row with the headings */
    private record Sheet(Kind kind, int at, int heading, Map<Integer, Column> columns, List<TableCell> headings) {}

    /** A row of the sheet of figures or of sources. */
    record Row(Kind kind, int number, Map<Column, TableCell> cells) {

        String text(String code) {
            return text(code, TableCell::text);
        }

        String shown(String code) {
            return text(code, TableCell::shown);
        }

        private String text(String code, Function<TableCell, String> of) {
            return cells.entrySet().stream()
                    .filter(one -> one.getKey().code().equals(code))
                    .map(one -> of.apply(one.getValue()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    TableSheets(TableFile file, TableColumns columns) {
        this.file = file;
        this.columns = columns;
        for (int at = 0; at < file.sheets().size(); at++) {
            if (!file.isHidden(at)) {
                recognise(at);
            }
        }
    }

    /** The first that can be seen of each kind counts. */
    private void recognise(int at) {
        int[] seen = {0};
        file.read(at, (number, cells) -> {
            Map<Integer, Column> figures = columns.recognised(Kind.FIGURE, cells);
            Map<Integer, Column> sources = columns.recognised(Kind.SOURCE, cells);
            boolean ofSources = sources.size() > figures.size();
            Map<Integer, Column> better = ofSources ? sources : figures;
            if (better.size() >= FEWEST_COLUMNS) {
                Kind kind = ofSources ? Kind.SOURCE : Kind.FIGURE;
                sheets.putIfAbsent(kind, new Sheet(kind, at, number, better, cells));
                return false;
            }
            return ++seen[0] < MOST_ABOVE;
        });
    }

    boolean has(Kind kind) {
        return sheets.containsKey(kind);
    }

    /** How many rows the sheet of figures has. */
    int count() {
        Sheet figures = sheets.get(Kind.FIGURE);
        if (figures == null) {
            return 0;
        }
        int[] count = {0};
        file.read(figures.at(), (number, cells) -> {
            count[0] += number > figures.heading() ? 1 : 0;
            return true;
        });
        return count[0];
    }

    /**
     * Reads the sheet of a kind to its end, if there is one, and notes what of it is not read.
     *
     * @param progress is told how many rows have been read
     */
    void read(Kind kind, Consumer<List<Row>> chunk, IntConsumer progress) {
        Sheet sheet = sheets.get(kind);
        if (sheet == null) {
            return;
        }
        for (int at = 0; at < sheet.headings().size(); at++) {
            String heading = sheet.headings().get(at).text().strip();
            if (!heading.isEmpty() && !sheet.columns().containsKey(at)) {
                unread.add(TypedText.beginning(heading, LONGEST_HEADING));
            }
        }
        List<Row> waiting = new ArrayList<>();
        Set<Integer> filled = new TreeSet<>();
        int[] count = {0};
        file.read(sheet.at(), (number, cells) -> {
            if (number < sheet.heading() && !beginning(cells).isEmpty()) {
                left.add(new TableOutcome.Left("above", List.of(String.valueOf(number), beginning(cells))));
            }
            if (number <= sheet.heading()) {
                return true;
            }
            for (int at = 0; at < cells.size(); at++) {
                if (!cells.get(at).isEmpty() && !sheet.columns().containsKey(at)) {
                    filled.add(at);
                }
            }
            Map<Column, TableCell> named = new LinkedHashMap<>();
            sheet.columns()
                    .forEach((at, column) -> named.put(column, at < cells.size() ? cells.get(at) : TableCell.EMPTY));
            if (named.values().stream().allMatch(TableCell::isEmpty)) {
                return true;
            }
            waiting.add(new Row(kind, number, named));
            if (waiting.size() == AT_ONCE) {
                chunk.accept(waiting);
                progress.accept(count[0] += waiting.size());
                waiting.clear();
            }
            return true;
        });
        chunk.accept(waiting);
        progress.accept(count[0] + waiting.size());
        filled.forEach(at -> left.add(leftColumn(sheet, at)));
    }

    /** Headings of columns that are not known, of the sheets that were read. */
    Set<String> unread() {
        return unread;
    }

    /** What was met and not read so far, and then the sheets that are not read although something stands in them. */
    List<TableOutcome.Left> left() {
        List<TableOutcome.Left> all = new ArrayList<>(left);
        Sheet figures = sheets.get(Kind.FIGURE);
        Set<Integer> read = sheets.values().stream().map(Sheet::at).collect(toSet());
        for (int at = 0; at < file.sheets().size(); at++) {
            String name = file.sheets().get(at);
            if (!read.contains(at) && !(file.isHidden(at) && columns.isOurLists(name)) && hasAny(at)) {
                all.add(new TableOutcome.Left(
                        file.isHidden(at) ? "hidden-sheet" : "sheet",
                        figures == null
                                ? List.of(name, "")
                                : List.of(name, file.sheets().get(figures.at()))));
            }
        }
        return all;
    }

    private boolean hasAny(int sheet) {
        boolean[] any = {false};
        file.read(sheet, (number, cells) -> {
            any[0] = true;
            return false;
        });
        return any[0];
    }

    private static TableOutcome.Left leftColumn(Sheet sheet, int at) {
        String heading =
                at < sheet.headings().size() ? beginning(sheet.headings().subList(at, at + 1)) : "";
        String of = sheet.kind() == Kind.SOURCE ? "source-column" : "column";
        String letter = CellReference.convertNumToColString(at);
        return heading.isEmpty()
                ? new TableOutcome.Left(of + "-without-heading", List.of(letter))
                : new TableOutcome.Left(of, List.of(letter, heading));
    }

    /** The words of a row, as far as they are needed to find it. */
    private static String beginning(List<TableCell> cells) {
        String text = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.shown().strip())
                .collect(joining(" "));
        String beginning = TypedText.beginning(text, LONGEST_LEFT);
        return beginning.equals(text) ? text : beginning + "…";
    }
}
