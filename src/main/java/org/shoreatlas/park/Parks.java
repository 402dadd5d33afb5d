package org.shoreatlas.park;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.place.Heads;
import org.shoreatlas.place.PlacedDoor;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntryHead;
import org.springframework.stereotype.Service;

/** The parks, as of any publication. */
@Service
public class Parks extends PlacedDoor<Park, ParkView> {

    private final EntryNames names;

    Parks(ParkRepository repository, Editions editions, Places places, EntryNames names) {
        super(Kind.PARK, repository, editions, places);
        this.names = names;
    }

    @Override
    protected List<ParkView> views(List<Park> rows, int publication) {
        Heads heads = places.heads(Kind.PARK, rows, publication);
        Map<Long, EntryName> operators = names.of(rows.stream().<@Nullable Long>map(Park::operatorId).toList(), publication);
        return rows.stream().map(park -> park.view(heads, operators)).toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntryHead.columns(ParkView::head));
        columns.add(new Column<>("form", ParkView::form));
        columns.add(new Column<>("status", ParkView::status));
        columns.add(new Column<ParkView>("status_on", park -> park.statusOn().code()));
        columns.add(new Column<ParkView>("place", park -> park.place() == null ? null : park.place().slug()));
        columns.add(new Column<ParkView>("operator", park -> park.operator() == null ? null : park.operator().id()));
        return columns;
    }
}
