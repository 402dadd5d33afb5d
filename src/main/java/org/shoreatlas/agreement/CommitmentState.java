package org.shoreatlas.agreement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a commitment on a day. The first of these that applies: an outcome says that it was dropped,
 * delivered, delivered in part, or changed; no deadline is stated; the deadline's last day is over, and somebody has
 * looked since for what came of it, or nobody has; it is not over.
 */
public enum CommitmentState {
    DROPPED,
    DELIVERED,
    PARTLY,
    CHANGED,
    NO_DEADLINE,
    PAST_DATE,
    PAST_UNSEARCHED,
    NOT_DUE;

    /** @param searched the day of the last search for what came of it; null if there was none */
    public static CommitmentState of(CommitmentView commitment, LocalDate day, @Nullable LocalDate searched) {
        LocalDate due = commitment.due().end();
        return Stream.of(DROPPED, DELIVERED, PARTLY, CHANGED)
                .filter(state -> commitment.outcomes().stream()
                        .anyMatch(outcome -> outcome.what().equals(state.code())))
                .findFirst()
                .orElseGet(() -> due == null
                        ? NO_DEADLINE
                        : !due.isBefore(day)
                                ? NOT_DUE
                                : searched != null && searched.isAfter(due) ? PAST_DATE : PAST_UNSEARCHED);
    }

    /** As outcomes and messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
