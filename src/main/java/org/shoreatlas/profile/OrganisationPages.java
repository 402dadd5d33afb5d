package org.shoreatlas.profile;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.agreement.CommitmentView;
import org.shoreatlas.api.Found;
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
    protected void illustrate(Found<OrganisationView> found, int publication, Language language, Model model) {
        model.addAttribute("reported", reported(found.items(), sources, publication));
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
        model.addAttribute("reported", reported(List.of(organisation), sources, publication));
    }

    /**
     * When the newest dated source found each of them in its place, by its slug; of what has a seat none found it
     * there. However many they are, in the same number of statements.
     */
    static Map<String, Period> reported(Collection<OrganisationView> organisations, Sources sources, int publication) {
        Map<String, List<String>> telling = organisations.stream()
                .filter(one -> one.place() != null
                        && !one.place().level().equals("country")
                        && FOUND_SOMEWHERE.contains(one.form()))
                .collect(toMap(one -> one.head().id(), OrganisationPages::telling, (one, same) -> one));
        Map<String, SourceView> known = sources.byId(
                telling.values().stream().flatMap(List::stream).distinct().toList(), publication);
        Map<String, Period> reported = new HashMap<>();
        telling.forEach((organisation, slugs) -> slugs.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(SourceView::dated)
                .filter(Period::isStated)
                .max(Comparator.comparing(Period::end, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .ifPresent(day -> reported.put(organisation, day)));
        return reported;
    }

    /** The sources for its place; where none is for it alone, those for all that is said of it. */
    private static List<String> telling(OrganisationView organisation) {
        List<EvidenceView> evidence = organisation.head().evidence();
        List<EvidenceView> ofPlace =
                evidence.stream().filter(one -> one.field().equals("place")).toList();
        return (ofPlace.isEmpty() ? evidence.stream().filter(one -> one.field().isEmpty()) : ofPlace.stream())
                .map(EvidenceView::source)
                .distinct()
                .toList();
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
