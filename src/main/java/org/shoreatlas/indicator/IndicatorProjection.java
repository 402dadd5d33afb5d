package org.shoreatlas.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class IndicatorProjection implements Projection {

    private static final int STALE_AFTER_MONTHS = 24;

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.INDICATOR;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        row.insertNamed(EditionRow.Location.NOWHERE);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("unit", content.text("unit"));
        columns.put("kind", content.text("kind"));
        columns.put("theme", content.text("theme"));
        columns.put("counted", content.textOrNull("counted"));
        EditionRow.put(columns, "definition", content.name("definition"));
        columns.put(
                "stale_after_months",
                Objects.requireNonNullElse(content.integer("staleAfterMonths"), STALE_AFTER_MONTHS));
        row.insert("indicator", columns);
    }
}
