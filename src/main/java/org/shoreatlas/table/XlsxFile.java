package org.shoreatlas.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.table.UnreadableTableException.Reason;
import org.xml.sax.SAXException;

/**
 * A workbook. POI opens the package, its styles and its texts; the sheets are read event by event, since only so a
 * cell's number, its format and its formula are known apart, and a sheet of any length passes through little memory.
 */
final class XlsxFile extends TableFile {

    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    private final Path copy;
    private final OPCPackage opened;
    private final StylesTable styles;
    private final ReadOnlySharedStringsTable texts;
    private final List<PackagePart> parts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    XlsxFile(byte[] bytes) {
        Path file;
        try {
            file = Files.createTempFile("table", ".xlsx");
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.copy = file;
        OPCPackage workbook = null;
        try {
            XlsxPackage.check(copy);
            workbook = OPCPackage.open(copy.toFile(), PackageAccess.READ);
            if (workbook.isStrictOoxmlFormat()) {
                throw new UnreadableTableException(Reason.STRICT);
            }
            XSSFReader reader = new XSSFReader(workbook);
            styles = reader.getStylesTable();
            texts = new ReadOnlySharedStringsTable(workbook, false);
            look(reader);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                parts.add(sheets.getSheetPart());
                names.add(sheets.getSheetName());
            }
            opened = workbook;
        } catch (UnreadableTableException e) {
            revert(workbook);
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            // POI says in many ways that a package makes no sense
            revert(workbook);
            throw new UnreadableTableException(Reason.DAMAGED, e);
        }
    }

    /** What the workbook says of its days and of its sheets. */
    private void look(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
                } else if (event == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("sheet")
                        && List.of("hidden", "veryHidden")
                                .contains(String.valueOf(xml.getAttributeValue(null, "state")))) {
                    hidden.add(xml.getAttributeValue(null, "name"));
                }
            }
        }
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public boolean isHidden(int sheet) {
        return hidden.contains(names.get(sheet));
    }

    @Override
    public void read(int sheet, TableRows rows) {
        try (InputStream in = parts.get(sheet).getInputStream()) {
            XlsxSheet reading = new XlsxSheet(XML.createXMLStreamReader(in), styles, texts, from1904);
            int read = 0;
            for (XlsxSheet.Line line = next(reading); line != null; line = next(reading)) {
                if (++read > MOST_ROWS) {
                    throw new UnreadableTableException(Reason.TOO_MANY_ROWS);
                }
                if (!rows.row(line.number(), line.cells())) {
                    return;
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new UnreadableTableException(Reason.DAMAGED, e);
        }
    }

    /** Whatever a file makes the reading stumble over is the file's fault. */
    private static XlsxSheet.@Nullable Line next(XlsxSheet sheet) throws XMLStreamException {
        try {
            return sheet.next();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new UnreadableTableException(Reason.DAMAGED, e);
        }
    }

    @Override
    public void close() {
        revert(opened);
    }

    private void revert(@Nullable OPCPackage workbook) {
        try {
            if (workbook != null) {
                workbook.revert();
            }
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
