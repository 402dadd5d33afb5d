package org.shoreatlas.desk.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.LocalText;

/**
 * Something that was done.
 *
 * @param code what, as in the database
 * @param actor id of the account that did it; null for the portal itself, and for who was not signed in
 * @param account to which it was done; null if to none
 * @param paper with which, or to which, it was done; null if with none
 * @param entry that it is about, where it is about one; {@code entryId} is its id
 * @param publication by which the public sees it; null if it does not
 * @param report of a reader, that was answered
 */
record Act(
        long id,
        Instant at,
        String code,
        @Nullable Long actor,
        @Nullable Long account,
        @Nullable Paper paper,
        @Nullable EntryRef entry,
        @Nullable Long entryId,
        @Nullable Integer publication,
        @Nullable Long report,
        Detail detail) {

    /** @param open whether the one who reads the log may open it */
    public record Paper(long id, String form, boolean open) {}

    /**
     * What else is told of an act; each is there for some acts only.
     *
     * @param entries how many became public or were sent, where there were several
     * @param remarks of the reviewer
     * @param forced why there was no second reader
     * @param reason of a withdrawal, as the public was told
     * @param regions ids of those given or taken
     * @param purpose of a link
     * @param asked the filter of an export
     */
    public record Detail(
            @Nullable Integer entries,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable String remarks,
            @Nullable String forced,
            @Nullable LocalText reason,
            @Nullable String from,
            @Nullable String to,
            @Nullable String role,
            @Nullable List<Long> regions,
            @Nullable String purpose,
            @Nullable String outcome,
            @Nullable String asked) {}
}
