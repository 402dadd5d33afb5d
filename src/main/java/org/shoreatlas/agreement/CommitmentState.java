package org.shoreatlas.agreement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is known of a commitment on a day. The first of these that applies: an outcome says that it was dropped, delivered,
 * delivered in part, or changed; no deadline is stated; the deadline's last day is over; it is not.
 */
public enum CommitmentState {

    DROPPED, DELIVERED, PARTLY, CHANGED, NO_DEADLINE, PAST_DATE, NOT_DUE;

    public static CommitmentState of(CommitmentView commitment, LocalDate day) {
        LocalDate due = commitment.due().end();
        return Stream.of(DROPPED, DELIVERED, PARTLY, CHANGED)
            .filter(state -> commitment.outcomes().stream().anyMatch(outcome -> outcome.what().equals(state.code()))).findFirst()
            .orElseGet(() -> due == null ? NO_DEADLINE : due.isBefore(day) ? PAST_DATE : NOT_DUE);
    }

    /** As outcomes and messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
