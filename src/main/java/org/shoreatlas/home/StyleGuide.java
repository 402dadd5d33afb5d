package org.shoreatlas.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.Charts;
import org.shoreatlas.chart.RegionMap.Mark;
import org.shoreatlas.chart.RegionMaps;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All components on one page, light and dark, for whoever changes their design; not there in production. */
@PageController
@ConditionalOnBooleanProperty("shore-atlas.styleguide")
class StyleGuide {

    private static final List<String> COLOURS =
            List.of("paper", "surface", "wash", "ink", "quiet", "rule", "sea", "link", "zellige", "terracotta");

    private static final List<String> GROWTH = List.of("4.9", "2.7", "-1.3", "3.5", "0.4", "6.3", "5.7", "10.1", "2.7");
    private static final List<List<String>> STATUSES = List.of(
            List.of("operating", "announced"),
            List.of("being-extended"),
            List.of("operating", "postponed", "planned", "under-construction"),
            List.of("operating"),
            List.of("cancelled"),
            List.of("operating", "operating"),
            List.of("announced"),
            List.of("planned", "announced"));

    private final Figures figures;
    private final Parks parks;
    private final Milestones milestones;
    private final Regions regions;
    private final Charts charts;
    private final RegionMaps maps;

    StyleGuide(Figures figures, Parks parks, Milestones milestones, Regions regions, Charts charts, RegionMaps maps) {
        this.figures = figures;
        this.parks = parks;
        this.milestones = milestones;
        this.regions = regions;
        this.charts = charts;
        this.maps = maps;
    }

    @GetMapping("/styleguide")
    String show(AsOf asOf, Language language, Model model) {
        FigureView figure = figures.national(asOf.publication()).get().get(0);
        ParkView park = parks.first(1, asOf.publication()).get(0);
        model.addAttribute("colours", COLOURS)
                .addAttribute("figure", figure)
                .addAttribute(
                        "figures",
                        Stream.of(
                                        like(figure, "actual", "exact", "4500", null, null, "final"),
                                        like(figure, "actual", "about", "36", null, null, "provisional"),
                                        like(figure, "target", "more-than", null, "1980", null),
                                        like(figure, "planned", "at-least", null, "3", null),
                                        like(figure, "allocated", "at-most", null, null, "11"),
                                        like(figure, "estimate", "between", null, "10", "12", "preliminary"),
                                        like(figure, "projection", "top-n", null, null, "30", "rule-applied"))
                                .toList())
                .addAttribute(
                        "parks",
                        Stream.of(
                                        "announced",
                                        "planned",
                                        "under-construction",
                                        "operating",
                                        "being-extended",
                                        "postponed",
                                        "cancelled",
                                        "no-news")
                                .map(status -> like(park, status))
                                .toList())
                .addAttribute("milestones", milestones.first(4, asOf.publication()));
        drawings(figure, regions.all(asOf.publication()), language, model);
        return "styleguide";
    }

    private void drawings(FigureView figure, List<PlaceView> all, Language language, Model model) {
        List<FigureView> series = List.of(
                dated(figure, "actual", "exact", "15600", null, "2021", "before"),
                dated(figure, "actual", "about", "16800", null, "2022", "before"),
                dated(figure, "actual", "exact", "17900", null, "2023", "before"),
                dated(figure, "actual", "exact", "26170", null, "2023", "after"),
                dated(figure, "actual", "exact", "26220", null, "2024", "after"),
                dated(figure, "actual", "at-least", null, "27000", "2025", "after"),
                dated(figure, "estimate", "exact", "31000", null, "2026", "after"),
                dated(figure, "target", "about", "40000", null, "2030", "after"));
        List<FigureView> growth = new ArrayList<>();
        List<FigureView> before = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), GROWTH.size()); i++) {
            growth.add(inRegion(figure, all.get(i), "growth", "actual", GROWTH.get(i), "2023"));
            before.add(inRegion(
                    figure,
                    all.get(i),
                    "growth",
                    "actual",
                    GROWTH.get(GROWTH.size() - 1 - i).replace("-", ""),
                    "2022"));
        }
        List<FigureView> targets = all.stream()
                .limit(3)
                .map(region -> inRegion(figure, region, "aim", "target", "12", "2023"))
                .toList();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), STATUSES.size()); i++) {
            for (String status : STATUSES.get(i)) {
                marks.add(new Mark(
                        Objects.requireNonNull(all.get(i).code()),
                        status,
                        all.get(i).head().name().in(language) + " Shore"));
            }
        }
        model.addAttribute(
                        "series",
                        Stream.of(series, series.subList(3, 5))
                                .flatMap(points -> charts.overTime(points, language).stream())
                                .toList())
                .addAttribute(
                        "multiples",
                        charts.multiples(
                                        Stream.concat(before.stream(), growth.stream())
                                                .toList(),
                                        all,
                                        language)
                                .orElseThrow())
                .addAttribute(
                        "bars",
                        Stream.of(growth, targets)
                                .flatMap(set -> charts.regions(set, all, "MA-03", language).stream())
                                .toList())
                .addAttribute(
                        "maps",
                        List.of(
                                maps.ofStatuses(all, marks, language),
                                maps.ofFigures(growth, all, language),
                                maps.ofParks(all, marks, language)));
    }

    private static FigureView dated(
            FigureView one,
            String nature,
            String precision,
            @Nullable String value,
            @Nullable String low,
            String period,
            String perimeter) {
        IndicatorRef indicator = new IndicatorRef(
                "exports",
                "MAD",
                "amount",
                "economy",
                one.indicator().name(),
                null,
                one.indicator().definition(),
                null);
        String millions = "000000";
        return one.example()
                .of(indicator, perimeter)
                .nature(nature)
                .number(
                        precision,
                        decimal(value == null ? null : value + millions),
                        decimal(low == null ? null : low + millions),
                        null)
                .period(Period.parse(period))
                .figure();
    }

    private static FigureView inRegion(
            FigureView one, PlaceView region, String code, String nature, String value, String period) {
        LocalText name = region.head().name();
        String slug = region.head().id();
        IndicatorRef indicator = new IndicatorRef(
                code,
                "percent",
                "rate",
                "economy",
                one.indicator().name(),
                null,
                one.indicator().definition(),
                null);
        return one.example()
                .of(
                        new EntryName(Kind.PLACE, slug, name),
                        new PlaceRef(region.code(), slug, region.code(), name, "region", slug))
                .of(indicator, null)
                .nature(nature)
                .number("exact", decimal(value), null, null)
                .period(Period.parse(period))
                .figure();
    }

    private static FigureView like(
            FigureView one,
            String nature,
            String precision,
            @Nullable String value,
            @Nullable String low,
            @Nullable String high,
            String... flags) {
        return one.example()
                .nature(nature, flags)
                .number(precision, decimal(value), decimal(low), decimal(high))
                .figure();
    }

    private static ParkView like(ParkView one, String status) {
        return new ParkView(
                one.head(),
                one.form(),
                status,
                one.statusOn(),
                one.place(),
                one.operator(),
                one.activities(),
                one.programme());
    }

    private static @Nullable BigDecimal decimal(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
