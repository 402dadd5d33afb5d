package org.shoreatlas.place;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.EditionRow.Location;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class PlaceProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.PLACE;
    }

    @Override
    public int rank(Content content) {
        return Places.LEVELS.indexOf(content.text("level"));
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        String level = content.text("level");
        Long parent = row.referenceOrNull(Kind.PLACE, content, "parent");
        if ((parent == null) != level.equals("country")) {
            throw content.problem("parent", "every place but the country lies in another");
        }
        Long region = level.equals("region")
                ? Long.valueOf(row.entryId())
                : parent == null ? null : row.locationOf(parent).regionId();
        row.insertNamed(new Location(row.entryId(), region));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("level", level);
        columns.put("iso", content.textOrNull("iso"));
        columns.put("parent_id", parent);
        columns.put("capital_id", row.referenceOrNull(Kind.PLACE, content, "capital"));
        row.insert("place", columns);
    }
}
