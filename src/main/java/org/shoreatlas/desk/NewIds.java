package org.shoreatlas.desk;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.language.LatinSlug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids of entries that are not there yet: each is given once and for ever. */
@Component
class NewIds {

    private final JdbcClient db;

    NewIds(JdbcClient db) {
        this.db = db;
    }

    /**
     * One that no entry of the kind has, nor will have if what waits is published.
     *
     * @param wish  the id that it should be, but for a number at its end
     * @param taken by others of the same form, to which it is added
     */
    EntryRef fresh(Kind kind, String wish, Set<EntryRef> taken) {
        String stem = wish.isEmpty() ? kind.code() : wish.substring(0, Math.min(wish.length(), Slug.MAX_LENGTH - 6)).replaceAll("-+$", "");
        for (int n = 1; ; n++) {
            String slug = n == 1 ? stem : stem + "-" + n;
            EntryRef entry = new EntryRef(kind, new Slug(slug));
            if (!taken.contains(entry) && !db.sql("""
                    select exists (select from entry e join edition d on d.entry_id = e.id
                        where e.kind = :kind and e.slug = :slug and d.rejected_at is null and d.discarded_at is null)""")
                    .param("kind", kind.code()).param("slug", slug).query(Boolean.class).single()) {
                taken.add(entry);
                return entry;
            }
        }
    }

    /** What an entry could be called by its name; empty for one without. */
    static String named(Map<String, Object> content) {
        LocalText name = FormReader.localText(content.get("name"));
        return name == null ? "" : LatinSlug.of(name.en() != null ? name.en() : name.in(Language.FR));
    }

    /** {@code {subject}-{indicator}[-{period}]}, as far as these are known. */
    static String figureId(Map<String, Object> content) {
        String subject = String.valueOf(content.getOrDefault("subject", "")).replaceFirst("^[a-z-]+:", "");
        String period = String.valueOf(content.getOrDefault("period", ""));
        String start = Period.parse(period).isStated() ? period.replaceAll("[^0-9]+", "-").replaceAll("^-|-$", "") : "";
        return Stream.of(subject, String.valueOf(content.getOrDefault("indicator", "")), start).filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"));
    }
}
