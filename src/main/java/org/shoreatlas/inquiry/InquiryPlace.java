package org.shoreatlas.inquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A place for which was looked, with its region, under the names that all rows with a location have. */
@Entity
@Immutable
@Table(name = "inquiry_place")
@IdClass(InquiryPlace.Key.class)
class InquiryPlace {

    @Id
    private long editionId;

    @Id
    private int ord;

    private long placeId;
    private @Nullable Long regionId;

    @SuppressWarnings("NullAway.Init")
    protected InquiryPlace() {}

    long editionId() {
        return editionId;
    }

    long placeId() {
        return placeId;
    }

    record Key(long editionId, int ord) implements Serializable {}
}
