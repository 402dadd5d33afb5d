package org.shoreatlas.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.shoreatlas.organisation.Participations;
import org.springframework.stereotype.Component;

@Component
class EventProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.EVENT;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        row.insertNamed(row.locationIn("place"));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("form", content.text("form"));
        columns.put("ordinal", content.integer("edition"));
        EditionRow.put(columns, "venue", content.localText("venue"));
        EditionRow.put(columns, "held", content.period("held"));
        row.insert("event", columns);
        Participations.project(row, "participants");
    }
}
