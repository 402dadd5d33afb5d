package org.shoreatlas.milestone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class MilestoneProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.MILESTONE;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        EntryRef subject = content.reference("subject");
        long subjectId = row.reference(content, "subject", subject);
        row.insertNamed(row.locationOf(subjectId));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("subject_id", subjectId);
        columns.put("subject_kind", subject.kind().code());
        columns.put("what", content.text("what"));
        columns.put("nature", content.text("nature"));
        EditionRow.put(columns, "period", content.period("period"));
        row.insert("milestone", columns);
    }
}
