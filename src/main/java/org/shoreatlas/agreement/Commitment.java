package org.shoreatlas.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/** What was promised; its amount is a figure and its delivery a milestone. */
@Entity
@Immutable
@Table(name = "commitment")
@IdClass(PartKey.class)
class Commitment {

    @Id
    private long editionId;
    @Id
    private int ord;
    @EmbeddedColumnNaming("promised_%s")
    private LocalText promised;
    private @Nullable Long byId;
    private @Nullable Long figureId;
    private @Nullable String due;
    private @Nullable Long deliveredId;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {
    }

    long editionId() {
        return editionId;
    }

    Stream<@Nullable Long> referred() {
        return Stream.of(byId, figureId, deliveredId);
    }

    CommitmentView view(Map<Long, EntryName> names) {
        EntryName figure = names.get(figureId);
        return new CommitmentView(promised, names.get(byId), figure == null ? null : figure.id(),
            Period.parse(due == null ? "" : due), names.get(deliveredId));
    }
}
