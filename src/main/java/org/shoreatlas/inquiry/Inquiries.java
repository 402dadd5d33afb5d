package org.shoreatlas.inquiry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.ByRegion;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.Sources;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** What was looked for, as of any publication. */
@Service
public class Inquiries extends PublishedEntries<Inquiry, InquiryView> {

    /** What whoever looks for a site asks, in the order in which they ask. Its words are {@code question.{code}}. */
    public static final List<String> QUESTIONS = List.of(
            "park",
            "space",
            "rent",
            "agent-cost",
            "hires-by-language",
            "students",
            "operators",
            "departures",
            "training",
            "incentives",
            "promises",
            "labour-market",
            "connections",
            "data-protection",
            "contact");

    private final InquiryRepository repository;
    private final Places places;
    private final Sources sources;
    private final EntryNames names;

    Inquiries(InquiryRepository repository, Editions editions, Places places, Sources sources, EntryNames names) {
        super(Kind.INQUIRY, repository, editions);
        this.repository = repository;
        this.places = places;
        this.sources = sources;
        this.names = names;
    }

    /**
     * Those that name the place itself, the latest first; none where there is no such place. A fixed number of queries.
     */
    public List<InquiryView> of(String place, int publication) {
        return names.id(new EntryRef(Kind.PLACE, new Slug(place)), publication)
                .map(id -> all(madeFor(EntryRepository.where("placeId", id)), publication))
                .orElse(List.of());
    }

    /** Those that name each of these regions itself, given by their ids, the latest first. */
    public ByRegion<InquiryView> inRegions(Collection<Long> regions, int publication) {
        Supplier<List<InquiryView>> all =
                begun(madeFor((row, query, is) -> row.get("placeId").in(regions)), publication);
        Map<Long, PlaceRef> refs = places.refs(regions, publication);
        return region -> all.get().stream()
                .filter(inquiry -> inquiry.places().contains(refs.get(region)))
                .toList();
    }

    /**
     * When the newest inquiry into each question was published, by the id of the region that it names and the code of
     * the question.
     */
    public Map<Long, Map<String, Instant>> newestPublished(Collection<Long> regions, int publication) {
        Map<Long, Map<String, Instant>> newest = new HashMap<>();
        repository
                .published(regions, publication)
                .forEach(row -> newest.computeIfAbsent((Long) row[0], region -> new HashMap<>())
                        .putIfAbsent((String) row[1], (Instant) row[2]));
        return newest;
    }

    @Override
    protected void expect(List<Inquiry> rows, int publication) {
        super.expect(rows, publication);
        places.expectHeads(rows, publication);
    }

    /** The latest first. */
    @Override
    protected Sort order() {
        return Sort.by(Sort.Order.desc("lookedOn"), Sort.Order.asc("slug"));
    }

    @Override
    public Set<String> filters() {
        return Set.of("place", "question", "source");
    }

    /** One lies in a place if any of its places does. */
    @Override
    protected Specification<Inquiry> restriction(Query query) {
        Specification<Inquiry> located =
                query.text("place").isEmpty() ? Specification.unrestricted() : madeFor(places.inside(query));
        return located.and(PublishedEntries.coded(query, "question", QUESTIONS)).and(sources.restingOn(query));
    }

    private static Specification<Inquiry> madeFor(Specification<InquiryPlace> place) {
        return (row, query, is) -> {
            var covered = query.subquery(Integer.class);
            var one = covered.from(InquiryPlace.class);
            return is.exists(covered.select(is.literal(1))
                    .where(is.equal(one.get("editionId"), row.get("editionId")), place.toPredicate(one, query, is)));
        };
    }

    @Override
    protected List<InquiryView> views(List<Inquiry> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.INQUIRY, rows, publication);
        List<InquiryPlace> covered =
                repository.places(rows.stream().map(Inquiry::editionId).toList());
        Map<Long, PlaceRef> refs =
                places.refs(covered.stream().map(InquiryPlace::placeId).toList(), publication);
        Map<Long, List<PlaceRef>> byEdition = covered.stream()
                .collect(groupingBy(InquiryPlace::editionId, mapping(one -> refs.get(one.placeId()), toList())));
        return rows.stream()
                .map(inquiry -> inquiry.view(heads, byEdition.getOrDefault(inquiry.editionId(), List.of())))
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(InquiryView::head));
        columns.add(new Column<>("question", InquiryView::question));
        columns.add(new Column<>("on", InquiryView::on));
        columns.add(new Column<InquiryView>(
                "places",
                inquiry -> inquiry.places().stream().map(PlaceRef::slug).toList()));
        return columns;
    }
}
