package org.shoreatlas.desk;

/** Somebody else, or the same person in another window, was quicker. */
class Outdated extends RuntimeException {

    private final transient Submission current;

    Outdated(Submission current) {
        super("submission " + current.id() + " is at version " + current.version() + ", " + current.state().code());
        this.current = current;
    }

    /** As it is now. */
    Submission current() {
        return current;
    }
}
