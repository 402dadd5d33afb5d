package org.shoreatlas.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.EditionRow.Location;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.springframework.stereotype.Component;

@Component
class FigureProjection implements Projection {

    @Override
    public boolean appliesTo(Kind kind) {
        return kind == Kind.FIGURE;
    }

    @Override
    public void check(Kind kind, Content content) {
        if (content.localText("statement") != null
                && content.objects("evidence").stream()
                        .noneMatch(one -> one.text("field", "").equals("statement"))) {
            throw content.problem("statement", "no statement without evidence of its own (field: statement)");
        }
        if (content.textOrNull("rule") != null && !content.texts("flags").contains("rule-applied")) {
            throw content.problem("flags", "a rule is named, so rule-applied is one of them");
        }
    }

    @Override
    public void project(EditionRow row) {
        Content content = row.content();
        EntryRef subject = content.reference("subject");
        long subjectId = row.reference(content, "subject", subject);
        Location location = row.locationOf(subjectId);
        String precision = content.text("precision");
        BigDecimal value = content.decimal("value");
        BigDecimal low = content.decimal("low");
        BigDecimal high = content.decimal("high");
        checkBounds(content, precision, value, low, high);
        long indicator = row.reference(Kind.INDICATOR, content, "indicator");
        checkRange(row, content, indicator);
        Map<String, @Nullable Object> columns = row.window();
        columns.put("number", number(row));
        columns.put("subject_id", subjectId);
        columns.put("subject_kind", subject.kind().code());
        columns.put("place_id", location.placeId());
        columns.put("region_id", location.regionId());
        columns.put("indicator_id", indicator);
        columns.put("activity", content.text("activity", "offshoring"));
        columns.put("perimeter", content.text("perimeter", ""));
        columns.put("counts", content.textOrNull("counts"));
        Long rule = row.referenceOrNull(Kind.FIGURE, content, "rule");
        columns.put("rule_id", rule);
        columns.put("rule_subject_id", rule == null ? null : subjectOf(row, content, rule));
        columns.put("nature", content.text("nature"));
        columns.put("flags", content.texts("flags").toArray(String[]::new));
        columns.put("precision", precision);
        columns.put("value", value);
        columns.put("low", low);
        columns.put("high", high);
        EditionRow.put(columns, "period", content.period("period"));
        EditionRow.put(columns, "note", content.localText("note"));
        EditionRow.put(columns, "statement", content.localText("statement"));
        row.insert("figure", columns);
    }

    /** The same rule as the table's, with the field named. */
    private static void checkBounds(
            Content content,
            String precision,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        boolean hasValue = precision.equals("exact") || precision.equals("about");
        boolean hasLow = precision.equals("more-than") || precision.equals("at-least") || precision.equals("between");
        boolean hasHigh = precision.equals("at-most") || precision.equals("top-n") || precision.equals("between");
        if (hasValue != (value != null)) {
            throw content.problem("value", hasValue ? "is required" : precision + " has bounds and no value");
        }
        if (hasLow && low == null || !hasLow && low != null && !precision.equals("about")) {
            throw content.problem("low", hasLow ? "is required for " + precision : precision + " has no lower bound");
        }
        if (hasHigh && high == null || !hasHigh && high != null && !precision.equals("about")) {
            throw content.problem("high", hasHigh ? "is required for " + precision : precision + " has no upper bound");
        }
        if (low != null && high != null && low.compareTo(high) >= 0) {
            throw content.problem("high", "must be above low");
        }
    }

    /** Of what a rule is one; the figure of the rule is public, and is no application of a rule itself. */
    private static long subjectOf(EditionRow row, Content content, long rule) {
        return row.once(
                        List.of("subject of rule", rule),
                        db -> db.sql("""
                        select subject_id from figure where entry_id = :rule and rule_id is null
                        order by since desc limit 1""").param("rule", rule).query(Long.class).optional())
                .orElseThrow(() -> content.problem("rule", "is itself a rule that was applied"));
    }

    /** A rank counts from 1, a share lies between 0 and 100 percent; only what grows or changes can be below 0. */
    private static void checkRange(EditionRow row, Content content, long indicator) {
        String measure = row.once(
                List.of("indicator kind", indicator),
                db -> db.sql("""
                select i.kind from indicator i join published_entry p using (edition_id)
                where p.entry_id = :indicator order by p.since desc limit 1""")
                        .param("indicator", indicator)
                        .query(String.class)
                        .single());
        BigDecimal least = measure.equals("rank")
                ? BigDecimal.ONE
                : measure.equals("rate") || measure.equals("flow") ? null : BigDecimal.ZERO;
        BigDecimal most = measure.equals("share") ? BigDecimal.valueOf(100) : null;
        for (String field : List.of("value", "low", "high")) {
            BigDecimal number = content.decimal(field);
            if (number != null && least != null && number.compareTo(least) < 0) {
                throw content.problem(field, "a " + measure + " is not below " + least);
            }
            if (number != null && most != null && number.compareTo(most) > 0) {
                throw content.problem(field, "a " + measure + " is not above " + most + " percent");
            }
        }
    }

    /** The short number: that of the first edition, else the next; publications do not overlap, so none is missed. */
    private static int number(EditionRow row) {
        if (row.version() > 1) {
            return row.once(
                    List.of("figure number", row.entryId()),
                    db -> db.sql("select number from figure_number where entry_id = :entry")
                            .param("entry", row.entryId())
                            .query(Integer.class)
                            .single());
        }
        AtomicInteger last = row.once(
                "last figure number",
                db -> new AtomicInteger(db.sql("select coalesce(max(number), 0) from figure_number")
                        .query(Integer.class)
                        .single()));
        int number = last.incrementAndGet();
        row.insertOfEntry("figure_number", new HashMap<>(Map.of("number", number)));
        return number;
    }
}
