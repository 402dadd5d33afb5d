package org.shoreatlas.profile;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.source.EntrySummary;

/**
 * A point in the life of an agreement.
 *
 * @param what by the codes of milestones, or {@code due} for a deadline
 * @param milestone that tells it; null where the agreement itself does
 * @param promised what is due; null for what is no deadline
 */
record Step(
        Period period,
        String what,
        boolean planned,
        @Nullable EntrySummary milestone,
        @Nullable LocalText promised) {}
