package org.shoreatlas.edition;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edition that is becoming public, handed to the projections of its kind. */
public final class EditionRow {

    private final RowBatch writing;
    private final long editionId;
    private final long entryId;
    private final EntryRef entry;
    private final int version;
    private final Publication publication;
    private final Content content;

    EditionRow(
            RowBatch writing,
            long editionId,
            long entryId,
            EntryRef entry,
            int version,
            Publication publication,
            Content content) {
        this.writing = writing;
        this.editionId = editionId;
        this.entryId = entryId;
        this.entry = entry;
        this.version = version;
        this.publication = publication;
        this.content = content;
    }

    EntryRef entry() {
        return entry;
    }

    public Kind kind() {
        return entry.kind();
    }

    public long entryId() {
        return entryId;
    }

    public Content content() {
        return content;
    }

    /** Its number among the editions of its entry that were ever public; 1 for the first. */
    public int version() {
        return version;
    }

    /**
     * Reads what is the same for all that is published together, once.
     *
     * @param what tells one reading from another
     */
    public <T> T once(Object what, Function<JdbcClient, T> reading) {
        return writing.once(what, reading);
    }

    /**
     * The id of the entry of this kind that the field names.
     *
     * @throws ContentException if there is no such entry, or it is not public
     */
    public long reference(Kind kind, Content content, String field) {
        return reference(content, field, new EntryRef(kind, content.slug(field)));
    }

    public @Nullable Long referenceOrNull(Kind kind, Content content, String field) {
        Slug slug = content.slugOrNull(field);
        return slug == null ? null : reference(content, field, new EntryRef(kind, slug));
    }

    public long reference(Content content, String field, EntryRef target) {
        return writing.publicEntry(target).orElseThrow(() -> content.problem(field, "there is no published " + target));
    }

    /** Place and region of an entry that is public now; both null for one that lies nowhere. */
    public Location locationOf(long entryId) {
        return writing.locationOf(entryId);
    }

    /** The location of the place that the field names; nowhere where the field is absent. */
    public Location locationIn(String field) {
        Long place = referenceOrNull(Kind.PLACE, content, field);
        return place == null ? Location.NOWHERE : locationOf(place);
    }

    /** Writes the row that all named kinds share. */
    public void insertNamed(Location location) {
        Map<String, @Nullable Object> columns = window();
        columns.put("kind", kind().code());
        put(columns, "name", content.name("name"));
        put(columns, "note", content.localText("note"));
        columns.put("place_id", location.placeId());
        columns.put("region_id", location.regionId());
        insert("published_entry", columns);
    }

    /** Columns of the edition's window, for a kind that keeps its own. */
    public Map<String, @Nullable Object> window() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("entry_id", entryId);
        columns.put("slug", entry.slug().value());
        columns.put("version", version);
        columns.put("since", publication.no());
        columns.put("until", Editions.STILL_PUBLIC);
        columns.put("published_at", Timestamp.from(publication.at()));
        return columns;
    }

    /** Spreads a text over the columns {@code name_ar}, {@code name_fr}, {@code name_en}. */
    public static void put(Map<String, @Nullable Object> columns, String name, @Nullable LocalText text) {
        columns.put(name + "_ar", text == null ? null : text.ar());
        columns.put(name + "_fr", text == null ? null : text.fr());
        columns.put(name + "_en", text == null ? null : text.en());
    }

    /** Spreads a period over the columns {@code name}, {@code name_start}, {@code name_end}. */
    public static void put(Map<String, @Nullable Object> columns, String name, Period period) {
        columns.put(name, period.code());
        columns.put(name + "_start", period.start());
        columns.put(name + "_end", period.end());
    }

    /** Inserts a row of this edition; table and columns are the caller's constants, never input. */
    public void insert(String table, Map<String, @Nullable Object> columns) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(columns);
        row.put("edition_id", editionId);
        writing.insert(table, row);
    }

    /** Inserts a row that belongs to the entry, whatever its editions. */
    public void insertOfEntry(String table, Map<String, @Nullable Object> columns) {
        columns.put("entry_id", entryId);
        writing.insertOfEntry(table, columns);
    }

    /** Inserts the {@code ord}-th row of a list that belongs to this edition. */
    public void insert(String table, int ord, Map<String, @Nullable Object> columns) {
        columns.put("ord", ord);
        insert(table, columns);
    }

    /** Where an entry lies: the ids of a place and of its region. */
    public record Location(@Nullable Long placeId, @Nullable Long regionId) {

        public static final Location NOWHERE = new Location(null, null);
    }
}
