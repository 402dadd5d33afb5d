package org.shoreatlas.place;

import java.util.List;
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
@RequestMapping("/regions")
class RegionPages {

    private final Regions regions;
    private final Places places;
    private final Panels panels;

    RegionPages(Regions regions, Places places, Panels panels) {
        this.regions = regions;
        this.places = places;
        this.panels = panels;
    }

    @GetMapping
    String list(AsOf asOf, Model model) {
        model.addAttribute("regions", regions.all(asOf.publication()));
        return "regions";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Slug slug, AsOf asOf, Model model) {
        PlaceView region = regions.get(slug, asOf.publication());
        List<PlaceView> inside = places.inRegion(slug, asOf.publication());
        model.addAttribute("region", region)
            .addAttribute("provinces", inside.stream().filter(place -> !place.level().equals("city")).toList())
            .addAttribute("cities", inside.stream().filter(place -> place.level().equals("city")).toList())
            .addAttribute("panels", panels.of(Kind.PLACE, slug.value(), asOf.publication()));
        return "region";
    }
}
