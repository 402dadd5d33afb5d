package org.shoreatlas.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.SourceView;

/** Figures that differ from an actual, exact number of jobs in Fez in 2024 by as little as a test says. */
final class Sample {

    private static final LocalText DEFINITION = new LocalText("تعريف", "Définition", "Definition");

    private String id = "fes-jobs";
    private EntryName subject = subject("place:fes", "فاس", "Fès", "Fez");
    private @Nullable PlaceRef place = place("fes", "city", "فاس", "Fès", "Fez");
    private String code = "jobs";
    private String unit = "persons";
    private String kind = "stock";
    private @Nullable String counted = "jobs";
    private LocalText name = new LocalText("مناصب الشغل", "Emplois de l’offshoring", "Offshoring jobs");
    private String activity = "offshoring";
    private @Nullable String perimeter;
    private @Nullable String counts;
    private FigureView.@Nullable Rule rule;
    private @Nullable String value = "1980";
    private @Nullable String low;
    private @Nullable String high;
    private String nature = "actual";
    private String precision = "exact";
    private List<String> flags = List.of();
    private String period = "2024";
    private @Nullable String relation;
    private FigureView.@Nullable Preferred preferred;
    private @Nullable LocalDate oldFrom;
    private final List<EvidenceView> evidence = new ArrayList<>();

    static Sample figure() {
        return new Sample();
    }

    static EntryName subject(String ref, String ar, String fr, String en) {
        EntryRef entry = EntryRef.parse(ref);
        return new EntryName(entry.kind(), entry.slug().value(), new LocalText(ar, fr, en));
    }

    static PlaceRef place(String slug, String level, String ar, String fr, String en) {
        return new PlaceRef(
                level.equals("region") ? "MA-03" : null, slug, "MA-03", new LocalText(ar, fr, en), level, "fes-meknes");
    }

    static SourceView source(String id, @Nullable String publisher, String dated, @Nullable String origin) {
        return new SourceView(
                new EntrySummary(
                        id,
                        "source",
                        1,
                        new LocalText("عنوان", "Titre", "Title"),
                        "",
                        Instant.EPOCH,
                        null,
                        null,
                        List.of()),
                "article",
                null,
                publisher,
                "fr",
                Period.parse(dated),
                null,
                null,
                null,
                null,
                origin);
    }

    Sample id(String other) {
        id = other;
        return this;
    }

    Sample of(EntryName other, @Nullable PlaceRef where) {
        subject = other;
        place = where;
        return this;
    }

    Sample indicator(String other, String inUnit, String ofKind, @Nullable String counting) {
        code = other;
        unit = inUnit;
        kind = ofKind;
        counted = counting;
        return this;
    }

    Sample named(String ar, String fr, String en) {
        name = new LocalText(ar, fr, en);
        return this;
    }

    Sample activity(String other) {
        activity = other;
        return this;
    }

    Sample perimeter(String other) {
        perimeter = other;
        return this;
    }

    Sample counting(String other) {
        counts = other;
        return this;
    }

    Sample byRule(String figure, EntryName of) {
        rule = new FigureView.Rule(figure, of);
        flags = List.of("rule-applied");
        return this;
    }

    Sample worth(@Nullable String other) {
        value = other;
        return this;
    }

    Sample between(@Nullable String lower, @Nullable String upper) {
        value = null;
        low = lower;
        high = upper;
        return this;
    }

    Sample nature(String other) {
        nature = other;
        return this;
    }

    Sample precision(String other) {
        precision = other;
        return this;
    }

    Sample flags(String... others) {
        flags = List.of(others);
        return this;
    }

    Sample in(String other) {
        period = other;
        return this;
    }

    Sample related(String other) {
        relation = other;
        return this;
    }

    Sample setAsideFor(FigureView other) {
        preferred = new FigureView.Preferred(
                other.id(),
                other.indicator(),
                other.value(),
                other.low(),
                other.high(),
                other.nature(),
                other.precision(),
                other.period());
        return this;
    }

    Sample oldFrom(String day) {
        oldFrom = LocalDate.parse(day);
        return this;
    }

    Sample printedAs(String words) {
        evidence.add(new EvidenceView("report", DEFINITION, null, words, "fr", "full", null, ""));
        return this;
    }

    Sample printedIn(String source, String field) {
        evidence.add(new EvidenceView(source, DEFINITION, null, null, "fr", "full", null, field));
        return this;
    }

    FigureView view() {
        return new FigureView(
                id,
                17,
                3,
                subject,
                place,
                new IndicatorRef(code, unit, kind, "employment", name, counted, DEFINITION, null),
                activity,
                perimeter,
                FigureView.counts(
                        counts, new IndicatorRef(code, unit, kind, "employment", name, counted, DEFINITION, null)),
                number(value),
                number(low),
                number(high),
                nature,
                precision,
                flags,
                rule,
                Period.parse(period),
                null,
                null,
                List.copyOf(evidence),
                relation == null ? null : "group",
                relation,
                preferred,
                Instant.EPOCH,
                "",
                oldFrom);
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
