package org.shoreatlas.seed;

import java.time.Instant;
import java.util.List;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;

/**
 * A fact of a sheet: an entry with all its released versions, oldest first; the last is what the sheet says now.
 *
 * @param file the sheet it stands in
 * @param line where it starts, counted from 1
 */
record SheetFact(EntryRef entry, String file, int line, List<Version> versions) {

    record Version(Content content, Change change, Instant released) {}

    SheetException problem(String field, String problem) {
        return new SheetException(file, line, field, problem);
    }
}
