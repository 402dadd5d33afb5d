package org.shoreatlas.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.table.TableCell.Type;
import org.shoreatlas.table.UnreadableTableException.Reason;

/** Files as officers and others send them. */
@Tag("unit")
class TableFileTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aWorkbookIsReadAsItIsShown() throws IOException {
        byte[] file = workbook(sheet -> {
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("القيمة");
            row.createCell(1).setCellValue(4500);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(0.113);
            row.getCell(3).setCellStyle(style(sheet, "0.0%"));
            date(row.createCell(4), "dd/mm/yyyy", LocalDate.of(2024, 12, 31));
            date(row.createCell(5), "mmm-yy", LocalDate.of(2024, 12, 1));
            date(row.createCell(6), "yyyy", LocalDate.of(2024, 1, 1));
            date(row.createCell(7), "[$-40C]mmmm yyyy", LocalDate.of(2024, 3, 1));
            row.createCell(8).setCellFormula("B5*2");
            row.createCell(9).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(10).setCellValue(true);
            row.createCell(11).setCellValue(26_220_000_000d);
            row.createCell(13).setCellValue("=cmd|' /C calc'!A0");
        });

        Map<Integer, List<TableCell>> rows = read(file);
        assertThat(rows).containsOnlyKeys(5);
        assertThat(rows.get(5))
                .containsExactly(
                        new TableCell("القيمة", Type.TEXT),
                        new TableCell("4500", Type.NUMBER),
                        new TableCell("0.3", Type.NUMBER),
                        new TableCell("11.3", Type.NUMBER, "", "%"),
                        new TableCell("2024-12-31", Type.DATE),
                        new TableCell("2024-12", Type.DATE),
                        new TableCell("2024", Type.DATE),
                        new TableCell("2024-03", Type.DATE),
                        new TableCell("", Type.FORMULA),
                        new TableCell("#N/A", Type.ERROR),
                        new TableCell("true", Type.TEXT),
                        new TableCell("26220000000", Type.NUMBER),
                        TableCell.EMPTY,
                        new TableCell("=cmd|' /C calc'!A0", Type.FORMULA));
    }

    @Test
    void aNumberIsReadWithWhatItsFormatWritesBesideIt() throws IOException {
        byte[] file = workbook(sheet -> {
            Row row = sheet.createRow(0);
            List<String> formats = List.of(
                    "0\" MDH\"",
                    "#,##0.00\\ [$€-40C]",
                    "0\\ \\M\\D\\H",
                    "0\"%\"",
                    "0.0\\%",
                    "\"≈\"0",
                    "0,,",
                    "0.0,,\" MDH\"",
                    "#,##0 \"m²\"");
            for (int at = 0; at < formats.size(); at++) {
                row.createCell(at).setCellValue(11_000_000);
                row.getCell(at).setCellStyle(style(sheet, formats.get(at)));
            }
        });

        assertThat(read(file).get(1))
                .containsExactly(
                        new TableCell("11000000", Type.NUMBER, "", "MDH"),
                        new TableCell("11000000", Type.NUMBER, "", "€"),
                        new TableCell("11000000", Type.NUMBER, "", "MDH"),
                        new TableCell("11000000", Type.NUMBER, "", "%"),
                        new TableCell("11000000", Type.NUMBER, "", "%"),
                        new TableCell("11000000", Type.NUMBER, "≈", ""),
                        new TableCell("11000000", Type.HIDDEN),
                        new TableCell("11", Type.NUMBER, "", "MDH"),
                        new TableCell("11000000", Type.NUMBER, "", "m²"));
    }

    @Test
    void textsInTheirCellsAndCellsWithoutAddressAreReadToo() throws IOException {
        byte[] file = with(
                workbook(sheet -> {}),
                SHEET,
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                        + "<row><c t='inlineStr'><is><r><t>Fès</t></r><r><t> ville</t></r></is></c>"
                        + "<c><v>1</v></c></row>"
                        + "<row r='9'><c r='C9' t='d'><v>2024-05-06T00:00:00</v></c></row>"
                        + "</sheetData></worksheet>");

        assertThat(read(file))
                .containsExactly(
                        Map.entry(1, List.of(new TableCell("Fès ville", Type.TEXT), new TableCell("1", Type.NUMBER))),
                        Map.entry(
                                9, List.of(TableCell.EMPTY, TableCell.EMPTY, new TableCell("2024-05-06", Type.DATE))));
    }

    @Test
    void howATextIsSpokenIsNoPartOfIt() throws IOException {
        byte[] file = with(
                workbook(sheet -> {}),
                SHEET,
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row>"
                        + "<c t='inlineStr'><is><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></is></c>"
                        + "</row></sheetData></worksheet>");

        assertThat(read(file)).containsExactly(Map.entry(1, List.of(new TableCell("東京", Type.TEXT))));
    }

    /** A reader that makes something of each of these columns runs out of memory by a file of 3 KB. */
    @Test
    @Timeout(20)
    void aWidthThatIsGivenToEndlessColumnsCostsNothing() throws IOException {
        byte[] file = with(
                workbook(sheet -> {}),
                SHEET,
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                        + "<cols><col min='1' max='2147483647' width='9' hidden='1'/></cols>"
                        + "<sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");

        assertThat(read(file)).containsExactly(Map.entry(1, List.of(new TableCell("1", Type.NUMBER))));
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        byte[] file =
                workbook(sheet -> date(sheet.createRow(0).createCell(0), "yyyy-mm-dd", LocalDate.of(2024, 12, 31)));
        String workbook = part(file, "xl/workbook.xml");
        String changed = workbook.contains("<workbookPr")
                ? workbook.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"true\"/>")
                : workbook.replaceFirst(
                        "(<workbook [^>]*>|<[a-z]+:workbook [^>]*>)", "$1<workbookPr date1904=\"true\"/>");
        assertThat(read(with(file, "xl/workbook.xml", changed)).get(1).get(0).text())
                .isEqualTo("2029-01-01");
    }

    static Stream<Arguments> texts() {
        String text = "Objet,Valeur\nFès,\"4,5\"\n\n\"a\nb\",'=1+1\n";
        return Stream.of(
                Arguments.of("UTF-8", text.getBytes(UTF_8)),
                Arguments.of("UTF-8 with its mark", ("\uFEFF" + text).getBytes(UTF_8)),
                Arguments.of(
                        "semicolons",
                        text.replace(',', ';').replace("4;5", "4,5").getBytes(UTF_8)),
                Arguments.of(
                        "tabs", text.replace(',', '\t').replace("4\t5", "4,5").getBytes(UTF_8)),
                Arguments.of(
                        "CR LF",
                        text.replace("\n", "\r\n").replace("a\r\nb", "a\nb").getBytes(UTF_8)),
                Arguments.of("UTF-16 as Excel writes it", ("\uFEFF" + text).getBytes(UTF_16LE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextIsReadWhateverItsMarksAndSeparators(String what, byte[] file) {
        assertThat(read(file))
                .containsExactly(
                        Map.entry(1, List.of(new TableCell("Objet", Type.TEXT), new TableCell("Valeur", Type.TEXT))),
                        Map.entry(2, List.of(new TableCell("Fès", Type.TEXT), new TableCell("4,5", Type.TEXT))),
                        Map.entry(4, List.of(new TableCell("a\nb", Type.TEXT), new TableCell("=1+1", Type.FORMULA))));
    }

    static Stream<Arguments> refused() throws IOException {
        byte[] plain = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("text"));
        String entities = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'>"
                + IntStream.range(0, 20)
                        .mapToObj(n -> "<!ENTITY " + (char) ('b' + n) + " '" + ("&" + (char) ('a' + n) + ";").repeat(10)
                                + "'>")
                        .collect(Collectors.joining())
                + "]>";
        String million =
                IntStream.range(0, 1_000_000).mapToObj(n -> "<c><v>1</v></c>").collect(Collectors.joining());
        String sheet = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + "<sheetData>%s</sheetData></worksheet>";
        return Stream.of(
                Arguments.of(
                        "a renamed program of Windows",
                        concat("MZ\u0090\0".getBytes("ISO-8859-1"), new byte[5000]),
                        Reason.NO_TABLE),
                Arguments.of(
                        "a renamed program of Linux",
                        concat(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[100]),
                        Reason.NO_TABLE),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, Reason.NO_TABLE),
                Arguments.of("any other archive", zip(Map.of("a.txt", "a".getBytes())), Reason.NO_TABLE),
                Arguments.of(
                        "XLS, or a password",
                        concat(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, new byte[600]),
                        Reason.OLD_WORKBOOK),
                Arguments.of(
                        "ODS",
                        zip(Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet".getBytes(),
                                "content.xml",
                                "<a/>".getBytes())),
                        Reason.OPEN_DOCUMENT),
                Arguments.of(
                        "ODS in one text",
                        ("<?xml version='1.0'?><office:document "
                                        + "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>")
                                .getBytes(),
                        Reason.FLAT_OPEN_DOCUMENT),
                Arguments.of(
                        "the XML of Excel 2003",
                        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"
                                .getBytes(),
                        Reason.XML_WORKBOOK),
                Arguments.of(
                        "a page called XLS",
                        "\uFEFF\n<html><body><table><tr><td>Objet</td></tr></table>".getBytes(UTF_8),
                        Reason.HTML),
                Arguments.of("a bare table", "<table><tr><td>Objet;Valeur</td></tr></table>".getBytes(), Reason.HTML),
                Arguments.of(
                        "a page saved as one file",
                        "MIME-Version: 1.0\nContent-Type: multipart/related\n".getBytes(),
                        Reason.HTML),
                Arguments.of(
                        "strict XLSX",
                        with(
                                plain,
                                "_rels/.rels",
                                part(plain, "_rels/.rels")
                                        .replace(
                                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                                "http://purl.oclc.org/ooxml/officeDocument/relationships")),
                        Reason.STRICT),
                Arguments.of("XLSB", zip(Map.of("xl/workbook.bin", new byte[] {1})), Reason.BINARY_WORKBOOK),
                Arguments.of("macros", with(plain, "xl/vbaProject.bin", "x"), Reason.MACROS),
                Arguments.of("half a workbook", Arrays.copyOf(plain, plain.length / 2), Reason.DAMAGED),
                Arguments.of(
                        "a workbook without sense", zip(Map.of("xl/workbook.xml", "<a>".getBytes())), Reason.DAMAGED),
                Arguments.of(
                        "an external entity in a sheet",
                        with(plain, SHEET, entities + sheet.formatted("<row><c t='str'><v>&e;</v></c></row>")),
                        Reason.DAMAGED),
                Arguments.of(
                        "a document type that nothing uses",
                        with(plain, SHEET, entities + sheet.formatted("<row><c><v>1</v></c></row>")),
                        Reason.DAMAGED),
                Arguments.of(
                        "entities of entities",
                        with(plain, SHEET, laughs + sheet.formatted("<row><c t='str'><v>&u;</v></c></row>")),
                        Reason.DAMAGED),
                Arguments.of(
                        "an external entity in the texts",
                        with(
                                plain,
                                "xl/sharedStrings.xml",
                                entities + "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                        + "<si><t>&e;</t></si></sst>"),
                        Reason.DAMAGED),
                Arguments.of(
                        "an external entity in the workbook",
                        with(
                                plain,
                                "xl/workbook.xml",
                                entities + part(plain, "xl/workbook.xml").replaceFirst("<\\?xml[^>]*>", "")),
                        Reason.DAMAGED),
                Arguments.of(
                        "a million columns",
                        with(plain, SHEET, sheet.formatted("<row>" + million + "</row>")),
                        Reason.TOO_MANY_COLUMNS),
                Arguments.of(
                        "a million columns of text",
                        ("a,b\n" + "1,".repeat(1_000_000)).getBytes(),
                        Reason.TOO_MANY_COLUMNS),
                Arguments.of(
                        "a million columns behind a stray quote",
                        ("a,b\nx\"y\n" + "1,".repeat(1_000_000)).getBytes(),
                        Reason.TOO_MANY_COLUMNS),
                Arguments.of(
                        "too many rows",
                        ("a,b\n" + "1,2\n".repeat(TableFile.MOST_ROWS)).getBytes(),
                        Reason.TOO_MANY_ROWS),
                Arguments.of(
                        "Windows-1252",
                        "Objet;Valeur\nFès;été".getBytes(Charset.forName("windows-1252")),
                        Reason.ENCODING),
                Arguments.of(
                        "Windows-1256",
                        "الموضوع;القيمة\nفاس;1".getBytes(Charset.forName("windows-1256")),
                        Reason.ENCODING));
    }

    static Stream<Arguments> quotes() {
        String heading = "Objet;Indicateur;Valeur;Remarque\n";
        return Stream.of(
                        Arguments.of(
                                "one that nothing closes",
                                "a;b;1;c\na;b;2;\"sans fin\na;b;3;c\n",
                                Reason.UNCLOSED_QUOTE,
                                3),
                        Arguments.of("one at the very end", "a;b;1;c\na;b;2;\"", Reason.UNCLOSED_QUOTE, 3),
                        Arguments.of(
                                "two that close each other",
                                "a;b;1;\"sans fin\na;b;2;c\na;b;3;\"encore\n",
                                Reason.SWALLOWED_ROWS,
                                2),
                        Arguments.of(
                                "rows within a cell",
                                "a;b;1;\"c\r\na;b;2;c\r\na;b;3;c\"\r\n",
                                Reason.SWALLOWED_ROWS,
                                2),
                        Arguments.of("one within a cell", "a;b;1;un \"mot\"\n", Reason.STRAY_QUOTE, 2),
                        Arguments.of("inches", "a;b;1;c\r\na;b;2;27\" d'écran\r\n", Reason.STRAY_QUOTE, 3),
                        Arguments.of("text behind a cell", "a;b;1;\"c\nd\" et\n", Reason.STRAY_QUOTE, 3))
                .map(one -> Arguments.of(one.get()[0], heading + one.get()[1], one.get()[2], one.get()[3]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quotes")
    void aQuoteThatDoesNotCloseIsRefusedByItsLine(String what, String text, Reason reason, int line) {
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> TableFile.open(text.getBytes(UTF_8)))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.line()).isEqualTo(line);
                });
    }

    @Test
    void aCellBetweenQuotesMayHoldLinesAndSeparatorsAndQuotes() {
        String text = "Objet;Indicateur;Valeur;Remarque\na;b;1;\"c\nd; \"\"e\"\";\n\" \n\"a;b;c;d;e\";b;2;\"\"\n";
        assertThat(read(text.getBytes(UTF_8)).values())
                .extracting(cells -> cells.get(0).text())
                .containsExactly("Objet", "a", "a;b;c;d;e");
    }

    @Test
    void aHiddenSheetIsKnown() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.getWorkbook().createSheet("ancien");
            sheet.getWorkbook().createSheet("secret");
            sheet.getWorkbook().setSheetHidden(1, true);
            sheet.getWorkbook().setSheetVisibility(2, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        });
        try (TableFile opened = TableFile.open(file)) {
            assertThat(opened.sheets()).containsExactly("Sheet", "ancien", "secret");
            assertThat(List.of(opened.isHidden(0), opened.isHidden(1), opened.isHidden(2)))
                    .containsExactly(false, true, true);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @Timeout(20)
    void isRefusedWithAReason(String what, byte[] file, Reason reason) throws IOException {
        long before = copies();
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    @Timeout(20)
    void whatUnpacksToMoreThanAnyTableNeedsIsGivenUpEarly() throws IOException {
        byte[] plain = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("text"));
        for (String part : List.of("xl/styles.xml", "xl/sharedStrings.xml", "docProps/app.xml")) {
            byte[] bomb = with(plain, part, out -> {
                byte[] nothing = new byte[1024 * 1024];
                for (int megabyte = 0; megabyte < 64; megabyte++) {
                    out.write(nothing);
                }
            });
            assertThat(bomb.length).isLessThan(1_000_000);
            assertThatExceptionOfType(UnreadableTableException.class)
                    .as(part)
                    .isThrownBy(() -> read(bomb))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        }
    }

    @Test
    void aWorkbookThatIsWrittenCanBeGoneOnWith() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWorkbook written = new TableWorkbook(true, "قوائم")) {
            TableWorkbook.Page page = written.sheet(
                    "الأرقام",
                    List.of(
                            new TableWorkbook.Column("الطبيعة\nNature", 12, false, List.of("منجز", "هدف")),
                            new TableWorkbook.Column("القيمة\nValeur", 12, true, List.of())));
            page.row(List.of("منجز", new BigDecimal("11.50")));
            page.row(List.of("=1+1", new BigDecimal("12345678901234567890")));
            written.write(out);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.isRightToLeft()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .satisfies(list -> assertThat(list.getValidationConstraint().getFormula1())
                            .isEqualTo("'قوائم'!$A$1:$A$2"));
            assertThat(read.isSheetHidden(1)).isTrue();
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
        }
        assertThat(read(out.toByteArray()).get(3).get(1).text()).isEqualTo("12345678901234567890");
    }

    @Test
    void aTextThatASpreadsheetWouldReckonWithIsMadeHarmlessAndComesBack() throws IOException {
        List<String> texts =
                List.of("=HYPERLINK(\"http://x\")", "+1 (212)", "-5 %", "@name", "plain", "'quoted", "a,b\"c\nd");
        StringBuilder out = new StringBuilder();
        try (TableCsv csv = TableCsv.forSpreadsheets(out)) {
            csv.row(texts);
            csv.row(List.of(new BigDecimal("-12.50"), 7));
        }
        assertThat(out.toString())
                .startsWith("\uFEFF")
                .contains("\"'=HYPERLINK", "'+1 (212)", "'-5 %", "'@name", "\r\n-12.50,7");
        assertThat(read(out.toString().getBytes(UTF_8)).get(1))
                .extracting(TableCell::text)
                .containsExactlyElementsOf(texts);
    }

    /** What was downloaded once is byte for byte the same later. */
    @Test
    void whatASpreadsheetOpensIsWrittenByteForByte() throws IOException {
        StringBuilder out = new StringBuilder();
        try (TableCsv csv = TableCsv.forSpreadsheets(out)) {
            csv.row(List.of("#", "الموضوع", "Valeur / Value", "a;b", " padded"));
            csv.row(Arrays.asList("", null, 1234L, new BigDecimal("-1E+3"), -0.5));
            csv.row(List.of(" =A1", "\tx", "＝1", "-5 %", "@name"));
            csv.row(Arrays.asList(null, "'=1", "\"q\"", "a,b", "two\nlines"));
            csv.row(List.of(Instant.parse("2026-01-02T03:04:05Z"), true, "+1", "1-2", "'"));
        }
        assertThat(out.toString())
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFF\"#\",الموضوع,Valeur / Value,a;b,\" padded\"",
                        "\"\",,1234,-1000,-0.5",
                        "' =A1,'\tx,'＝1,'-5 %,'@name",
                        ",'=1,\"\"\"q\"\"\",\"a,b\",\"two\nlines\"",
                        "2026-01-02T03:04:05Z,true,'+1,1-2,'",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " =A1", "+cmd|' /C calc'!A0", "@SUM(1+1)*2", "-HYPERLINK(\"http://x\")"})
    void whatASpreadsheetWouldReckonWithIsAFormula(String text) {
        assertThat(TableCell.ofText(text).type()).isEqualTo(Type.FORMULA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4.500 منصب", "+12 % (en un an)", "-5,3 %", "@name", "a = b", "12"})
    void whatPeopleWriteIsText(String text) {
        assertThat(TableCell.ofText(text)).isEqualTo(new TableCell(text, Type.TEXT));
    }

    private static Map<Integer, List<TableCell>> read(byte[] bytes) {
        Map<Integer, List<TableCell>> rows = new TreeMap<>();
        try (TableFile file = TableFile.open(bytes)) {
            for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
                file.read(sheet, (number, cells) -> rows.put(number, List.copyOf(cells)) == null);
            }
        }
        return rows;
    }

    private static long copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("table.*[.]xlsx"))
                    .count();
        }
    }

    private static byte[] workbook(Consumer<XSSFSheet> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook.createSheet("Sheet"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static CellStyle style(XSSFSheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private static void date(org.apache.poi.ss.usermodel.Cell cell, String format, LocalDate day) {
        cell.setCellValue(day);
        cell.setCellStyle(style((XSSFSheet) cell.getSheet(), format));
    }

    private static String part(byte[] file, String name) throws IOException {
        return new String(parts(file).get(name), UTF_8);
    }

    private static byte[] with(byte[] file, String name, String text) throws IOException {
        return with(file, name, out -> out.write(text.getBytes(UTF_8)));
    }

    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static byte[] with(byte[] file, String name, Writing content) throws IOException {
        Map<String, byte[]> parts = parts(file);
        parts.remove(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            content.to(zip);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
