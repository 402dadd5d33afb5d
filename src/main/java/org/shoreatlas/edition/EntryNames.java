package org.shoreatlas.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entries are called, as of a publication; a withdrawn entry keeps the name it had last. */
@Component
@Transactional(readOnly = true)
public class EntryNames {

    private final ReadMemo<EntryRef, Long> publicIds = new ReadMemo<>();
    private final ReadMemo<EntryRef, Long> idsEver = new ReadMemo<>();
    private final ReadMemo<Long, EntryName> names = new ReadMemo<>();
    private final JdbcClient db;

    EntryNames(JdbcClient db) {
        this.db = db;
    }

    /** The id of an entry that is public as of a publication. */
    public Optional<Long> id(EntryRef entry, int publication) {
        return publicIds.one(
                publication,
                entry,
                () -> db.sql("""
                select e.id from entry e join edition d on d.entry_id = e.id
                where e.kind = :kind and e.slug = :slug and d.since <= :publication and d.until > :publication""")
                        .param("kind", entry.kind().code())
                        .param("slug", entry.slug().value())
                        .param("publication", publication)
                        .query(Long.class)
                        .optional());
    }

    /** What an entry is called that is public as of a publication. */
    public Optional<EntryName> name(EntryRef entry, int publication) {
        return id(entry, publication).map(id -> of(List.of(id), publication).get(id));
    }

    /** Likewise of several of the named kinds, those that are; one query. */
    public Map<EntryRef, EntryName> names(Collection<EntryRef> entries, int publication) {
        Map<EntryRef, EntryName> found = new HashMap<>();
        asked(entries, publication, """
                select p.kind, p.slug, p.name_ar, p.name_fr, p.name_en
                from unnest(:kinds::text[], :slugs::text[]) asked (kind, slug) join published_entry p using (kind, slug)
                where p.since <= :publication and p.until > :publication""").query(row -> {
            EntryName name = name(row, 1);
            found.put(new EntryRef(name.kind(), new Slug(name.id())), name);
        });
        return found;
    }

    /** A statement about entries that go by kind and slug. */
    private JdbcClient.StatementSpec asked(Collection<EntryRef> entries, int publication, String statement) {
        return db.sql(statement)
                .param("kinds", entries.stream().map(one -> one.kind().code()).toArray(String[]::new))
                .param("slugs", entries.stream().map(one -> one.slug().value()).toArray(String[]::new))
                .param("publication", publication);
    }

    /** The id of an entry that was public at a publication or at any before. */
    public Optional<Long> everPublic(EntryRef entry, int publication) {
        return Optional.ofNullable(idsEverPublic(List.of(entry), publication).get(entry));
    }

    /** Likewise of several, those that were; one query at most. */
    public Map<EntryRef, Long> idsEverPublic(Collection<EntryRef> entries, int publication) {
        return idsEver.all(publication, entries, unknown -> {
            Map<EntryRef, Long> found = new HashMap<>();
            asked(unknown, publication, """
                    select e.kind, e.slug, e.id
                    from unnest(:kinds::text[], :slugs::text[]) asked (kind, slug) join entry e using (kind, slug)
                    where exists (select from edition d
                        where d.entry_id = e.id and d.since <= :publication)""").query(row -> {
                found.put(
                        new EntryRef(Kind.ofCode(row.getString(1)).orElseThrow(), new Slug(row.getString(2))),
                        row.getLong(3));
            });
            return found;
        });
    }

    /** What such an entry is called, a withdrawn one as it was last. */
    public Optional<EntryName> lastName(EntryRef entry, int publication) {
        return everPublic(entry, publication)
                .map(id -> of(List.of(id), publication).get(id));
    }

    /** Public entries of the same kind whose slugs are most like this one's, the nearest first. */
    public List<EntryName> nearest(EntryRef entry, int publication) {
        return db.sql("""
                select e.kind, e.slug, p.name_ar, p.name_fr, p.name_en
                from (select id, kind, slug, (slug || '') <-> :slug distance from entry
                      where kind = :kind order by (slug || '') <-> :slug limit 20) e
                join edition d on d.entry_id = e.id and d.since <= :publication and d.until > :publication
                left join published_entry p on p.edition_id = d.id
                where distance < 0.7 order by distance, e.slug limit 5""")
                .param("slug", entry.slug().value())
                .param("kind", entry.kind().code())
                .param("publication", publication)
                .query((row, n) -> name(row, 1))
                .list();
    }

    /** One query at most, however many; nulls are passed over. */
    public Map<Long, EntryName> of(Collection<? extends @Nullable Long> entryIds, int publication) {
        return names.all(publication, entryIds, unknown -> lookUp(unknown, publication));
    }

    /** Announces whose names will be asked for. */
    public void expect(Collection<? extends @Nullable Long> entryIds, int publication) {
        names.expect(publication, entryIds);
    }

    private Map<Long, EntryName> lookUp(Set<Long> ids, int publication) {
        Map<Long, EntryName> found = new HashMap<>();
        db.sql("""
                select distinct on (e.id) e.id, e.kind, e.slug, p.name_ar, p.name_fr, p.name_en
                from entry e left join published_entry p on p.entry_id = e.id and p.since <= :publication
                where e.id in (:ids)
                order by e.id, p.since desc""").param("ids", ids).param("publication", publication).query(row -> {
            found.put(row.getLong(1), name(row, 2));
        });
        return found;
    }

    /** Kind, slug and the name in Arabic, French and English, from a column on. */
    static EntryName name(ResultSet row, int at) throws SQLException {
        String ar = row.getString(at + 2);
        String fr = row.getString(at + 3);
        String en = row.getString(at + 4);
        LocalText name = ar == null && fr == null && en == null ? null : new LocalText(ar, fr, en);
        return new EntryName(Kind.ofCode(row.getString(at)).orElseThrow(), row.getString(at + 1), name);
    }
}
