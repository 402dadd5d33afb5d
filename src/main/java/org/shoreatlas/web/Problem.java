package org.shoreatlas.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, for a page or for problem details.
 *
 * @param detail a sentence in the reader's language, null where the status says it all
 * @param parameter the parameter that is to blame, if one is
 * @param withdrawn the last edition of an entry that was withdrawn
 * @param versions all editions of an entry that is not there as it was asked for, the newest first
 * @param nearest public entries whose addresses are like the one that is not there
 * @param offered addresses without the language: the forms that there are of a page that was asked for in another
 * @param reference number under which an unexpected failure stands in the log
 */
record Problem(
        HttpStatus status,
        @Nullable String detail,
        @Nullable String parameter,
        @Nullable Edition withdrawn,
        List<Edition> versions,
        List<EntryName> nearest,
        List<String> offered,
        @Nullable String reference) {

    static Problem of(HttpStatus status) {
        return new Problem(status, null, null, null, List.of(), List.of(), List.of(), null);
    }

    /** Where an edition can be read, without the language. */
    public String addressOf(Edition edition) {
        return entryOf(edition) + "/v" + edition.number();
    }

    /** Where the entry of an edition can be read, without the language. */
    public String entryOf(Edition edition) {
        boolean region =
                edition.kind() == Kind.PLACE && edition.content().text("level").equals("region");
        return "/" + (region ? "regions" : edition.kind().path()) + "/" + edition.slug();
    }

    /** The status as far as there is a page of its own for it: {@code 404}, {@code other}. */
    public String page() {
        return switch (status) {
            case BAD_REQUEST,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    GONE,
                    INTERNAL_SERVER_ERROR,
                    SERVICE_UNAVAILABLE -> String.valueOf(status.value());
            default -> "other";
        };
    }
}
