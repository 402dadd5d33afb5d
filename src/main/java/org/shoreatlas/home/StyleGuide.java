package org.shoreatlas.home;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All components on one page, light and dark, for whoever changes their design; not there in production. */
@PageController
@ConditionalOnBooleanProperty("shore-atlas.styleguide")
class StyleGuide {

    private static final List<String> COLOURS = List.of("paper", "surface", "wash", "ink", "quiet", "rule", "sea", "link",
        "zellige", "terracotta");

    private final Figures figures;
    private final Parks parks;
    private final Milestones milestones;

    StyleGuide(Figures figures, Parks parks, Milestones milestones) {
        this.figures = figures;
        this.parks = parks;
        this.milestones = milestones;
    }

    @GetMapping("/styleguide")
    String show(AsOf asOf, Model model) {
        FigureView figure = figures.national(asOf.publication()).get(0);
        ParkView park = parks.first(1, asOf.publication()).get(0);
        model.addAttribute("colours", COLOURS)
            .addAttribute("figure", figure)
            .addAttribute("figures", Stream.of(
                like(figure, "actual", "exact", "4500", null, null, "final"),
                like(figure, "actual", "about", "36", null, null, "provisional"),
                like(figure, "target", "more-than", null, "1980", null),
                like(figure, "planned", "at-least", null, "3", null),
                like(figure, "allocated", "at-most", null, null, "11"),
                like(figure, "estimate", "between", null, "10", "12", "preliminary"),
                like(figure, "projection", "top-n", null, null, "30", "rule-applied")).toList())
            .addAttribute("parks", Stream.of("announced", "planned", "under-construction", "operating", "being-extended", "postponed",
                "cancelled", "no-news").map(status -> like(park, status)).toList())
            .addAttribute("milestones", milestones.first(4, asOf.publication()));
        return "styleguide";
    }

    private static FigureView like(FigureView one, String nature, String precision, @Nullable String value, @Nullable String low,
                                   @Nullable String high, String... flags) {
        return new FigureView(one.id(), one.number(), one.version(), one.subject(), one.place(), one.indicator(), one.activity(),
            one.perimeter(), decimal(value), decimal(low), decimal(high), nature, precision, List.of(flags), one.period(), one.note(),
            one.evidence(), one.readingGroup(), one.relation(), one.publishedAt(), one.url());
    }

    private static ParkView like(ParkView one, String status) {
        return new ParkView(one.head(), one.form(), status, one.statusOn(), one.place(), one.operator());
    }

    private static @Nullable BigDecimal decimal(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
