package org.shoreatlas.desk.draft;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.FormView;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;

/** Rows that were copied in a spreadsheet: cells between tabs, as it puts them on the clipboard. */
final class PastedRows {

    /** In the order in which the form says that the columns stand. */
    private static final List<String> COLUMNS =
            List.of("subject", "indicator", "value", "period", "nature", "asPublished");

    private static final int MOST = 200;

    private PastedRows() {}

    /** What was typed, with a figure more for each row. A nature may be called as readers see it. */
    static FormInput into(FormInput typed, String pasted, FormView.Views views, Language language) {
        Map<String, String> values = new TreeMap<>();
        List<Integer> used = typed.indices(Forms.FIGURES);
        int next = used.isEmpty() ? 0 : used.get(used.size() - 1) + 1;
        for (CSVRecord row : rows(pasted)) {
            for (int at = 0; at < Math.min(COLUMNS.size(), row.size()); at++) {
                values.put(Forms.FIGURES + "[" + next + "]." + COLUMNS.get(at), row.get(at));
            }
            String nature = Forms.FIGURES + "[" + next + "].nature";
            values.computeIfPresent(
                    nature,
                    (path, cell) -> Figures.NATURES.stream()
                            .filter(code ->
                                    views.say(language, "nature." + code).equalsIgnoreCase(cell.strip()))
                            .findFirst()
                            .orElse(cell));
            values.put(Forms.FIGURES + "[" + next + "].precision", "exact");
            next++;
        }
        return typed.with(values);
    }

    private static List<CSVRecord> rows(String pasted) {
        try (var parser = CSVFormat.TDF
                .builder()
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .get()
                .parse(new StringReader(pasted))) {
            return parser.stream().limit(MOST).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
