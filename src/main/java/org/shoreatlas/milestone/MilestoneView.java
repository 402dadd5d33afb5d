package org.shoreatlas.milestone;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.EvidenceView;

/**
 * A dated fact that is not a number, as of a publication.
 *
 * @param what what happened: {@code signed}, {@code opened}, {@code postponed} …, or {@code claimed}: somebody said it
 * @param nature {@code actual} or {@code planned}
 * @param place that of its subject
 * @param supports what speaks for a claim; null where nothing is known, and of all that is none
 * @param opposes what speaks against it, likewise
 * @param figure id of the figure as which a claim is held too
 * @param park in which it happened, where a source says so
 */
public record MilestoneView(
        @JsonUnwrapped EntrySummary head,
        EntryName subject,
        String what,
        String nature,
        Period period,
        @Nullable PlaceRef place,
        @Nullable LocalText supports,
        @Nullable LocalText opposes,
        @Nullable String figure,
        @Nullable EntryName park) {

    static final String CLAIMED = "claimed";

    /** Whether it tells what somebody said, and not what happened. */
    public boolean isClaim() {
        return what.equals(CLAIMED);
    }

    /** Whether sources only found it so on a day: when it began, none of them says. */
    @JsonIgnore
    public boolean isState() {
        return nature.equals("actual") && period.start() == null && period.end() != null;
    }

    /** The code of the words for it: what was found open on a day did not open then. */
    public String word() {
        return isState() && what.equals("opened") ? "there" : what;
    }

    /** Where the claim itself was printed. */
    public List<EvidenceView> said() {
        return supporting("");
    }

    /** The evidence of one statement: {@code supports}, {@code opposes} … */
    public List<EvidenceView> supporting(String field) {
        return head.evidence().stream().filter(one -> one.field().equals(field)).toList();
    }
}
