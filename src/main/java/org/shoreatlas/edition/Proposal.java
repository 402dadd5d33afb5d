package org.shoreatlas.edition;

import org.jspecify.annotations.Nullable;

/**
 * Content that somebody wants to become the next edition of an entry.
 *
 * @param base the edition on which it was written, null for an entry that never was public; publishing refuses a
 *     proposal whose base is no longer the newest
 * @param author as the public may know it: the centre, never the officer
 * @param submission the paper of the desk that it was sent with; null for a fact sheet's
 */
public record Proposal(
        EntryRef entry,
        Content content,
        Change change,
        @Nullable Long base,
        String author,
        @Nullable Long submission) {

    public Proposal(EntryRef entry, Content content, Change change, @Nullable Long base, String author) {
        this(entry, content, change, base, author, null);
    }
}
