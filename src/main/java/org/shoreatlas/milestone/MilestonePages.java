package org.shoreatlas.milestone;

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
@RequestMapping("/milestones")
class MilestonePages extends EntryPages<MilestoneView> {

    private final Places places;

    MilestonePages(Milestones milestones, Places places, Parts parts) {
        super(milestones, parts);
        this.places = places;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("what", typed.get("what"), "milestone", Milestones.WHATS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byDate("periodEnd"), Order.byName(language), Order.byPublication());
    }
}
