package org.shoreatlas.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.VerificationBasis;

/**
 * What one act of publishing changed.
 *
 * @param counts how many entries of each kind, of those that were asked for
 * @param checked where nothing changed, since what was public was still true; null for an act that changed something
 * @param changes those on this page
 */
record PublicationView(
        int no,
        Instant at,
        Map<Kind, Long> counts,
        @Nullable Checked checked,
        List<ChangeView> changes) {

    /**
     * @param ground on which it was said; null for what was said when it was not asked
     * @param source of the ground, as it is called; null where there is none
     */
    record Checked(
            @Nullable VerificationBasis ground, @Nullable EntryName source) {}
}
