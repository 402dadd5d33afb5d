package org.shoreatlas.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;

@Entity
@Table(name = "place")
class Place extends PublishedEntry {

    private String level;
    private @Nullable String iso;
    private @Nullable Long parentId;
    private @Nullable Long capitalId;

    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    String level() {
        return level;
    }

    @Nullable
    String iso() {
        return iso;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    @Nullable
    Long capitalId() {
        return capitalId;
    }

    boolean isCountry() {
        return level.equals("country");
    }

    boolean isRegion() {
        return level.equals("region");
    }
}
