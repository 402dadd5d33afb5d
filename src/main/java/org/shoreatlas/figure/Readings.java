package org.shoreatlas.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.LocatedEntries;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The reading groups, as of any publication. */
@Service
class Readings extends LocatedEntries<ReadingGroup, ReadingGroupView> {

    private final ReadMemo<Long, Membership> groups = new ReadMemo<>();
    private final ReadingGroupRepository repository;
    private final EntryNames names;

    Readings(ReadingGroupRepository repository, Editions editions, Places places, EntryNames names) {
        super(Kind.READING_GROUP, repository, editions, places);
        this.repository = repository;
        this.names = names;
    }

    /**
     * The group that each figure belongs to, by the id of the figure's entry; of several, the first, with the figure
     * that any of them prefers to it.
     */
    Map<Long, Membership> groupsOf(Collection<Long> figures, int publication) {
        return groups.all(publication, figures, unknown -> {
            Map<Long, Membership> found = new HashMap<>();
            repository
                    .groupsOf(unknown, publication)
                    .forEach(row -> found.merge(
                            (Long) row[0],
                            new Membership((String) row[1], (String) row[2], (Figure) row[3]),
                            Membership::and));
            return found;
        });
    }

    /** Announces whose groups will be asked for. */
    void expectGroupsOf(Collection<Long> figures, int publication) {
        groups.expect(publication, figures);
    }

    /** The groups that tie a figure to others. */
    List<ReadingGroupView> of(FigureView figure, int publication) {
        return list(Query.first(Query.MAX_SIZE, "figure", figure.id(), publication))
                .items();
    }

    /**
     * The groups in which other readings of the same thing came to stand beside a figure after a publication, and still
     * do: slug and publication of each.
     */
    Map<String, Integer> disagreeingSince(EntryRef figure, int publication) {
        Map<String, Integer> since = new LinkedHashMap<>();
        names.id(figure, publication)
                .ifPresent(id -> repository
                        .readingsSince(id, publication, Editions.STILL_PUBLIC)
                        .forEach(row -> since.put((String) row[0], (Integer) row[1])));
        return since;
    }

    /**
     * @param group slug of the group in which a figure has this relation to the others
     * @param preferred the other reading of the same thing that is preferred to it
     */
    record Membership(
            String group, String relation, @Nullable Figure preferred) {

        Membership and(Membership other) {
            return preferred != null ? this : new Membership(group, relation, other.preferred);
        }
    }

    /** Leaves out readings of the same thing, and misprints of it, where another reading is preferred and public. */
    static Specification<Figure> notSetAside(int publication) {
        return (row, query, is) -> {
            var setAside = query.subquery(Long.class);
            var reading = setAside.from(Reading.class);
            var group = setAside.from(ReadingGroup.class);
            var preferred = setAside.from(Figure.class);
            return is.not(row.get("entryId")
                    .in(setAside.select(reading.get("figureId"))
                            .where(
                                    is.equal(reading.get("editionId"), group.get("editionId")),
                                    is.le(group.get("since"), publication),
                                    is.gt(group.get("until"), publication),
                                    is.equal(group.get("preferredId"), preferred.get("entryId")),
                                    is.le(preferred.get("since"), publication),
                                    is.gt(preferred.get("until"), publication),
                                    is.notEqual(preferred.get("entryId"), reading.get("figureId")),
                                    reading.get("relation").in("same", "misprint"))));
        };
    }

    @Override
    protected Set<String> ownFilters() {
        return Set.of("figure");
    }

    @Override
    protected Specification<ReadingGroup> ownRestriction(Query query) {
        return query.entry("figure", Kind.FIGURE, names)
                .<Specification<ReadingGroup>>map(figure -> (row, sql, is) -> {
                    var readings = sql.subquery(Integer.class);
                    var one = readings.from(Reading.class);
                    return is.exists(readings.select(is.literal(1))
                            .where(
                                    is.equal(one.get("editionId"), row.get("editionId")),
                                    is.equal(one.get("figureId"), figure)));
                })
                .orElseGet(Specification::unrestricted);
    }

    @Override
    protected List<ReadingGroupView> views(List<ReadingGroup> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.READING_GROUP, rows, publication);
        List<Reading> readings = rows.isEmpty()
                ? List.of()
                : repository.readings(rows.stream().map(ReadingGroup::editionId).toList());
        List<@Nullable Long> figures = new ArrayList<>();
        readings.forEach(reading -> figures.add(reading.figureId()));
        rows.forEach(group -> figures.add(group.preferredId()));
        Map<Long, EntryName> ids = names.of(figures, publication);
        Map<Long, List<ReadingGroupView.Item>> items = readings.stream()
                .collect(groupingBy(
                        Reading::editionId,
                        mapping(
                                reading -> {
                                    EntryName of = ids.get(reading.ofId());
                                    return reading.view(
                                            Objects.requireNonNull(ids.get(reading.figureId()))
                                                    .id(),
                                            of == null ? null : of.id());
                                },
                                toList())));
        return rows.stream()
                .map(group -> {
                    EntryName preferred = ids.get(group.preferredId());
                    return new ReadingGroupView(
                            heads.of(group),
                            items.getOrDefault(group.editionId(), List.of()),
                            preferred == null ? null : preferred.id(),
                            group.why(),
                            group.preferredBy(),
                            group.preferredSince(),
                            group.canWrite(),
                            group.avoid());
                })
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(ReadingGroupView::head));
        columns.add(new Column<ReadingGroupView>(
                "figures",
                group -> group.items().stream()
                        .map(ReadingGroupView.Item::figure)
                        .toList()));
        columns.add(new Column<>("preferred", ReadingGroupView::preferred));
        return columns;
    }
}
