package org.shoreatlas.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EditionRow.Location;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The typed rows of all that is published together. They go to the database many at a time, and what all of them need
 * is read once: of a hundred thousand figures each would else ask for the same places, indicators and sources.
 */
final class RowBatch {

    /** The table in which an entry's location stands. */
    private static final String NAMED = "published_entry";

    private final NamedParameterJdbcOperations jdbc;
    private final JdbcClient db;
    private final int since;
    private final Map<String, List<Map<String, @Nullable Object>>> ofEntries = new LinkedHashMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> waiting = new LinkedHashMap<>();
    private final Map<EntryRef, Long> known = new HashMap<>();
    private final Map<Long, Location> locations = new HashMap<>();
    private final Map<Object, Object> readings = new HashMap<>();

    /** @param since number of the publication */
    RowBatch(NamedParameterJdbcOperations jdbc, int since) {
        this.jdbc = jdbc;
        this.db = JdbcClient.create(jdbc);
        this.since = since;
    }

    /** Table and columns are constants of the code, never input. */
    void insert(String table, Map<String, @Nullable Object> row) {
        waiting.computeIfAbsent(table, one -> new ArrayList<>()).add(row);
    }

    /** A row that belongs to an entry, whatever its editions, which may refer to it. */
    void insertOfEntry(String table, Map<String, @Nullable Object> row) {
        ofEntries.computeIfAbsent(table, one -> new ArrayList<>()).add(row);
    }

    /**
     * Writes what waits, table by table in the order in which they were ever first written to: a row after the one it
     * belongs to.
     */
    void flush() {
        ofEntries.forEach(this::flush);
        waiting.forEach(this::flush);
    }

    @SuppressWarnings("unchecked")
    private void flush(String table, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            List<String> columns = List.copyOf(rows.get(0).keySet());
            jdbc.batchUpdate(
                    "insert into " + table + " (" + String.join(", ", columns) + ") values (:"
                            + String.join(", :", columns) + ")",
                    rows.toArray(Map[]::new));
            rows.clear();
        }
    }

    @SuppressWarnings("unchecked")
    <T> T once(Object what, Function<JdbcClient, T> reading) {
        return (T) readings.computeIfAbsent(what, one -> reading.apply(db));
    }

    Optional<Long> publicEntry(EntryRef entry) {
        Long id = known.get(entry);
        if (id != null) {
            return Optional.of(id);
        }
        Optional<Long> found = db.sql("""
                select e.id from entry e
                where e.kind = :kind and e.slug = :slug and exists (
                    select from edition d where d.entry_id = e.id and d.since <= :since and d.until > :since)""")
                .param("kind", entry.kind().code())
                .param("slug", entry.slug().value())
                .param("since", since)
                .query(Long.class)
                .optional();
        found.ifPresent(one -> known.put(entry, one));
        return found;
    }

    Location locationOf(long entryId) {
        Location location = locations.get(entryId);
        if (location != null) {
            return location;
        }
        if (!waiting.getOrDefault(NAMED, List.of()).isEmpty()) {
            flush();
        }
        Optional<Location> found = db.sql("""
                select place_id, region_id from published_entry
                where entry_id = :id and since <= :since and until > :since""")
                .param("id", entryId)
                .param("since", since)
                .query((row, n) -> new Location(row.getObject(1, Long.class), row.getObject(2, Long.class)))
                .optional();
        found.ifPresent(one -> locations.put(entryId, one));
        return found.orElse(Location.NOWHERE);
    }
}
