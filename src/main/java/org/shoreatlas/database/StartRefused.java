package org.shoreatlas.database;

/** A reason not to start, said in one line to whoever starts the portal, together with what to do. */
class StartRefused extends RuntimeException {

    StartRefused(String line) {
        super(line);
    }

    StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
