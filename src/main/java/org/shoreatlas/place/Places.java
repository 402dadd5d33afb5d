package org.shoreatlas.place;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.PublishedEntry;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.Evidences;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.Filter;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The places, as of any publication. */
@Service
public class Places extends PublishedEntries<Place, PlaceView> {

    static final List<String> LEVELS = List.of("country", "region", "province", "prefecture", "city", "area");

    private final ReadMemo<Long, Place> byId = new ReadMemo<>();
    private final ReadMemo<String, Place> bySlugOrIso = new ReadMemo<>();
    private final ReadMemo<String, List<Place>> byLevel = new ReadMemo<>();
    private final PlaceRepository repository;
    private final Evidences evidences;
    private final Sources sources;
    private final Addresses addresses;

    Places(PlaceRepository repository, Editions editions, Evidences evidences, Sources sources, Addresses addresses) {
        super(Kind.PLACE, repository, editions);
        this.repository = repository;
        this.evidences = evidences;
        this.sources = sources;
        this.addresses = addresses;
    }

    /** Places by the id of their entry; two queries at most, however many. Nulls are passed over. */
    public Map<Long, PlaceRef> refs(Collection<? extends @Nullable Long> entries, int publication) {
        Map<Long, Place> places = load(entries, publication);
        Map<Long, Place> regions = load(
                places.values().stream().<@Nullable Long>map(Place::regionId).toList(), publication);
        return places.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> {
            Place place = entry.getValue();
            Place region = regions.get(place.regionId());
            return new PlaceRef(
                    place.iso(),
                    place.slug(),
                    region == null ? null : region.iso(),
                    place.name(),
                    place.level(),
                    region == null ? null : region.slug());
        }));
    }

    /**
     * What the query's {@code place}, a slug or an ISO code, takes in: whatever lies inside it.
     *
     * @throws org.shoreatlas.api.BadParameterException if there is no such place
     */
    public <E> Specification<E> inside(Query query) {
        return query.text("place")
                .map(text -> find(text, query.publication())
                        .<Specification<E>>map(place -> inside(place, query.publication()))
                        .orElseThrow(() -> query.invalid("place", "fes-meknes, MA-03")))
                .orElseGet(Specification::unrestricted);
    }

    /** The rows of any kind that lie in a place; none where there is no such place. */
    public <E> Specification<E> inside(String slugOrIso, int publication) {
        return find(slugOrIso, publication)
                .<Specification<E>>map(place -> inside(place, publication))
                .orElse((row, query, is) -> is.disjunction());
    }

    /** The ids of places by their slugs. */
    public Map<String, Long> ids(Collection<PlaceView> places, int publication) {
        return places.stream()
                .map(place -> find(place.head().id(), publication).orElseThrow())
                .collect(toMap(Place::slug, Place::entryId));
    }

    /** What lies inside each of these regions, given by their ids, without themselves, each level by slug. */
    public ByRegion<PlaceView> inRegions(Collection<Long> regions, int publication) {
        Map<Long, List<Place>> inside = rows(
                        (row, query, is) -> is.and(
                                row.get("regionId").in(regions),
                                is.not(row.get("entryId").in(regions))),
                        publication)
                .stream()
                .collect(groupingBy(place -> Objects.requireNonNull(place.regionId())));
        inside.values().forEach(places -> expect(places, publication));
        return region -> byLevel(known(inside.getOrDefault(region, List.of()), publication));
    }

    /** What lies inside a place, without itself, each level by slug. */
    public List<PlaceView> in(Slug place, int publication) {
        return byLevel(all(
                this.<Place>inside(place.value(), publication)
                        .and((row, query, is) -> is.notEqual(row.get("slug"), place.value())),
                publication));
    }

    /** The rows of any kind that the query's {@code place} and {@code source} ask for. */
    public <E> Specification<E> located(Query query) {
        return this.<E>inside(query).and(sources.restingOn(query));
    }

    /** Announces places by the id of their entry; nulls are passed over. */
    public void expect(Collection<? extends @Nullable Long> entries, int publication) {
        byId.expect(publication, entries);
    }

    /** Announces rows whose heads will be asked for. */
    public void expectHeads(List<? extends PublishedEntry> rows, int publication) {
        evidences.expect(rows.stream().map(PublishedEntry::editionId).toList(), publication);
        rows.forEach(row -> expect(Arrays.<@Nullable Long>asList(row.placeId(), row.regionId()), publication));
    }

    @Override
    protected List<Place> rows(Specification<Place> condition, int publication) {
        List<Place> rows = super.rows(condition, publication);
        rows.forEach(place -> {
            byId.put(publication, place.entryId(), place);
            bySlugOrIso.put(publication, place.slug(), place);
        });
        return rows;
    }

    @Override
    protected void expect(List<Place> rows, int publication) {
        super.expect(rows, publication);
        expectHeads(rows, publication);
        rows.forEach(place -> expect(Arrays.<@Nullable Long>asList(place.parentId(), place.capitalId()), publication));
    }

    /** Head and place of rows; a fixed number of queries, however many. */
    public EntrySummaries heads(Kind kind, List<? extends PublishedEntry> rows, int publication) {
        Map<Long, List<EvidenceView>> evidence =
                evidences.of(rows.stream().map(PublishedEntry::editionId).toList(), publication);
        List<@Nullable Long> ids = new ArrayList<>();
        rows.forEach(row -> {
            ids.add(row.placeId());
            ids.add(row.regionId());
        });
        Map<Long, PlaceRef> refs = refs(ids, publication);
        Map<Long, EntrySummary> heads = new HashMap<>();
        for (PublishedEntry row : rows) {
            PlaceRef region = refs.get(row.regionId());
            String path = row instanceof Place place && place.isRegion() ? "regions" : kind.path();
            heads.put(
                    row.editionId(),
                    EntrySummary.of(
                            row,
                            kind.code(),
                            addresses.of(path, row.slug()),
                            region == null ? null : region.code(),
                            evidence.getOrDefault(row.editionId(), List.of())));
        }
        return new EntrySummaries(heads, refs);
    }

    /** The field of a form that narrows a list to a place; from the country to the cities, each level by slug. */
    public Filter filter(@Nullable String typed, int publication) {
        return filter(typed, repository.findAll(publicAt(publication), order()));
    }

    /** The field of a form that narrows a list to a region. */
    public Filter regionFilter(@Nullable String typed, int publication) {
        return filter(
                typed,
                repository.findAll(this.publicAt(publication).and(EntryRepository.where("level", "region")), order()));
    }

    /** A place may be asked for by its ISO code, and is shown by its name all the same. */
    private static Filter filter(@Nullable String typed, List<Place> places) {
        String slug = places.stream()
                .filter(place -> place.iso() != null && place.iso().equals(typed))
                .map(Place::slug)
                .findFirst()
                .orElse(typed);
        return Filter.of(
                "place",
                slug,
                places.stream()
                        .sorted(Comparator.comparingInt(place -> LEVELS.indexOf(place.level())))
                        .map(place -> new Filter.Choice(place.slug(), place.name(), null))
                        .toList());
    }

    /** The places of a level, in the order of their ISO codes. */
    List<PlaceView> ofLevel(String level, int publication) {
        return known(
                        byLevel.one(
                                        publication,
                                        level,
                                        () -> Optional.of(rows(EntryRepository.where("level", level), publication)))
                                .orElseThrow(),
                        publication)
                .stream()
                .sorted(Comparator.comparing(PlaceView::code, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<PlaceView> byLevel(List<PlaceView> places) {
        return places.stream()
                .sorted(Comparator.comparingInt(place -> LEVELS.indexOf(place.level())))
                .toList();
    }

    /** Provinces, prefectures, cities, and areas of several regions. */
    public Found<PlaceView> belowRegions(Query query, Sort sort) {
        return list(
                query,
                sort,
                restriction(query)
                        .and((row, sql, is) -> row.get("level").in("province", "prefecture", "city", "area")));
    }

    public Found<PlaceView> regions(Query query, Sort sort) {
        return list(query, sort, this.<Place>located(query).and(EntryRepository.where("level", "region")));
    }

    @Override
    public Set<String> filters() {
        return Set.of("place", "source", "level");
    }

    @Override
    protected Specification<Place> restriction(Query query) {
        return this.<Place>located(query).and(coded(query, "level", LEVELS));
    }

    @Override
    protected List<PlaceView> views(List<Place> rows, int publication) {
        EntrySummaries heads = heads(Kind.PLACE, rows, publication);
        List<@Nullable Long> others = new ArrayList<>();
        rows.forEach(place -> {
            others.add(place.parentId());
            others.add(place.capitalId());
        });
        Map<Long, PlaceRef> refs = refs(others, publication);
        return rows.stream()
                .map(place -> new PlaceView(
                        heads.of(place),
                        place.level(),
                        place.iso(),
                        refs.get(place.parentId()),
                        refs.get(place.capitalId())))
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(PlaceView::head));
        columns.add(new Column<>("level", PlaceView::level));
        columns.add(new Column<>("code", PlaceView::code));
        columns.add(new Column<PlaceView>(
                "parent",
                place -> place.parent() == null ? null : place.parent().slug()));
        return columns;
    }

    private Optional<Place> find(String slugOrIso, int publication) {
        return bySlugOrIso.one(
                publication,
                slugOrIso,
                () -> repository.findOne(publicAt(publication)
                        .and((row, query, is) ->
                                is.or(is.equal(row.get("slug"), slugOrIso), is.equal(row.get("iso"), slugOrIso)))));
    }

    private <E> Specification<E> inside(Place place, int publication) {
        if (place.isCountry()) {
            return (row, query, is) -> row.get("placeId").isNotNull();
        }
        if (place.isRegion()) {
            return EntryRepository.where("regionId", place.entryId());
        }
        List<Long> inside = repository.idsInside(place.entryId(), publication);
        return (row, query, is) -> row.get("placeId").in(inside);
    }

    private Map<Long, Place> load(Collection<? extends @Nullable Long> entries, int publication) {
        return byId.all(
                publication,
                entries,
                unknown -> repository.ofEntries(unknown, publication).stream()
                        .collect(toMap(Place::entryId, place -> place)));
    }
}
