package org.shoreatlas.milestone;

import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What people said that something is the first, the third, the largest …, with what is known for and against it. */
@PageController
class SuperlativesPage {

    private final Milestones milestones;

    SuperlativesPage(Milestones milestones) {
        this.milestones = milestones;
    }

    @GetMapping("/superlatives")
    String show(AsOf asOf, Model model) {
        model.addAttribute("claims", milestones.claims(asOf.publication()));
        return "superlatives";
    }
}
