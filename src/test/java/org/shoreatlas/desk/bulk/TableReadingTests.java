package org.shoreatlas.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.bulk.TableFigures.Existing;
import org.shoreatlas.desk.bulk.TableFigures.Key;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.form.PlainDesk;
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
import org.shoreatlas.table.TableFile;
import org.shoreatlas.table.TableRows;

/** What a table is taken for, row by row. */
@Tag("unit")
class TableReadingTests {

    private static final long PAPER = 9;
    private static final LocalText REASON = new LocalText("سبب", "Raison", "Reason");
    private static final Staff NATIONAL = new Staff(1, "National", Role.ADMINISTRATOR, Set.of());
    private static final Staff CENTRE = new Staff(2, "Centre", Role.REVIEWER, Set.of(PlainDesk.FES_MEKNES));
    private static final String HEADING = "id|version|subject|indicator|nature|precision|value|period|source|how_read";
    private static final String FES = "||place:fes|call-centres|actual|exact|12|2023|decree|full";

    private final PlainDesk desk = new PlainDesk();
    private final TableFigures figures = mock(TableFigures.class);
    private final Publishing publishing = mock(Publishing.class);
    private final TableColumns columns = new TableColumns(desk.forms, desk.views);
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Existing> existing = new ArrayList<>();
    private final Map<String, Content> sources = new HashMap<>();
    private final Map<Integer, Content> earlier = new HashMap<>();
    private final List<Integer> progress = new ArrayList<>();

    @BeforeEach
    void publicFigures() {
        when(figures.of(anyCollection()))
                .thenAnswer(call -> existing.stream()
                        .filter(one -> call.<Collection<String>>getArgument(0).contains(id(one)))
                        .collect(Collectors.toMap(TableReadingTests::id, one -> one)));
        when(figures.alike(anyCollection()))
                .thenAnswer(call -> existing.stream()
                        .filter(one -> !one.isWithdrawn())
                        .filter(one -> call.<Collection<Key>>getArgument(0).contains(Key.of(one.content())))
                        .collect(Collectors.groupingBy(one -> Key.of(one.content()))));
        when(figures.source(anyString()))
                .thenAnswer(call -> Optional.ofNullable(sources.get(call.<String>getArgument(0))));
        when(figures.then(any(), anyInt()))
                .thenAnswer(call -> Optional.ofNullable(earlier.get(call.<Integer>getArgument(1))));
        doAnswer(call -> proposals.addAll(call.<Collection<Proposal>>getArgument(0)))
                .when(publishing)
                .propose(anyCollection());
    }

    private static String id(Existing figure) {
        return figure.entry().slug().value();
    }

    private static Map<String, Object> fes(Object... fields) {
        Map<String, Object> content = new TreeMap<>(Map.of(
                "subject",
                "place:fes",
                "indicator",
                "call-centres",
                "nature",
                "actual",
                "precision",
                "exact",
                "value",
                "12",
                "period",
                "2023",
                "evidence",
                List.of(Map.of("source", "decree", "howRead", "full", "language", "ar"))));
        for (int at = 0; at < fields.length; at += 2) {
            content.put((String) fields[at], fields[at + 1]);
        }
        return content;
    }

    private void isPublic(String id, int version, Map<String, Object> content) {
        existing.add(new Existing(
                EntryRef.parse("figure:" + id), 40 + existing.size(), version, false, Content.of(content)));
    }

    /** Sheets of rows of cells. */
    private static final class Sheets extends TableFile {

        private final List<List<List<TableCell>>> sheets;
        private final List<String> names;
        private final Set<String> hidden;

        Sheets(List<List<List<TableCell>>> sheets) {
            this(
                    sheets,
                    IntStream.range(0, sheets.size()).mapToObj(String::valueOf).toList(),
                    Set.of());
        }

        Sheets(List<List<List<TableCell>>> sheets, List<String> names, Set<String> hidden) {
            this.sheets = sheets;
            this.names = names;
            this.hidden = hidden;
        }

        @Override
        public boolean isHidden(int sheet) {
            return hidden.contains(names.get(sheet));
        }

        @Override
        public List<String> sheets() {
            return names;
        }

        @Override
        public void read(int sheet, TableRows rows) {
            for (int at = 0; at < sheets.get(sheet).size(); at++) {
                if (!sheets.get(sheet).get(at).isEmpty()
                        && !rows.row(at + 1, sheets.get(sheet).get(at))) {
                    return;
                }
            }
        }
    }

    /**
     * Cells between bars; one that begins with # is a number, with = a formula, with ! an error, with ? a number that
     * is not shown. Of #350~ MDH the format writes MDH.
     */
    private static List<List<TableCell>> sheet(String... rows) {
        return Stream.of(rows)
                .map(row -> Arrays.stream(row.split("\\|", -1))
                        .map(cell -> switch (cell.isEmpty() ? ' ' : cell.charAt(0)) {
                            case '#' -> number(cell.substring(1).split("~"));
                            case '?' -> new TableCell(cell.substring(1), TableCell.Type.HIDDEN);
                            case '=' -> new TableCell(cell, TableCell.Type.FORMULA);
                            case '!' -> new TableCell(cell, TableCell.Type.ERROR);
                            default -> cell.isEmpty() ? TableCell.EMPTY : new TableCell(cell, TableCell.Type.TEXT);
                        })
                        .toList())
                .toList();
    }

    private static TableCell number(String... parts) {
        return parts.length == 1
                ? new TableCell(parts[0], TableCell.Type.NUMBER)
                : new TableCell(parts[0], TableCell.Type.NUMBER, parts.length > 2 ? parts[2] : "", parts[1].strip());
    }

    private TableReading reading(Staff staff) {
        Submission paper = new Submission(
                PAPER,
                "table",
                null,
                null,
                null,
                null,
                false,
                staff.id(),
                Submission.State.DRAFT,
                FormInput.NOTHING,
                1,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of());
        return new TableReading(
                new TableReading.Parts(columns, desk.forms, desk.reader(), desk.known, desk.ids, figures, publishing),
                paper,
                staff,
                "organisation:cri-fes-meknes",
                REASON,
                Language.EN);
    }

    @SafeVarargs
    private TableOutcome read(Staff staff, List<List<TableCell>>... sheets) {
        TableReading reading = reading(staff);
        reading.read(new TableSheets(new Sheets(List.of(sheets)), columns), progress::add);
        return reading.outcome();
    }

    private TableOutcome read(String... rows) {
        return read(NATIONAL, sheet(rows));
    }

    private static TableOutcome.Line line(int row, String column, String message, Object... arguments) {
        return new TableOutcome.Line(Kind.FIGURE, row, column, message, List.of(arguments));
    }

    private void refused(TableOutcome outcome, TableOutcome.Line... lines) {
        assertThat(outcome.first()).containsExactly(lines);
        assertThat(outcome.mistakes()).isEqualTo(lines.length);
        assertThat(outcome.refused()).isEqualTo((int)
                Stream.of(lines).map(TableOutcome.Line::row).distinct().count());
        assertThat(outcome.maySend()).isFalse();
    }

    @Test
    void proposesANewFigure() {
        TableOutcome outcome = read(HEADING, FES);

        assertThat(outcome)
                .isEqualTo(new TableOutcome(0, 1, 0, 0, 0, 0, List.of(), List.of(), Set.of(PlainDesk.FES_MEKNES)));
        assertThat(proposals)
                .containsExactly(new Proposal(
                        EntryRef.parse("figure:fes-call-centres-2023"),
                        Content.of(fes()),
                        Change.NEW,
                        null,
                        "organisation:cri-fes-meknes",
                        PAPER));
        assertThat(progress).containsExactly(1);
    }

    @Test
    void givesEachNewFigureAnIdOfItsOwn() {
        desk.used("figure:fes-call-centres-2023");
        read(HEADING, FES, FES.replace("|12|", "|13|"));
        assertThat(proposals)
                .extracting(one -> one.entry().slug().value())
                .containsExactly("fes-call-centres-2023-2", "fes-call-centres-2023-3");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsHeadingsNumbersAndNamesInEachLanguage(Language language) {
        String heading = Stream.of(HEADING.split("\\|"))
                .map(code -> columns.of(Kind.FIGURE).stream()
                        .filter(column -> column.code().equals(code))
                        .findFirst()
                        .orElseThrow())
                .map(column -> columns.label(column, language))
                .collect(Collectors.joining("|"));
        Map<Language, String> rows = Map.of(
                Language.AR,
                "||فاس|مراكز النداء|مسجل|exact|١٢|سنة 2023|مرسوم|full",
                Language.FR,
                "||Fès|Centres d’appels|constaté|exact|12|2023|Décret|full",
                Language.EN,
                "||Fez|call centres|Actual|exact|12|2023|Decree|full");

        assertThat(read(heading, rows.get(language)).first()).isEmpty();
        assertThat(proposals).extracting(Proposal::content).containsExactly(Content.of(fes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject|indicator", "name|form|language|dated|address", "Fès|12|2023|actual"})
    void saysThatThereIsNoHeadingOfFigures(String heading) {
        TableOutcome outcome = read(heading, FES);
        assertThat(outcome.first())
                .containsExactly(new TableOutcome.Line(null, 0, null, "desk.table.error.no-heading", List.of()));
        assertThat(outcome.rows()).isZero();
        assertThat(progress).isEmpty();
    }

    @Test
    void looksForTheHeadingInTwentyRows() {
        String[] above = Stream.concat(IntStream.range(0, 19).mapToObj(n -> "Title " + n), Stream.of(HEADING, FES))
                .toArray(String[]::new);
        assertThat(read(above).added()).isEqualTo(1);
        String[] tooMany = Stream.concat(Stream.of("Title"), Stream.of(above)).toArray(String[]::new);
        assertThat(read(tooMany).first())
                .extracting(TableOutcome.Line::message)
                .containsExactly("desk.table.error.no-heading");
        assertThat(new TableSheets(new Sheets(List.of(sheet(above))), columns).count())
                .isEqualTo(1);
        assertThat(new TableSheets(new Sheets(List.of(sheet(tooMany))), columns).count())
                .isZero();
    }

    @Test
    void takesTheFirstSheetOfFiguresWhereverItIs() {
        assertThat(read(
                                NATIONAL,
                                sheet("Read me first"),
                                sheet("", HEADING, FES),
                                sheet(HEADING, FES.replace("|12|", "|13|")))
                        .added())
                .isEqualTo(1);
        assertThat(proposals).extracting(one -> one.content().text("value")).containsExactly("12");
    }

    private TableOutcome read(List<String> names, Set<String> hidden, List<List<List<TableCell>>> sheets) {
        TableReading reading = reading(NATIONAL);
        reading.read(new TableSheets(new Sheets(sheets, names, hidden), columns), progress::add);
        return reading.outcome();
    }

    private static TableOutcome.Left left(String what, String... arguments) {
        return new TableOutcome.Left(what, List.of(arguments));
    }

    @Test
    void readsTheSheetThatCanBeSeenAndNamesTheOthers() {
        TableOutcome outcome = read(
                List.of("ancien", "Chiffres", "Chiffres 2", "Vide", "Lists", "قوائم"),
                Set.of("ancien", "Lists"),
                List.of(
                        sheet(HEADING, FES.replace("|12|", "|9999|")),
                        sheet(HEADING, FES),
                        sheet(HEADING, FES.replace("|12|", "|13|")),
                        List.of(),
                        sheet("exact"),
                        sheet("exact")));

        assertThat(proposals).extracting(one -> one.content().text("value")).containsExactly("12");
        assertThat(outcome.left())
                .containsExactly(
                        left("hidden-sheet", "ancien", "Chiffres"),
                        left("sheet", "Chiffres 2", "Chiffres"),
                        left("sheet", "قوائم", "Chiffres"));
        assertThat(outcome.leaves()).isTrue();
        assertThat(outcome.maySend()).isTrue();
    }

    @Test
    void namesAHiddenSheetWhereNothingElseIsATable() {
        TableOutcome outcome = read(List.of("ancien"), Set.of("ancien"), List.of(sheet(HEADING, FES)));
        assertThat(outcome.first())
                .extracting(TableOutcome.Line::message)
                .containsExactly("desk.table.error.no-heading");
        assertThat(outcome.left()).containsExactly(left("hidden-sheet", "ancien", ""));
    }

    @Test
    void namesAColumnWithoutHeadingByItsLetter() {
        TableOutcome outcome = read(HEADING.replace("|period|", "||") + "| |Remark|Empty", FES + "||look||far");
        assertThat(outcome.left())
                .containsExactly(
                        left("column-without-heading", "H"),
                        left("column", "L", "Remark"),
                        left("column-without-heading", "N"));
        assertThat(outcome.unread()).containsExactly("Remark", "Empty");
        assertThat(proposals).extracting(one -> one.content().text("period")).containsExactly("");
    }

    @Test
    void countsColumnsAsSpreadsheetsDo() {
        String far = "|".repeat(27 - 9);
        assertThat(read(HEADING, FES + far + "x||" + "|".repeat(23) + "y").left())
                .containsExactly(left("column-without-heading", "AB"), left("column-without-heading", "BA"));
    }

    @Test
    void namesTheSecondOfTwoColumnsWithOneHeading() {
        assertThat(read(HEADING + "|value", FES + "|13").left()).containsExactly(left("column", "K", "value"));
    }

    @Test
    void namesWhatStandsAboveTheHeadings() {
        assertThat(read("", "Investissements|en millions de DH", HEADING, FES).left())
                .containsExactly(left("above", "2", "Investissements en millions de DH"));
        assertThat(read("x".repeat(200), HEADING, FES).left())
                .containsExactly(left("above", "1", "x".repeat(100) + "…"));
    }

    @Test
    void readsRowsBelowAnEmptyStretch() {
        assertThat(read(HEADING, FES, "|", "|", "|", "Total", FES.replace("|12|", "|13|"))
                        .first())
                .extracting(TableOutcome.Line::row)
                .contains(6);
        assertThat(read(HEADING, FES, "|", "|", FES.replace("|12|", "|13|")).left())
                .isEmpty();
    }

    @Test
    void leavesNothingOfASheetOfSourcesUnnamed() {
        assertThat(read(NATIONAL, sheet(HEADING, FES), sheet(SOURCES + "|Remark|", "|Étude|Study|article|fr|look|far"))
                        .left())
                .containsExactly(left("source-column", "F", "Remark"), left("source-column-without-heading", "G"));
    }

    @Test
    void passesOverEmptyRowsAndNamesHeadingsThatItDoesNotKnow() {
        TableOutcome outcome =
                read(HEADING + "|Remark| |" + "x".repeat(600), "|||||||||||", FES + "|look", "|||||||||only a remark|");
        assertThat(outcome.unread()).containsExactly("Remark", "x".repeat(500));
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.refused()).isEqualTo(1);
    }

    @Test
    void tellsItsProgressEveryFiveHundredRows() {
        String[] rows = Stream.concat(
                        Stream.of(HEADING),
                        IntStream.range(0, 1001).mapToObj(n -> FES.replace("|12|", "|" + (n + 1) + "|")))
                .toArray(String[]::new);
        assertThat(read(rows).added()).isEqualTo(1001);
        assertThat(progress).containsExactly(500, 1000, 1001);
        assertThat(proposals)
                .extracting(Proposal::entry)
                .doesNotHaveDuplicates()
                .hasSize(1001);
    }

    @Test
    void countsARowThatSaysWhatIsPublic() {
        isPublic("fes-centres", 1, fes());
        assertThat(read(HEADING, FES, "fes-centres" + FES, "fes-centres|1" + FES.substring(1)))
                .isEqualTo(new TableOutcome(3, 0, 0, 0, 0, 0, List.of(), List.of(), Set.of()));
        assertThat(proposals).isEmpty();
    }

    @Test
    void changesTheFigureThatARowNames() {
        Map<String, Object> before = fes("flags", List.of("final"));
        before.put("note", Map.of("fr", "Note"));
        isPublic("fes-centres", 2, before);

        assertThat(read(HEADING, "fes-centres|2|place:fes|call-centres|actual|at-least|14|2024|decree|excerpt")
                        .changed())
                .isEqualTo(1);

        Map<String, Object> after =
                fes("precision", "at-least", "low", "14", "period", "2024", "flags", List.of("final"));
        after.remove("value");
        after.put("note", Map.of("fr", "Note"));
        after.put("evidence", List.of(Map.of("source", "decree", "howRead", "excerpt", "language", "ar")));
        assertThat(proposals)
                .containsExactly(new Proposal(
                        EntryRef.parse("figure:fes-centres"),
                        Content.of(after),
                        new Change(Change.Type.REVISION, REASON, null, null),
                        40L,
                        "organisation:cri-fes-meknes",
                        PAPER));
    }

    @Test
    void findsTheFigureThatARowWithoutIdIsAbout() {
        isPublic("fes-centres", 1, fes());
        assertThat(read(HEADING, FES.replace("|12|", "|15|")).changed()).isEqualTo(1);
        assertThat(proposals)
                .extracting(
                        one -> one.entry().slug().value(), one -> one.content().text("value"), Proposal::base)
                .containsExactly(tuple("fes-centres", "15", 40L));
    }

    @Test
    void takesAnotherSourceForAnotherReading() {
        isPublic("fes-centres", 1, fes());
        assertThat(read(HEADING, FES.replace("|12|", "|15|").replace("decree", "report"))
                        .added())
                .isEqualTo(1);
        assertThat(proposals).extracting(Proposal::base).containsOnlyNulls();
    }

    @Test
    void asksWhichOfSeveralFiguresIsMeant() {
        isPublic("fes-centres", 1, fes());
        isPublic("fes-centres-2", 1, fes("value", "13"));
        refused(
                read(HEADING, FES.replace("|12|", "|15|")),
                line(2, null, "desk.table.error.several", "fes-centres, fes-centres-2"));
        assertThat(read(HEADING, FES.replace("|12|", "|13|")).unchanged()).isEqualTo(1);
    }

    @Test
    void refusesAnIdThatIsUnknownOrWithdrawn() {
        existing.add(new Existing(EntryRef.parse("figure:gone"), 7, 1, true, Content.of(fes())));
        refused(
                read(HEADING, "no-such" + FES, "gone" + FES),
                line(2, "id", "desk.table.error.id", "no-such"),
                line(3, "id", "desk.table.error.withdrawn", "gone"));
        assertThat(proposals).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, value, desk.table.error.formula",
        "!#REF, value, desk.table.error.cell-error",
        "many, value, desk.error.number"
    })
    void namesTheCellThatCannotBeRead(String cell, String column, String message) {
        refused(read(HEADING, FES.replace("|12|", "|" + cell + "|")), line(2, column, message));
    }

    @Test
    void refusesAFormulaWhereTheIdStands() {
        refused(read(HEADING, "=A1" + FES), line(2, "id", "desk.table.error.formula"));
        refused(read(HEADING, "|=A1" + FES.substring(1)), line(2, null, "desk.table.error.formula"));
    }

    @Test
    void namesEachMistakeOfARowByItsColumn() {
        TableOutcome outcome = read(
                HEADING + "|note_fr|language|flags",
                "||place:atlantis|none|odd|exact|x|soon|||" + "n".repeat(4001) + "|de|odd");
        assertThat(outcome.first())
                .extracting(TableOutcome.Line::column, TableOutcome.Line::message)
                .containsExactlyInAnyOrder(
                        tuple("subject", "desk.error.entry"), tuple("indicator", "desk.error.entry"),
                        tuple("nature", "desk.error.code"), tuple("value", "desk.error.number"),
                        tuple("period", "desk.error.period"), tuple("source", "desk.error.required"),
                        tuple("how_read", "desk.error.required"), tuple("note_fr", "desk.error.too-long"),
                        tuple("language", "desk.error.code"), tuple("flags", "desk.error.code"));
        assertThat(outcome.mistakes()).isEqualTo(10);
        assertThat(outcome.refused()).isEqualTo(1);
    }

    @Test
    void turnsToTheColumnOfTheSourceWhereEvidenceIsMissing() {
        refused(
                read("subject|indicator|nature|precision|value", "place:fes|call-centres|actual|exact|12"),
                line(2, "source", "desk.error.evidence"));
    }

    @ParameterizedTest
    @CsvSource({
        "call-centres, 26 M€, unit.count",
        "call-centres, 5 ملايين درهم, unit.count",
        "land, 11 %, unit.m2",
        "land, 5000 personnes, unit.m2",
        "land, 5 million dollars, unit.m2",
        "jobs-share, 350 MDH, unit.percent",
        "jobs-share, 20 ha, unit.percent"
    })
    void refusesAnotherUnitThanThatOfTheIndicator(String indicator, String value, String unit) {
        refused(
                read(HEADING, FES.replace("call-centres", indicator).replace("|12|", "|" + value + "|")),
                line(2, "value", "desk.error.unit", unit));
    }

    private void money() {
        desk.indicator("investment", "MAD", "الاستثمار", "Investissement", "Investment");
    }

    /** A value for an indicator in dirhams, with what stands in columns beside it. */
    private TableOutcome measured(String columns, String beside, String value) {
        money();
        String row = FES.replace("call-centres", "investment").replace("|12|", "|" + value + "|");
        return read(HEADING + "|" + columns, row + "|" + beside);
    }

    @ParameterizedTest
    @CsvSource({
        "Unité, millions de dirhams, 26, 26000000",
        "Unité, MDH, 26, 26000000",
        "Unité, (MDH), #26, 26000000",
        "Unité, en MDH, '26,22', 26220000",
        "الوحدة, مليون درهم, ٢٦, 26000000",
        "Unit, MMDH, 26, 26000000000",
        "Unité, dirhams, 26, 26",
        "Unité, dirhams, 26 MDH, 26000000",
        "Unité, dirhams, #1.980, 1.980",
        "Unité, '', 26 MDH, 26000000",
        "Unité de mesure, KDH, #26.5, 26500",
        "Échelle, millions, 26, 26000000",
        "Scale, billion, #1.2, 1200000000",
        "المقياس, ألف, 26, 26000",
        "Échelle, #1000, 26, 26000",
        "Échelle, 1 000 000, 26, 26000000",
        "Unit, 1000 DH, 26, 26000",
        "Devise, MAD, 26, 26",
        "Scale|Currency, millions|DH, 26, 26000000",
        "Unité|Échelle, dirhams|milliards, 3, 3000000000"
    })
    void takesAColumnForTheUnitAndScaleOfANumber(String columns, String beside, String value, String meant) {
        assertThat(measured(columns, beside, value).first()).isEmpty();
        assertThat(proposals).extracting(one -> one.content().text("value")).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Unité, euros, unit",
        "Unité, M€, unit",
        "Unité, personnes, unit",
        "Unit, %, unit",
        "الوحدة, هكتار, unit",
        "Currency, USD, currency",
        "Devise, €, currency"
    })
    void contradictsAColumnThatNamesAnotherUnit(String columns, String beside, String column) {
        refused(measured(columns, beside, "26"), line(2, column, "desk.error.unit", "unit.MAD"));
    }

    @ParameterizedTest
    @CsvSource({
        "Unité, n’importe quoi, unit",
        "Unité, 500 DH, unit",
        "Unité, !#REF!, unit",
        "Échelle, 12, scale",
        "Scale, many, scale"
    })
    void refusesAUnitThatItDoesNotKnow(String columns, String beside, String column) {
        refused(measured(columns, beside, "26"), line(2, column, "desk.table.error.unit", beside));
    }

    @ParameterizedTest
    @CsvSource({
        "Unité, MDH, 26 MDH, value",
        "Unité, MDH, 26 DH, value",
        "Échelle, millions, 26 millions, value",
        "Unité, MDH, #26~ MDH, value",
        "Unité|Échelle, MDH|millions, 26, scale",
        "Unité|Échelle, MDH|milliers, #26, scale"
    })
    void refusesAScaleThatIsGivenTwice(String columns, String beside, String value, String column) {
        refused(measured(columns, beside, value), line(2, column, "desk.table.error.scale-twice"));
    }

    @Test
    void looksAtTheUnitOfARowWithoutAScaleInEachOfItsNumbers() {
        money();
        String row = FES.replace("call-centres", "investment").replace("|exact|12|", "|between||");
        assertThat(read(HEADING + "|low|high|unit", row + "|#3|5|MDH").first()).isEmpty();
        assertThat(proposals).singleElement().satisfies(one -> {
            assertThat(one.content().text("low")).isEqualTo("3000000");
            assertThat(one.content().text("high")).isEqualTo("5000000");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "investment, #350~ MDH, 350000000",
        "investment, #1.2~ Md DH, 1200000000",
        "investment, #350~ KDH, 350000",
        "investment, #350~مليون درهم, 350000000",
        "investment, #350~ ~DH, 350",
        "land, #20~ ha, 200000",
        "land, #2.5~ km², 2500000",
        "land, #36000~ m², 36000",
        "jobs-share, #11~%, 11",
        "jobs-share, #11.5~%, 11.5",
        "call-centres, #12~ centres d'appels, 12"
    })
    void readsWhatTheFormatOfANumberShows(String indicator, String value, String meant) {
        money();
        assertThat(read(HEADING, FES.replace("call-centres", indicator).replace("|12|", "|" + value + "|"))
                        .first())
                .isEmpty();
        assertThat(proposals).extracting(one -> one.content().text("value")).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "investment, #26220000~ €, unit.MAD",
        "investment, #26220000~ ~$, unit.MAD",
        "investment, #11~%, unit.MAD",
        "land, #11~%, unit.m2",
        "land, #350~ MDH, unit.m2",
        "jobs-share, #20~ ha, unit.percent"
    })
    void refusesTheUnitOfAFormatThatIsAnother(String indicator, String value, String unit) {
        money();
        refused(
                read(HEADING, FES.replace("call-centres", indicator).replace("|12|", "|" + value + "|")),
                line(2, "value", "desk.error.unit", unit));
    }

    @ParameterizedTest
    @CsvSource({"#26220000~ ~≈, ≈26220000", "#11~ taux, 11 taux", "#500~ ou plus, 500 ou plus"})
    void refusesAFormatThatWritesWhatIsNotUnderstood(String value, String shown) {
        refused(
                read(HEADING, FES.replace("|12|", "|" + value + "|")),
                line(2, "value", "desk.table.error.shown", shown));
    }

    @Test
    void refusesANumberOfWhichSomethingElseIsShown() {
        refused(read(HEADING, FES.replace("|12|", "|?12|")), line(2, "value", "desk.table.error.hidden"));
    }

    @Test
    void takesAFormattedNumberInATextAsItIsShown() {
        assertThat(read(HEADING + "|as_published", FES + "|#350~ MDH").first()).isEmpty();
        assertThat(proposals)
                .singleElement()
                .satisfies(one -> assertThat(
                                one.content().objects("evidence").get(0).text("asPublished"))
                        .isEqualTo("350 MDH"));
    }

    @Test
    void takesTheNumberOfASpreadsheetDigitByDigit() {
        read(
                HEADING,
                FES.replace("|12|", "|#1.980|"),
                FES.replace("|12|", "|1.980|").replace("2023", "2024"));
        assertThat(proposals).extracting(one -> one.content().text("value")).containsExactly("1.980", "1980");
    }

    @Test
    void takesANumberThatLostItsLastZeroForUnchanged() {
        isPublic("fes-centres", 1, fes("value", "11.50"));
        assertThat(read(HEADING, "fes-centres" + FES.replace("|12|", "|#11.5|")).unchanged())
                .isEqualTo(1);
        read(HEADING, "fes-centres" + FES.replace("|12|", "|#11.5|").replace("2023", "2024"));
        assertThat(proposals)
                .singleElement()
                .satisfies(one -> assertThat(one.content().text("value")).isEqualTo("11.50"));
        proposals.clear();
        read(HEADING, "fes-centres" + FES.replace("|12|", "|#11.51|"));
        assertThat(proposals)
                .singleElement()
                .satisfies(one -> assertThat(one.content().text("value")).isEqualTo("11.51"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "final,provisional",
                "final؛ provisional",
                "'  final ,, provisional ,'",
                "final،provisional",
                "نهائي، مؤقت",
                "Final, Provisional"
            })
    void readsSeveralCodesOfACell(String cell) {
        isPublic("fes-centres", 1, fes("flags", List.of("preliminary", "final", "rule-applied")));
        assertThat(read(HEADING + "|flags", "fes-centres" + FES + "|" + cell).first())
                .isEmpty();
        assertThat(proposals)
                .singleElement()
                .satisfies(one -> assertThat(one.content().texts("flags")).containsExactly("final", "provisional"));
    }

    @Test
    void emptiesAFieldOfWhichTheCellIsEmpty() {
        isPublic("fes-centres", 1, fes("flags", List.of("final")));
        assertThat(read(HEADING + "|flags", "fes-centres" + FES + "|").changed())
                .isEqualTo(1);
        assertThat(proposals)
                .singleElement()
                .satisfies(one -> assertThat(one.content()).isEqualTo(Content.of(fes())));
    }

    @Test
    void refusesWhatRestsOnAnOlderVersion() {
        isPublic("fes-centres", 3, fes());
        refused(
                read(HEADING, "fes-centres|2" + FES.substring(1).replace("|12|", "|15|")),
                line(2, "id", "desk.table.error.newer", 3));
        assertThat(read(HEADING, "fes-centres|3" + FES.substring(1).replace("|12|", "|15|"))
                        .changed())
                .isEqualTo(1);
        assertThat(read(HEADING, "fes-centres|x" + FES.substring(1).replace("|12|", "|15|"))
                        .changed())
                .isEqualTo(1);
    }

    @Test
    void passesOverARowThatNobodyTouchedSinceItsDownload() {
        isPublic("fes-centres", 3, fes("value", "20"));
        earlier.put(2, Content.of(fes()));
        assertThat(read(HEADING, "fes-centres|2" + FES.substring(1)).unchanged())
                .isEqualTo(1);
        refused(
                read(HEADING, "fes-centres|2" + FES.substring(1).replace("|12|", "|13|")),
                line(2, "id", "desk.table.error.newer", 3));
        refused(read(HEADING, "fes-centres|1" + FES.substring(1)), line(2, "id", "desk.table.error.newer", 3));
    }

    @Test
    void refusesTwoRowsAboutOneFigure() {
        isPublic("fes-centres", 1, fes());
        refused(
                read(HEADING, "fes-centres" + FES.replace("|12|", "|15|"), "fes-centres" + FES),
                line(3, "id", "desk.table.error.twice", "2"));
        refused(
                read(HEADING, "fes-centres" + FES, "fes-centres" + FES.replace("|12|", "|15|")),
                line(3, "id", "desk.table.error.twice", "2"));
        refused(
                read(
                        HEADING,
                        FES.replace("decree", "report").replace("|12|", "|15|"),
                        FES.replace("decree", "memo").replace("|12|", "|#15.0|")),
                line(3, "value", "desk.table.error.twice", "2"));
    }

    @Test
    void refusesAReadingThatIsPublicAlready() {
        isPublic("fes-centres", 1, fes());
        isPublic("fes-centres-2", 1, fes("value", "13"));
        refused(read(HEADING, "fes-centres-2" + FES), line(2, "value", "desk.table.error.same-reading", "fes-centres"));
        refused(
                read(HEADING, FES.replace("decree", "report")),
                line(2, "value", "desk.table.error.same-reading", "fes-centres"));
        assertThat(read(HEADING, FES.replace("decree", "report").replace("exact", "about"))
                        .added())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"place:oujda, desk.error.other-region", "place:morocco, desk.error.national"})
    void leavesWhatIsNotOfTheCentreToOthers(String subject, String message) {
        String row = FES.replace("place:fes", subject);
        refused(read(CENTRE, sheet(HEADING, row)), line(2, "subject", message));
        assertThat(read(NATIONAL, sheet(HEADING, row)).added()).isEqualTo(1);
    }

    @Test
    void takesFromACentreWhatIsItsOwn() {
        assertThat(read(CENTRE, sheet(HEADING, FES)))
                .isEqualTo(new TableOutcome(0, 1, 0, 0, 0, 0, List.of(), List.of(), Set.of(PlainDesk.FES_MEKNES)));
    }

    @Test
    void letsNoFigureBeMovedFromAnotherRegion() {
        isPublic("oujda-centres", 1, fes("subject", "place:oujda"));
        refused(read(CENTRE, sheet(HEADING, "oujda-centres" + FES)), line(2, "subject", "desk.error.other-region"));
        assertThat(read(NATIONAL, sheet(HEADING, "oujda-centres" + FES)).regions())
                .containsExactlyInAnyOrder(PlainDesk.FES_MEKNES, PlainDesk.ORIENTAL);
    }

    private static final String SOURCES = "id|name_fr|name_en|form|language";

    @Test
    void entersNewSourcesTogetherWithWhatRestsOnThem() {
        TableOutcome outcome = read(
                NATIONAL,
                sheet(
                        HEADING,
                        FES.replace("decree", "Étude du centre"),
                        FES.replace("decree", "study").replace("|12|", "|13|")),
                sheet(
                        SOURCES,
                        "|Étude du centre|Study|article|fr",
                        "|Étude du centre|Study|article|fr",
                        "|Décret|Decree|decree|ar"));

        assertThat(outcome)
                .isEqualTo(new TableOutcome(0, 2, 0, 0, 1, 0, List.of(), List.of(), Set.of(PlainDesk.FES_MEKNES)));
        assertThat(proposals)
                .extracting(one -> one.entry().toString())
                .containsExactly("source:study", "figure:fes-call-centres-2023", "figure:fes-call-centres-2023-2");
        assertThat(proposals.get(0))
                .isEqualTo(new Proposal(
                        EntryRef.parse("source:study"),
                        Content.of(Map.of(
                                "name",
                                Map.of("fr", "Étude du centre", "en", "Study"),
                                "form",
                                "article",
                                "language",
                                "fr")),
                        Change.NEW,
                        null,
                        "organisation:cri-fes-meknes",
                        PAPER));
        assertThat(proposals.get(1).content().objects("evidence").get(0).text("source"))
                .isEqualTo("study");
        assertThat(proposals.get(1).content().objects("evidence").get(0).text("language"))
                .isEqualTo("fr");
    }

    @Test
    void changesNoSourceThatIsThere() {
        sources.put(
                "decree",
                Content.of(Map.of("name", Map.of("fr", "Décret", "en", "Decree"), "form", "decree", "language", "ar")));
        TableOutcome outcome = read(
                NATIONAL,
                sheet(HEADING, FES),
                sheet(
                        SOURCES,
                        "decree|Décret|Decree|decree|ar",
                        "decree|Décret 2|Decree|decree|ar",
                        "atlantis|A|B|decree|ar",
                        "|Seul||decree|odd"));
        assertThat(outcome.first())
                .containsExactlyInAnyOrder(
                        new TableOutcome.Line(Kind.SOURCE, 3, "id", "desk.table.error.source-changed", List.of()),
                        new TableOutcome.Line(Kind.SOURCE, 4, "id", "desk.table.error.source-id", List.of("atlantis")),
                        new TableOutcome.Line(Kind.SOURCE, 5, "name_ar", "desk.error.two-languages", List.of()),
                        new TableOutcome.Line(Kind.SOURCE, 5, "language", "desk.error.code", List.of()));
        assertThat(outcome.newSources()).isZero();
        assertThat(outcome.refused()).isZero();
        assertThat(outcome.added()).isEqualTo(1);
    }

    @Test
    void keepsFiftyMistakesAndCountsAll() {
        String[] rows = Stream.concat(Stream.of(HEADING), IntStream.range(0, 60).mapToObj(n -> "no-" + n + FES))
                .toArray(String[]::new);
        TableOutcome outcome = read(rows);
        assertThat(outcome.first()).hasSize(50).last().isEqualTo(line(51, "id", "desk.table.error.id", "no-49"));
        assertThat(outcome.mistakes()).isEqualTo(60);
        assertThat(outcome.refused()).isEqualTo(60);
    }

    @Test
    void findsTheRowOfWhatPublishingRefuses() {
        isPublic("fes-centres", 1, fes());
        TableReading reading = reading(NATIONAL);
        reading.read(
                new TableSheets(
                        new Sheets(List.of(sheet(
                                HEADING, "fes-centres" + FES.replace("|12|", "|15|"), FES.replace("2023", "2024")))),
                        columns),
                progress::add);
        assertThat(reading.outcome().added() + reading.outcome().changed()).isEqualTo(2);

        reading.refused(new ContentException("figure:fes-call-centres-2024 value", "no"));
        TableOutcome one = reading.outcome();
        refused(one, line(3, "value", "desk.error.refused"));
        assertThat(List.of(one.added(), one.changed(), one.refused())).containsExactly(0, 1, 1);

        reading.refused(new ContentException("figure:fes-centres evidence[0].paragraph", "no"));
        reading.refused(new ContentException("figure:unknown value", "no"));
        reading.refused(new ContentException("value", "no"));
        reading.refused(Mistake.of("desk.table.error.outdated"));
        TableOutcome all = reading.outcome();
        assertThat(all.first())
                .containsExactly(
                        line(3, "value", "desk.error.refused"),
                        line(2, "paragraph", "desk.error.refused"),
                        new TableOutcome.Line(null, 0, null, "desk.error.refused", List.of()),
                        new TableOutcome.Line(null, 0, null, "desk.error.refused", List.of()),
                        new TableOutcome.Line(null, 0, null, "desk.table.error.outdated", List.of()));
        assertThat(List.of(all.added(), all.changed(), all.refused())).containsExactly(0, 0, 2);
        assertThat(reading.regions()).containsExactly(PlainDesk.FES_MEKNES);
    }
}
