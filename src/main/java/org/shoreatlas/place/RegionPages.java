package org.shoreatlas.place;

import java.util.List;
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
@RequestMapping("/regions")
class RegionPages {

    private final Regions regions;
    private final Places places;
    private final Panels panels;
    private final Editions editions;

    RegionPages(Regions regions, Places places, Panels panels, Editions editions) {
        this.regions = regions;
        this.places = places;
        this.panels = panels;
        this.editions = editions;
    }

    @GetMapping
    String list(AsOf asOf, Model model) {
        model.addAttribute("regions", regions.all(asOf.publication()));
        return "regions";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Slug slug, AsOf asOf, Model model) {
        return page(regions.get(slug, asOf.publication()), asOf.publication(), model);
    }

    @GetMapping("/{slug}/v{number:[1-9][0-9]{0,5}}")
    String version(@PathVariable Slug slug, @PathVariable int number, Model model) {
        Edition edition = editions.edition(Kind.PLACE, slug, number);
        model.addAttribute("edition", edition).addAttribute("newest", editions.newest(edition));
        return page(regions.edition(edition), edition.since(), model);
    }

    private String page(PlaceView region, int publication, Model model) {
        Slug slug = new Slug(region.head().id());
        List<PlaceView> inside = places.inRegion(slug, publication);
        model.addAttribute("region", region)
            .addAttribute("provinces", inside.stream().filter(place -> !place.level().equals("city")).toList())
            .addAttribute("cities", inside.stream().filter(place -> place.level().equals("city")).toList())
            .addAttribute("panels", panels.of(Kind.PLACE, slug.value(), publication));
        return "region";
    }
}
