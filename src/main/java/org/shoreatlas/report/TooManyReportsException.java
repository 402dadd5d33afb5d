package org.shoreatlas.report;

import java.time.Duration;

/** As many reports have arrived within an hour as are taken. */
class TooManyReportsException extends RuntimeException {

    private final Duration toWait;

    /** @param toWait after which the next is taken */
    TooManyReportsException(Duration toWait) {
        this.toWait = toWait;
    }

    Duration toWait() {
        return toWait;
    }
}
