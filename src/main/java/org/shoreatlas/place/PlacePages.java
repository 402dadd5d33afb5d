package org.shoreatlas.place;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageAddress;
import org.shoreatlas.web.PageController;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Provinces, prefectures, cities, areas and the country; a region's profile lies at an address of its own. */
@PageController
@RequestMapping("/places")
class PlacePages extends EntryPages<PlaceView> {

    private static final List<String> LEVELS = List.of("province", "prefecture", "city", "area");

    private final Places places;

    PlacePages(Places places, Parts parts) {
        super(places, parts);
        this.places = places;
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
    protected void complete(PlaceView place, int publication, Language language, Model model) {
        PlaceRef parent = place.parent();
        if (parent != null && parent.regionSlug() != null && !parent.level().equals("region")) {
            model.addAttribute(
                    "region",
                    places.get(new Slug(parent.regionSlug()), publication).head());
        }
        model.addAttribute(
                "inside",
                place.level().equals("country")
                        ? List.of()
                        : places.in(new Slug(place.head().id()), publication));
    }
}
