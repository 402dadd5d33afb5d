package org.shoreatlas.web;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Edition;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, for a page or for problem details.
 *
 * @param detail    a sentence in the reader's language, null where the status says it all
 * @param parameter the parameter that is to blame, if one is
 * @param withdrawn the last edition of an entry that was withdrawn
 * @param reference number under which an unexpected failure stands in the log
 */
public record Problem(HttpStatus status, @Nullable String detail, @Nullable String parameter, @Nullable Edition withdrawn,
                      @Nullable String reference) {

    static Problem of(HttpStatus status) {
        return new Problem(status, null, null, null, null);
    }

    /** Where the last edition of what was withdrawn can still be read, without the language; null if it has no page yet. */
    public @Nullable String lastVersion() {
        if (withdrawn == null) {
            return null;
        }
        String section = switch (withdrawn.kind()) {
            case FIGURE, SOURCE -> withdrawn.kind().path();
            case PLACE -> withdrawn.content().text("level").equals("region") ? "regions" : null;
            default -> null;
        };
        return section == null ? null : "/" + section + "/" + withdrawn.slug() + "/v" + withdrawn.number();
    }

    /** The status as far as there is a page of its own for it: {@code 404}, {@code other}. */
    public String page() {
        return switch (status) {
            case BAD_REQUEST, NOT_FOUND, METHOD_NOT_ALLOWED, GONE, INTERNAL_SERVER_ERROR -> String.valueOf(status.value());
            default -> "other";
        };
    }
}
