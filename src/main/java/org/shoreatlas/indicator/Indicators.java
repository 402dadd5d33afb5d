package org.shoreatlas.indicator;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.ReadMemo;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.LocatedEntries;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The indicators, as of any publication. */
@Service
public class Indicators extends LocatedEntries<Indicator, IndicatorView> {

    public static final List<String> THEMES = List.of(
            "employment",
            "companies",
            "exports",
            "public-money",
            "cost",
            "training",
            "infrastructure",
            "standing",
            "agreements",
            "events",
            "population",
            "economy");
    public static final List<String> MEASURES = List.of("stock", "flow", "share", "rate", "rank", "amount");

    private final ReadMemo<Long, IndicatorRef> refs = new ReadMemo<>();
    private final IndicatorRepository repository;

    Indicators(IndicatorRepository repository, Editions editions, Places places) {
        super(Kind.INDICATOR, repository, editions, places);
        this.repository = repository;
    }

    /** Indicators by the id of their entry, a withdrawn one as it was last; one query at most, however many. */
    public Map<Long, IndicatorRef> refs(Collection<Long> entries, int publication) {
        return refs.all(
                publication,
                entries,
                unknown -> repository.ofEntries(unknown, publication).stream()
                        .collect(Collectors.toMap(Indicator::entryId, Indicator::ref)));
    }

    /** Announces which will be asked for. */
    public void expect(Collection<Long> entries, int publication) {
        refs.expect(publication, entries);
    }

    /** The entries of the indicators of a theme that were public then, to be asked for within another query. */
    public static Subquery<Long> ofTheme(
            String theme, int publication, CommonAbstractCriteria query, CriteriaBuilder is) {
        return entries(publication, query, is, indicator -> is.equal(indicator.get("theme"), theme));
    }

    /**
     * Likewise of those that count the same thing in the same unit.
     *
     * @param counted code of the noun that is counted; null where the unit says it
     */
    public static Subquery<Long> counting(
            String unit, @Nullable String counted, int publication, CommonAbstractCriteria query, CriteriaBuilder is) {
        return entries(
                publication,
                query,
                is,
                indicator -> is.and(
                        is.equal(indicator.get("unit"), unit),
                        counted == null
                                ? is.isNull(indicator.get("counted"))
                                : is.equal(indicator.get("counted"), counted)));
    }

    /** Likewise of those with one of the codes. */
    public static Subquery<Long> withCodes(
            Collection<String> codes, int publication, CommonAbstractCriteria query, CriteriaBuilder is) {
        return entries(
                publication, query, is, indicator -> indicator.get("slug").in(codes));
    }

    /** The code of an indicator by the id of its entry; it never changes. */
    public static Subquery<String> codeOf(Expression<Long> entry, CommonAbstractCriteria query, CriteriaBuilder is) {
        Subquery<String> code = query.subquery(String.class);
        Root<Indicator> indicator = code.from(Indicator.class);
        return code.select(is.<String>greatest(indicator.<String>get("slug")))
                .where(is.equal(indicator.get("entryId"), entry));
    }

    private static Subquery<Long> entries(
            int publication,
            CommonAbstractCriteria query,
            CriteriaBuilder is,
            Function<Root<Indicator>, Predicate> which) {
        Subquery<Long> entries = query.subquery(Long.class);
        Root<Indicator> indicator = entries.from(Indicator.class);
        return entries.select(indicator.get("entryId"))
                .where(
                        which.apply(indicator),
                        is.le(indicator.get("since"), publication),
                        is.gt(indicator.get("until"), publication));
    }

    /** All of them, by code. */
    public List<IndicatorView> all(int publication) {
        return all(Specification.unrestricted(), publication);
    }

    @Override
    public Set<String> filters() {
        return Set.of("source", "theme", "measure");
    }

    @Override
    protected Specification<Indicator> ownRestriction(Query query) {
        return PublishedEntries.<Indicator>coded(query, "theme", THEMES).and(coded(query, "measure", MEASURES));
    }

    @Override
    protected List<IndicatorView> views(List<Indicator> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.INDICATOR, rows, publication);
        return rows.stream().map(indicator -> indicator.view(heads)).toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(IndicatorView::head));
        columns.add(new Column<>("unit", IndicatorView::unit));
        columns.add(new Column<>("measure", IndicatorView::measure));
        columns.add(new Column<>("theme", IndicatorView::theme));
        columns.add(new Column<>("stale_after_months", IndicatorView::staleAfterMonths));
        return columns;
    }
}
