package org.shoreatlas.desk.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param path where at the desk what it is about is seen to
 * @param person whose it is, in words; null while it is nobody's
 * @param closer who closed it; null while it is open
 * @param settled whether what it is about is so no longer
 */
record TaskLine(
        Task task,
        String about,
        String path,
        String regions,
        @Nullable String person,
        String opener,
        @Nullable String closer,
        boolean settled) {}
