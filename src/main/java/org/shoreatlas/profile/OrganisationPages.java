package org.shoreatlas.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.agreement.CommitmentView;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.organisation.Organisations;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Organisations: where one works, its numbers, and what it promised. */
@PageController
@RequestMapping("/organisations")
class OrganisationPages extends EntryPages<OrganisationView> {

    private static final int KEY_FIGURES = 4;
    /** Of these a source tells where it found them; others have a seat. */
    private static final Set<String> FOUND_SOMEWHERE = Set.of("company", "group");

    private final Places places;
    private final Figures figures;
    private final Agreements agreements;
    private final Milestones milestones;
    private final Sources sources;
    private final Promises promises;

    OrganisationPages(
            Organisations organisations,
            Places places,
            Figures figures,
            Agreements agreements,
            Milestones milestones,
            Sources sources,
            Promises promises,
            Parts parts) {
        super(organisations, parts);
        this.places = places;
        this.figures = figures;
        this.agreements = agreements;
        this.milestones = milestones;
        this.sources = sources;
        this.promises = promises;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("form", typed.get("form"), "kind", Organisations.FORMS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byName(language), Order.byPublication());
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.FIGURE, Kind.AGREEMENT, Kind.MILESTONE);
    }

    @Override
    protected void complete(OrganisationView organisation, int publication, Language language, Model model) {
        EntryRef self =
                new EntryRef(Kind.ORGANISATION, new Slug(organisation.head().id()));
        List<FigureView> known = Rows.newestOfEachFirst(figures.of(self, publication));
        List<AgreementView> signed = agreements
                .list(
                        Query.first(Query.MAX_SIZE, "organisation", self.slug().value(), publication),
                        Order.byDate("signedEnd").sort())
                .items();
        List<MilestoneView> dated = milestones
                .list(Query.first(Query.MAX_SIZE, "subject", self.toString(), publication))
                .items();
        if (!signed.isEmpty()) {
            promises.show(signed, publication, model);
        }
        model.addAttribute("known", known)
                .addAttribute("keyFigures", Rows.leading(known, Rows.PEOPLE_FIRST, KEY_FIGURES))
                .addAttribute(
                        "signed",
                        signed.stream()
                                .map(agreement -> Signed.by(self.slug().value(), agreement))
                                .toList())
                .addAttribute(
                        "present", dated.stream().filter(MilestoneView::isState).toList())
                .addAttribute(
                        "dated", dated.stream().filter(one -> !one.isState()).toList());
        reported(organisation, publication).ifPresent(day -> model.addAttribute("reported", day));
    }

    /** When the newest source found it in its place, where that is dated. */
    private Optional<Period> reported(OrganisationView organisation, int publication) {
        if (organisation.place() == null || !FOUND_SOMEWHERE.contains(organisation.form())) {
            return Optional.empty();
        }
        List<EvidenceView> evidence = organisation.head().evidence();
        List<EvidenceView> ofPlace =
                evidence.stream().filter(one -> one.field().equals("place")).toList();
        List<String> telling = (ofPlace.isEmpty()
                        ? evidence.stream().filter(one -> one.field().isEmpty())
                        : ofPlace.stream())
                .map(EvidenceView::source)
                .distinct()
                .toList();
        return sources.byId(telling, publication).values().stream()
                .map(SourceView::dated)
                .filter(Period::isStated)
                .max(Comparator.comparing(Period::end, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
    }

    /**
     * An agreement to which it is a party.
     *
     * @param promises what it promised there, alone, with all others, or as one of those who are not named
     */
    record Signed(AgreementView agreement, List<CommitmentView> promises) {

        static Signed by(String organisation, AgreementView agreement) {
            return new Signed(
                    agreement,
                    agreement.commitments().stream()
                            .filter(promise ->
                                    promise.by() == null || promise.by().id().equals(organisation))
                            .toList());
        }
    }
}
