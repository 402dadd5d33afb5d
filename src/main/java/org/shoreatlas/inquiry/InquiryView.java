package org.shoreatlas.inquiry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;

/**
 * A search that was made, as of a publication. It says nothing of what was found.
 *
 * @param question one of {@link Inquiries#QUESTIONS}
 * @param on the day of the search
 * @param places for which it was made, at least one
 * @param where what was gone through
 */
public record InquiryView(
        @JsonUnwrapped EntrySummary head, String question, LocalDate on, List<PlaceRef> places, LocalText where) {}
