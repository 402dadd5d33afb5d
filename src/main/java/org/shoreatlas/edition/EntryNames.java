package org.shoreatlas.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entries are called, as of a publication; a withdrawn entry keeps the name it had last. */
@Component
@Transactional(readOnly = true)
public class EntryNames {

    private final JdbcClient db;

    EntryNames(JdbcClient db) {
        this.db = db;
    }

    /** The id of an entry that is public as of a publication. */
    public Optional<Long> id(EntryRef entry, int publication) {
        return db.sql("""
                select e.id from entry e join edition d on d.entry_id = e.id
                where e.kind = :kind and e.slug = :slug and d.since <= :publication and d.until > :publication""")
            .param("kind", entry.kind().code()).param("slug", entry.slug().value()).param("publication", publication)
            .query(Long.class).optional();
    }

    /** One query, however many; nulls are passed over. */
    public Map<Long, EntryName> of(Collection<? extends @Nullable Long> entryIds, int publication) {
        Set<Long> ids = new HashSet<>();
        entryIds.forEach(id -> {
            if (id != null) {
                ids.add(id);
            }
        });
        Map<Long, EntryName> names = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql("""
                    select distinct on (e.id) e.id, e.kind, e.slug, p.name_ar, p.name_fr, p.name_en
                    from entry e left join published_entry p on p.entry_id = e.id and p.since <= :publication
                    where e.id in (:ids) order by e.id, p.since desc""")
                .param("ids", ids).param("publication", publication)
                .query(row -> {
                    LocalText name = row.getString(4) == null ? null
                        : new LocalText(row.getString(4), row.getString(5), row.getString(6));
                    names.put(row.getLong(1),
                        new EntryName(Kind.ofCode(row.getString(2)).orElseThrow(), row.getString(3), name));
                });
        }
        return names;
    }
}
