package org.shoreatlas.kernel;

/** A reason not to start, said in one line to whoever starts the portal, together with what to do. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String line) {
        super(line);
    }

    public StartRefusedException(String line, Throwable cause) {
        super(line, cause);
    }
}
