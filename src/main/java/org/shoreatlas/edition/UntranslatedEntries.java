package org.shoreatlas.edition;

import java.util.List;
import org.shoreatlas.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is public now in two languages and waits for the third. */
@Component
@Transactional(readOnly = true)
public class UntranslatedEntries {

    /** The texts that need two languages to become public ({@link Content#name}). */
    private static final String UNTRANSLATED = """
        from published_entry p join edition d on d.id = p.edition_id, unnest(array['ar', 'fr', 'en']) language
        where p.until = :still and exists (select from jsonb_each(d.content) text
            where text.key in ('name', 'definition', 'why') and text.value ->> language is null)""";

    private final JdbcClient db;

    UntranslatedEntries(JdbcClient db) {
        this.db = db;
    }

    /** Those that became public first come first; an entry may lack one language here and another there. */
    public List<Untranslated> oldest(int most) {
        return db.sql("""
                select p.kind, p.slug, p.name_ar, p.name_fr, p.name_en, language
                """ + UNTRANSLATED + """

                order by (select min(since) from published_entry first where first.entry_id = p.entry_id), p.entry_id,
                    language
                limit :most""")
                .param("still", Editions.STILL_PUBLIC)
                .param("most", most)
                .query((row, n) -> new Untranslated(
                        EntryNames.name(row, 1), Language.of(row.getString(6)).orElseThrow()))
                .list();
    }

    public int count() {
        return db.sql("select count(*) " + UNTRANSLATED)
                .param("still", Editions.STILL_PUBLIC)
                .query(Integer.class)
                .single();
    }
}
