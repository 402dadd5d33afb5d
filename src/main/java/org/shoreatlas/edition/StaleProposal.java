package org.shoreatlas.edition;

import org.jspecify.annotations.Nullable;

/** The entry has changed since the proposal was begun; publishing it would undo that change unseen. */
public class StaleProposal extends RuntimeException {

    StaleProposal(String entry, @Nullable Long base, @Nullable Long newest) {
        super(entry + " has changed meanwhile: the proposal rests on edition " + base + ", the newest is " + newest);
    }
}
