package org.shoreatlas.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.shoreatlas.organisation.Participations;
import org.springframework.stereotype.Component;

@Component
class ProgrammeProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.PROGRAMME;
    }

    @Override
    public void project(EditionRow row) {
        row.insertNamed(row.locationIn("place"));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("form", row.content().text("form"));
        EditionRow.put(columns, "summary", row.content().localText("summary"));
        row.insert("programme", columns);
        Participations.project(row, "participants");
    }
}
