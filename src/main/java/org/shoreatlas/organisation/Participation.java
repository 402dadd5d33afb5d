package org.shoreatlas.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;

@Entity
@Immutable
@Table(name = "participation")
@IdClass(Participation.Key.class)
class Participation {

    @Id
    private long editionId;

    @Id
    private int ord;

    private @Nullable Long organisationId;

    @EmbeddedColumnNaming("person_%s")
    private @Nullable LocalText person;

    @EmbeddedColumnNaming("role_%s")
    private @Nullable LocalText role;

    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    long editionId() {
        return editionId;
    }

    @Nullable
    Long organisationId() {
        return organisationId;
    }

    ParticipationView view(Map<Long, EntryName> names) {
        return new ParticipationView(organisationId == null ? null : names.get(organisationId), person, role);
    }

    record Key(long editionId, int ord) implements Serializable {}
}
