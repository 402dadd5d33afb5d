package org.shoreatlas.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (XLSX) that somebody goes on with: its headings stay in sight, cells have types, and those that can be
 * chosen from a list offer it. Rows go to a file as they come.
 */
public final class TableWorkbook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    /** Beyond it a spreadsheet's binary number would lose digits. */
    private static final int MOST_DIGITS = 15;
    /** A spreadsheet counts the width of columns in 256ths of a digit. */
    private static final int DIGIT = 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final boolean rightToLeft;
    private final String listsName;
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle text = workbook.createCellStyle();
    private final Map<Integer, CellStyle> numbers = new HashMap<>();
    private final List<Column> listed = new ArrayList<>();

    /** @param lists name of the sheet, out of sight, that holds what can be chosen */
    public TableWorkbook(boolean rightToLeft, String lists) {
        this.rightToLeft = rightToLeft;
        this.listsName = lists;
        workbook.setCompressTempFiles(true);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.TOP);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    /**
     * One column.
     *
     * @param width in digits
     * @param ofNumbers whether numbers are typed into it
     * @param choices that its cells offer; empty for none. Another text may still be typed.
     */
    public record Column(String heading, int width, boolean ofNumbers, List<String> choices) {}

    /** Begins a sheet. */
    public Page sheet(String name, List<Column> columns) {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.setRightToLeft(rightToLeft);
        sheet.createFreezePane(0, 1);
        Row first = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            Cell cell = first.createCell(at);
            cell.setCellValue(column.heading());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(at, column.width() * DIGIT);
            if (!column.ofNumbers()) {
                // what will be typed below the rows is text as well: no period becomes a day
                sheet.setDefaultColumnStyle(at, text);
            }
            if (!column.choices().isEmpty()) {
                offer(sheet, at, column);
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        return new Page(sheet);
    }

    private void offer(Sheet sheet, int at, Column column) {
        int place = listed.indexOf(column);
        if (place < 0) {
            place = listed.size();
            listed.add(column);
        }
        String letter = CellReference.convertNumToColString(place);
        var helper = sheet.getDataValidationHelper();
        DataValidation offered = helper.createValidation(
                helper.createFormulaListConstraint("'" + listsName.replace("'", "''") + "'!$" + letter + "$1:$" + letter
                        + "$" + column.choices().size()),
                new CellRangeAddressList(1, TableFile.MOST_ROWS, at, at));
        offered.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        offered.setSuppressDropDownArrow(true);
        sheet.addValidationData(offered);
    }

    /** The rows of a sheet. */
    public final class Page {

        private final Sheet sheet;
        private int next = 1;

        private Page(Sheet sheet) {
            this.sheet = sheet;
        }

        /** @param cells numbers are {@link BigDecimal}s or {@link Integer}s, all else is text */
        public void row(List<? extends @Nullable Object> cells) {
            Row row = sheet.createRow(next++);
            for (int at = 0; at < cells.size(); at++) {
                Object value = cells.get(at);
                if (value == null || value.equals("")) {
                    continue;
                }
                Cell cell = row.createCell(at);
                if (value instanceof BigDecimal number && number.precision() <= MOST_DIGITS) {
                    cell.setCellValue(number.doubleValue());
                    cell.setCellStyle(numbers.computeIfAbsent(Math.max(number.scale(), 0), TableWorkbook.this::style));
                } else if (value instanceof Integer number) {
                    cell.setCellValue(number);
                } else {
                    cell.setCellValue(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
                    cell.setCellStyle(text);
                }
            }
        }
    }

    private CellStyle style(int decimals) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(
                workbook.createDataFormat().getFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)));
        return style;
    }

    /** Writes it; nothing can be added afterwards. */
    public void write(OutputStream out) throws IOException {
        if (!listed.isEmpty()) {
            Sheet lists = workbook.createSheet(listsName);
            int longest = listed.stream()
                    .mapToInt(column -> column.choices().size())
                    .max()
                    .orElse(0);
            for (int at = 0; at < longest; at++) {
                Row row = lists.createRow(at);
                for (int column = 0; column < listed.size(); column++) {
                    if (at < listed.get(column).choices().size()) {
                        row.createCell(column)
                                .setCellValue(listed.get(column).choices().get(at));
                    }
                }
            }
            workbook.setSheetHidden(workbook.getNumberOfSheets() - 1, true);
        }
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
