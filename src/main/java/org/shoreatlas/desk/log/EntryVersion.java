package org.shoreatlas.desk.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who made a version of an entry.
 *
 * @param paper with which it came; null for one of the fact sheets
 * @param drafted id of the account that wrote it
 * @param published id of the account that published it
 * @param looked of the account that looked at it afterwards, if it was published without a second reader
 */
record EntryVersion(
        int number,
        Instant at,
        int publication,
        @Nullable Long paper,
        @Nullable Long drafted,
        @Nullable Long published,
        @Nullable Long looked) {

    /** Whether nobody but its author has seen it before it was public. */
    public boolean isAlone() {
        return drafted != null && drafted.equals(published);
    }
}
