package org.shoreatlas.profile;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shoreatlas.api.Found;
import org.shoreatlas.chart.Charts;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.chart.RegionMaps;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.Places;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The parks, and all that is known of one: what it offers, how that changed, and where its sources disagree. */
@PageController
@RequestMapping("/parks")
class ParkPages extends EntryPages<ParkView> {

    /** Beside its offices, what is asked of a park first. */
    private static final String[] FACTS = {"office-rent", "park-jobs", "income-tax-cap", "park-area"};

    private final Parks parks;
    private final Places places;
    private final Regions regions;
    private final Figures figures;
    private final Milestones milestones;
    private final Charts charts;
    private final RegionMaps maps;
    private final ReadingDay day;

    ParkPages(
            Parks parks,
            Places places,
            Regions regions,
            Figures figures,
            Milestones milestones,
            Charts charts,
            RegionMaps maps,
            ReadingDay day,
            Parts parts) {
        super(parks, parts);
        this.day = day;
        this.parks = parks;
        this.places = places;
        this.regions = regions;
        this.figures = figures;
        this.milestones = milestones;
        this.charts = charts;
        this.maps = maps;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("form", typed.get("form"), "kind", Parks.FORMS),
                Filter.ofCodes("status", typed.get("status"), "park.status", Parks.STATUSES),
                Filter.ofCodes("activity", typed.get("activity"), "activity", Parks.ACTIVITIES),
                Filter.of(
                        "organisation",
                        typed.get("organisation"),
                        parks.operators(publication).stream()
                                .map(operator -> new Filter.Choice(operator.id(), operator.name(), null))
                                .toList()));
    }

    @Override
    protected void illustrate(Found<ParkView> found, int publication, Language language, Model model) {
        List<RegionMap.Mark> marks = RegionRow.marks(found.items(), day.of(model), language);
        model.addAttribute("map", maps.ofParks(regions.all(publication), marks, language));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byName(language), Order.byDate("statusOn"), Order.byPublication());
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.FIGURE, Kind.MILESTONE);
    }

    @Override
    protected void complete(ParkView park, int publication, Language language, Model model) {
        Slug self = new Slug(park.head().id());
        List<FigureView> known = Rows.newestOfEachFirst(figures.of(new EntryRef(Kind.PARK, self), publication));
        Map<Boolean, List<MilestoneView>> dated =
                milestones.ofPark(self, publication).stream().collect(partitioningBy(ParkPages::isOfCompany));
        EntryName programme = park.programme();
        model.addAttribute("known", known)
                .addAttribute("drawn", charts.overTime(known, language))
                .addAttribute("site", RegionSummary.Site.of(park, known))
                .addAttribute("keyFigures", RegionSummary.newestOfEach(known, FACTS))
                .addAttribute("promised", PromisedJobs.of(known))
                .addAttribute("locator", maps.locator())
                .addAttribute("companies", dated.get(true))
                .addAttribute("dated", dated.get(false))
                .addAttribute(
                        "ofWhole",
                        programme == null
                                ? List.of()
                                : figures.of(new EntryRef(Kind.PROGRAMME, new Slug(programme.id())), publication))
                .addAttribute("disagreeing", disagreeing(known));
    }

    /** Whether it tells of somebody who is in the park, or was to be. */
    private static boolean isOfCompany(MilestoneView milestone) {
        return milestone.park() != null && milestone.subject().kind() == Kind.ORGANISATION;
    }

    /** The readings of one thing that differ from source to source, by their reading group. */
    private static Map<String, List<FigureView>> disagreeing(List<FigureView> known) {
        Map<String, List<FigureView>> groups = Rows.by(
                known.stream()
                        .filter(figure -> figure.readingGroup() != null && "same".equals(figure.relation()))
                        .toList(),
                figure -> Objects.requireNonNull(figure.readingGroup()));
        groups.values().removeIf(readings -> readings.size() < 2);
        return groups;
    }
}
