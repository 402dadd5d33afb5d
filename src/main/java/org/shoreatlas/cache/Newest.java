package org.shoreatlas.cache;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.kernel.MoroccanTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What answers are made of: the newest publication that this instance knows of, and today. */
@Component
class Newest {

    private final Clock clock;
    private volatile int publication;
    private volatile @Nullable Instant confirmed;
    private volatile @Nullable Instant awaySince;

    Newest(Clock clock) {
        this.clock = clock;
    }

    /**
     * The state of the atlas of which an answer speaks.
     *
     * @param publication its number; 0 while none is known
     */
    record State(int publication, LocalDate day) {}

    State state() {
        return new State(publication, MoroccanTime.dayOf(clock.instant()));
    }

    boolean isKnown() {
        return confirmed != null;
    }

    /** When the database said last which publication is the newest, if it does not answer now; null while it does. */
    @Nullable
    Instant awayAsOf() {
        return awaySince == null ? null : confirmed;
    }

    /** What this instance published is read by its next request. */
    @TransactionalEventListener
    public void published(Publication one) {
        told(one.no());
    }

    /** Numbers only grow: what is told late is no news. */
    synchronized void told(int no) {
        publication = Math.max(publication, no);
        confirmed = clock.instant();
        awaySince = null;
    }

    synchronized void away() {
        if (awaySince == null) {
            awaySince = clock.instant();
        }
    }
}
