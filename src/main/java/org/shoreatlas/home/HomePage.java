package org.shoreatlas.home;

import org.shoreatlas.figure.Figures;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@PageController
class HomePage {

    private final Regions regions;
    private final Figures figures;

    HomePage(Regions regions, Figures figures) {
        this.regions = regions;
        this.figures = figures;
    }

    @GetMapping
    String show(AsOf asOf, Model model) {
        model.addAttribute("regions", regions.all(asOf.publication()))
            .addAttribute("national", figures.national(asOf.publication()));
        return "home";
    }
}
