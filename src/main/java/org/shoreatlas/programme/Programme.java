package org.shoreatlas.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.EntrySummaries;

@Entity
@Table(name = "programme")
class Programme extends PublishedEntry {

    private String form;

    @EmbeddedColumnNaming("summary_%s")
    private @Nullable LocalText summary;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    ProgrammeView view(EntrySummaries heads, List<ParticipationView> partners) {
        return new ProgrammeView(heads.of(this), form, heads.place(this), summary, partners);
    }
}
