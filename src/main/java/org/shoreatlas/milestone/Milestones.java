package org.shoreatlas.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.EntryRepository;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.ByRegion;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.LocatedEntries;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The milestones, as of any publication. */
@Service
public class Milestones extends LocatedEntries<Milestone, MilestoneView> {

    static final List<String> WHATS = List.of(
            "announced",
            "signed",
            "in-force",
            "works-started",
            "delivered",
            "inaugurated",
            "opened",
            "extended",
            "held",
            "postponed",
            "cancelled",
            "founded",
            MilestoneView.CLAIMED);

    private final EntryNames names;

    Milestones(MilestoneRepository repository, Editions editions, Places places, EntryNames names) {
        super(Kind.MILESTONE, repository, editions, places);
        this.names = names;
    }

    /** The latest first; what has no day comes last. */
    @Override
    protected Sort order() {
        return Sort.by(Sort.Order.desc("periodEnd").nullsLast(), Sort.Order.asc("slug"));
    }

    /** What people said that something is the first, the largest …; the latest first. */
    public List<MilestoneView> claims(int publication) {
        return all(EntryRepository.where("what", MilestoneView.CLAIMED), publication);
    }

    /** The beginning of what happened: a claim is no part of a history. */
    @Override
    public List<MilestoneView> first(int most, int publication) {
        return first(most, (row, query, is) -> is.notEqual(row.get("what"), MilestoneView.CLAIMED), publication);
    }

    /** What happened within a period; no claims, and none where the period has no first or no last day. */
    public List<MilestoneView> in(Period period, int publication) {
        LocalDate first = period.start();
        LocalDate last = period.end();
        return first == null || last == null
                ? List.of()
                : all(
                        (row, query, is) -> is.and(
                                is.notEqual(row.get("what"), MilestoneView.CLAIMED),
                                is.equal(row.get("nature"), "actual"),
                                is.between(row.<LocalDate>get("periodEnd"), first, last)),
                        publication);
    }

    /** What happened in each of the regions; no claims. */
    @Override
    public ByRegion<MilestoneView> inRegions(Collection<Long> regions, int publication) {
        ByRegion<MilestoneView> all = super.inRegions(regions, publication);
        return region -> all.of(region).stream().filter(one -> !one.isClaim()).toList();
    }

    /** Milestones by their id, in their order; one that is not public is left out. */
    public List<MilestoneView> byId(Collection<String> ids, int publication) {
        return ids.isEmpty()
                ? List.of()
                : all((row, query, is) -> row.get("slug").in(ids), publication);
    }

    /** What happened to a park, and what happened to others in it. */
    public List<MilestoneView> ofPark(Slug park, int publication) {
        return names.id(new EntryRef(Kind.PARK, park), publication)
                .map(id -> all(
                        EntryRepository.<Milestone>where("subjectId", id).or(EntryRepository.where("parkId", id)),
                        publication))
                .orElse(List.of());
    }

    @Override
    protected Set<String> ownFilters() {
        return Set.of("subject", "what", "figure", "park");
    }

    @Override
    protected Specification<Milestone> ownRestriction(Query query) {
        return PublishedEntries.<Milestone>coded(query, "what", WHATS)
                .and(query.entry("subject", names)
                        .map(subject -> EntryRepository.<Milestone>where("subjectId", subject))
                        .orElseGet(Specification::unrestricted))
                .and(query.entry("figure", Kind.FIGURE, names)
                        .map(figure -> EntryRepository.<Milestone>where("figureId", figure))
                        .orElseGet(Specification::unrestricted))
                .and(query.entry("park", Kind.PARK, names)
                        .map(park -> EntryRepository.<Milestone>where("parkId", park))
                        .orElseGet(Specification::unrestricted));
    }

    @Override
    protected void expect(List<Milestone> rows, int publication) {
        super.expect(rows, publication);
        names.expect(named(rows), publication);
    }

    @Override
    protected List<MilestoneView> views(List<Milestone> rows, int publication) {
        EntrySummaries heads = places.heads(Kind.MILESTONE, rows, publication);
        Map<Long, EntryName> known = names.of(named(rows), publication);
        return rows.stream().map(milestone -> milestone.view(heads, known)).toList();
    }

    private static List<@Nullable Long> named(List<Milestone> rows) {
        List<@Nullable Long> ids = new ArrayList<>();
        rows.forEach(row -> {
            ids.add(row.subjectId());
            ids.add(row.figureId());
            ids.add(row.parkId());
        });
        return ids;
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(MilestoneView::head));
        columns.add(new Column<MilestoneView>(
                "subject_kind", milestone -> milestone.subject().kind().code()));
        columns.add(new Column<MilestoneView>(
                "subject", milestone -> milestone.subject().id()));
        columns.add(new Column<>("what", MilestoneView::what));
        columns.add(new Column<>("nature", MilestoneView::nature));
        columns.add(new Column<MilestoneView>(
                "period", milestone -> milestone.period().code()));
        columns.addAll(texts("supports", MilestoneView::supports));
        columns.addAll(texts("opposes", MilestoneView::opposes));
        columns.add(new Column<>("figure", MilestoneView::figure));
        columns.add(new Column<MilestoneView>(
                "park",
                milestone -> milestone.park() == null ? null : milestone.park().id()));
        return columns;
    }

    private static List<Column<MilestoneView>> texts(String name, Function<MilestoneView, @Nullable LocalText> text) {
        return List.of(
                new Column<>(name + "_ar", one -> of(text.apply(one), LocalText::ar)),
                new Column<>(name + "_fr", one -> of(text.apply(one), LocalText::fr)),
                new Column<>(name + "_en", one -> of(text.apply(one), LocalText::en)));
    }

    private static @Nullable String of(@Nullable LocalText text, Function<LocalText, @Nullable String> language) {
        return text == null ? null : language.apply(text);
    }
}
