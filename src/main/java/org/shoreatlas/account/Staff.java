package org.shoreatlas.account;

import java.util.Collection;
import java.util.Set;

/**
 * Somebody who may enter the desk now.
 *
 * @param id of the account, which never changes and is never given to another
 * @param regions ids of the entries of the regions that are theirs to keep
 */
public record Staff(long id, String name, Role role, Set<Long> regions) {

    public Staff {
        regions = Set.copyOf(regions);
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** Whether they may publish what others wrote. */
    public boolean isReviewer() {
        return role != Role.CONTRIBUTOR;
    }

    /** Whether they keep what is of no region alone; administrators do. */
    public boolean nationalDesk() {
        return isAdministrator();
    }

    public boolean holds(long regionId) {
        return regions.contains(regionId);
    }

    /**
     * Whether they may write what is of these regions. What is of none is for the national desk, which may write
     * everything.
     */
    public boolean mayWriteIn(Collection<Long> regionIds) {
        return nationalDesk() || !regionIds.isEmpty() && regions.containsAll(regionIds);
    }
}
