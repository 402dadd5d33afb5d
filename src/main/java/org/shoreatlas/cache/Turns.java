package org.shoreatlas.cache;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/**
 * How many answers are made at once: no more than leave the database connections that the desk and the probes need, and
 * no more wait than leave threads for what is in memory.
 */
@Component
class Turns {

    private final Semaphore renderings;
    private final LongAdder begun = new LongAdder();
    private final CacheProperties properties;

    Turns(CacheProperties properties) {
        this.properties = properties;
        this.renderings = new Semaphore(properties.renderings(), true);
    }

    /** How many there were. */
    long begun() {
        return begun.sum();
    }

    /** Whether it is somebody's turn within the time that everybody waits; then {@link #end} is to follow. */
    boolean begin() {
        boolean isMine = renderings.tryAcquire() || waited();
        if (isMine) {
            begun.increment();
        }
        return isMine;
    }

    private boolean waited() {
        if (renderings.getQueueLength() >= properties.waiting()) {
            return false;
        }
        try {
            return renderings.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void end() {
        renderings.release();
    }
}
