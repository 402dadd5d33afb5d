package org.shoreatlas.park;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class ParkProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.PARK;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        row.insertNamed(row.locationOf(row.reference(Kind.PLACE, content, "place")));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("form", content.text("form"));
        columns.put("status", content.text("status"));
        columns.put("status_on", content.period("statusOn").code());
        columns.put("operator_id", row.referenceOrNull(Kind.ORGANISATION, content, "operator"));
        columns.put("activities", content.texts("activities").toArray(String[]::new));
        columns.put("programme_id", row.referenceOrNull(Kind.PROGRAMME, content, "programme"));
        row.insert("park", columns);
    }
}
