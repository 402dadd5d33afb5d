package org.shoreatlas.source;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.LocalText;

/**
 * What the records of all named kinds begin with.
 *
 * @param id the slug
 * @param url the address without a language
 * @param region ISO 3166-2 code of the region it lies in; null for what lies in none
 */
public record EntrySummary(
        String id,
        String kind,
        int version,
        LocalText name,
        String url,
        Instant publishedAt,
        @Nullable String region,
        @Nullable LocalText note,
        List<EvidenceView> evidence) {

    public static EntrySummary of(
            PublishedEntry entry, String kind, String url, @Nullable String region, List<EvidenceView> evidence) {
        return new EntrySummary(
                entry.slug(),
                kind,
                entry.version(),
                entry.name(),
                url,
                entry.publishedAt(),
                region,
                entry.note(),
                evidence);
    }

    /** The first columns of every list of a named kind. */
    public static <V> List<Column<V>> columns(Function<V, EntrySummary> head) {
        return List.of(
                new Column<>("id", item -> head.apply(item).id()),
                new Column<>("kind", item -> head.apply(item).kind()),
                new Column<>("version", item -> head.apply(item).version()),
                new Column<>("name_ar", item -> head.apply(item).name().ar()),
                new Column<>("name_fr", item -> head.apply(item).name().fr()),
                new Column<>("name_en", item -> head.apply(item).name().en()),
                new Column<>("url", item -> head.apply(item).url()),
                new Column<>("published_at", item -> head.apply(item).publishedAt()),
                new Column<>("region", item -> head.apply(item).region()),
                new Column<>(
                        "source",
                        item -> head.apply(item).evidence().stream()
                                .map(EvidenceView::source)
                                .distinct()
                                .toList()));
    }
}
