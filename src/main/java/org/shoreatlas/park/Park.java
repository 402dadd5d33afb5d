package org.shoreatlas.park;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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

    @SuppressWarnings("NullAway.Init")
    protected Park() {}

    @Nullable
    Long operatorId() {
        return operatorId;
    }

    ParkView view(EntrySummaries heads, Map<Long, EntryName> operators) {
        return new ParkView(
                heads.of(this),
                form,
                status,
                Period.parse(statusOn),
                heads.place(this),
                operatorId == null ? null : operators.get(operatorId));
    }
}
