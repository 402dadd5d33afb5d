package org.shoreatlas.compare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.EvidenceView;

/** Readings that differ from an actual, exact one of a region in 2024 by as little as a test says. */
record Samples(
        String subject,
        String kind,
        String activity,
        @Nullable String perimeter,
        String nature,
        String precision,
        List<String> flags,
        String period,
        @Nullable String relation,
        String howRead) {

    static Samples reading() {
        return new Samples(
                "region:fes-meknes", "stock", "offshoring", null, "actual", "exact", List.of(), "2024", null, "full");
    }

    Samples of(String other) {
        return new Samples(other, kind, activity, perimeter, nature, precision, flags, period, relation, howRead);
    }

    Samples measuring(String other) {
        return new Samples(subject, other, activity, perimeter, nature, precision, flags, period, relation, howRead);
    }

    Samples defined(String otherActivity, @Nullable String otherPerimeter) {
        return new Samples(
                subject, kind, otherActivity, otherPerimeter, nature, precision, flags, period, relation, howRead);
    }

    Samples being(String other) {
        return new Samples(subject, kind, activity, perimeter, other, precision, flags, period, relation, howRead);
    }

    Samples hedged(String other) {
        return new Samples(subject, kind, activity, perimeter, nature, other, flags, period, relation, howRead);
    }

    Samples flagged(String... others) {
        return new Samples(
                subject, kind, activity, perimeter, nature, precision, List.of(others), period, relation, howRead);
    }

    Samples in(String other) {
        return new Samples(subject, kind, activity, perimeter, nature, precision, flags, other, relation, howRead);
    }

    Samples related(String other) {
        return new Samples(subject, kind, activity, perimeter, nature, precision, flags, period, other, howRead);
    }

    Samples read(String other) {
        return new Samples(subject, kind, activity, perimeter, nature, precision, flags, period, relation, other);
    }

    FigureView worth(String value) {
        String[] whose = subject.split(":");
        boolean place = whose[0].equals("region") || whose[0].equals("city");
        return new FigureView(
                subject.replace(':', '-') + "-" + period + "-" + value,
                1,
                1,
                new EntryName(place ? Kind.PLACE : Kind.ofCode(whose[0]).orElseThrow(), whose[1], text(whose[1])),
                new PlaceRef(
                        whose[0].equals("region") ? "MA-03" : null,
                        place ? whose[1] : "fes",
                        "MA-03",
                        text(whose[1]),
                        whose[0].equals("region") ? "region" : "city",
                        "fes-meknes"),
                new IndicatorRef(
                        "sample", "persons", kind, "employment", text("Sample"), "jobs", text("What it means"), null),
                activity,
                perimeter,
                null,
                new BigDecimal(value),
                null,
                new BigDecimal(value),
                nature,
                precision,
                flags,
                null,
                Period.parse(period),
                null,
                null,
                List.of(new EvidenceView("report", text("Report"), null, null, "fr", howRead, null, "")),
                relation == null ? null : "group",
                relation,
                null,
                Instant.EPOCH,
                "",
                null);
    }

    static PlaceView region(String slug, String iso) {
        return new PlaceView(
                new EntrySummary(slug, "place", 1, text(slug), "", Instant.EPOCH, iso, null, List.of()),
                "region",
                iso,
                null,
                null);
    }

    static LocalText text(String text) {
        return new LocalText(text, text, text);
    }
}
