package org.shoreatlas.event;

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
@RequestMapping("/events")
class EventPages extends EntryPages<EventView> {

    private final Places places;

    EventPages(Events events, Places places, Parts parts) {
        super(events, parts);
        this.places = places;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("form", typed.get("form"), "kind", Events.FORMS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byDate("heldEnd"), Order.byName(language), Order.byPublication());
    }
}
