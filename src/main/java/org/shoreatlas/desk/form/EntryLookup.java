package org.shoreatlas.desk.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.language.Formats;
import org.shoreatlas.language.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is public while a form or a table is read: which entries are meant, what they are called, in which unit an
 * indicator is. Each is asked for once, since a table names the same few in every row.
 */
public final class EntryLookup {

    private static final int MOST_KEPT = 5000;

    private final Parts parts;
    private final int publication;
    private final Map<Object, Object> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private @Nullable Map<EntryRef, Measure> measures;
    private final Map<EntryRef, Content> coming = new LinkedHashMap<>();
    private final Map<String, EntryRef> comingByText = new HashMap<>();

    private EntryLookup(Parts parts) {
        this.parts = parts;
        this.publication = parts.editions.latest();
    }

    /** A source that is not there yet and comes together with what names it, by its id or one of its names. */
    public void expect(EntryRef source, Content content) {
        coming.put(source, content);
        comingByText.put(source.slug().value(), source);
        Stream.of(
                        content.name("name").ar(),
                        content.name("name").fr(),
                        content.name("name").en(),
                        content.textOrNull("title"))
                .filter(Objects::nonNull)
                .forEach(text -> comingByText.putIfAbsent(PlainText.folded(text).strip(), source));
    }

    private @Nullable EntryRef coming(String text) {
        return comingByText.isEmpty()
                ? null
                : comingByText.get(PlainText.folded(text).strip());
    }

    Formats formats() {
        return parts.formats;
    }

    /** As {@link Choices#meant}. */
    public Optional<EntryRef> meant(Set<Kind> kinds, String text) {
        EntryRef coming = kinds.contains(Kind.SOURCE) ? coming(text) : null;
        return coming != null
                ? Optional.of(coming)
                : once("meant", Map.entry(kinds, text), key -> parts.choices.meant(kinds, text));
    }

    public Optional<EntryName> name(EntryRef entry) {
        if (coming.containsKey(entry)) {
            return Optional.of(new EntryName(
                    entry.kind(), entry.slug().value(), coming.get(entry).name("name")));
        }
        return once("name", entry, key -> parts.names.name(entry, publication));
    }

    /** Looks up what many entries are called, in one go. */
    public void names(Set<EntryRef> entries) {
        Set<EntryRef> unknown = new LinkedHashSet<>(entries);
        unknown.removeIf(entry -> kept.containsKey(Map.entry("name", entry)));
        if (!unknown.isEmpty()) {
            Map<EntryRef, EntryName> found = parts.names.names(unknown, publication);
            unknown.forEach(entry -> kept.put(Map.entry("name", entry), Optional.ofNullable(found.get(entry))));
        }
    }

    /** Code of the unit of an indicator. */
    public Optional<String> unit(EntryRef indicator) {
        return measure(indicator).map(Measure::unit);
    }

    /**
     * In what an indicator is told.
     *
     * @param unit its code
     * @param counted code of the noun that is counted
     */
    public record Measure(String unit, @Nullable String counted) {

        /** Key of the message that names it. */
        public String key() {
            return counted == null ? "unit." + unit : "counted." + counted;
        }
    }

    /** Of an indicator; all are read at the first, for there are few. */
    public Optional<Measure> measure(EntryRef indicator) {
        if (measures == null) {
            Map<EntryRef, Measure> all = new HashMap<>();
            parts.db.sql("""
                    select distinct on (p.slug) p.slug, i.unit, i.counted
                    from indicator i join published_entry p using (edition_id)
                    order by p.slug, p.since desc""").query(row -> {
                all.put(
                        new EntryRef(Kind.INDICATOR, new Slug(row.getString(1))),
                        new Measure(row.getString(2), row.getString(3)));
            });
            measures = all;
        }
        return Optional.ofNullable(measures.get(indicator));
    }

    /** Code of the language of a source. */
    Optional<String> languageOf(String source) {
        EntryRef comes = coming(source);
        if (comes != null) {
            return Optional.ofNullable(coming.get(comes)).map(content -> content.text("language"));
        }
        return once(
                "language",
                source,
                key -> parts.db
                        .sql("""
                select s.language from source s join published_entry p using (edition_id)
                where p.kind = 'source' and p.slug = :slug order by p.since desc limit 1""")
                        .param("slug", source)
                        .query(String.class)
                        .optional());
    }

    /** The region in which an entry lies, by its id. */
    public Optional<Long> regionOf(EntryRef entry) {
        return once("region", entry, key -> Optional.ofNullable(parts.choices.regionOf(entry)));
    }

    @SuppressWarnings("unchecked")
    private <K, T> Optional<T> once(String what, K key, Function<K, Optional<T>> reading) {
        return (Optional<T>) kept.computeIfAbsent(Map.entry(what, key), whole -> reading.apply(key));
    }

    /** What is asked. */
    @Component
    public static final class Parts {

        private final Choices choices;
        private final EntryNames names;
        private final Editions editions;
        private final Formats formats;
        private final JdbcClient db;

        Parts(Choices choices, EntryNames names, Editions editions, Formats formats, JdbcClient db) {
            this.choices = choices;
            this.names = names;
            this.editions = editions;
            this.formats = formats;
            this.db = db;
        }

        /** As it is public now. */
        public EntryLookup now() {
            return new EntryLookup(this);
        }
    }
}
