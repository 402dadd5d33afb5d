package org.shoreatlas.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.organisation.Organisations;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageAddress;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Provinces, prefectures, cities, areas and the country; a region's profile lies at an address of its own. */
@PageController
@RequestMapping("/places")
class PlacePages extends EntryPages<PlaceView> {

    private static final List<String> LEVELS = List.of("province", "prefecture", "city", "area");

    private static final int SHOWN = 24;

    private final Places places;
    private final Organisations organisations;
    private final Figures figures;
    private final Parks parks;
    private final Sources sources;
    private final ReadingDay day;

    PlacePages(
            Places places,
            Organisations organisations,
            Figures figures,
            Parks parks,
            Sources sources,
            ReadingDay day,
            Parts parts) {
        super(places, parts);
        this.places = places;
        this.organisations = organisations;
        this.figures = figures;
        this.parks = parks;
        this.sources = sources;
        this.day = day;
    }

    @Override
    protected String show(@PathVariable Slug slug, AsOf asOf, Language language, Model model) {
        if (places.get(slug, asOf.publication()).level().equals("region")) {
            PageAddress address = (PageAddress) Objects.requireNonNull(model.getAttribute("address"));
            return "redirect:" + address.to("/regions/" + slug);
        }
        return super.show(slug, asOf, language, model);
    }

    @Override
    protected Found<PlaceView> find(Query query, Sort sort) {
        return places.belowRegions(query, sort);
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("level", typed.get("level"), "kind", LEVELS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byName(language), new Order("code", Sort.by("iso")), Order.byPublication());
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.ORGANISATION);
    }

    @Override
    protected void complete(PlaceView place, int publication, Language language, Model model) {
        PlaceRef parent = place.parent();
        if (parent != null && parent.regionSlug() != null && !parent.level().equals("region")) {
            PlaceView region = places.get(new Slug(parent.regionSlug()), publication);
            model.addAttribute("region", region.head());
            if (place.level().equals("city")) {
                summarise(place, region, publication, model);
            }
        }
        Found<OrganisationView> there =
                organisations.list(Query.first(SHOWN, "place", place.head().id(), publication));
        model.addAttribute("there", there)
                .addAttribute("reported", OrganisationPages.reported(there.items(), sources, publication));
        model.addAttribute(
                "inside",
                place.level().equals("country")
                        ? List.of()
                        : places.in(new Slug(place.head().id()), publication));
    }

    /** What a reader comes for: parks, jobs, people, and what is aimed at, of a city and not of its region. */
    private void summarise(PlaceView city, PlaceView region, int publication, Model model) {
        long id = Objects.requireNonNull(
                places.ids(List.of(region), publication).get(region.head().id()));
        List<FigureView> known = figures.newestIn(List.of(id), publication).of(id).stream()
                .filter(figure -> figure.place() != null && isIn(city, figure.place()))
                .toList();
        List<ParkView> sites = parks.inRegions(List.of(id), publication).of(id).stream()
                .filter(park -> park.place() != null && isIn(city, park.place()))
                .toList();
        LocalDate on = day.of(model);
        model.addAttribute(
                        "summary",
                        RegionSummary.of(
                                known,
                                RegionProfiles.newest(
                                        figures.nationalCosts(publication).get()),
                                sites.stream().filter(Answers::isInUse).toList(),
                                sites.stream()
                                        .filter(park -> !Answers.isInUse(park))
                                        .toList(),
                                List.of()))
                .addAttribute("aims", RegionSummary.aims(known, on))
                .addAttribute("halted", ParkView.halted(sites, on))
                .addAttribute("sourceCount", sources.count(publication));
    }

    private static boolean isIn(PlaceView city, PlaceRef place) {
        return place.slug().equals(city.head().id());
    }
}
