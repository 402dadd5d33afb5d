package org.shoreatlas.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.shoreatlas.kernel.LocalText;

/** What an agreement is about, one point of it. */
@Entity
@Immutable
@Table(name = "agreement_axis")
@IdClass(PartKey.class)
class AgreementAxis {

    @Id
    private long editionId;

    @Id
    private int ord;

    @EmbeddedColumnNaming("text_%s")
    private LocalText text;

    @SuppressWarnings("NullAway.Init")
    protected AgreementAxis() {}

    long editionId() {
        return editionId;
    }

    LocalText text() {
        return text;
    }
}
