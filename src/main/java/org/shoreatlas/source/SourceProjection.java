package org.shoreatlas.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class SourceProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.SOURCE;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        row.insertNamed(EditionRow.Location.NOWHERE);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("form", content.text("form"));
        columns.put("title", content.textOrNull("title"));
        columns.put("publisher", content.textOrNull("publisher"));
        columns.put("language", content.text("language"));
        EditionRow.put(columns, "dated", content.period("dated"));
        columns.put("dated_text", content.textOrNull("datedText"));
        EditionRow.put(columns, "dated_inferred", content.localText("datedInferredFrom"));
        columns.put("address", content.textOrNull("address"));
        columns.put("sha256", content.textOrNull("sha256"));
        columns.put("origin", content.textOrNull("origin"));
        row.insert("source", columns);
    }
}
