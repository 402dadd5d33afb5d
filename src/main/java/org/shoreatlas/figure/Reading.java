package org.shoreatlas.figure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/** A figure within a reading group. */
@Entity
@Immutable
@Table(name = "reading_group_item")
@IdClass(Reading.Key.class)
class Reading {

    @Id
    private long editionId;

    @Id
    private int ord;

    private long figureId;
    private String relation;
    private @Nullable Long ofId;

    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalText note;

    @SuppressWarnings("NullAway.Init")
    protected Reading() {}

    long editionId() {
        return editionId;
    }

    long figureId() {
        return figureId;
    }

    @Nullable
    Long ofId() {
        return ofId;
    }

    ReadingGroupView.Item view(String figure, @Nullable String of) {
        return new ReadingGroupView.Item(figure, relation, of, note);
    }

    record Key(long editionId, int ord) implements Serializable {}
}
