package org.shoreatlas.desk.submission;

/** Somebody else, or the same person in another window, was quicker. */
public class OutdatedException extends RuntimeException {

    private final transient Submission current;

    public OutdatedException(Submission current) {
        super("submission " + current.id() + " is at version " + current.version() + ", "
                + current.state().code());
        this.current = current;
    }

    /** As it is now. */
    public Submission current() {
        return current;
    }
}
