package org.shoreatlas.report;

import java.time.Duration;

/** As many reports have arrived within an hour as are taken. */
class TooManyReports extends RuntimeException {

    private final Duration toWait;

    /** @param toWait after which the next is taken */
    TooManyReports(Duration toWait) {
        this.toWait = toWait;
    }

    Duration toWait() {
        return toWait;
    }
}
