package org.shoreatlas.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.compare.Cell.Entry;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.source.EvidenceView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A comparison as a table: a line for whatever fills a cell, in the order of the page. Codes and numbers are as in the
 * read API.
 */
@Component
class ComparisonCsv {

    private final MessageSource messages;
    private final Addresses addresses;

    ComparisonCsv(MessageSource messages, Addresses addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    /**
     * What fills a cell, or that nothing does.
     *
     * @param section {@code must}, {@code comparable}, {@code one-region}, {@code not-comparable}, {@code none},
     *     {@code promised} or {@code question}
     * @param answer of a must-have, the status of a park, the word for an absence; empty where the figure says it
     */
    record Line(
            String section,
            String row,
            String name,
            PlaceView region,
            String answer,
            @Nullable Guard guard,
            @Nullable FigureView figure,
            @Nullable Entry entry) {}

    List<Line> lines(Comparison comparison, Language language) {
        List<Line> lines = new ArrayList<>();
        List<Comparison.Column> columns = comparison.columns();
        comparison.musts().forEach(must -> {
            for (int at = 0; at < columns.size(); at++) {
                MustHave.Verdict verdict = must.verdicts().get(at);
                lines.addAll(lines(
                        new Line(
                                "must",
                                must.must().code(),
                                say("must." + must.must().code(), language),
                                columns.get(at).region(),
                                verdict.answer(),
                                null,
                                null,
                                null),
                        verdict.readings(),
                        verdict.entries()));
            }
        });
        rows(comparison).forEach(row -> {
            LocalText name = row.name();
            for (int at = 0; at < columns.size(); at++) {
                Cell cell = row.cells().get(at);
                FigureView figure = cell.figure();
                lines.addAll(lines(
                        new Line(
                                section(row),
                                row.code(),
                                name == null ? say("row." + row.code(), language) : name.in(language),
                                columns.get(at).region(),
                                absence(cell),
                                row.guard(),
                                null,
                                null),
                        figure == null ? List.of() : List.of(figure),
                        cell.entries()));
            }
        });
        columns.forEach(column -> column.promises().forEach(promise -> {
            String code = promise.aims().get(0).figure().indicator().code();
            String name = promise.aims().get(0).figure().indicator().name().in(language);
            lines.addAll(lines(
                    new Line("promised", code, name, column.region(), "promised", null, null, null),
                    promise.aims().stream().map(Comparison.Aim::figure).toList(),
                    List.of()));
            lines.add(new Line(
                    "promised",
                    code,
                    name,
                    column.region(),
                    promise.reached() == null ? "none-found" : "reached",
                    null,
                    promise.reached(),
                    null));
        }));
        columns.forEach(column -> column.asks()
                .forEach(ask -> lines.add(new Line(
                        "question",
                        "",
                        say(ask.message(), language, ask.in(language)),
                        column.region(),
                        "",
                        null,
                        null,
                        null))));
        return lines;
    }

    private static List<Line> lines(Line bare, List<FigureView> figures, List<Entry> entries) {
        List<Line> lines = new ArrayList<>();
        figures.forEach(figure -> lines.add(
                new Line(bare.section, bare.row, bare.name, bare.region, bare.answer, bare.guard, figure, null)));
        entries.forEach(entry -> lines.add(new Line(
                bare.section,
                bare.row,
                bare.name,
                bare.region,
                entry.status().isEmpty() ? bare.answer : entry.status(),
                bare.guard,
                null,
                entry)));
        return lines.isEmpty() ? List.of(bare) : lines;
    }

    private static List<Row> rows(Comparison comparison) {
        return Stream.of(comparison.themes().values().stream().flatMap(List::stream), comparison.ofNone().stream())
                .flatMap(rows -> rows)
                .toList();
    }

    private static String section(Row row) {
        return row.isComparable()
                ? "comparable"
                : row.guard() != null ? "not-comparable" : row.filled() == 1 ? "one-region" : "none";
    }

    private static String absence(Cell cell) {
        return cell.isFilled()
                ? ""
                : !cell.applicable() ? "not-applicable" : cell.inquiry() == null ? "not-searched" : "none-found";
    }

    List<Column<Line>> columns(Language language) {
        return List.of(
                new Column<>("section", Line::section),
                new Column<>("row", Line::row),
                new Column<>("name", Line::name),
                new Column<>("region", line -> line.region().head().name().in(language)),
                new Column<>("region_code", line -> line.region().code()),
                new Column<>("answer", Line::answer),
                ofFigure("value", FigureView::value),
                ofFigure("low", FigureView::low),
                ofFigure("high", FigureView::high),
                ofFigure("unit", figure -> figure.indicator().unit()),
                ofFigure("nature", FigureView::nature),
                ofFigure("precision", FigureView::precision),
                ofFigure("flags", FigureView::flags),
                new Column<>(
                        "period",
                        line -> line.figure() != null
                                ? line.figure().period().code()
                                : line.entry() == null
                                        ? null
                                        : line.entry().period().code()),
                ofFigure("subject_kind", figure -> figure.subject().kind().code()),
                new Column<>(
                        "subject",
                        line -> line.figure() != null
                                ? line.figure().subject().id()
                                : line.entry() == null
                                        ? null
                                        : line.entry().name().in(language)),
                new Column<>(
                        "grade",
                        line -> line.guard() == null
                                ? null
                                : line.guard().grade().code()),
                new Column<>(
                        "why",
                        line -> line.guard() == null
                                ? null
                                : String.join(
                                        " ",
                                        line.guard().reasons().stream()
                                                .map(reason ->
                                                        say("compare.why." + reason.code(), language, reason.number()))
                                                .toList())),
                ofFigure(
                        "source",
                        figure -> figure.evidence().stream()
                                .map(EvidenceView::source)
                                .findFirst()
                                .orElse(null)),
                ofFigure(
                        "how_read",
                        figure -> figure.evidence().stream()
                                .map(EvidenceView::howRead)
                                .findFirst()
                                .orElse(null)),
                new Column<>(
                        "url",
                        line -> line.figure() != null
                                ? line.figure().url()
                                : line.entry() == null
                                        ? null
                                        : addresses.of(line.entry().path())));
    }

    private static Column<Line> ofFigure(String name, Function<FigureView, @Nullable Object> part) {
        return new Column<>(name, line -> line.figure() == null ? null : part.apply(line.figure()));
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
