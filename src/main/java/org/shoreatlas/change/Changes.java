package org.shoreatlas.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Found.PageInfo;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.VerificationBasis;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Likeness;
import org.shoreatlas.kernel.LocalText;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What changed in public, the newest first, as of a publication. */
@Service
@Transactional(readOnly = true, noRollbackFor = BadParameterException.class)
public class Changes {

    static final Set<String> FILTERS = Set.of("region", "indicator", "figure", "kind", "change");
    /** What says that something published was wrong or is upheld no more. */
    static final List<String> CORRECTIONS = List.of("correction", "withdrawn");

    static final Set<String> CORRECTION_FILTERS = Set.of("region", "indicator", "figure");
    private static final Map<String, Kind> SUBJECTS =
            Map.of("figure", Kind.FIGURE, "indicator", Kind.INDICATOR, "region", Kind.PLACE);
    static final List<String> WHAT = List.of("new", "revision", "correction", "wording", "withdrawn");
    /** What a page may be narrowed to: the paths of the kinds. */
    static final List<String> KINDS = Stream.of(Kind.values()).map(Kind::path).toList();

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Every edition that became public, every one that was withdrawn, and where asked for every one that still held
     * when somebody looked again; with where it lies and what it is a figure of.
     */
    private static final String CHANGED = """
        with changed as (
            select p.no, p.at, e.kind, e.slug, e.id entry_id, d.id edition_id, d.number version, c.what, c.reason,
                d.cause, d.effect,
                before.id before_id, coalesce(n.region_id, f.region_id) region_id,
                case e.kind when 'figure' then f.indicator_id when 'indicator' then e.id end indicator_id
            from edition d join entry e on e.id = d.entry_id
            cross join lateral (select d.since no, d.change what, d.reason
                union all select d.until, 'withdrawn', d.public_reason where d.ended_as = 'withdrawn'
                union all select v.publication_no, 'checked', null from verification v
                where v.edition_id = d.id and :checked) c
            join publication p on p.no = c.no
            left join published_entry n on n.edition_id = d.id
            left join figure f on f.edition_id = d.id
            left join edition before on before.entry_id = d.entry_id and before.number = d.number - 1
                and c.what not in ('withdrawn', 'checked')
            where d.since is not null and c.no <= :publication
                and (:region::bigint is null or coalesce(n.region_id, f.region_id) = :region)
                and (:figure::bigint is null or e.id = :figure)
                and (:kind::text is null or e.kind = :kind)
                and (:what::text[] is null or c.what = any(:what::text[]))
                and (:indicator::bigint is null or case e.kind
                    when 'figure' then f.indicator_id when 'indicator' then e.id end = :indicator))
        """;

    /** Of each indicator the newest: by the act of publishing, then by the period of the figure. */
    private static final String TELLING = """
        select * from (
            select c.*, array_position(:indicators, i.slug::text) as nth, row_number() over (
                partition by i.slug order by c.no desc, f.period_end desc nulls last, c.slug) as nth_of_its
            from changed c join figure f on f.edition_id = c.edition_id join entry i on i.id = f.indicator_id
            left join figure b on b.edition_id = c.before_id
            where i.slug::text = any(:indicators) and f.nature = 'actual' and f.rule_id is null
                and f.until > :publication and f.period_end is not null
                and (f.subject_kind = 'park' or f.region_id is null and f.subject_kind in ('place', 'programme'))
                and (c.what = 'new' or c.what in ('revision', 'correction')
                    and (b.value, b.low, b.high) is distinct from (f.value, f.low, f.high))) told
        where nth_of_its <= :each order by no desc, nth, nth_of_its""";

    private final JdbcClient db;
    private final EntryNames names;
    private final Figures figures;

    Changes(JdbcClient db, EntryNames names, Figures figures) {
        this.db = db;
        this.names = names;
        this.figures = figures;
    }

    /**
     * A page of what changed, put together by publication.
     *
     * @throws BadParameterException if a filter names nothing that there is
     */
    Found<PublicationView> list(Query query) {
        return list(query, query.code("change", WHAT).map(List::of).orElse(null), false);
    }

    /** The same, with what changed in nothing: somebody looked again, and it was still true. */
    Found<PublicationView> listWithChecked(Query query) {
        return list(query, query.code("change", WHAT).map(List::of).orElse(null), true);
    }

    /**
     * A page of what was corrected or withdrawn.
     *
     * @throws BadParameterException if a filter names nothing that there is
     */
    Found<PublicationView> corrections(Query query) {
        return list(query, CORRECTIONS, false);
    }

    /** What a filter names that narrows to one entry; a withdrawn one is called as it was last. */
    Optional<EntryName> subject(String filter, String slug, int publication) {
        return EntryRef.find(Objects.requireNonNull(SUBJECTS.get(filter)).code() + ":" + slug)
                .flatMap(entry -> names.lastName(entry, publication));
    }

    /** The one entry to which a query is narrowed, if it is. */
    Optional<EntryName> subject(Query query) {
        return SUBJECTS.keySet().stream()
                .sorted()
                .filter(name -> query.text(name).isPresent())
                .findFirst()
                .flatMap(name -> subject(name, query.text(name).orElseThrow(), query.publication()));
    }

    private Found<PublicationView> list(Query query, @Nullable List<String> what, boolean checked) {
        Map<String, @Nullable Object> narrowed = new LinkedHashMap<>();
        narrowed.put("publication", query.publication());
        narrowed.put("region", query.everPublic("region", Kind.PLACE, names).orElse(null));
        narrowed.put(
                "indicator",
                query.everPublic("indicator", Kind.INDICATOR, names).orElse(null));
        narrowed.put("figure", query.everPublic("figure", Kind.FIGURE, names).orElse(null));
        narrowed.put(
                "kind",
                query.code("kind", KINDS).map(Changes::kind).map(Kind::code).orElse(null));
        narrowed.put("what", what == null ? null : what.toArray(String[]::new));
        narrowed.put("checked", checked);
        Pageable page = query.pageable(Sort.unsorted());
        Map<Integer, Map<Kind, Long>> counts = counts(narrowed);
        long total = counts.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        List<Row> rows = db.sql(CHANGED + """
                select * from changed
                order by no desc, array_position(array['withdrawn', 'correction', 'revision', 'wording', 'new'], what),
                    kind, slug offset :offset limit :size""")
                .params(narrowed)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query(Changes::row)
                .list();
        return new Found<>(
                views(rows, counts, query.publication()),
                new PageInfo(page.getPageNumber(), page.getPageSize(), total, (int)
                        ((total + page.getPageSize() - 1) / page.getPageSize())));
    }

    /**
     * Newest changes of which a reader hears something new: a figure of what happened, added or with another number
     * than before, of a park, of the country or of one of its programmes. The indicators come in their order, each once
     * as long as there are others.
     *
     * @param indicators by their codes, the most telling first
     * @param without figures that the page shows already, by their ids
     */
    public List<Telling> telling(List<String> indicators, Set<String> without, int most, int publication) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("publication", publication);
        Stream.of("region", "indicator", "figure", "what").forEach(name -> all.put(name, null));
        all.put("kind", Kind.FIGURE.code());
        all.put("checked", false);
        List<Row> rows = db.sql(CHANGED + TELLING)
                .params(all)
                .param("indicators", indicators.toArray(String[]::new))
                .param("each", most)
                .query(Changes::row)
                .list();
        Map<Long, FigureView> numbers =
                figures.ofEditions(rows.stream().map(Row::edition).toList(), publication);
        List<Telling> found = rows.stream()
                .map(row -> new Telling(row.at(), row.what(), Objects.requireNonNull(numbers.get(row.edition()))))
                .filter(one -> one.figure().preferred() == null
                        && !without.contains(one.figure().id()))
                .toList();
        Set<String> seen = new HashSet<>();
        List<Telling> first = found.stream()
                .filter(one -> seen.add(one.figure().indicator().code()))
                .toList();
        return Stream.concat(first.stream(), found.stream().filter(one -> !first.contains(one)))
                .limit(most)
                .toList();
    }

    /**
     * A change that is told in words.
     *
     * @param what {@code new}, {@code revision} or {@code correction}
     */
    public record Telling(Instant at, String what, FigureView figure) {}

    private Map<Integer, Map<Kind, Long>> counts(Map<String, @Nullable Object> narrowed) {
        Map<Integer, Map<Kind, Long>> counts = new TreeMap<>(Comparator.reverseOrder());
        db.sql(CHANGED + "select no, kind, count(*) from changed group by no, kind")
                .params(narrowed)
                .query(row -> {
                    counts.computeIfAbsent(row.getInt(1), no -> new TreeMap<>())
                            .put(Kind.ofCode(row.getString(2)).orElseThrow(), row.getLong(3));
                });
        return counts;
    }

    private List<PublicationView> views(List<Row> rows, Map<Integer, Map<Kind, Long>> counts, int publication) {
        Map<Long, FigureView> numbers = figures.ofEditions(
                rows.stream()
                        .filter(row -> row.kind() == Kind.FIGURE)
                        .flatMap(row -> Stream.of(row.edition(), row.before()))
                        .filter(Objects::nonNull)
                        .toList(),
                publication);
        Map<Integer, VerificationBasis> grounds = grounds(rows.stream()
                .filter(row -> row.what().equals("checked"))
                .map(Row::no)
                .collect(Collectors.toSet()));
        Map<Long, EntryName> named = names.of(rows.stream().map(Row::entry).toList(), publication);
        Map<Integer, List<Row>> byPublication =
                rows.stream().collect(Collectors.groupingBy(Row::no, LinkedHashMap::new, Collectors.toList()));
        List<PublicationView> publications = new ArrayList<>();
        byPublication.forEach((no, own) -> publications.add(new PublicationView(
                no,
                own.get(0).at(),
                Objects.requireNonNull(counts.get(no)),
                own.get(0).what().equals("checked") ? checked(grounds.get(no), publication) : null,
                own.stream()
                        .map(row -> row.view(Objects.requireNonNull(named.get(row.entry())), numbers))
                        .toList())));
        return publications;
    }

    /** On what it rests that what was looked at again still holds, by publication; nothing where nobody was asked. */
    private Map<Integer, VerificationBasis> grounds(Set<Integer> publications) {
        Map<Integer, VerificationBasis> grounds = new HashMap<>();
        if (!publications.isEmpty()) {
            db.sql("""
                    select distinct on (v.publication_no) v.publication_no, e.slug source, v.place, v.said_ar,
                        v.said_fr, v.said_en
                    from verification v left join entry e on e.id = v.source_id
                    where v.publication_no in (:numbers)""").param("numbers", publications).query(row -> {
                VerificationBasis ground = Editions.ground(row);
                if (ground != null) {
                    grounds.put(row.getInt(1), ground);
                }
            });
        }
        return grounds;
    }

    private PublicationView.Checked checked(@Nullable VerificationBasis ground, int publication) {
        return new PublicationView.Checked(
                ground,
                ground == null || ground.source() == null
                        ? null
                        : names.lastName(ground.source(), publication).orElse(null));
    }

    private static Kind kind(String path) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getInt("no"),
                row.getTimestamp("at").toInstant(),
                Kind.ofCode(row.getString("kind")).orElseThrow(),
                row.getLong("entry_id"),
                row.getLong("edition_id"),
                row.getObject("before_id", Long.class),
                row.getInt("version"),
                row.getString("what"),
                text(row.getString("reason")),
                text(row.getString("cause")),
                text(row.getString("effect")),
                row.getLong("region_id") == row.getLong("entry_id"));
    }

    private static @Nullable LocalText text(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, LocalText.class);
    }

    private record Row(
            int no,
            Instant at,
            Kind kind,
            long entry,
            long edition,
            @Nullable Long before,
            int version,
            String what,
            @Nullable LocalText reason,
            @Nullable LocalText cause,
            @Nullable LocalText effect,
            boolean region) {

        ChangeView view(EntryName name, Map<Long, FigureView> figures) {
            FigureView now = figures.get(edition);
            FigureView then = before == null ? null : figures.get(before);
            return new ChangeView(
                    name,
                    what,
                    version,
                    region,
                    reason,
                    cause,
                    effect,
                    now,
                    now == null || then == null || Likeness.isSaidAlike(now, then) ? null : then);
        }
    }
}
