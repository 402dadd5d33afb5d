package org.shoreatlas.kernel;

/** A reason not to start, said in one line to whoever starts the portal, together with what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
