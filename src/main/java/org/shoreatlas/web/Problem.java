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
 * @param detail    a sentence in the reader's language, null where the status says it all
 * @param parameter the parameter that is to blame, if one is
 * @param withdrawn the last edition of an entry that was withdrawn
 * @param nearest   public entries whose addresses are like the one that is not there
 * @param reference number under which an unexpected failure stands in the log
 */
public record Problem(HttpStatus status, @Nullable String detail, @Nullable String parameter, @Nullable Edition withdrawn,
                      List<EntryName> nearest, @Nullable String reference) {

    static Problem of(HttpStatus status) {
        return new Problem(status, null, null, null, List.of(), null);
    }

    /** Where the last edition of what was withdrawn can still be read, without the language. */
    public @Nullable String lastVersion() {
        if (withdrawn == null) {
            return null;
        }
        boolean region = withdrawn.kind() == Kind.PLACE && withdrawn.content().text("level").equals("region");
        return "/" + (region ? "regions" : withdrawn.kind().path()) + "/" + withdrawn.slug() + "/v" + withdrawn.number();
    }

    /** The status as far as there is a page of its own for it: {@code 404}, {@code other}. */
    public String page() {
        return switch (status) {
            case BAD_REQUEST, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, GONE, INTERNAL_SERVER_ERROR -> String.valueOf(status.value());
            default -> "other";
        };
    }
}
