package org.shoreatlas.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class ReadingGroupProjection implements Projection {

    private static final Set<String> OF_ANOTHER = Set.of("part-of", "instalment-of", "exception");

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.READING_GROUP;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        Long preferred = row.referenceOrNull(Kind.FIGURE, content, "preferred");
        row.insertNamed(EditionRow.Location.NOWHERE);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("preferred_id", preferred);
        EditionRow.put(columns, "why", preferred == null ? content.localText("why") : content.name("why"));
        columns.put("preferred_by", content.textOrNull("by"));
        columns.put("preferred_since", content.date("since"));
        EditionRow.put(columns, "can_write", content.localText("canWrite"));
        EditionRow.put(columns, "avoid", content.localText("avoid"));
        row.insert("reading_group", columns);
        int ord = 0;
        for (Content item : content.objects("items")) {
            Map<String, @Nullable Object> reading = new LinkedHashMap<>();
            reading.put("figure_id", row.reference(Kind.FIGURE, item, "figure"));
            reading.put("relation", item.text("relation"));
            reading.put("of_id", of(row, item));
            EditionRow.put(reading, "note", item.localText("note"));
            row.insert("reading_group_item", ++ord, reading);
        }
    }

    /** Of what it is a part, an instalment or an exception: a figure of the same group, and another one. */
    private static @Nullable Long of(EditionRow row, Content item) {
        String of = item.textOrNull("of");
        if (OF_ANOTHER.contains(item.text("relation")) != (of != null)) {
            throw item.problem("of", of == null ? "of which figure is to be said" : "belongs to none but a part");
        }
        if (of != null
                && (of.equals(item.text("figure"))
                        || row.content().objects("items").stream()
                                .noneMatch(one -> one.text("figure").equals(of)))) {
            throw item.problem("of", "must be another figure of the group");
        }
        return row.referenceOrNull(Kind.FIGURE, item, "of");
    }
}
