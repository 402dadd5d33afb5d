package org.shoreatlas.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.place.EntrySummaries;

/** What is counted, in which unit, and what exactly that means. */
@Entity
@Table(name = "indicator")
class Indicator extends PublishedEntry {

    private String unit;

    @Column(name = "kind")
    private String measure;

    private String theme;
    private @Nullable String counted;

    @EmbeddedColumnNaming("definition_%s")
    private LocalText definition;

    @EmbeddedColumnNaming("sentence_%s")
    private @Nullable LocalText sentence;

    private int staleAfterMonths;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    String unit() {
        return unit;
    }

    IndicatorView view(EntrySummaries heads) {
        return new IndicatorView(
                heads.of(this), slug(), unit, measure, theme, counted, definition, sentence, staleAfterMonths);
    }

    IndicatorRef ref() {
        return new IndicatorRef(slug(), unit, measure, theme, name(), counted, definition, sentence);
    }
}
