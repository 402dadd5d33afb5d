package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.language.Formats;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.EvidenceView;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Figures and regions to draw, and the words to say them with. */
final class Samples {

    static final DrawingWords WORDS = words();
    static final List<PlaceView> REGIONS = Stream.of(
                    "MA-01", "MA-02", "MA-03", "MA-04", "MA-05", "MA-06", "MA-07", "MA-08", "MA-09", "MA-10", "MA-11",
                    "MA-12")
            .map(Samples::region)
            .toList();

    private Samples() {}

    static FigureView actual(String kind, String period, String value) {
        return figure(kind, period, "actual", "exact", value, null, null, null);
    }

    static FigureView figure(
            String kind,
            String period,
            String nature,
            String precision,
            @Nullable String value,
            @Nullable String low,
            @Nullable String high,
            @Nullable String perimeter) {
        PlaceRef country = new PlaceRef("MA", "maroc", null, text("Maroc"), "country", null);
        return new FigureView(
                "f-" + period + value,
                1,
                1,
                new EntryName(Kind.PLACE, "maroc", text("Maroc")),
                country,
                indicator(kind),
                "offshoring",
                perimeter,
                null,
                decimal(value),
                decimal(low),
                decimal(high),
                nature,
                precision,
                List.of(),
                null,
                Period.parse(period),
                null,
                null,
                List.of(new EvidenceView("report", text("Report & <co>"), null, null, "fr", "full", null, "")),
                null,
                null,
                null,
                Instant.EPOCH,
                "",
                null);
    }

    static FigureView ofRegion(String iso, String nature, @Nullable String value, @Nullable String low) {
        return ofRegion(iso, nature, value, low, "2023");
    }

    static FigureView ofRegion(String iso, String nature, @Nullable String value, @Nullable String low, String period) {
        String slug = "region-" + iso.toLowerCase();
        return new FigureView(
                "f-" + iso,
                1,
                1,
                new EntryName(Kind.PLACE, slug, text(iso)),
                new PlaceRef(iso, slug, iso, text(iso), "region", slug),
                indicator("rate"),
                "all",
                null,
                null,
                decimal(value),
                decimal(low),
                null,
                nature,
                value == null ? "at-least" : "exact",
                List.of(),
                null,
                Period.parse(period),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Instant.EPOCH,
                "",
                null);
    }

    static LocalText text(String text) {
        return new LocalText(text, text, text);
    }

    private static IndicatorRef indicator(String kind) {
        String unit = switch (kind) {
            case "rank" -> "rank";
            case "rate" -> "percent";
            case "amount" -> "MAD";
            default -> "persons";
        };
        return new IndicatorRef(
                "sample",
                unit,
                kind,
                "economy",
                text("Sample"),
                kind.equals("stock") ? "jobs" : null,
                text("What it means"),
                null);
    }

    private static PlaceView region(String iso) {
        return new PlaceView(
                new EntrySummary(
                        "region-" + iso.toLowerCase(), "place", 1, text(iso), "", Instant.EPOCH, null, null, List.of()),
                "region",
                iso,
                null,
                null);
    }

    private static @Nullable BigDecimal decimal(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    private static DrawingWords words() {
        try (var language = new AnnotationConfigApplicationContext("org.shoreatlas.language")) {
            return new DrawingWords(language.getBean(Formats.class), language.getBean(MessageSource.class));
        }
    }
}
