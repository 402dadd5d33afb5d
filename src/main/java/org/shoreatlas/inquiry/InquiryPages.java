package org.shoreatlas.inquiry;

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
@RequestMapping("/inquiries")
class InquiryPages extends EntryPages<InquiryView> {

    private final Places places;

    InquiryPages(Inquiries inquiries, Places places, Parts parts) {
        super(inquiries, parts);
        this.places = places;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("question", typed.get("question"), "question", Inquiries.QUESTIONS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byDate("lookedOn"), Order.byName(language));
    }
}
