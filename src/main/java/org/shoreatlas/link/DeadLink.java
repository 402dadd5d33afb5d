package org.shoreatlas.link;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.LocalText;

/**
 * A source that no longer answers.
 *
 * @param since the first of the failures in a row
 * @param last the latest of them
 * @param outcome of the latest: {@code gone}, {@code fails} or {@code silent}
 * @param status of HTTP; null where there was none
 * @param facts how many public statements rest on the source
 * @param regions in which those lie
 */
public record DeadLink(
        EntryRef source,
        LocalText name,
        String address,
        Instant since,
        Instant last,
        String outcome,
        @Nullable Integer status,
        int facts,
        Set<Long> regions) {}
