package org.shoreatlas.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

@Entity
@Table(name = "agreement")
class Agreement extends PublishedEntry {

    private String form;
    private String signed;
    private @Nullable LocalDate signedEnd;
    private @Nullable Long signedAtId;

    @EmbeddedColumnNaming("venue_%s")
    private @Nullable LocalText venue;

    private boolean disjoint;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    String form() {
        return form;
    }

    Period signed() {
        return Period.parse(signed);
    }

    @Nullable
    Long signedAtId() {
        return signedAtId;
    }

    @Nullable
    LocalText venue() {
        return venue;
    }

    boolean disjoint() {
        return disjoint;
    }
}
