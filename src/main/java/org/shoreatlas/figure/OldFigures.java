package org.shoreatlas.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures that count as old, by the rule of {@link Ages}. */
@Component
@Transactional(readOnly = true)
public class OldFigures {

    private static final String OLD = "from " + Ages.GROWING_OLD
            + " where f.old_from <= :day::date and (f.region_id in (:regions) or f.region_id is null and :national)";

    private final JdbcClient db;
    private final Figures figures;
    private final EntryNames names;

    OldFigures(JdbcClient db, Figures figures, EntryNames names) {
        this.db = db;
        this.figures = figures;
        this.names = names;
    }

    /**
     * Those of somebody, the oldest first.
     *
     * @param whose what is theirs
     * @param indicator to which they are narrowed, by its code; empty for all
     * @param day on which they are looked at
     * @param most how many are listed; all are counted
     */
    public Old of(Whose whose, String indicator, LocalDate day, int most, int publication) {
        Map<Long, Integer> byIndicator = new LinkedHashMap<>();
        asked(
                        whose,
                        day,
                        publication,
                        "select f.indicator_id, count(*) ",
                        " group by f.indicator_id order by 2 desc, 1")
                .query(row -> {
                    byIndicator.put(row.getLong(1), row.getInt(2));
                });
        Map<Long, EntryName> named = names.of(byIndicator.keySet(), publication);
        Map<EntryName, Integer> indicators = new LinkedHashMap<>();
        byIndicator.forEach((id, count) -> indicators.put(Objects.requireNonNull(named.get(id)), count));
        int count = indicators.entrySet().stream()
                .filter(one -> indicator.isEmpty() || one.getKey().id().equals(indicator))
                .mapToInt(Map.Entry::getValue)
                .sum();
        List<Long> editions = most == 0 || count == 0
                ? List.of()
                : asked(
                                whose,
                                day,
                                publication,
                                "select f.edition_id ",
                                " and (:indicator = '' or f.indicator_id = ("
                                        + "select id from entry where kind = 'indicator' and slug = :indicator))"
                                        + " order by f.period_end, f.number limit :most")
                        .param("indicator", indicator)
                        .param("most", most)
                        .query((row, n) -> row.getLong(1))
                        .list();
        return new Old(count, inOrder(editions, publication), indicators);
    }

    /** The oldest of somebody, not narrowed, and the count of all; of which indicators they are is not counted. */
    public Old first(Whose whose, LocalDate day, int most, int publication) {
        List<Long> editions = new ArrayList<>();
        AtomicInteger count = new AtomicInteger();
        asked(
                        whose,
                        day,
                        publication,
                        "select f.edition_id, count(*) over () ",
                        " order by f.period_end, f.number limit :most")
                .param("most", most)
                .query(row -> {
                    editions.add(row.getLong(1));
                    count.set(row.getInt(2));
                });
        return new Old(count.get(), inOrder(editions, publication), Map.of());
    }

    private Map<Long, FigureView> inOrder(List<Long> editions, int publication) {
        Map<Long, FigureView> views = figures.ofEditions(editions, publication);
        Map<Long, FigureView> inOrder = new LinkedHashMap<>();
        editions.forEach(edition -> inOrder.put(edition, Objects.requireNonNull(views.get(edition))));
        return inOrder;
    }

    private JdbcClient.StatementSpec asked(Whose whose, LocalDate day, int publication, String select, String end) {
        return db.sql(select + OLD + end)
                .param("publication", publication)
                .param("day", day)
                .param("national", whose.national())
                .param("regions", whose.regions().isEmpty() ? List.of(0L) : whose.regions());
    }

    /** Which of these entries are figures that count as old on a day. */
    public Set<Long> among(Collection<Long> entries, LocalDate day, int publication) {
        return entries.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("select f.entry_id from " + Ages.GROWING_OLD
                                + " where f.old_from <= :day::date and f.entry_id in (:entries)")
                        .param("publication", publication)
                        .param("day", day)
                        .param("entries", entries)
                        .query((row, n) -> row.getLong(1))
                        .list());
    }

    /**
     * @param regions ids of their entries
     * @param national whether what lies in no region counts too
     */
    public record Whose(Collection<Long> regions, boolean national) {}

    /**
     * @param count of all
     * @param first of them, by the id of their edition
     * @param indicators how many there are of each, whatever they are narrowed to
     */
    public record Old(int count, Map<Long, FigureView> first, Map<EntryName, Integer> indicators) {}
}
