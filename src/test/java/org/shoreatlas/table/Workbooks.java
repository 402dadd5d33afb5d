package org.shoreatlas.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Does with a workbook what somebody does in a spreadsheet. */
public final class Workbooks {

    private Workbooks() {}

    /** The same workbook with its first sheet changed. */
    public static byte[] edited(byte[] file, Consumer<Sheet> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row that has this in its first column. */
    public static Row row(Sheet sheet, String id) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row != null
                        && row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The same row once more, below all others. */
    public static Row copy(Sheet sheet, Row row) {
        Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
        row.forEach(cell -> {
            switch (cell.getCellType()) {
                case NUMERIC -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getNumericCellValue());
                case STRING -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                default -> {}
            }
        });
        return copy;
    }

    /** The column whose heading begins with this. */
    public static int column(Sheet sheet, String heading) {
        return IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .filter(at -> sheet.getRow(0).getCell(at).getStringCellValue().startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
    }

    public static void set(Sheet sheet, Row row, String heading, String text) {
        row.createCell(column(sheet, heading)).setCellValue(text);
    }
}
