package org.shoreatlas.edition;

import org.jspecify.annotations.Nullable;

/**
 * Content that somebody wants to become the next edition of an entry.
 *
 * @param base the edition on which it was written, null for an entry that never was public; publishing refuses a
 *             proposal whose base is no longer the newest
 */
public record Proposal(EntryRef entry, Content content, Change change, @Nullable Long base, String author) {
}
