package org.shoreatlas.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.place.EntrySummaries;

@Entity
@Table(name = "organisation")
class Organisation extends PublishedEntry {

    private String form;
    private @Nullable String acronym;
    private @Nullable String website;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    OrganisationView view(EntrySummaries heads) {
        return new OrganisationView(heads.of(this), form, acronym, website, heads.place(this));
    }
}
