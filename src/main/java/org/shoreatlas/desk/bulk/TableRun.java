package org.shoreatlas.desk.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Something that is done with a whole table, while it is done and afterwards.
 *
 * @param done rows or figures so far, of {@code total}
 * @param outcome once it has ended and did not fail
 * @param failure the reference number of an unexpected failure, or {@link #INTERRUPTED}
 */
public record TableRun(
        long id,
        Purpose purpose,
        String phase,
        int done,
        int total,
        boolean ended,
        @Nullable TableOutcome outcome,
        @Nullable String failure) {

    /** What is said of one whose portal has stopped. */
    static final String INTERRUPTED = "interrupted";

    public enum Purpose {
        /** Without saving. */
        CHECK,
        SEND,
        PUBLISH;

        public String code() {
            return name().toLowerCase();
        }
    }

    public boolean isInterrupted() {
        return INTERRUPTED.equals(failure);
    }
}
