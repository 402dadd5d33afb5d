package org.shoreatlas.inquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.PlaceRef;

/** It lies in no place itself, since it may have been made for several. */
@Entity
@Table(name = "inquiry")
class Inquiry extends PublishedEntry {

    private String question;
    private LocalDate lookedOn;

    @EmbeddedColumnNaming("looked_in_%s")
    private LocalText lookedIn;

    @SuppressWarnings("NullAway.Init")
    protected Inquiry() {}

    InquiryView view(EntrySummaries heads, List<PlaceRef> places) {
        return new InquiryView(heads.of(this), question, lookedOn, places, lookedIn);
    }
}
