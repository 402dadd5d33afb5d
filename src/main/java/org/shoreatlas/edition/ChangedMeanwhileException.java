package org.shoreatlas.edition;

import java.util.Collection;
import java.util.Set;

/** Editions that were looked at are the public ones no more; nothing was said of them, nor of those beside them. */
public class ChangedMeanwhileException extends RuntimeException {

    private final transient Set<Long> editions;

    ChangedMeanwhileException(Collection<Long> editions) {
        super("no longer public: editions " + editions);
        this.editions = Set.copyOf(editions);
    }

    public Set<Long> editions() {
        return editions;
    }
}
