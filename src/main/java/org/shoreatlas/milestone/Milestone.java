package org.shoreatlas.milestone;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.PublishedEntry;
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

    @SuppressWarnings("NullAway.Init")
    protected Milestone() {}

    long subjectId() {
        return subjectId;
    }

    MilestoneView view(EntrySummaries heads, Map<Long, EntryName> subjects) {
        return new MilestoneView(
                heads.of(this),
                Objects.requireNonNull(subjects.get(subjectId)),
                what,
                nature,
                Period.parse(period),
                heads.place(this));
    }
}
