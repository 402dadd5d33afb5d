package org.shoreatlas.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.Participations;
import org.springframework.stereotype.Component;

@Component
class AgreementProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.AGREEMENT;
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        row.insertNamed(row.locationIn("place"));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("form", content.text("form"));
        EditionRow.put(columns, "signed", content.period("signed"));
        columns.put("signed_at_id", row.referenceOrNull(Kind.PLACE, content, "signedAt"));
        EditionRow.put(columns, "venue", content.localText("venue"));
        columns.put("disjoint", "true".equals(content.textOrNull("disjoint")));
        row.insert("agreement", columns);
        Participations.project(row, "parties");
        axes(row);
        commitments(row);
    }

    private static void axes(EditionRow row) {
        int ord = 0;
        for (Content axis : row.content().objects("axes")) {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            EditionRow.put(columns, "text", LocalText.of(axis.fields()));
            row.insert("agreement_axis", ++ord, columns);
        }
    }

    /** All parties together are at least two, and then none alone is named. */
    private static boolean isByAll(Content agreement, Content commitment) {
        if (commitment.textOrNull("byAll") == null) {
            return false;
        }
        if (commitment.textOrNull("by") != null) {
            throw commitment.problem("byAll", "either one party promised, or all of them together");
        }
        if (agreement.objects("parties").size() < 2) {
            throw commitment.problem("byAll", "needs two parties at least");
        }
        return true;
    }

    private static void commitments(EditionRow row) {
        int ord = 0;
        int outcomes = 0;
        for (Content commitment : row.content().objects("commitments")) {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            EditionRow.put(columns, "promised", commitment.localText("promised"));
            columns.put("by_all", isByAll(row.content(), commitment));
            columns.put("by_id", row.referenceOrNull(Kind.ORGANISATION, commitment, "by"));
            columns.put("figure_id", row.referenceOrNull(Kind.FIGURE, commitment, "figure"));
            Period due = commitment.period("due");
            columns.put("due", due.isStated() ? due.code() : null);
            columns.put("due_end", due.end());
            EditionRow.put(columns, "statement", commitment.localText("statement"));
            row.insert("commitment", ++ord, columns);
            for (Content outcome : commitment.objects("outcomes")) {
                Map<String, @Nullable Object> shown = new LinkedHashMap<>();
                shown.put("commitment", ord);
                shown.put("what", outcome.text("what"));
                shown.put("milestone_id", row.reference(Kind.MILESTONE, outcome, "milestone"));
                shown.put("by_party", outcome.text("by").equals("party"));
                row.insert("commitment_outcome", ++outcomes, shown);
            }
        }
    }
}
