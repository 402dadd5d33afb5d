package org.shoreatlas.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Evidence has the same form in every kind of content. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EvidenceProjection implements Projection {

    private static final Set<Kind> NEEDS_NONE = Set.of(Kind.SOURCE, Kind.INDICATOR, Kind.INQUIRY, Kind.READING_GROUP);

    @Override
    public boolean appliesTo(Kind kind) {
        return true;
    }

    @Override
    public void check(Kind kind, Content content) {
        if (!NEEDS_NONE.contains(kind) && content.objects("evidence").isEmpty()) {
            throw content.problem("evidence", "no statement without evidence");
        }
    }

    @Override
    public void project(EditionRow row) {
        int ord = 0;
        for (Content one : row.content().objects("evidence")) {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("field", one.text("field", ""));
            columns.put("source_id", row.reference(Kind.SOURCE, one, "source"));
            columns.put("paragraph", one.integer("paragraph"));
            columns.put("as_published", one.textOrNull("asPublished"));
            columns.put("language", one.text("language"));
            columns.put("how_read", one.text("howRead"));
            Content speaker = one.object("speaker");
            columns.put("speaker_person", speaker == null ? null : speaker.textOrNull("person"));
            columns.put("speaker_role", speaker == null ? null : speaker.textOrNull("role"));
            columns.put("speaker_organisation", speaker == null ? null : speaker.textOrNull("organisation"));
            row.insert("evidence", ++ord, columns);
        }
    }
}
