package org.shoreatlas.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/** What was promised; its amount is a figure. */
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
    private boolean byAll;
    private @Nullable Long figureId;
    private @Nullable String due;

    @EmbeddedColumnNaming("statement_%s")
    private @Nullable LocalText statement;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    long editionId() {
        return editionId;
    }

    PartKey key() {
        return new PartKey(editionId, ord);
    }

    Stream<@Nullable Long> referred() {
        return Stream.of(byId, figureId);
    }

    CommitmentView view(Map<Long, EntryName> names, List<OutcomeView> outcomes) {
        EntryName figure = names.get(figureId);
        return new CommitmentView(
                promised,
                names.get(byId),
                byAll,
                figure == null ? null : figure.id(),
                Period.parse(due == null ? "" : due),
                outcomes,
                statement);
    }
}
