package org.shoreatlas.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntryHead;

/**
 * An agreement as of a publication.
 *
 * @param place    what it is about; null for the whole sector
 * @param signedAt where it was signed
 */
public record AgreementView(@JsonUnwrapped EntryHead head, String form, Period signed, @Nullable PlaceRef signedAt,
                            @Nullable LocalText venue, @Nullable PlaceRef place, List<ParticipationView> parties,
                            List<LocalText> axes, List<CommitmentView> commitments) {
}
