package org.shoreatlas.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;

/**
 * An edition that is or was public.
 *
 * @param number counted from 1 within its entry, without holes
 * @param since the publication that made it public
 * @param by who published it, as the public may know it: a reference to the centre's entry, or a word for the desk
 * @param until the publication that ended it, {@link Editions#STILL_PUBLIC} if none did
 * @param endedAs {@code superseded}, {@code withdrawn}, or null
 * @param publicReason why it was withdrawn
 * @param verified the last time somebody said that it still holds; null if nobody did
 */
public record Edition(
        long id,
        Kind kind,
        Slug slug,
        int number,
        int since,
        Instant publishedAt,
        String by,
        int until,
        @Nullable Instant endedAt,
        @Nullable String endedAs,
        @Nullable LocalText publicReason,
        Content content,
        Change change,
        @Nullable Verification verified) {

    public boolean isPublicAt(int publication) {
        return since <= publication && publication < until;
    }

    public boolean isWithdrawn() {
        return "withdrawn".equals(endedAs);
    }

    public boolean isSuperseded() {
        return "superseded".equals(endedAs);
    }
}
