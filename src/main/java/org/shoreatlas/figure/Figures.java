package org.shoreatlas.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Aftermath;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.indicator.Indicators;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.ByRegion;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.Evidences;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The figures, as of any publication. */
@Service
public class Figures extends PublishedEntries<Figure, FigureView> {

    public static final List<String> NATURES =
            List.of("actual", "target", "planned", "allocated", "estimate", "projection");

    private static final EntryRef COUNTRY = new EntryRef(Kind.PLACE, new Slug("maroc"));

    private final ReadMemo<Long, List<Figure>> newestIn = new ReadMemo<>();
    private final ReadMemo<Version, Figure> editionOf = new ReadMemo<>();
    private final FigureRepository repository;
    private final EntityManager entityManager;
    private final Editions editions;
    private final Places places;
    private final Indicators indicators;
    private final Evidences evidences;
    private final EntryNames names;
    private final Readings readings;
    private final Ages ages;
    private final Addresses addresses;

    Figures(
            FigureRepository repository,
            EntityManager entityManager,
            Editions editions,
            Places places,
            Indicators indicators,
            Evidences evidences,
            EntryNames names,
            Readings readings,
            Ages ages,
            Addresses addresses) {
        super(Kind.FIGURE, repository, editions);
        this.repository = repository;
        this.entityManager = entityManager;
        this.editions = editions;
        this.places = places;
        this.indicators = indicators;
        this.evidences = evidences;
        this.names = names;
        this.readings = readings;
        this.ages = ages;
        this.addresses = addresses;
    }

    /** The id of the figure with this short number. */
    public Optional<String> id(int number) {
        return repository.slugOf(number);
    }

    /** What is known of the country itself. */
    public Supplier<List<FigureView>> national(int publication) {
        return names.id(COUNTRY, publication)
                .map(country -> begun(EntryRepository.where("subjectId", country), publication))
                .orElse(List::of);
    }

    /**
     * What is known of each region, given by its id, and of all that lies in it: of each series (subject, indicator,
     * activity, nature) the five newest readings, at most 500 in all, without those to which another reading of the
     * same thing is preferred.
     */
    public ByRegion<FigureView> newestIn(Collection<Long> regions, int publication) {
        Map<Long, List<Figure>> rows = newestIn.all(
                publication,
                regions,
                unknown -> editions(repository.newestIn(unknown, publication, 5, 500), publication).stream()
                        .collect(groupingBy(figure -> Objects.requireNonNull(figure.regionId()))));
        rows.values().forEach(figures -> expect(figures, publication));
        return region -> known(rows.getOrDefault(region, List.of()), publication);
    }

    /**
     * The two newest actual readings of each series of each region, for the region as a whole and not for a place in
     * it, with the same readings left out.
     */
    public Supplier<List<FigureView>> newestOfRegions(int publication) {
        List<Figure> rows = editions(repository.newestOfRegions(publication, 2), publication);
        expect(rows, publication);
        return () -> known(rows, publication);
    }

    /** Of which indicators, by their codes, there are figures in each region, given by its id. */
    public Map<Long, Set<String>> indicatorsIn(Collection<Long> regions, int publication) {
        CriteriaBuilder is = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = is.createTupleQuery();
        Root<Figure> figure = query.from(Figure.class);
        Specification<Figure> known = publicAt(publication)
                .and(Readings.notSetAside(publication))
                .and((row, sql, builder) -> row.get("regionId").in(regions));
        query.multiselect(figure.get("regionId"), Indicators.codeOf(figure.get("indicatorId"), query, is))
                .distinct(true)
                .where(known.toPredicate(figure, query, is));
        return entityManager
                .createQuery(query)
                .getResultStream()
                .collect(groupingBy(row -> row.get(0, Long.class), mapping(row -> row.get(1, String.class), toSet())));
    }

    private List<Figure> editions(List<Long> ids, int publication) {
        return ids.isEmpty()
                ? List.of()
                : rows(
                        Readings.notSetAside(publication)
                                .and((row, query, is) -> row.get("editionId").in(ids)),
                        publication);
    }

    /**
     * What programmes of the whole country say about cost (taxes, grants, rents), put together when it is asked for.
     */
    public Supplier<List<FigureView>> nationalCosts(int publication) {
        return begun(
                (row, query, is) -> is.and(
                        is.equal(row.get("subjectKind"), Kind.PROGRAMME.code()),
                        is.isNull(row.get("regionId")),
                        row.get("indicatorId").in(Indicators.ofTheme("cost", publication, query, is))),
                publication);
    }

    /** All readings of a few indicators in any region, put together when they are asked for. */
    public Supplier<List<FigureView>> inRegions(Collection<String> indicators, int publication) {
        return begun(
                (row, query, is) -> is.and(
                        is.isNotNull(row.get("regionId")),
                        row.get("indicatorId").in(Indicators.withCodes(indicators, publication, query, is))),
                publication);
    }

    /** All that is known of one entry, the first 500 by number. */
    public List<FigureView> of(EntryRef subject, int publication) {
        return list(Query.first(Query.MAX_SIZE, "subject", subject.toString(), publication))
                .items();
    }

    /** All readings of one indicator, the first 500 by number. */
    public List<FigureView> ofIndicator(String code, int publication) {
        return list(Query.first(Query.MAX_SIZE, "indicator", code, publication)).items();
    }

    /** Figures by their id, in no order; one that is not public is left out. */
    public Supplier<Map<String, FigureView>> byId(Collection<String> ids, int publication) {
        if (ids.isEmpty()) {
            return Map::of;
        }
        Supplier<List<FigureView>> found =
                begun((row, query, is) -> row.get("slug").in(ids), publication);
        return () -> found.get().stream().collect(toMap(FigureView::id, figure -> figure));
    }

    /**
     * What could be held against a figure: of the same subject and counted in the same unit, and then of the same
     * indicator, with the same number, or of the same year.
     */
    Supplier<List<FigureView>> near(FigureView figure, int publication) {
        Figure own = own(figure, publication);
        String counted = figure.indicator().counted();
        BigDecimal number = Likeness.number(figure);
        LocalDate end = figure.period().end();
        return begun(
                (row, query, is) -> {
                    List<Predicate> alike = new ArrayList<>(List.of(
                            is.equal(row.get("indicatorId"), own.indicatorId()),
                            is.equal(row.get("value"), number),
                            is.equal(row.get("low"), number),
                            is.equal(row.get("high"), number)));
                    if (end != null && counted != null) {
                        alike.add(is.between(
                                row.<LocalDate>get("periodEnd"),
                                end.withDayOfYear(1),
                                end.withDayOfYear(end.lengthOfYear())));
                    }
                    return is.and(
                            is.equal(row.get("subjectId"), own.subjectId()),
                            row.get("indicatorId")
                                    .in(Indicators.counting(
                                            figure.indicator().unit(), counted, publication, query, is)),
                            is.notEqual(row.get("slug"), figure.id()),
                            is.or(alike.toArray(Predicate[]::new)));
                },
                publication);
    }

    /** All that is known of the subject of a figure in the unit of the figure, also where the subject was withdrawn. */
    public Supplier<List<FigureView>> ofSubject(FigureView figure, int publication) {
        Figure own = own(figure, publication);
        return begun(
                (row, query, is) -> is.and(
                        is.equal(row.get("subjectId"), own.subjectId()),
                        row.get("indicatorId")
                                .in(Indicators.counting(
                                        figure.indicator().unit(),
                                        figure.indicator().counted(),
                                        publication,
                                        query,
                                        is))),
                publication);
    }

    private Figure own(FigureView figure, int publication) {
        return editionOf
                .one(
                        publication,
                        new Version(figure.id(), figure.version()),
                        () -> repository.findOne(EntryRepository.<Figure>where("slug", figure.id())
                                .and(EntryRepository.where("version", figure.version()))))
                .orElseThrow();
    }

    private record Version(String figure, int number) {}

    /**
     * Figures as editions of them say, by the id of the edition; what they refer to is called as of the publication.
     */
    public Map<Long, FigureView> ofEditions(Collection<Long> editionIds, int publication) {
        if (editionIds.isEmpty()) {
            return Map.of();
        }
        List<Figure> rows =
                repository.findAll((row, query, is) -> row.get("editionId").in(editionIds));
        List<FigureView> views = views(rows, publication);
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(toMap(at -> rows.get(at).editionId(), views::get));
    }

    /**
     * What has happened to a figure and beside it since an edition of it was published, the earliest first.
     *
     * @param versions all editions of the figure, the newest first
     */
    public List<Aftermath> since(Edition edition, List<Edition> versions) {
        String path = "/" + path() + "/" + edition.slug();
        List<Aftermath> since = new ArrayList<>(Aftermath.of(edition, versions, path));
        readings.disagreeingSince(new EntryRef(Kind.FIGURE, edition.slug()), edition.since())
                .forEach((group, publication) -> editions.publication(publication)
                        .ifPresent(one -> since.add(
                                new Aftermath("disagreeing", one.at(), null, null, null, "/readings/" + group))));
        since.sort(Comparator.comparing(Aftermath::at));
        return since;
    }

    /** Who said any of the figures, as printed. */
    public List<String> speakers(int publication) {
        return repository.speakers(publication);
    }

    @Override
    public Set<String> filters() {
        return Set.of("place", "subject", "indicator", "nature", "source", "speaker", "from", "to", "readings");
    }

    @Override
    protected Sort order() {
        return Sort.by("number");
    }

    @Override
    protected Specification<Figure> restriction(Query query) {
        return places.<Figure>located(query)
                .and(query.entry("subject", names)
                        .map(id -> EntryRepository.<Figure>where("subjectId", id))
                        .orElseGet(Specification::unrestricted))
                .and(query.entry("indicator", Kind.INDICATOR, names)
                        .map(id -> EntryRepository.<Figure>where("indicatorId", id))
                        .orElseGet(Specification::unrestricted))
                .and(coded(query, "nature", NATURES))
                .and(saidBy(query))
                .and(overlapping(query))
                .and(query.code("readings", List.of("all", "preferred"))
                        .filter("preferred"::equals)
                        .map(preferred -> Readings.notSetAside(query.publication()))
                        .orElseGet(Specification::unrestricted));
    }

    private Specification<Figure> saidBy(Query query) {
        Specification<Figure> said =
                query.text("speaker").map(Evidences::<Figure>saidBy).orElseGet(Specification::unrestricted);
        if (query.text("speaker").isPresent()
                && !repository.exists(publicAt(query.publication()).and(said))) {
            throw query.invalid("speaker", "/api/v1/figures: evidence.speaker");
        }
        return said;
    }

    private static Specification<Figure> overlapping(Query query) {
        if (query.firstDay("from").isPresent()
                && query.lastDay("to").isPresent()
                && query.firstDay("from").get().isAfter(query.lastDay("to").get())) {
            throw new BadParameterException("from", "param.order");
        }
        Specification<Figure> from = query.firstDay("from")
                .<Specification<Figure>>map(day -> (row, sql, is) -> is.or(
                        is.greaterThanOrEqualTo(row.get("periodEnd"), day),
                        is.and(is.isNull(row.get("periodEnd")), is.isNotNull(row.get("periodStart")))))
                .orElseGet(Specification::unrestricted);
        return from.and(query.lastDay("to")
                .<Specification<Figure>>map(day -> (row, sql, is) -> is.or(
                        is.lessThanOrEqualTo(row.get("periodStart"), day),
                        is.and(is.isNull(row.get("periodStart")), is.isNotNull(row.get("periodEnd")))))
                .orElseGet(Specification::unrestricted));
    }

    @Override
    protected void expect(List<Figure> rows, int publication) {
        super.expect(rows, publication);
        List<Long> editionIds = rows.stream().map(Figure::editionId).toList();
        names.expect(named(rows), publication);
        places.expect(rows.stream().<@Nullable Long>map(Figure::placeId).toList(), publication);
        places.expect(rows.stream().<@Nullable Long>map(Figure::regionId).toList(), publication);
        indicators.expect(rows.stream().map(Figure::indicatorId).toList(), publication);
        evidences.expect(editionIds, publication);
        readings.expectGroupsOf(rows.stream().map(Figure::entryId).toList(), publication);
        ages.expect(editionIds, publication);
    }

    /** Subjects, and the rules that were applied to them. */
    private static List<@Nullable Long> named(List<Figure> rows) {
        List<@Nullable Long> ids = new ArrayList<>();
        rows.forEach(row -> {
            ids.add(row.subjectId());
            ids.add(row.ruleId());
            ids.add(row.ruleSubjectId());
        });
        return ids;
    }

    @Override
    protected List<FigureView> views(List<Figure> rows, int publication) {
        rows.forEach(row -> editionOf.put(publication, new Version(row.slug(), row.version()), row));
        expect(rows, publication);
        List<Long> editionIds = rows.stream().map(Figure::editionId).toList();
        List<@Nullable Long> placeIds =
                rows.stream().<@Nullable Long>map(Figure::placeId).toList();
        // the evidence first: the names of its sources are looked up together with those of the subjects
        Map<Long, List<EvidenceView>> evidence = evidences.of(editionIds, publication);
        Map<Long, Readings.Membership> groups =
                readings.groupsOf(rows.stream().map(Figure::entryId).toList(), publication);
        List<Long> indicatorIds = Stream.concat(
                        rows.stream(),
                        groups.values().stream()
                                .map(Readings.Membership::preferred)
                                .filter(Objects::nonNull))
                .map(Figure::indicatorId)
                .distinct()
                .toList();
        FigureParts parts = new FigureParts(
                names.of(named(rows), publication),
                places.refs(placeIds, publication),
                indicators.refs(indicatorIds, publication),
                evidence,
                groups,
                ages.oldFrom(editionIds, publication),
                addresses);
        return rows.stream().map(figure -> figure.view(parts)).toList();
    }

    @Override
    public List<Column<?>> columns() {
        return FigureColumns.ALL;
    }
}
