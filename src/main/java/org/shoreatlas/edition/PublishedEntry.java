package org.shoreatlas.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/** What all kinds but figures share of an edition that was ever public; derived, never written through JPA. */
@Entity
@Immutable
@Table(name = "published_entry")
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class PublishedEntry {

    @Id
    private long editionId;

    private long entryId;
    private String kind;
    private String slug;
    private int version;
    private int since;
    private int until;
    private Instant publishedAt;

    @EmbeddedColumnNaming("name_%s")
    private LocalText name;
    /** The name as readers of each language are shown it: what lists are put in order by. */
    @EmbeddedColumnNaming("shown_%s")
    private LocalText shown;

    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalText note;

    private @Nullable Long placeId;
    private @Nullable Long regionId;

    @SuppressWarnings("NullAway.Init")
    protected PublishedEntry() {}

    public long editionId() {
        return editionId;
    }

    public long entryId() {
        return entryId;
    }

    public String slug() {
        return slug;
    }

    /** The number of the edition within its entry. */
    public int version() {
        return version;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public LocalText name() {
        return name;
    }

    public @Nullable LocalText note() {
        return note;
    }

    public @Nullable Long placeId() {
        return placeId;
    }

    public @Nullable Long regionId() {
        return regionId;
    }
}
