package org.shoreatlas.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/** Something published or held in which statements can be read. */
@Entity
@Table(name = "source")
class Source extends PublishedEntry {

    private String form;
    private @Nullable String title;
    private @Nullable String publisher;
    private String language;
    private String dated;
    private @Nullable LocalDate datedEnd;
    private @Nullable String datedText;

    @EmbeddedColumnNaming("dated_inferred_%s")
    private @Nullable LocalText datedInferredFrom;

    private @Nullable String address;
    private @Nullable String sha256;
    private @Nullable String origin;

    @SuppressWarnings("NullAway.Init")
    protected Source() {}

    SourceView view(EntrySummary head) {
        return new SourceView(
                head,
                form,
                title,
                publisher,
                language,
                Period.parse(dated),
                datedText,
                datedInferredFrom,
                address,
                sha256,
                origin);
    }
}
