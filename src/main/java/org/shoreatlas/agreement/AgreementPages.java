package org.shoreatlas.agreement;

import java.util.List;
import java.util.Map;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.Places;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

@PageController
@RequestMapping("/agreements")
class AgreementPages extends EntryPages<AgreementView> {

    private final Places places;
    private final Inquiries inquiries;

    AgreementPages(Agreements agreements, Places places, Inquiries inquiries, Parts parts) {
        super(agreements, parts);
        this.places = places;
        this.inquiries = inquiries;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(places.regionFilter(typed.get("place"), publication),
            Filter.ofCodes("form", typed.get("form"), "kind", Agreements.FORMS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byDate("signedEnd"), Order.byName(language), Order.byPublication());
    }

    /** What came of promises is looked for region by region. */
    @Override
    protected void complete(AgreementView agreement, int publication, Language language, Model model) {
        PlaceRef place = agreement.place();
        if (place != null && place.regionSlug() != null) {
            inquiries.of(place.regionSlug(), publication).stream().filter(inquiry -> inquiry.question().equals("promises"))
                .findFirst().ifPresent(newest -> model.addAttribute("looked", newest));
        }
    }
}
