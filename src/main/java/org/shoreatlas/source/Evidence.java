package org.shoreatlas.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.kernel.LocalText;

/** The {@code ord}-th piece of evidence of an edition. */
@Entity
@Immutable
@Table(name = "evidence")
@IdClass(Evidence.Key.class)
class Evidence {

    @Id
    private long editionId;

    @Id
    private int ord;

    private String field;
    private long sourceId;
    private @Nullable Integer paragraph;
    private @Nullable String asPublished;
    private String language;
    private String howRead;
    private @Nullable String speakerPerson;
    private @Nullable String speakerRole;
    private @Nullable String speakerOrganisation;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    long editionId() {
        return editionId;
    }

    long sourceId() {
        return sourceId;
    }

    @Nullable
    String speakerPerson() {
        return speakerPerson;
    }

    EvidenceView view(EntryName source, KnownPersons.@Nullable Person speaker) {
        LocalText title = source.name();
        return new EvidenceView(
                source.id(),
                title == null ? new LocalText(source.id(), null, null) : title,
                paragraph,
                asPublished,
                language,
                howRead,
                Speaker.of(speakerPerson, speakerRole, speakerOrganisation, speaker),
                field);
    }

    record Key(long editionId, int ord) implements Serializable {}
}
