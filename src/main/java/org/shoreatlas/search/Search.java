package org.shoreatlas.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.language.WrittenNumbers;
import org.shoreatlas.language.WrittenNumbers.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds entries by words and figures by numbers. It reads the derived tables of all kinds, so that a search costs the
 * same few statements whatever kinds there are.
 */
@Component
public class Search {

    /** How many of each kind stand on the page of all kinds. */
    static final int EACH = 5;
    /** How many stand on the page of one kind. */
    static final int MOST = 60;

    static final int FIGURES = 12;
    /** How many names may begin with what was typed so that they stand before all else. */
    static final int FEW = 3;

    private static final String PUBLIC = " since <= :publication and until > :publication ";

    private final JdbcClient db;
    private final Terms.Reader reader;
    private final Figures figures;
    private final EntryNames names;

    Search(JdbcClient db, Terms.Reader reader, Figures figures, EntryNames names) {
        this.db = db;
        this.reader = reader;
        this.figures = figures;
        this.names = names;
    }

    /**
     * @param text not blank
     * @param kind the path of the only kind that is wanted; null for all
     */
    public Result find(String text, @Nullable String kind, int publication, Language language) {
        WrittenNumbers written = WrittenNumbers.in(text);
        List<Written> years = written.numbers().stream().filter(Written::isYear).toList();
        Terms words = reader.read(written.rest());
        // a year is of a name, or of a period, or it is just a number
        Terms terms = years.isEmpty()
                ? words
                : reader.read(written.rest() + " "
                        + String.join(" ", years.stream().map(Written::text).toList()));
        Result result = find(text, written, words, terms, false, kind, publication, language);
        return result.isEmpty() && terms.sounding() != null
                ? find(
                        text,
                        written,
                        words.sounding() == null ? words : words.sounding(),
                        terms.sounding(),
                        true,
                        kind,
                        publication,
                        language)
                : result;
    }

    private Result find(
            String text,
            WrittenNumbers written,
            Terms words,
            Terms terms,
            boolean sounding,
            @Nullable String kind,
            int publication,
            Language language) {
        String named = terms.guessed() ? terms.meant() : text;
        List<Row> rows =
                terms.isEmpty() ? List.of() : rows(named, terms.all(), false, terms, kind, publication, language);
        boolean wantsFigures = kind == null || kind.equals(Kind.FIGURE.path());
        List<FigureView> found =
                wantsFigures ? figures(written, words, terms, kind == null ? FIGURES : MOST, publication) : List.of();
        boolean some = rows.isEmpty() && !terms.isEmpty() && !terms.any().equals(terms.all());
        if (some) {
            rows = rows(named, terms.any(), true, terms, kind, publication, language);
        }
        Map<Long, EntryName> regions = names.of(rows.stream().map(Row::region).toList(), publication);
        Marks marks = Marks.of(
                Stream.concat(
                                rows.stream()
                                        .flatMap(row -> Stream.of(
                                                row.name().ar(),
                                                row.name().fr(),
                                                row.name().en(),
                                                row.passage())),
                                found.stream()
                                        .flatMap(figure -> Stream.of(
                                                figure.indicator().name().in(language),
                                                figure.subject().name() == null
                                                        ? null
                                                        : figure.subject()
                                                                .name()
                                                                .in(language))))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                terms,
                db);
        List<Row> nearest = kind == null ? nearest(rows) : List.of();
        Map<String, List<Row>> byPath = rows.stream().collect(groupingBy(Row::path, LinkedHashMap::new, toList()));
        return new Result(
                nearest.stream().map(row -> row.hit(regions, marks, language)).toList(),
                found,
                byPath.entrySet().stream()
                        .map(one -> group(one.getKey(), one.getValue(), nearest, regions, marks, language))
                        .filter(group -> !group.hits().isEmpty() || !group.isWhole())
                        .toList(),
                some && !rows.isEmpty(),
                terms.guessed(),
                sounding,
                marks);
    }

    /** Those that are called so; else those whose names begin so, where they are few enough to be what was meant. */
    private static List<Row> nearest(List<Row> rows) {
        List<Row> called =
                rows.stream().filter(row -> row.called() == Row.SO).limit(EACH).toList();
        List<Row> beginning =
                rows.stream().filter(row -> row.called() == Row.BEGINS_SO).toList();
        return called.isEmpty() && beginning.size() <= FEW ? beginning : called;
    }

    private static Result.Group group(
            String path,
            List<Row> rows,
            List<Row> nearest,
            Map<Long, EntryName> regions,
            Marks marks,
            Language language) {
        List<Row> others = rows.stream().filter(row -> !nearest.contains(row)).toList();
        return new Result.Group(
                path,
                rows.get(0).total(),
                rows.size() - others.size(),
                others.stream().map(row -> row.hit(regions, marks, language)).toList());
    }

    /**
     * A name that is the text stands before one that begins with it, this before one that has its words, and this
     * before what has them elsewhere. Where a name has some of them, those that few names have count most.
     */
    private List<Row> rows(
            String text,
            String query,
            boolean some,
            Terms terms,
            @Nullable String kind,
            int publication,
            Language language) {
        return db.sql("""
                with asked as (select called(:text) called, called(:rest) rest,
                        plainto_tsquery('simple', fold(:text)) whole),
                term as materialized (
                    select query::tsquery query, 1 / ln(3 + (select count(*) from published_entry
                        where names @@ query::tsquery and""" + PUBLIC + """
                        )) weight from unnest(:each::text[]) query),
                hit as materialized (
                    select edition_id, slug, shelf, called, named,
                        case called when 2 then 100 when 1 then 40 else 0 end + case
                        when :kinds <> '' and :rest = '' and words @@ :kinds::tsquery then 90
                        when not :some and named then case when names @@ (select whole from asked) then 20 else 10 end
                        else case when words @@ (select whole from asked) then 1 else 0 end
                            + (select coalesce(sum(case when names @@ term.query then weight
                            when :some and words @@ term.query then weight / 5 else 0 end), 0) from term) end
                        + 1.0 / length(names) score
                    from (
                        select edition_id, slug, names, words, names @@ :named::tsquery named,
                            case when kind = 'place' and region_id = entry_id then 'region' else kind end shelf,
                            case when folded @> array[(select called from asked)]
                                or folded @> array[(select rest from asked)] and words @@ :kinds::tsquery then 2
                                when names @@ :named::tsquery
                                and kind not in ('source', 'milestone', 'reading-group', 'inquiry')
                                and (strpos(begins, (select '|' || called from asked where length(called) > 2)) > 0
                                    or strpos(begins, (select '|' || rest from asked where length(rest) > 2)) > 0
                                        and words @@ :kinds::tsquery) then 1 else 0 end called
                        from published_entry, lateral (select '|' || array_to_string(folded, '|') begins) names_of_it
                        where (words @@ :query::tsquery or folded @> array[(select called from asked)])
                            and""" + PUBLIC + """
                    ) entry
                ), best as (
                    select *, row_number() over (partition by shelf order by score desc, slug) place,
                        count(*) over (partition by shelf) total, max(score) over (partition by shelf) top
                    from hit where :shelf::text is null or shelf = :shelf)
                select p.kind, p.slug, b.shelf, b.called, p.name_ar, p.name_fr, p.name_en, p.region_id, b.total,
                    coalesce(d.content ->> 'level', d.content ->> 'form', d.content ->> 'what') form,
                    passage.text, passage.language
                from (select * from best where place <= :places limit 200) b join published_entry p using (edition_id)
                join edition d on d.id = b.edition_id
                left join lateral (
                    select text, language from (
                        select text #>> '{}' as text, language, stems from (values
                            ('ar', 'arabic'::regconfig, 'strict $.**.ar'::jsonpath, :language <> 'ar'),
                            ('fr', 'french', 'strict $.**.fr', :language <> 'fr'),
                            ('en', 'english', 'strict $.**.en', :language <> 'en'))
                            one (language, stems, path, foreign_to_reader),
                            lateral jsonb_path_query(d.content - 'name' - 'evidence' - 'sentence', one.path) text
                            order by foreign_to_reader) own
                    where not b.named and to_tsvector(stems, fold(text)) @@ :any::tsquery limit 1) passage on true
                order by shelf in ('source', 'milestone', 'reading-group', 'inquiry'), top desc,
                    array_position(array['region', 'place', 'park', 'organisation'], shelf), shelf, place""")
                .param("text", text)
                .param("query", query)
                .param("some", some)
                .param("any", terms.any())
                .param("named", some ? query : terms.names().all())
                .param("rest", terms.names().rest())
                .param("kinds", terms.names().kinds())
                .param("each", terms.each().toArray(String[]::new))
                .param("publication", publication)
                .param("language", language.code())
                .param("shelf", kind == null ? null : shelf(kind))
                .param("places", kind == null ? EACH : MOST)
                .query(Search::row)
                .list();
    }

    /** How results are put together by kind, by the path under which they are shown. */
    private static String shelf(String path) {
        return path.equals("regions")
                ? "region"
                : Stream.of(Kind.values())
                        .filter(kind -> kind.path().equals(path))
                        .findFirst()
                        .orElseThrow()
                        .code();
    }

    /**
     * By number where there is one, the figures that have the words as well first; otherwise by what they are about.
     */
    private List<FigureView> figures(WrittenNumbers written, Terms words, Terms terms, int most, int publication) {
        Set<String> ids = new LinkedHashSet<>();
        boolean onlyYears = written.numbers().stream().allMatch(Written::isYear);
        if (!terms.isEmpty()
                && (onlyYears && !words.isEmpty() || written.numbers().isEmpty())) {
            ids.addAll(about(terms, most, publication));
        }
        if (!written.numbers().isEmpty() && !(onlyYears && !words.isEmpty())) {
            ids.addAll(valued(written.numbers(), words, most, publication));
            if (written.numbers().size() == 1 && written.rest().isEmpty()) {
                numbered(written.numbers().get(0)).ifPresent(ids::add);
            }
        }
        Map<String, FigureView> views = figures.byId(ids, publication).get();
        return ids.stream().flatMap(id -> Stream.ofNullable(views.get(id))).collect(toList());
    }

    /** The figure with this short number, as it is printed. */
    private Optional<String> numbered(Written number) {
        return number.text().matches("[1-9][0-9]{0,8}")
                ? figures.id(Integer.parseInt(number.text()))
                : Optional.empty();
    }

    private List<String> valued(List<Written> numbers, Terms words, int most, int publication) {
        BigDecimal[] values = numbers.stream()
                .flatMap(number -> number.values().stream())
                .distinct()
                .toArray(BigDecimal[]::new);
        return db.sql("""
                with wanted as (select value, trim(both '0' from translate(abs(value)::text, '.', '')) digits
                    from unnest(:values::numeric[]) value),
                found as (
                    select f.* from wanted w
                    join figure f on f.digits = w.digits and coalesce(f.value, f.low, f.high) = w.value
                    union
                    select f.* from wanted w
                    join figure f on f.high = w.value and f.value is null and f.low is not null)
                select f.slug from found f
                join published_entry s on s.entry_id = f.subject_id and s.since <= :publication
                    and s.until > :publication
                join published_entry i on i.entry_id = f.indicator_id and i.since <= :publication
                    and i.until > :publication
                where f.since <= :publication and f.until > :publication
                order by ts_rank(s.names || i.names, :any::tsquery) desc, f.period_end desc nulls last, f.number
                limit :most""")
                .param("values", values)
                .param("any", words.any())
                .param("publication", publication)
                .param("most", most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> about(Terms terms, int most, int publication) {
        return db.sql("""
                with indicator as (
                    select entry_id from published_entry
                    where kind = 'indicator' and words @@ :any::tsquery and""" + PUBLIC + """
                    order by ts_rank('{0, 0.1, 0.2, 1}', words, :any::tsquery, 1) desc limit 15),
                subject as (
                    select entry_id from published_entry
                    where kind in ('place', 'park', 'agreement', 'programme', 'event', 'organisation')
                        and names @@ :any::tsquery and""" + PUBLIC + """
                    order by ts_rank(names, :any::tsquery, 1) desc limit 60),
                candidate as (
                    select f.* from indicator i join subject s on true
                    join figure f on f.subject_id = s.entry_id and f.indicator_id = i.entry_id
                    where f.since <= :publication and f.until > :publication
                    union
                    select f.* from indicator i
                    cross join lateral (select * from figure where indicator_id = i.entry_id and""" + PUBLIC + """
                        order by period_end desc nulls last limit 50) f)
                select f.slug from candidate f
                join published_entry s on s.entry_id = f.subject_id and s.since <= :publication
                    and s.until > :publication
                join published_entry i on i.entry_id = f.indicator_id and i.since <= :publication
                    and i.until > :publication,
                lateral (select setweight(s.names, 'B') || ts_filter(i.words, '{a,b,c}')
                    || array_to_tsvector(array['=' || f.nature])
                    || to_tsvector('simple', fold(translate(f.period, '/~', '  '))) words) whole
                where whole.words @@ :all::tsquery
                order by ts_rank('{0.1, 0.1, 0.3, 1}', whole.words, :all::tsquery) desc,
                    (s.kind = 'place' and s.slug = 'maroc') desc,
                    f.period_end desc nulls last, f.number limit :most""")
                .param("any", terms.any())
                .param("all", terms.all())
                .param("publication", publication)
                .param("most", most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Kind kind = Kind.ofCode(row.getString("kind")).orElseThrow();
        long region = row.getLong("region_id");
        String spoken = row.getString("language");
        return new Row(
                kind,
                row.getString("slug"),
                row.getInt("called"),
                row.getString("shelf").equals("region") ? "regions" : kind.path(),
                new LocalText(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                row.getString("form"),
                row.wasNull() || region == 0 ? null : region,
                row.getString("text"),
                spoken == null ? null : Language.of(spoken).orElse(null),
                row.getLong("total"));
    }

    private record Row(
            Kind kind,
            String slug,
            int called,
            String path,
            LocalText name,
            @Nullable String form,
            @Nullable Long region,
            @Nullable String passage,
            @Nullable Language spoken,
            long total) {

        static final int SO = 2;
        static final int BEGINS_SO = 1;

        Hit hit(Map<Long, EntryName> regions, Marks marks, Language language) {
            EntryName where = region == null ? null : regions.get(region);
            List<Language> others = new ArrayList<>(List.of(Language.values()));
            others.remove(language);
            Language named = marks.isIn(name.in(language))
                    ? null
                    : others.stream()
                            .filter(other -> name.has(other) && marks.isIn(name.in(other)))
                            .findFirst()
                            .orElse(null);
            return new Hit(
                    new EntryName(kind, slug, name),
                    form,
                    where == null || where.id().equals(slug) ? null : where,
                    passage,
                    spoken,
                    named == null ? null : only(name, named));
        }

        private static LocalText only(LocalText name, Language language) {
            String text = name.in(language);
            return switch (language) {
                case AR -> new LocalText(text, null, null);
                case FR -> new LocalText(null, text, null);
                case EN -> new LocalText(null, null, text);
            };
        }
    }
}
