package org.shoreatlas.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.table.TableCell.Type;
import org.shoreatlas.table.UnreadableTableException.Reason;

/** Reads one sheet of a workbook (ECMA-376 Part 1, 18.3). */
final class XlsxSheet {

    /** As many digits as a spreadsheet shows of its binary numbers: 0.1 and not 0.10000000000000001. */
    private static final MathContext SHOWN = new MathContext(15);

    private final XMLStreamReader xml;
    private final StylesTable styles;
    private final ReadOnlySharedStringsTable texts;
    private final boolean from1904;
    private int number;

    XlsxSheet(XMLStreamReader xml, StylesTable styles, ReadOnlySharedStringsTable texts, boolean from1904) {
        this.xml = xml;
        this.styles = styles;
        this.texts = texts;
        this.from1904 = from1904;
    }

    /** A row that has anything in it. */
    record Line(int number, List<TableCell> cells) {}

    /** @return null behind the last */
    @Nullable
    Line next() throws XMLStreamException {
        List<TableCell> cells = new ArrayList<>();
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                throw new UnreadableTableException(Reason.DAMAGED);
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                String stated = xml.getAttributeValue(null, "r");
                number = stated == null ? number + 1 : Integer.parseInt(stated);
                cells = new ArrayList<>();
                column = 0;
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String stated = xml.getAttributeValue(null, "r");
                column = stated == null ? column : column(stated);
                TableCell cell = cell();
                if (!cell.isEmpty()) {
                    put(cells, column, cell);
                }
                column++;
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !cells.isEmpty()) {
                return new Line(number, cells);
            }
        }
        return null;
    }

    private static void put(List<TableCell> cells, int column, TableCell cell) {
        if (column >= TableFile.MOST_COLUMNS) {
            throw new UnreadableTableException(Reason.TOO_MANY_COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add(TableCell.EMPTY);
        }
        cells.set(column, cell);
    }

    /** Of «AB12» 27. */
    private static int column(String address) {
        int column = 0;
        for (int at = 0;
                at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z' && at < 4;
                at++) {
            column = column * 26 + address.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    private TableCell cell() throws XMLStreamException {
        String type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                String name = xml.getLocalName();
                formula |= name.equals("f");
                if (name.equals("v") || name.equals("t")) {
                    value.append(xml.getElementText());
                    depth--;
                } else if (name.equals("rPh") || name.equals("f")) {
                    skip();
                    depth--;
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
        String text = value.toString();
        if (formula) {
            return new TableCell(text, Type.FORMULA);
        }
        return text.isBlank()
                ? TableCell.EMPTY
                : switch (type) {
                    case "s" ->
                        TableCell.ofText(
                                texts.getItemAt(Integer.parseInt(text.strip())).getString());
                    case "str", "inlineStr" -> TableCell.ofText(text);
                    case "e" -> new TableCell(text, Type.ERROR);
                    case "b" -> TableCell.ofText(text.equals("1") ? "true" : "false");
                    case "d" -> new TableCell(text.substring(0, Math.min(10, text.length())), Type.DATE);
                    default ->
                        number(
                                new BigDecimal(text.strip()),
                                style == null ? null : styles.getStyleAt(Integer.parseInt(style)));
                };
    }

    /** To the end of this element, whatever is in it. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private TableCell number(BigDecimal number, @Nullable XSSFCellStyle style) {
        String format = style == null ? "" : Objects.requireNonNullElse(style.getDataFormatString(), "");
        if (style != null && DateUtil.isADateFormat(style.getDataFormat(), NumberFormat.withoutLiterals(format))) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number.doubleValue(), from1904);
            if (moment != null) {
                return new TableCell(shown(moment, format), Type.DATE);
            }
        }
        BigDecimal exact = number.round(SHOWN);
        NumberFormat shown = NumberFormat.of(format.isEmpty() ? "General" : format, exact);
        if (shown == null) {
            return new TableCell(plain(exact), Type.HIDDEN);
        }
        return new TableCell(plain(exact.scaleByPowerOfTen(shown.shift())), Type.NUMBER, shown.before(), shown.after());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As much of a date as its format shows: «déc. 2024» is a month, although a day stands behind it. */
    private static String shown(LocalDateTime moment, String format) {
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        String day = moment.toLocalDate().toString();
        return letters.contains("d") || moment.getDayOfMonth() != 1
                ? day
                : letters.contains("m") || moment.getMonthValue() != 1 ? day.substring(0, 7) : day.substring(0, 4);
    }
}
