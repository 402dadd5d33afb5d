package org.shoreatlas.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.source.KnownPersons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons as they are named where they take part in agreements, programmes and events. */
@Component
@Transactional(readOnly = true)
class Participants implements KnownPersons {

    private final ReadMemo<String, Person> known = new ReadMemo<>();
    private final JdbcClient db;

    Participants(JdbcClient db) {
        this.db = db;
    }

    /**
     * Accents and the forms of Arabic letters make no difference. Who takes part for several organisations has none.
     */
    @Override
    public Map<String, Person> of(Collection<String> printed, int publication) {
        return known.all(publication, printed, unknown -> lookUp(unknown, publication));
    }

    private Map<String, Person> lookUp(Set<String> printed, int publication) {
        Map<String, Person> found = new HashMap<>();
        db.sql("""
                with person as (
                    select asked.name printed, min(person_ar) ar, min(person_fr) fr, min(person_en) en,
                        case when count(distinct organisation_id) = 1 then min(organisation_id) end organisation
                    from unnest(:printed::text[]) asked (name)
                    join participation on fold(asked.name) in (fold(person_ar), fold(person_fr), fold(person_en))
                    join published_entry p using (edition_id)
                    where p.since <= :publication and p.until > :publication
                    group by asked.name)
                select printed, ar, fr, en, o.name_ar, o.name_fr, o.name_en
                from person left join published_entry o
                    on o.entry_id = organisation and o.since <= :publication and o.until > :publication""")
                .param("printed", printed.toArray(String[]::new))
                .param("publication", publication)
                .query(row -> {
                    LocalText name = new LocalText(row.getString(2), row.getString(3), row.getString(4));
                    found.put(row.getString(1), new Person(name, organisation(row)));
                });
        return found;
    }

    private static @Nullable LocalText organisation(ResultSet row) throws SQLException {
        String ar = row.getString(5);
        String fr = row.getString(6);
        String en = row.getString(7);
        return ar == null && fr == null && en == null ? null : new LocalText(ar, fr, en);
    }
}
