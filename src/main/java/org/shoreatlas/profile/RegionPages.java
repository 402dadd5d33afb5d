package org.shoreatlas.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.chart.RegionMaps;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.UnknownEntryException;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.place.Regions;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The twelve regions: places with an address of their own. */
@PageController
@RequestMapping("/regions")
class RegionPages extends EntryPages<PlaceView> {

    private final Sources sources;
    private final Figures figures;
    private final Parks parks;
    private final RegionMaps maps;
    private final Places places;
    private final Regions regions;
    private final RegionProfiles profiles;
    private final ReadingDay day;

    RegionPages(
            Sources sources,
            Places places,
            Regions regions,
            RegionProfiles profiles,
            Figures figures,
            Parks parks,
            RegionMaps maps,
            ReadingDay day,
            Parts parts) {
        super(places, parts);
        this.figures = figures;
        this.parks = parks;
        this.maps = maps;
        this.sources = sources;
        this.places = places;
        this.regions = regions;
        this.profiles = profiles;
        this.day = day;
    }

    @Override
    protected String section() {
        return "regions";
    }

    @Override
    protected String listTemplate() {
        return "regions";
    }

    @Override
    protected String template() {
        return "region";
    }

    @Override
    protected Found<PlaceView> find(Query query, Sort sort) {
        return places.regions(query, sort);
    }

    /** Its page shows it among all others, so they are read together. */
    @Override
    protected PlaceView entry(Slug slug, int publication) {
        return regions.all(publication).stream()
                .filter(region -> region.head().id().equals(slug.value()))
                .findFirst()
                .orElseGet(() -> places.get(slug, publication));
    }

    @Override
    protected PlaceView entry(Edition edition) {
        regions.all(edition.since());
        return super.entry(edition);
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of();
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(new Order("code", Sort.by("iso")), Order.byName(language));
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.values());
    }

    @Override
    protected void illustrate(Found<PlaceView> found, int publication, Language language, Model model) {
        Supplier<List<FigureView>> inRegions = figures.inRegions(RegionRow.INDICATORS, publication);
        List<ParkView> shoreParks = parks.ofForm("shore-park", publication).stream()
                .filter(park -> park.head().region() != null)
                .toList();
        LocalDate on = day.of(model);
        model.addAttribute("on", on)
                .addAttribute("rows", RegionRow.of(found.items(), shoreParks, inRegions.get(), Map.of()))
                .addAttribute(
                        "map", maps.ofStatuses(found.items(), RegionRow.marks(shoreParks, on, language), language));
    }

    @Override
    protected void complete(PlaceView region, int publication, Language language, Model model) {
        if (!region.level().equals("region")) {
            throw new UnknownEntryException(Kind.PLACE, new Slug(region.head().id()));
        }
        RegionProfile profile = profiles.of(region, publication, language);
        LocalDate on = day.of(model);
        model.addAttribute("profile", profile)
                .addAttribute("halted", profile.halted(on))
                .addAttribute("looked", profile.promises())
                .addAttribute("reported", OrganisationPages.reported(profile.organisations(), sources, publication))
                .addAttribute("sourceCount", sources.count(publication))
                .addAttribute("on", on);
    }
}
