package org.shoreatlas.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.shoreatlas.edition.EntryName;

/** What came of a commitment, shown by a milestone. */
@Entity
@Immutable
@Table(name = "commitment_outcome")
@IdClass(PartKey.class)
class Outcome {

    @Id
    private long editionId;

    @Id
    private int ord;

    private int commitment;
    private String what;
    private long milestoneId;
    private boolean byParty;

    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    /** Of the commitment. */
    PartKey commitment() {
        return new PartKey(editionId, commitment);
    }

    long milestoneId() {
        return milestoneId;
    }

    OutcomeView view(Map<Long, EntryName> names) {
        return new OutcomeView(what, Objects.requireNonNull(names.get(milestoneId)), byParty ? "party" : "other");
    }
}
