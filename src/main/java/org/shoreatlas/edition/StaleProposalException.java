package org.shoreatlas.edition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entry has changed since the proposal was begun; publishing it would undo that change unseen. */
public class StaleProposalException extends RuntimeException {

    /** @throws StaleProposalException unless the base is the newest */
    public static void refuse(String entry, @Nullable Long base, @Nullable Long newest) {
        if (!Objects.equals(base, newest)) {
            throw new StaleProposalException(entry, base, newest);
        }
    }

    StaleProposalException(String entry, @Nullable Long base, @Nullable Long newest) {
        super(entry + " has changed meanwhile: the proposal rests on edition " + base + ", the newest is " + newest);
    }
}
