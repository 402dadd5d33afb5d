package org.shoreatlas.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.EntrySummaries;

@Entity
@Table(name = "event")
class Event extends PublishedEntry {

    private String form;
    private @Nullable Integer ordinal;

    @EmbeddedColumnNaming("venue_%s")
    private @Nullable LocalText venue;

    private String held;
    private @Nullable LocalDate heldEnd;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    EventView view(EntrySummaries heads, List<ParticipationView> participants) {
        return new EventView(heads.of(this), form, ordinal, heads.place(this), venue, Period.parse(held), participants);
    }
}
