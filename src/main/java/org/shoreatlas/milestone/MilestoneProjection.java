package org.shoreatlas.milestone;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** What is told of nothing that happened. */
    private static final List<String> OF_CLAIMS = List.of("supports", "opposes", "figure");

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.MILESTONE;
    }

    @Override
    public void check(Kind kind, Content content) {
        if (!content.text("what").equals(MilestoneView.CLAIMED)) {
            OF_CLAIMS.stream().filter(content.fields()::containsKey).findFirst().ifPresent(field -> {
                throw content.problem(field, "belongs to a claim alone");
            });
        }
        if (content.fields().containsKey("park") && content.reference("subject").kind() == Kind.PARK) {
            throw content.problem("park", "is the subject itself");
        }
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
        EditionRow.put(columns, "supports", content.localText("supports"));
        EditionRow.put(columns, "opposes", content.localText("opposes"));
        columns.put("figure_id", row.referenceOrNull(Kind.FIGURE, content, "figure"));
        columns.put("park_id", row.referenceOrNull(Kind.PARK, content, "park"));
        row.insert("milestone", columns);
    }
}
