package org.shoreatlas.source;

import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.Panels;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@PageController
@RequestMapping("/sources")
class SourcePages {

    private final Sources sources;
    private final Panels panels;
    private final Editions editions;

    SourcePages(Sources sources, Panels panels, Editions editions) {
        this.sources = sources;
        this.panels = panels;
        this.editions = editions;
    }

    @GetMapping
    String list(AsOf asOf, Model model) {
        model.addAttribute("sources", sources.all(asOf.publication()));
        return "sources";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Slug slug, AsOf asOf, Model model) {
        return page(sources.get(slug, asOf.publication()), asOf.publication(), model);
    }

    @GetMapping("/{slug}/v{number:[1-9][0-9]{0,5}}")
    String version(@PathVariable Slug slug, @PathVariable int number, Model model) {
        Edition edition = editions.edition(Kind.SOURCE, slug, number);
        model.addAttribute("edition", edition).addAttribute("newest", editions.newest(edition));
        return page(sources.edition(edition), edition.since(), model);
    }

    private String page(SourceView source, int publication, Model model) {
        model.addAttribute("source", source)
            .addAttribute("panels", panels.of(Kind.SOURCE, source.head().id(), publication));
        return "source";
    }
}
