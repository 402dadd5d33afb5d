package org.shoreatlas.agreement;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/**
 * What was promised in an agreement.
 *
 * @param figure    id of the figure that holds the amount
 * @param due       by when; not stated where no deadline is published
 * @param delivered the milestone that shows its delivery
 */
public record CommitmentView(LocalText promised, @Nullable EntryName by, @Nullable String figure, Period due,
                             @Nullable EntryName delivered) {
}
