package org.shoreatlas.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Column;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.organisation.Participations;
import org.shoreatlas.place.EntrySummaries;
import org.shoreatlas.place.LocatedEntries;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** The agreements, as of any publication. */
@Service
public class Agreements extends LocatedEntries<Agreement, AgreementView> {

    public static final List<String> FORMS = List.of("memorandum", "convention", "programme-contract", "circular");

    private final AgreementRepository repository;
    private final Participations participations;
    private final EntryNames names;

    Agreements(
            AgreementRepository repository,
            Editions editions,
            Places places,
            Participations participations,
            EntryNames names) {
        super(Kind.AGREEMENT, repository, editions, places);
        this.repository = repository;
        this.participations = participations;
        this.names = names;
    }

    /** In which of these regions, given by their ids, an agreement commits somebody to something. */
    public Set<Long> regionsWithCommitments(Collection<Long> regions, int publication) {
        return repository.regionsWithCommitments(regions, publication);
    }

    /** Those signed within a period; none where it has no first or no last day. */
    public List<AgreementView> signedIn(Period period, int publication) {
        LocalDate first = period.start();
        LocalDate last = period.end();
        return first == null || last == null
                ? List.of()
                : all((row, query, is) -> is.between(row.<LocalDate>get("signedEnd"), first, last), publication);
    }

    @Override
    protected Set<String> ownFilters() {
        return Set.of("form", "organisation", "figure");
    }

    @Override
    protected Specification<Agreement> ownRestriction(Query query) {
        return PublishedEntries.<Agreement>coded(query, "form", FORMS)
                .and(participations.of(query))
                .and(query.entry("figure", Kind.FIGURE, names)
                        .<Specification<Agreement>>map(Agreements::promising)
                        .orElseGet(Specification::unrestricted));
    }

    private static Specification<Agreement> promising(long figure) {
        return (row, query, is) -> {
            var promise = query.subquery(Integer.class);
            var one = promise.from(Commitment.class);
            return is.exists(promise.select(is.literal(1))
                    .where(
                            is.equal(one.get("editionId"), row.get("editionId")),
                            is.equal(one.get("figureId"), figure)));
        };
    }

    @Override
    protected void expect(List<Agreement> rows, int publication) {
        super.expect(rows, publication);
        participations.expect(rows.stream().map(Agreement::editionId).toList(), publication);
    }

    @Override
    protected List<AgreementView> views(List<Agreement> rows, int publication) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> editions = rows.stream().map(Agreement::editionId).toList();
        // what refers to others first: their names are looked up together with those of the sources
        Map<Long, List<LocalText>> axes = repository.axes(editions).stream()
                .collect(groupingBy(AgreementAxis::editionId, mapping(AgreementAxis::text, toList())));
        List<Commitment> promised = repository.commitments(editions);
        List<Outcome> shown = repository.outcomes(editions);
        List<@Nullable Long> referredTo = Stream.<@Nullable Long>concat(
                        promised.stream().flatMap(Commitment::referred),
                        shown.stream().map(Outcome::milestoneId))
                .toList();
        names.expect(referredTo, publication);
        EntrySummaries heads = places.heads(Kind.AGREEMENT, rows, publication);
        Map<Long, PlaceRef> signedAt = places.refs(
                rows.stream().<@Nullable Long>map(Agreement::signedAtId).toList(), publication);
        Map<Long, List<ParticipationView>> parties = participations.of(editions, publication);
        Map<Long, EntryName> referred = names.of(referredTo, publication);
        Map<PartKey, List<OutcomeView>> outcomes = shown.stream()
                .collect(groupingBy(Outcome::commitment, mapping(outcome -> outcome.view(referred), toList())));
        Map<Long, List<CommitmentView>> commitments = promised.stream()
                .collect(groupingBy(
                        Commitment::editionId,
                        mapping(
                                commitment ->
                                        commitment.view(referred, outcomes.getOrDefault(commitment.key(), List.of())),
                                toList())));
        return rows.stream()
                .map(agreement -> new AgreementView(
                        heads.of(agreement),
                        agreement.form(),
                        agreement.signed(),
                        signedAt.get(agreement.signedAtId()),
                        agreement.venue(),
                        heads.place(agreement),
                        parties.getOrDefault(agreement.editionId(), List.of()),
                        axes.getOrDefault(agreement.editionId(), List.of()),
                        commitments.getOrDefault(agreement.editionId(), List.of()),
                        agreement.disjoint()))
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(EntrySummary.columns(AgreementView::head));
        columns.add(new Column<>("form", AgreementView::form));
        columns.add(new Column<AgreementView>(
                "signed", agreement -> agreement.signed().code()));
        columns.add(new Column<AgreementView>(
                "place",
                agreement ->
                        agreement.place() == null ? null : agreement.place().slug()));
        columns.add(new Column<AgreementView>(
                "parties",
                agreement -> agreement.parties().stream()
                        .map(ParticipationView::organisation)
                        .filter(Objects::nonNull)
                        .map(EntryName::id)
                        .distinct()
                        .toList()));
        columns.add(new Column<AgreementView>(
                "commitments", agreement -> agreement.commitments().size()));
        return columns;
    }
}
