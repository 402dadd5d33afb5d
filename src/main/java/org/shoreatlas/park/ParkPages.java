package org.shoreatlas.park;

import java.util.List;
import java.util.Map;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.Places;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.web.bind.annotation.RequestMapping;

@PageController
@RequestMapping("/parks")
class ParkPages extends EntryPages<ParkView> {

    private final Places places;

    ParkPages(Parks parks, Places places, Parts parts) {
        super(parks, parts);
        this.places = places;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(places.regionFilter(typed.get("place"), publication),
            Filter.ofCodes("form", typed.get("form"), "kind", Parks.FORMS),
            Filter.ofCodes("status", typed.get("status"), "park", Parks.STATUSES,
                Map.of("no-news", "filter.status.no-news")));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byName(language), Order.byDate("statusOn"), Order.byPublication());
    }
}
