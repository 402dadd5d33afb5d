package org.shoreatlas.source;

import java.util.List;
import java.util.Map;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.web.bind.annotation.RequestMapping;

@PageController
@RequestMapping("/sources")
class SourcePages extends EntryPages<SourceView> {

    SourcePages(Sources sources, Parts parts) {
        super(sources, parts);
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                Filter.ofCodes("form", typed.get("form"), "source.form", Sources.FORMS),
                Filter.ofCodes("language", typed.get("language"), "language", Sources.LANGUAGES));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byDate("datedEnd"), Order.byName(language), Order.byPublication());
    }
}
