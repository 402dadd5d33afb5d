package org.shoreatlas.organisation;

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
@RequestMapping("/organisations")
class OrganisationPages extends EntryPages<OrganisationView> {

    private final Places places;

    OrganisationPages(Organisations organisations, Places places, Parts parts) {
        super(organisations, parts);
        this.places = places;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("form", typed.get("form"), "kind", Organisations.FORMS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byName(language), Order.byPublication());
    }
}
