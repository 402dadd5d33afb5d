package org.shoreatlas.figure;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.Speaker;

/** A figure as a row of CSV; of several pieces of evidence it shows the first, and says how many there are. */
final class FigureColumns {

    static final List<Column<?>> ALL = List.of(
            column("id", FigureView::id),
            column("number", FigureView::number),
            column("version", FigureView::version),
            column("subject_kind", figure -> figure.subject().kind().code()),
            column("subject", figure -> figure.subject().id()),
            column(
                    "place",
                    figure -> figure.place() == null ? null : figure.place().slug()),
            column(
                    "region",
                    figure -> figure.place() == null ? null : figure.place().region()),
            column("indicator", figure -> figure.indicator().code()),
            column("unit", figure -> figure.indicator().unit()),
            column("activity", FigureView::activity),
            column("perimeter", FigureView::perimeter),
            column("value", FigureView::value),
            column("low", FigureView::low),
            column("high", FigureView::high),
            column("nature", FigureView::nature),
            column("precision", FigureView::precision),
            column("flags", FigureView::flags),
            column("period", figure -> figure.period().code()),
            column("period_start", figure -> figure.period().start()),
            column("period_end", figure -> figure.period().end()),
            column("source", first(EvidenceView::source)),
            column("paragraph", first(EvidenceView::paragraph)),
            column("as_published", first(EvidenceView::asPublished)),
            column("language", first(EvidenceView::language)),
            column("how_read", first(EvidenceView::howRead)),
            column("evidence_count", figure -> figure.evidence().size()),
            column("reading_group", FigureView::readingGroup),
            column("published_at", FigureView::publishedAt),
            column("url", FigureView::url),
            column("speaker_person", speaker(Speaker::person)),
            column("speaker_role", speaker(Speaker::role)),
            column("speaker_organisation", speaker(Speaker::organisation)),
            column("counts", FigureView::counts),
            column(
                    "rule",
                    figure -> figure.rule() == null ? null : figure.rule().figure()),
            column(
                    "preferred",
                    figure -> figure.preferred() == null
                            ? null
                            : figure.preferred().id()));

    private FigureColumns() {}

    private static Column<FigureView> column(String name, Function<FigureView, @Nullable Object> value) {
        return new Column<>(name, value);
    }

    private static Function<FigureView, @Nullable Object> speaker(Function<Speaker, @Nullable Object> value) {
        return first(one -> one.speaker() == null ? null : value.apply(one.speaker()));
    }

    private static Function<FigureView, @Nullable Object> first(Function<EvidenceView, @Nullable Object> value) {
        return figure -> figure.evidence().isEmpty()
                ? null
                : value.apply(figure.evidence().get(0));
    }
}
