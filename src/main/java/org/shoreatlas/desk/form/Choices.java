package org.shoreatlas.desk.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public entries that a field can name, and which of them is meant by what somebody typed. */
@Component
@Transactional(readOnly = true)
public class Choices {

    /** Kinds that facts can be about. */
    public static final Set<Kind> SUBJECTS =
            Set.of(Kind.PLACE, Kind.PARK, Kind.AGREEMENT, Kind.PROGRAMME, Kind.ORGANISATION, Kind.EVENT);

    private static final String BETWEEN = " — ";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^/]+)?/(?:ar|fr|en)/([a-z]+)/([a-z0-9-]+)(?:[/?#].*)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final JdbcClient db;

    Choices(JdbcClient db) {
        this.db = db;
    }

    /** All that there are but figures, which are too many, in the order of their names. */
    public List<Choice> of(Set<Kind> kinds, Language language) {
        List<String> codes = kinds.stream()
                .filter(kind -> kind != Kind.FIGURE && kind != Kind.MILESTONE)
                .map(Kind::code)
                .toList();
        return codes.isEmpty()
                ? List.of()
                : db
                        .sql("""
                select kind, slug, name_ar, name_fr, name_en from published_entry
                where kind in (:kinds) and until = still_public() order by kind, slug""")
                        .param("kinds", codes)
                        .query((row, n) -> new Choice(
                                new EntryRef(Kind.ofCode(row.getString(1)).orElseThrow(), new Slug(row.getString(2))),
                                new LocalText(row.getString(3), row.getString(4), row.getString(5)).in(language),
                                kinds.size() > 1))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(Choice::label))
                        .toList();
    }

    /**
     * Which entry is meant: by the label of the choice, its id, its name in any language, its address, or a figure by
     * its short number.
     *
     * @return empty if there is none such, or more than one of that name
     */
    public Optional<EntryRef> meant(Set<Kind> kinds, String typed) {
        String text = typed.contains(BETWEEN)
                ? typed.substring(typed.lastIndexOf(BETWEEN) + BETWEEN.length()).strip()
                : typed.strip();
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return kinds.stream()
                    .filter(kind -> kind.path().equals(address.group(1).replace("regions", "places")))
                    .findFirst()
                    .flatMap(kind -> EntryRef.find(kind.code() + ":" + address.group(2)))
                    .filter(this::isPublic);
        }
        if (kinds.contains(Kind.FIGURE) && NUMBER.matcher(text).matches()) {
            return db.sql("""
                    select e.slug from figure_number n join entry e on e.id = n.entry_id where n.number = :number""")
                    .param("number", Integer.valueOf(text))
                    .query(String.class)
                    .optional()
                    .map(slug -> new EntryRef(Kind.FIGURE, new Slug(slug)))
                    .filter(this::isPublic);
        }
        List<EntryRef> found = byId(kinds, text);
        return found.isEmpty() ? byName(kinds, text) : found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * Where a choice was taken from the list, its id alone: so that the same entry is the same text in every language.
     */
    public FormInput withIds(FormInput typed, Form form) {
        Map<String, String> ids = new TreeMap<>();
        typed.values().forEach((path, value) -> {
            Field field = form.field(path);
            if (field != null
                    && value.contains(BETWEEN)
                    && Set.of(Field.Type.ENTRY, Field.Type.ENTRIES, Field.Type.SUBJECT)
                            .contains(field.type())) {
                meant(field.type() == Field.Type.SUBJECT ? SUBJECTS : field.kinds(), value)
                        .ifPresent(entry -> ids.put(
                                path,
                                field.type() == Field.Type.SUBJECT
                                        ? entry.toString()
                                        : entry.slug().value()));
            }
        });
        return typed.with(ids);
    }

    private List<EntryRef> byId(Set<Kind> kinds, String text) {
        Optional<EntryRef> whole = EntryRef.find(text);
        if (whole.isPresent()) {
            return whole.filter(one -> kinds.contains(one.kind()) && isPublic(one)).stream()
                    .toList();
        }
        return kinds.stream()
                .flatMap(kind -> EntryRef.find(kind.code() + ":" + text).stream())
                .filter(this::isPublic)
                .toList();
    }

    private boolean isPublic(EntryRef entry) {
        return db.sql("""
                select exists (select from edition d join entry e on e.id = d.entry_id
                    where e.kind = :kind and e.slug = :slug and d.since is not null and d.until = still_public())""")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .query(Boolean.class)
                .single();
    }

    private Optional<EntryRef> byName(Set<Kind> kinds, String text) {
        List<EntryRef> named = db.sql("""
                select kind, slug from published_entry
                where kind in (:kinds) and until = still_public()
                    and fold(:text) in (fold(name_ar), fold(name_fr), fold(name_en)) limit 2""")
                .param("kinds", kinds.stream().map(Kind::code).toList())
                .param("text", text)
                .query((row, n) ->
                        new EntryRef(Kind.ofCode(row.getString(1)).orElseThrow(), new Slug(row.getString(2))))
                .list();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The regions in which entries lie that are public now. */
    public Set<Long> regionsOf(Collection<EntryRef> entries) {
        return Set.copyOf(entries.stream()
                .flatMap(entry -> Optional.ofNullable(regionOf(entry)).stream())
                .toList());
    }

    /** The region in which an entry lies or last lay; null for one that lies in none. */
    public @Nullable Long regionOf(EntryRef entry) {
        return db.sql(
                        entry.kind() == Kind.FIGURE
                                ? "select region_id from figure where slug = :slug order by since desc limit 1"
                                : "select region_id from published_entry where kind = :kind and slug = :slug "
                                        + "order by since desc limit 1")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(region -> region)
                .orElse(null);
    }

    /**
     * One that can be chosen.
     *
     * @param ofSeveralKinds whether its kind has to be told
     */
    public record Choice(EntryRef entry, String name, boolean ofSeveralKinds) {

        /** As it stands in the field. */
        public String label() {
            return name
                    + BETWEEN
                    + (ofSeveralKinds ? entry.toString() : entry.slug().value());
        }
    }

    /** As it stands in the field. */
    public static String label(EntryName name, boolean ofSeveralKinds, Language language) {
        String id = ofSeveralKinds ? name.kind().code() + ":" + name.id() : name.id();
        return name.name() == null ? id : name.name().in(language) + BETWEEN + id;
    }
}
