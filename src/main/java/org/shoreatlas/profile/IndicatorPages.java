package org.shoreatlas.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.shoreatlas.indicator.IndicatorView;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The indicators; the preview of one shows how its figures will read. */
@PageController
@RequestMapping("/indicators")
class IndicatorPages extends EntryPages<IndicatorView> {

    private final SentenceSamples samples;
    private final HttpServletRequest request;

    IndicatorPages(Indicators indicators, SentenceSamples samples, HttpServletRequest request, Parts parts) {
        super(indicators, parts);
        this.samples = samples;
        this.request = request;
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

    @Override
    protected void complete(IndicatorView indicator, int publication, Language language, Model model) {
        if (request.getAttribute("preview") != null) {
            model.addAttribute("samples", samples.of(indicator, publication));
        }
    }
}
