package org.shoreatlas.figure;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;

@Entity
@Table(name = "reading_group")
class ReadingGroup extends PublishedEntry {

    private @Nullable Long preferredId;

    @EmbeddedColumnNaming("why_%s")
    private @Nullable LocalText why;

    private @Nullable String preferredBy;
    private @Nullable LocalDate preferredSince;

    @EmbeddedColumnNaming("can_write_%s")
    private @Nullable LocalText canWrite;

    @EmbeddedColumnNaming("avoid_%s")
    private @Nullable LocalText avoid;

    @SuppressWarnings("NullAway.Init")
    protected ReadingGroup() {}

    @Nullable
    Long preferredId() {
        return preferredId;
    }

    @Nullable
    LocalText why() {
        return why;
    }

    @Nullable
    String preferredBy() {
        return preferredBy;
    }

    @Nullable
    LocalDate preferredSince() {
        return preferredSince;
    }

    @Nullable
    LocalText canWrite() {
        return canWrite;
    }

    @Nullable
    LocalText avoid() {
        return avoid;
    }
}
