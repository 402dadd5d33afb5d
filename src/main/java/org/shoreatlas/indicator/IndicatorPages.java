package org.shoreatlas.indicator;

import java.util.List;
import java.util.Map;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.RequestMapping;

@PageController
@RequestMapping("/indicators")
class IndicatorPages extends EntryPages<IndicatorView> {

    IndicatorPages(Indicators indicators, Parts parts) {
        super(indicators, parts);
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                Filter.ofCodes("theme", typed.get("theme"), "theme", Indicators.THEMES),
                Filter.ofCodes("measure", typed.get("measure"), "kind", Indicators.MEASURES));
    }

    @Override
    protected List<Order> orders(Language language) {
        Order name = Order.byName(language);
        return List.of(name, new Order("theme", Sort.by("theme").and(name.sort())), Order.byPublication());
    }
}
