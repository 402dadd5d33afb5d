package org.shoreatlas.edition;

import java.util.List;

/** The entry was public and has been withdrawn; its last edition tells when and why. */
public class WithdrawnEntryException extends RuntimeException {

    private final transient Edition last;
    private final transient List<Edition> editions;

    /** @param editions all that there are, the newest first */
    WithdrawnEntryException(Edition last, List<Edition> editions) {
        super(last.kind().code() + " " + last.slug() + " was withdrawn");
        this.last = last;
        this.editions = editions;
    }

    public List<Edition> editions() {
        return editions;
    }

    public Edition last() {
        return last;
    }
}
