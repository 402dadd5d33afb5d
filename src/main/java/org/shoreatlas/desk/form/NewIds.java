package org.shoreatlas.desk.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
public class NewIds {

    private final JdbcClient db;

    NewIds(JdbcClient db) {
        this.db = db;
    }

    /** Those that were given to one form or table. */
    public static final class Given {

        private final Set<EntryRef> entries = new HashSet<>();
        /** By kind and wish the next number to try at its end. */
        private final Map<EntryRef, Integer> next = new HashMap<>();
    }

    /**
     * One that no entry of the kind has, nor will have if what waits is published.
     *
     * @param wish the id that it should be, but for a number at its end
     * @param given to others of the same form, to which it is added
     */
    public EntryRef fresh(Kind kind, String wish, Given given) {
        return fresh(kind, List.of(wish), given).get(0);
    }

    /** As many as there are wishes, asked for together. */
    public List<EntryRef> fresh(Kind kind, List<String> wishes, Given given) {
        List<EntryRef> stems = wishes.stream()
                .map(wish -> new EntryRef(
                        kind,
                        new Slug(
                                wish.isEmpty()
                                        ? kind.code()
                                        : wish.substring(0, Math.min(wish.length(), Slug.MAX_LENGTH - 7))
                                                .replaceAll("-+$", ""))))
                .toList();
        Set<String> used =
                used(kind, stems.stream().map(stem -> stem.slug().value()).toList());
        return stems.stream()
                .map(stem -> {
                    int n = given.next.getOrDefault(stem, 1);
                    EntryRef entry = numbered(stem, n);
                    while (given.entries.contains(entry)
                            || (n == 1
                                    ? used.contains(stem.slug().value())
                                    : !used(kind, List.of(entry.slug().value())).isEmpty())) {
                        entry = numbered(stem, ++n);
                    }
                    given.next.put(stem, n + 1);
                    given.entries.add(entry);
                    return entry;
                })
                .toList();
    }

    private static EntryRef numbered(EntryRef stem, int n) {
        return n == 1 ? stem : new EntryRef(stem.kind(), new Slug(stem.slug() + "-" + n));
    }

    private Set<String> used(Kind kind, List<String> slugs) {
        return new HashSet<>(db.sql("""
                select e.slug from entry e where e.kind = :kind and e.slug = any(:slugs)
                    and exists (select from edition d
                        where d.entry_id = e.id and d.rejected_at is null and d.discarded_at is null)""")
                .param("kind", kind.code())
                .param("slugs", slugs.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** What an entry could be called by its name; empty for one without. */
    public static String named(Map<String, Object> content) {
        LocalText name = FormReader.localText(content.get("name"));
        return name == null ? "" : LatinSlug.of(name.en() != null ? name.en() : name.in(Language.FR));
    }

    /** {@code {subject}-{indicator}[-{period}]}, as far as these are known. */
    public static String figureId(Map<String, Object> content) {
        String subject = String.valueOf(content.getOrDefault("subject", "")).replaceFirst("^[a-z-]+:", "");
        String period = String.valueOf(content.getOrDefault("period", ""));
        String start = Period.parse(period).isStated()
                ? period.replaceAll("[^0-9]+", "-").replaceAll("^-|-$", "")
                : "";
        return Stream.of(subject, String.valueOf(content.getOrDefault("indicator", "")), start)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
