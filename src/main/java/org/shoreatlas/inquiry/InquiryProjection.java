package org.shoreatlas.inquiry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.EditionRow.Location;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.springframework.stereotype.Component;

@Component
class InquiryProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.INQUIRY;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        LocalDate on = content.date("on");
        if (on == null) {
            throw content.problem("on", "is required");
        }
        LocalText where = content.localText("where");
        if (where == null) {
            throw content.problem("where", "is required");
        }
        row.insertNamed(Location.NOWHERE);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("question", content.text("question"));
        columns.put("looked_on", on);
        EditionRow.put(columns, "looked_in", where);
        row.insert("inquiry", columns);
        places(row);
    }

    private static void places(EditionRow row) {
        List<String> slugs = row.content().texts("places");
        if (slugs.isEmpty()) {
            throw row.content().problem("places", "at least one place is expected");
        }
        int ord = 0;
        for (String slug : slugs) {
            long place = row.reference(row.content(), "places", new EntryRef(Kind.PLACE, new Slug(slug)));
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("place_id", place);
            columns.put("region_id", row.locationOf(place).regionId());
            row.insert("inquiry_place", ++ord, columns);
        }
    }
}
