package org.shoreatlas.desk.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as a director reads it.
 *
 * @param actor who did it, in words
 * @param account to whom it was done; null if to nobody
 * @param sentence who did what
 * @param about which entry or paper; null for none
 * @param isPublic whether the entry has a page at the desk
 * @param notes what else there is to tell
 */
record LogLine(
        Act act,
        String actor,
        @Nullable String account,
        String sentence,
        @Nullable String about,
        boolean isPublic,
        List<String> notes) {}
