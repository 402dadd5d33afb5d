package org.shoreatlas.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class OrganisationProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.ORGANISATION;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        row.insertNamed(row.locationIn("place"));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("form", content.text("form"));
        columns.put("acronym", content.textOrNull("short"));
        columns.put("website", content.textOrNull("website"));
        row.insert("organisation", columns);
    }
}
