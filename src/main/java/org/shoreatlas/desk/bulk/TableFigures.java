package org.shoreatlas.desk.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures that the rows of a table can be about, asked for many at a time. */
@Component
class TableFigures {

    private final JdbcClient db;

    TableFigures(JdbcClient db) {
        this.db = db;
    }

    /** The newest edition of a figure that ever was public. */
    record Existing(EntryRef entry, long edition, int version, boolean isWithdrawn, Content content) {}

    /** What two figures have in common that say something of the same thing. */
    record Key(EntryRef subject, String indicator, String activity, String nature, String period) {

        static Key of(Content figure) {
            return new Key(
                    figure.reference("subject"),
                    figure.text("indicator"),
                    figure.text("activity", "offshoring"),
                    figure.text("nature"),
                    figure.text("period", ""));
        }
    }

    /** Figures by what stands in the column of the id: an id, a short number, or an address. */
    Map<String, Existing> of(Collection<String> typed) {
        Map<String, String> slugs = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        typed.forEach(text -> {
            if (text.matches("[1-9][0-9]{0,8}")) {
                numbers.add(Integer.valueOf(text));
            } else {
                slugs.put(
                        text,
                        text.replaceFirst("[?#].*", "")
                                .replaceFirst("/v[0-9]+$", "")
                                .replaceFirst(".*/", ""));
            }
        });
        if (!numbers.isEmpty()) {
            db.sql("""
                    select n.number, e.slug from figure_number n join entry e on e.id = n.entry_id
                    where n.number = any(:numbers)""").param("numbers", numbers.toArray(Integer[]::new)).query(row -> {
                slugs.put(row.getString(1), row.getString(2));
            });
        }
        Map<String, Existing> found = new HashMap<>();
        db.sql("""
                select distinct on (e.id) e.slug, d.id, d.number, d.ended_as, d.content from entry e
                join edition d on d.entry_id = e.id
                where e.kind = 'figure' and e.slug = any(:slugs) and d.since is not null
                order by e.id, d.number desc""")
                .param("slugs", Set.copyOf(slugs.values()).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString(1),
                            new Existing(
                                    figure(row.getString(1)),
                                    row.getLong(2),
                                    row.getInt(3),
                                    row.getString(4) != null,
                                    Content.parse(row.getString(5))));
                });
        Map<String, Existing> byText = new HashMap<>();
        slugs.forEach((text, slug) -> Optional.ofNullable(found.get(slug)).ifPresent(one -> byText.put(text, one)));
        return byText;
    }

    private static EntryRef figure(String slug) {
        return new EntryRef(Kind.FIGURE, new Slug(slug));
    }

    /** The public figures of each key. */
    Map<Key, List<Existing>> alike(Collection<Key> keys) {
        List<Key> all = List.copyOf(Set.copyOf(keys));
        Map<Key, List<Existing>> found = new HashMap<>();
        db.sql("""
                select k.at, f.slug, d.id, d.number, d.content
                from unnest(:kinds, :slugs, :indicators, :activities, :natures, :periods) with ordinality
                    k (kind, slug, indicator, activity, nature, period, at)
                join entry s on s.kind = k.kind and s.slug = k.slug
                join entry i on i.kind = 'indicator' and i.slug = k.indicator
                -- key by key by an index, whatever the planner thinks of a list that it has no statistics of
                cross join lateral (select slug, edition_id from figure
                    where subject_id = s.id and indicator_id = i.id and activity = k.activity and nature = k.nature
                        and period = k.period and until = still_public() offset 0) f
                join edition d on d.id = f.edition_id""")
                .param("kinds", column(all, key -> key.subject().kind().code()))
                .param("slugs", column(all, key -> key.subject().slug().value()))
                .param("indicators", column(all, Key::indicator))
                .param("activities", column(all, Key::activity))
                .param("natures", column(all, Key::nature))
                .param("periods", column(all, Key::period))
                .query(row -> {
                    found.computeIfAbsent(all.get(row.getInt(1) - 1), key -> new ArrayList<>())
                            .add(new Existing(
                                    figure(row.getString(2)),
                                    row.getLong(3),
                                    row.getInt(4),
                                    false,
                                    Content.parse(row.getString(5))));
                });
        return found;
    }

    private static String[] column(List<Key> keys, Function<Key, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    /** What a version of a figure said. */
    Optional<Content> then(EntryRef figure, int version) {
        return content("""
                select content from edition
                where entry_id = (select id from entry where kind = 'figure' and slug = :slug)
                    and number = :version""", figure.slug().value(), version);
    }

    /** A public source. */
    Optional<Content> source(String id) {
        return content("""
                select d.content from edition d join entry e on e.id = d.entry_id
                where e.kind = 'source' and e.slug = :slug and d.since is not null and d.until = still_public()
                    and :version = 0""", id, 0);
    }

    private Optional<Content> content(String sql, String slug, int version) {
        return db.sql(sql)
                .param("slug", slug)
                .param("version", version)
                .query((row, n) -> Content.parse(row.getString(1)))
                .optional();
    }
}
