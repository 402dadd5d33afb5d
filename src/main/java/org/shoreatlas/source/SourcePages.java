package org.shoreatlas.source;

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

    SourcePages(Sources sources, Panels panels) {
        this.sources = sources;
        this.panels = panels;
    }

    @GetMapping
    String list(AsOf asOf, Model model) {
        model.addAttribute("sources", sources.all(asOf.publication()));
        return "sources";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Slug slug, AsOf asOf, Model model) {
        model.addAttribute("source", sources.get(slug, asOf.publication()))
            .addAttribute("panels", panels.of(Kind.SOURCE, slug.value(), asOf.publication()));
        return "source";
    }
}
