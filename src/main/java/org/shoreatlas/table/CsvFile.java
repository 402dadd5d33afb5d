package org.shoreatlas.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.table.UnreadableTableException.Reason;

/** Text between commas, semicolons or tabs: whichever the first row has most of. */
final class CsvFile extends TableFile {

    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final byte[] bytes;
    private final Charset charset;
    private final CSVFormat format;

    /** Reads it once: that it is text, and that no row has more cells than fit. */
    CsvFile(byte[] bytes) {
        this.bytes = bytes;
        this.charset = begins(bytes, (byte) 0xff, (byte) 0xfe) || begins(bytes, (byte) 0xfe, (byte) 0xff)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        char separator;
        try (Reader text = text()) {
            separator = new Look(text).separator();
        } catch (CharacterCodingException e) {
            // bytes of a program are no text either, but nobody can save them again in another encoding
            throw new UnreadableTableException(isBinary(bytes) ? Reason.NO_TABLE : Reason.ENCODING, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is read but memory
        }
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private Reader text() throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(bytes),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public void read(int sheet, TableRows rows) {
        try (CSVParser parser = format.parse(text())) {
            Iterator<CSVRecord> records = parser.iterator();
            int read = 0;
            for (CSVRecord record = next(records); record != null; record = next(records)) {
                List<TableCell> cells = new ArrayList<>();
                int last = 0;
                for (String text : record) {
                    cells.add(TableCell.ofText(TableCsv.bare(text)));
                    last = text.isBlank() ? last : cells.size();
                }
                if (last > 0 && ++read > MOST_ROWS) {
                    throw new UnreadableTableException(Reason.TOO_MANY_ROWS);
                }
                if (last > 0 && !rows.row((int) record.getRecordNumber(), List.copyOf(cells.subList(0, last)))) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UnreadableTableException(Reason.DAMAGED, e);
        }
    }

    private static @Nullable CSVRecord next(Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UnreadableTableException(Reason.DAMAGED, e);
        }
    }

    /** A first look at the whole text. */
    private static final class Look {

        /** With fewer columns a cell may well hold a line break and a comma. */
        private static final int FEWEST_SEPARATORS = 2;

        private final Reader text;
        private final int[] counts = new int[SEPARATORS.size()];
        /** In the cell between quotes in which this is. */
        private final int[] within = new int[SEPARATORS.size()];

        private int first = -1;
        private int columns;
        private int line = 1;
        private int opened;
        private int stray;
        private boolean isOfLines;

        Look(Reader text) {
            this.text = text;
        }

        char separator() throws IOException {
            boolean quoted = false;
            boolean closed = false;
            boolean starts = true;
            boolean behind = false;
            int before = 0;
            for (int c = text.read(); c >= 0; before = c, c = text.read()) {
                if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                    throw new UnreadableTableException(Reason.NO_TABLE);
                }
                line += before == '\n' || before == '\r' && c != '\n' ? 1 : 0;
                if (quoted) {
                    quoted = c != '"';
                    closed = !quoted;
                    within(c);
                    continue;
                }
                boolean separates = first < 0 ? SEPARATORS.contains((char) c) : SEPARATORS.get(first) == c;
                boolean ends = separates || c == '\n' || c == '\r';
                if (c == '"' && starts) {
                    open();
                }
                if (closed && c != '"') {
                    close();
                }
                behind = (behind || closed && c != '"') && !ends;
                boolean isStray = behind ? c != ' ' : c == '"' && !starts && !closed;
                stray = stray == 0 && isStray ? line : stray;
                quoted = c == '"' && (starts || closed);
                closed = false;
                starts = ends;
                if (separates && ++counts[SEPARATORS.indexOf((char) c)] > MOST_COLUMNS) {
                    throw new UnreadableTableException(Reason.TOO_MANY_COLUMNS);
                }
                if (starts && !separates) {
                    endOfRow();
                }
            }
            if (quoted) {
                throw new UnreadableTableException(Reason.UNCLOSED_QUOTE, opened);
            }
            if (closed) {
                close();
            }
            if (stray > 0) {
                throw new UnreadableTableException(Reason.STRAY_QUOTE, stray);
            }
            endOfRow();
            return SEPARATORS.get(Math.max(first, 0));
        }

        private void open() {
            opened = line;
            isOfLines = false;
            Arrays.fill(within, 0);
        }

        private void within(int c) {
            isOfLines |= c == '\n' || c == '\r';
            if (SEPARATORS.contains((char) c)) {
                within[SEPARATORS.indexOf((char) c)]++;
            }
        }

        /** A quote that was forgotten, and another one rows below, make one cell of all that is between them. */
        private void close() {
            if (isOfLines && first >= 0 && within[first] >= Math.max(columns, FEWEST_SEPARATORS)) {
                throw new UnreadableTableException(Reason.SWALLOWED_ROWS, opened);
            }
        }

        private void endOfRow() {
            for (int at = 0; first < 0 && at < counts.length; at++) {
                if (counts[at] > 0 && counts[at] >= Math.max(counts[0], Math.max(counts[1], counts[2]))) {
                    first = at;
                    columns = counts[at];
                }
            }
            Arrays.fill(counts, 0);
        }
    }
}
