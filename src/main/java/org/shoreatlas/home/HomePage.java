package org.shoreatlas.home;

import org.shoreatlas.figure.Figures;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.Regions;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@PageController
class HomePage {

    private static final int SHOWN = 9;

    private final Regions regions;
    private final Figures figures;
    private final Parks parks;
    private final Milestones milestones;

    HomePage(Regions regions, Figures figures, Parks parks, Milestones milestones) {
        this.regions = regions;
        this.figures = figures;
        this.parks = parks;
        this.milestones = milestones;
    }

    @GetMapping
    String show(AsOf asOf, Model model) {
        int publication = asOf.publication();
        model.addAttribute("regions", regions.all(publication))
            .addAttribute("national", figures.national(publication))
            .addAttribute("parks", parks.first(SHOWN, publication))
            .addAttribute("milestones", milestones.first(SHOWN, publication));
        return "home";
    }
}
