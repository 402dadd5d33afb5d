package org.shoreatlas.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.EditionRow;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Projection;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.language.SentencePattern;
import org.shoreatlas.language.SentencePattern.BadPatternException;
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
        EditionRow.put(columns, "sentence", sentence(content.localText("sentence")));
        columns.put(
                "stale_after_months",
                Objects.requireNonNullElse(content.integer("staleAfterMonths"), STALE_AFTER_MONTHS));
        row.insert("indicator", columns);
    }

    private static @Nullable LocalText sentence(@Nullable LocalText sentence) {
        for (Language language : Language.values()) {
            if (sentence != null && sentence.has(language)) {
                try {
                    SentencePattern.check(sentence.in(language), language);
                } catch (BadPatternException e) {
                    throw new ContentException(
                            "sentence." + language.code(), "cannot be filled (" + e.getMessage() + ")");
                }
            }
        }
        return sentence;
    }
}
