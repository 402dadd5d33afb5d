package org.shoreatlas.desk.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A thing that somebody is to see to.
 *
 * @param entryId of its entry; null of a question
 * @param person whose it is; null while it is nobody's
 * @param outcome {@code done} or {@code not-needed}; null while it is open
 * @param words of whoever closed it
 */
public record Task(
        long id,
        TaskSubject thing,
        @Nullable Long entryId,
        @Nullable String sentence,
        @Nullable LocalDate due,
        @Nullable Long person,
        long openedBy,
        Instant openedAt,
        @Nullable Long closedBy,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String words) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
