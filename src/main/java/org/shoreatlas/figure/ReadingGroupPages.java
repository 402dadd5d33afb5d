package org.shoreatlas.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.source.Sources;
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
    private final Sources sources;

    ReadingGroupPages(Readings readings, Figures figures, Sources sources, Parts parts) {
        super(readings, parts);
        this.figures = figures;
        this.sources = sources;
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
        Map<String, FigureView> tied = figures.byId(
                        group.items().stream()
                                .map(ReadingGroupView.Item::figure)
                                .toList(),
                        publication)
                .get();
        FigureView from = tied.get(group.preferred());
        Map<String, Hedged> distances = new HashMap<>();
        if (from != null) {
            group.items().stream()
                    .filter(ReadingGroupView.Item::isReading)
                    .flatMap(item -> Optional.ofNullable(tied.get(item.figure())).stream())
                    .forEach(figure -> Likeness.distance(from, figure)
                            .ifPresent(distance -> distances.put(figure.id(), distance)));
        }
        List<FigureView> same = group.items().stream()
                .filter(item -> item.relation().equals("same"))
                .flatMap(item -> Optional.ofNullable(tied.get(item.figure())).stream())
                .toList();
        model.addAttribute("figures", tied)
                .addAttribute("distances", distances)
                .addAttribute(
                        "independence",
                        same.size() < 2
                                ? null
                                : Independence.of(same, sources.byId(Independence.sourcesOf(same), publication)));
    }
}
