package org.shoreatlas.park;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.EntrySummaries;

@Entity
@Table(name = "park")
class Park extends PublishedEntry {

    private String form;
    private String status;
    private String statusOn;
    private @Nullable Long operatorId;
    private List<String> activities;
    private @Nullable Long programmeId;

    @SuppressWarnings("NullAway.Init")
    protected Park() {}

    @Nullable
    Long operatorId() {
        return operatorId;
    }

    @Nullable
    Long programmeId() {
        return programmeId;
    }

    ParkView view(EntrySummaries heads, Map<Long, EntryName> named) {
        return new ParkView(
                heads.of(this),
                form,
                status,
                Period.parse(statusOn),
                heads.place(this),
                operatorId == null ? null : named.get(operatorId),
                List.copyOf(activities),
                programmeId == null ? null : named.get(programmeId));
    }
}
