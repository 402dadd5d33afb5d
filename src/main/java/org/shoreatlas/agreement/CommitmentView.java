package org.shoreatlas.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/**
 * What was promised in an agreement.
 *
 * @param by the organisation that promised; null where all parties did so together, or where nobody is named
 * @param byAll whether all parties promised it together
 * @param figure id of the figure that holds the amount
 * @param due by when; not stated where no deadline is published
 * @param outcomes what came of it, as far as anything shows it
 * @param statement what the regional investment centre declares about it
 */
public record CommitmentView(
        LocalText promised,
        @Nullable EntryName by,
        boolean byAll,
        @Nullable String figure,
        Period due,
        List<OutcomeView> outcomes,
        @Nullable LocalText statement) {

    /** The milestone that shows its delivery as a whole. */
    @JsonProperty
    public @Nullable EntryName delivered() {
        return outcomes.stream()
                .filter(one -> one.what().equals("delivered"))
                .map(OutcomeView::milestone)
                .findFirst()
                .orElse(null);
    }

    /**
     * Computed, and never stored.
     *
     * @param searched the day of the last search for what came of it; null if there was none
     */
    public CommitmentState stateOn(LocalDate day, @Nullable LocalDate searched) {
        return CommitmentState.of(this, day, searched);
    }
}
