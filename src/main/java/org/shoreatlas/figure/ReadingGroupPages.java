package org.shoreatlas.figure;

import java.util.List;
import java.util.Map;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

@PageController
@RequestMapping("/readings")
class ReadingGroupPages extends EntryPages<ReadingGroupView> {

    private final Figures figures;

    ReadingGroupPages(Readings readings, Figures figures, Parts parts) {
        super(readings, parts);
        this.figures = figures;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of();
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byName(language), Order.byPublication());
    }

    @Override
    protected void complete(ReadingGroupView group, int publication, Language language, Model model) {
        model.addAttribute("figures",
            figures.byId(group.items().stream().map(ReadingGroupView.Item::figure).toList(), publication));
    }
}
