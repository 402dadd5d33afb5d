package org.shoreatlas.compare;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.compare.Cell.Entry;
import org.shoreatlas.compare.Comparison.Ask;
import org.shoreatlas.compare.Comparison.Column;
import org.shoreatlas.compare.Comparison.Must;
import org.shoreatlas.compare.Comparison.Promise;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A comparison as CSV (RFC 4180): a row for each cell, in the order of the page. Numbers and periods are as in the read API. */
@Component
class ComparisonCsv {

    private static final String[] HEADINGS = {"section", "row", "name", "region", "region_code", "answer", "value", "low", "high", "unit",
        "nature", "precision", "flags", "period", "subject_kind", "subject", "grade", "why", "source", "how_read", "url"};

    private final MessageSource messages;
    private final Addresses addresses;

    ComparisonCsv(MessageSource messages, Addresses addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    String of(Comparison comparison, Language language) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(HEADINGS).get())) {
            List<Column> columns = comparison.columns();
            for (Must must : comparison.musts()) {
                for (int at = 0; at < columns.size(); at++) {
                    MustHave.Verdict verdict = must.verdicts().get(at);
                    Line line = new Line("must", must.must().code(), say("must." + must.must().code(), language), columns.get(at), verdict.answer());
                    write(printer, line, null, verdict.readings(), verdict.entries(), language);
                }
            }
            for (Row row : rows(comparison)) {
                for (int at = 0; at < columns.size(); at++) {
                    Cell cell = row.cells().get(at);
                    LocalText name = row.name();
                    Line line = new Line(section(row), row.code(), name == null ? say("row." + row.code(), language) : name.in(language),
                        columns.get(at), cell.isFilled() ? "" : cell.applicable() ? cell.inquiry() == null ? "not-searched" : "none-found"
                            : "not-applicable");
                    write(printer, line, row.guard(), Stream.ofNullable(cell.figure()).toList(), cell.entries(), language);
                }
            }
            for (Column column : columns) {
                for (Promise promise : column.promises()) {
                    String name = promise.aims().get(0).indicator().name().in(language);
                    write(printer, new Line("promised", promise.aims().get(0).indicator().code(), name, column, "promised"), null,
                        promise.aims(), List.of(), language);
                    write(printer, new Line("promised", promise.aims().get(0).indicator().code(), name, column,
                        promise.reached() == null ? "none-found" : "reached"), null, Stream.ofNullable(promise.reached()).toList(), List.of(), language);
                }
                for (Ask ask : column.asks()) {
                    write(printer, new Line("question", "", say(ask.message(), language, ask.in(language)), column, ""), null, List.of(), List.of(),
                        language);
                }
            }
        }
        return text.toString();
    }

    private static List<Row> rows(Comparison comparison) {
        return Stream.of(comparison.comparable().values().stream().flatMap(List::stream), comparison.ofOne().stream(),
            comparison.incomparable().stream(), comparison.ofNone().stream()).flatMap(rows -> rows).toList();
    }

    private static String section(Row row) {
        return row.isComparable() ? "comparable" : row.guard() != null ? "not-comparable" : row.filled() == 1 ? "one-region" : "none";
    }

    private void write(CSVPrinter printer, Line line, @Nullable Guard guard, List<FigureView> figures, List<Entry> entries, Language language)
            throws IOException {
        if (figures.isEmpty() && entries.isEmpty()) {
            print(printer, line, guard, language, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
        for (FigureView figure : figures) {
            print(printer, line, guard, language, plain(figure.value()), plain(figure.low()), plain(figure.high()), figure.indicator().unit(),
                figure.nature(), figure.precision(), String.join(";", figure.flags()), figure.period().code(), figure.subject().kind().code(),
                figure.subject().id(), figure.evidence().isEmpty() ? null : figure.evidence().get(0).source(),
                figure.evidence().isEmpty() ? null : figure.evidence().get(0).howRead(), figure.url());
        }
        for (Entry entry : entries) {
            Period period = entry.period();
            print(printer, line.answering(entry.status().isEmpty() ? line.answer() : entry.status()), guard, language, null, null, null, null, null,
                null, null, period.code(), null, entry.name().in(language), null, null, addresses.of(entry.path()));
        }
    }

    private void print(CSVPrinter printer, Line line, @Nullable Guard guard, Language language, @Nullable Object... rest) throws IOException {
        String why = guard == null ? "" : String.join(" ", guard.reasons().stream()
            .map(reason -> say("compare.why." + reason.code(), language, reason.number())).toList());
        printer.printRecord(Stream.of(Stream.of(line.section(), line.row(), line.name(), line.column().region().head().name().in(language),
            line.column().region().code(), line.answer()), Stream.of(rest).limit(10),
            Stream.of(guard == null ? "" : guard.grade().code(), why), Stream.of(rest).skip(10)).flatMap(parts -> parts));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** @param answer of a must-have, of a status, or the word for an absence; empty where the figure says it */
    private record Line(String section, String row, String name, Column column, String answer) {

        Line answering(String other) {
            return new Line(section, row, name, column, other);
        }
    }
}
