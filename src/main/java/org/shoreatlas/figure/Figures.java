package org.shoreatlas.figure;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.criteria.Predicate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.Places;
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

    private final FigureRepository repository;
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

    /** What is known of the country itself, the first 500 by number. */
    public List<FigureView> national(int publication) {
        return names.id(COUNTRY, publication).isEmpty() ? List.of() : of(COUNTRY, publication);
    }

    /**
     * What is known of a region and of all that lies in it: of each series (subject, indicator, activity, nature) the
     * five newest readings, at most 500 in all, without those to which another reading of the same thing is preferred.
     */
    public List<FigureView> newestIn(Slug region, int publication) {
        return newestIn(List.of(region), publication);
    }

    /** The same for several regions, one after the other. */
    public List<FigureView> newestIn(List<Slug> regions, int publication) {
        return editions(
                regions.stream()
                        .flatMap(region -> names.id(new EntryRef(Kind.PLACE, region), publication).stream())
                        .flatMap(id -> repository.newestIn(id, publication, 5, 500).stream())
                        .toList(),
                publication);
    }

    /**
     * The two newest actual readings of each series of each region, for the region as a whole and not for a place in
     * it, with the same readings left out.
     */
    public List<FigureView> newestOfRegions(int publication) {
        return editions(repository.newestOfRegions(publication, 2), publication);
    }

    private List<FigureView> editions(List<Long> ids, int publication) {
        return ids.isEmpty()
                ? List.of()
                : all(
                        Readings.notSetAside(publication)
                                .and((row, query, is) -> row.get("editionId").in(ids)),
                        publication);
    }

    /** What programmes of the whole country say about cost: taxes, grants, rents. */
    public List<FigureView> nationalCosts(int publication) {
        return all(
                (row, query, is) -> is.and(
                        is.equal(row.get("subjectKind"), Kind.PROGRAMME.code()),
                        is.isNull(row.get("regionId")),
                        row.get("indicatorId").in(Indicators.ofTheme("cost", publication, query, is))),
                publication);
    }

    /** All that is known of one entry, the first 500 by number. */
    public List<FigureView> of(EntryRef subject, int publication) {
        return list(Query.first(Query.MAX_SIZE, "subject", subject.toString(), publication))
                .items();
    }

    /** Figures by their id, in no order; one that is not public is left out. */
    public Map<String, FigureView> byId(Collection<String> ids, int publication) {
        return ids.isEmpty()
                ? Map.of()
                : all((row, query, is) -> row.get("slug").in(ids), publication).stream()
                        .collect(toMap(FigureView::id, figure -> figure));
    }

    /**
     * What could be held against a figure: of the same subject and counted in the same unit, and then of the same
     * indicator, with the same number, or of the same year.
     */
    List<FigureView> near(FigureView figure, int publication) {
        Figure own = repository
                .findOne(EntryRepository.<Figure>where("slug", figure.id())
                        .and(EntryRepository.where("version", figure.version())))
                .orElseThrow();
        String counted = figure.indicator().counted();
        BigDecimal number = Likeness.number(figure);
        LocalDate end = figure.period().end();
        return all(
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

    @Override
    public Set<String> filters() {
        return Set.of("place", "subject", "indicator", "nature", "source", "from", "to", "readings");
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
                .and(overlapping(query))
                .and(query.code("readings", List.of("all", "preferred"))
                        .filter("preferred"::equals)
                        .map(preferred -> Readings.notSetAside(query.publication()))
                        .orElseGet(Specification::unrestricted));
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
    protected List<FigureView> views(List<Figure> rows, int publication) {
        List<@Nullable Long> placeIds =
                rows.stream().<@Nullable Long>map(Figure::placeId).toList();
        FigureParts parts = new FigureParts(
                names.of(rows.stream().map(Figure::subjectId).toList(), publication),
                places.refs(placeIds, publication),
                indicators.refs(rows.stream().map(Figure::indicatorId).toList(), publication),
                evidences.of(rows.stream().map(Figure::editionId).toList(), publication),
                readings.groupsOf(rows.stream().map(Figure::entryId).toList(), publication),
                ages.oldFrom(rows.stream().map(Figure::editionId).toList(), publication),
                addresses);
        return rows.stream().map(figure -> figure.view(parts)).toList();
    }

    @Override
    public List<Column<?>> columns() {
        return FigureColumns.ALL;
    }
}
