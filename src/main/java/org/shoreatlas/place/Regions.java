package org.shoreatlas.place;

import java.util.List;
import java.util.Set;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.api.Resource;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.UnknownEntryException;
import org.shoreatlas.kernel.Slug;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The twelve regions: places with an address of their own. */
@Service
@Transactional(readOnly = true)
public class Regions implements Resource {

    private final Places places;

    Regions(Places places) {
        this.places = places;
    }

    public List<PlaceView> all(int publication) {
        return places.ofLevel("region", publication);
    }

    @Override
    public String path() {
        return "regions";
    }

    @Override
    public Set<String> filters() {
        return Set.of("place", "source");
    }

    @Override
    public Found<PlaceView> list(Query query) {
        return places.regions(query, Sort.unsorted());
    }

    @Override
    public PlaceView get(Slug id, int publication) {
        return region(places.get(id, publication));
    }

    private static PlaceView region(PlaceView place) {
        if (!place.level().equals("region")) {
            throw new UnknownEntryException(Kind.PLACE, new Slug(place.head().id()));
        }
        return place;
    }

    @Override
    public List<Column<?>> columns() {
        return places.columns();
    }
}
