package org.shoreatlas.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.shoreatlas.table.UnreadableTableException.Reason;

/**
 * Looks at what is in a package before anything of it is believed: each part is unpacked once and counted, since the
 * sizes that a package states can be wrong. Sheets may be long, for they pass through little memory; what POI holds
 * whole may not.
 */
final class XlsxPackage {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_IN_ALL = 400 * MEGABYTE;
    private static final long MOST_OF_TEXTS = 48 * MEGABYTE;
    private static final long MOST_OF_OTHERS = 8 * MEGABYTE;
    private static final int MOST_PARTS = 1000;

    private XlsxPackage() {}

    /** @throws UnreadableTableException if it is no workbook, or one that is not taken */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Set<String> names = new HashSet<>();
            long all = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase();
                if (!names.add(name) || names.size() > MOST_PARTS) {
                    throw new UnreadableTableException(Reason.DAMAGED);
                }
                all += unpacked(
                        zip,
                        entry,
                        name.startsWith("xl/worksheets/")
                                ? MOST_IN_ALL
                                : name.equals("xl/sharedstrings.xml")
                                        ? MOST_OF_TEXTS
                                        : name.startsWith("xl/media/") ? MOST_IN_ALL : MOST_OF_OTHERS);
                if (all > MOST_IN_ALL) {
                    throw new UnreadableTableException(Reason.TOO_LARGE);
                }
            }
            if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
                throw new UnreadableTableException(Reason.MACROS);
            }
            if (names.contains("xl/workbook.bin")) {
                throw new UnreadableTableException(Reason.BINARY_WORKBOOK);
            }
            if (!names.contains("xl/workbook.xml")) {
                throw new UnreadableTableException(
                        names.contains("mimetype") && names.contains("content.xml")
                                ? Reason.OPEN_DOCUMENT
                                : Reason.NO_TABLE);
            }
        } catch (ZipException e) {
            throw new UnreadableTableException(Reason.DAMAGED, e);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long count = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > most) {
                    throw new UnreadableTableException(Reason.TOO_LARGE);
                }
            }
        }
        return count;
    }
}
