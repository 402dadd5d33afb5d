package org.shoreatlas.edition;

import java.util.List;

/** The entry has editions, but none of this number; or none of them was public yet at the moment asked for. */
public class UnknownEditionException extends RuntimeException {

    private final transient List<Edition> editions;

    /** @param editions all that there are, the newest first */
    UnknownEditionException(String message, List<Edition> editions) {
        super(message);
        this.editions = editions;
    }

    public List<Edition> editions() {
        return editions;
    }
}
