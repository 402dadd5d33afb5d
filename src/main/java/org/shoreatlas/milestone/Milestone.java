package org.shoreatlas.milestone;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.EntrySummaries;

@Entity
@Table(name = "milestone")
class Milestone extends PublishedEntry {

    private long subjectId;
    private String what;
    private String nature;
    private String period;
    private @Nullable LocalDate periodEnd;

    @EmbeddedColumnNaming("supports_%s")
    private @Nullable LocalText supports;

    @EmbeddedColumnNaming("opposes_%s")
    private @Nullable LocalText opposes;

    private @Nullable Long figureId;
    private @Nullable Long parkId;

    @SuppressWarnings("NullAway.Init")
    protected Milestone() {}

    long subjectId() {
        return subjectId;
    }

    @Nullable
    Long figureId() {
        return figureId;
    }

    @Nullable
    Long parkId() {
        return parkId;
    }

    MilestoneView view(EntrySummaries heads, Map<Long, EntryName> names) {
        EntryName figure = names.get(figureId);
        return new MilestoneView(
                heads.of(this),
                Objects.requireNonNull(names.get(subjectId)),
                what,
                nature,
                Period.parse(period),
                heads.place(this),
                supports,
                opposes,
                figure == null ? null : figure.id(),
                names.get(parkId));
    }
}
