package org.shoreatlas.figure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.indicator.IndicatorRef;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/** A statistical observation; see {@link FigureView} for what its fields mean. */
@Entity
@Immutable
@Table(name = "figure")
class Figure {

    @Id
    private long editionId;

    private long entryId;
    private String slug;
    private int version;
    private int since;
    private int until;
    private Instant publishedAt;
    private int number;
    private long subjectId;
    private String subjectKind;
    private @Nullable Long placeId;
    private @Nullable Long regionId;
    private long indicatorId;
    private String activity;
    private String perimeter;
    private @Nullable String counts;
    private @Nullable Long ruleId;
    private @Nullable Long ruleSubjectId;
    private String nature;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> flags;

    private String precision;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private String period;
    private @Nullable LocalDate periodStart;
    private @Nullable LocalDate periodEnd;

    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalText note;

    @EmbeddedColumnNaming("statement_%s")
    private @Nullable LocalText statement;

    @SuppressWarnings("NullAway.Init")
    protected Figure() {}

    long editionId() {
        return editionId;
    }

    long entryId() {
        return entryId;
    }

    String slug() {
        return slug;
    }

    int version() {
        return version;
    }

    long subjectId() {
        return subjectId;
    }

    @Nullable
    Long regionId() {
        return regionId;
    }

    @Nullable
    Long placeId() {
        return placeId;
    }

    long indicatorId() {
        return indicatorId;
    }

    @Nullable
    Long ruleId() {
        return ruleId;
    }

    @Nullable
    Long ruleSubjectId() {
        return ruleSubjectId;
    }

    FigureView.Preferred asPreferred(IndicatorRef indicator) {
        return new FigureView.Preferred(slug, indicator, value, low, high, nature, precision, Period.parse(period));
    }

    FigureView view(FigureParts parts) {
        Readings.Membership group = parts.readingGroup(entryId);
        return new FigureView(
                slug,
                number,
                version,
                parts.subject(subjectId),
                parts.place(placeId),
                parts.indicator(indicatorId),
                activity,
                perimeter.isEmpty() ? null : perimeter,
                FigureView.counts(counts, parts.indicator(indicatorId)),
                value,
                low,
                high,
                nature,
                precision,
                List.copyOf(flags),
                parts.rule(ruleId, ruleSubjectId),
                Period.parse(period),
                note,
                statement,
                parts.evidence(editionId),
                group == null ? null : group.group(),
                group == null ? null : group.relation(),
                parts.preferred(group),
                publishedAt,
                parts.url(slug),
                parts.oldFrom(editionId));
    }
}
