package org.shoreatlas.edition;

/** The entry was public and has been withdrawn; its last edition tells when and why. */
public class WithdrawnEntry extends RuntimeException {

    private final transient Edition last;

    WithdrawnEntry(Edition last) {
        super(last.kind().code() + " " + last.slug() + " was withdrawn");
        this.last = last;
    }

    public Edition last() {
        return last;
    }
}
