package org.shoreatlas.picture;

import java.time.Duration;
import java.util.Objects;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.UnknownEntryException;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Places;
import org.shoreatlas.place.Regions;
import org.shoreatlas.profile.RegionProfiles;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Figures, agreements and regions as pictures (PNG). That of a version never changes; that of a region, whose page
 * speaks of much beside the entry itself, is as of now or of the moment asked for.
 */
@PageController
class PictureFiles {

    private static final String VERSION = "/v{number:[1-9][0-9]{0,5}}.png";

    private final Editions editions;
    private final Figures figures;
    private final Agreements agreements;
    private final Places places;
    private final Regions regions;
    private final RegionProfiles profiles;
    private final Posters posters;
    private final ReadingDay day;

    PictureFiles(
            Editions editions,
            Figures figures,
            Agreements agreements,
            Places places,
            Regions regions,
            RegionProfiles profiles,
            Posters posters,
            ReadingDay day) {
        this.editions = editions;
        this.figures = figures;
        this.agreements = agreements;
        this.places = places;
        this.regions = regions;
        this.profiles = profiles;
        this.posters = posters;
        this.day = day;
    }

    @GetMapping("/figures/{slug}" + VERSION)
    ResponseEntity<byte[]> figure(@PathVariable Slug slug, @PathVariable int number, Language language) {
        return png(
                posters.of(figures.edition(editions.edition(Kind.FIGURE, slug, number)), language),
                Duration.ofDays(30));
    }

    @GetMapping("/agreements/{slug}" + VERSION)
    ResponseEntity<byte[]> agreement(@PathVariable Slug slug, @PathVariable int number, Language language) {
        return png(
                posters.of(agreements.edition(editions.edition(Kind.AGREEMENT, slug, number)), language),
                Duration.ofDays(30));
    }

    @GetMapping("/regions/{slug}.png")
    ResponseEntity<byte[]> region(@PathVariable Slug slug, AsOf asOf, Language language) {
        PlaceView region = regions.get(slug, asOf.publication());
        return png(
                posters.of(
                        region,
                        profiles.of(region, asOf.publication(), language),
                        day.of(asOf.asked()),
                        "/" + language.code() + "/regions/" + slug + "?asOf="
                                + Objects.requireNonNullElse(asOf.asked(), day.of(asOf.asked())),
                        language),
                Duration.ofHours(1));
    }

    @GetMapping("/regions/{slug}" + VERSION)
    ResponseEntity<byte[]> region(@PathVariable Slug slug, @PathVariable int number, Language language) {
        Edition edition = editions.edition(Kind.PLACE, slug, number);
        PlaceView region = places.edition(edition);
        if (!region.level().equals("region")) {
            throw new UnknownEntryException(Kind.PLACE, slug);
        }
        return png(
                posters.of(
                        region,
                        profiles.of(region, edition.since(), language),
                        MoroccanTime.dayOf(edition.publishedAt()),
                        "/" + language.code() + "/regions/" + slug + "/v" + number,
                        language),
                Duration.ofDays(30));
    }

    private static ResponseEntity<byte[]> png(Poster poster, Duration cached) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(cached).cachePublic())
                .body(Painter.png(poster));
    }
}
