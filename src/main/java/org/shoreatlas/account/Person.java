package org.shoreatlas.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;

/**
 * An account as administrators see it.
 *
 * @param regions ids of the entries of regions
 * @param signsIn whether a password is set
 * @param version which of its changes this is
 * @param lastSignIn null if there was none
 */
public record Person(
        long id,
        String mail,
        String name,
        Role role,
        Set<Long> regions,
        Language language,
        boolean weeklyMail,
        boolean signsIn,
        boolean disabled,
        int version,
        @Nullable Instant lastSignIn) {

    /** As in keys of messages. */
    public String state() {
        return disabled ? "disabled" : signsIn ? "active" : "invited";
    }

    public boolean isActive() {
        return signsIn && !disabled;
    }

    public Staff staff() {
        return new Staff(id, name, role, regions);
    }
}
