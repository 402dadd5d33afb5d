package org.shoreatlas.profile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.agreement.CommitmentView;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.shoreatlas.web.ReadingDay;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The agreements, and what came of what was promised in one. */
@PageController
@RequestMapping("/agreements")
class AgreementPages extends EntryPages<AgreementView> {

    private final Sources sources;
    private final Agreements agreements;
    private final Places places;
    private final Figures figures;
    private final Milestones milestones;
    private final Inquiries inquiries;
    private final ReadingDay day;

    AgreementPages(
            Sources sources,
            Agreements agreements,
            Places places,
            Figures figures,
            Milestones milestones,
            Inquiries inquiries,
            ReadingDay day,
            Parts parts) {
        super(agreements, parts);
        this.sources = sources;
        this.agreements = agreements;
        this.places = places;
        this.figures = figures;
        this.milestones = milestones;
        this.inquiries = inquiries;
        this.day = day;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("form", typed.get("form"), "kind", Agreements.FORMS),
                Filter.of("organisation", typed.get("organisation"), parties(publication)));
    }

    private List<Filter.Choice> parties(int publication) {
        return agreements.first(Query.MAX_SIZE, publication).stream()
                .flatMap(agreement -> agreement.parties().stream())
                .map(ParticipationView::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(EntryName::id))
                .map(party -> new Filter.Choice(party.id(), party.name(), null))
                .toList();
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byDate("signedEnd"), Order.byName(language), Order.byPublication());
    }

    @Override
    protected void illustrate(Found<AgreementView> found, int publication, Language language, Model model) {
        model.addAttribute("on", day.of(model))
                .addAttribute("sourceCount", sources.count(publication))
                .addAttribute(
                        "searched",
                        inquiries
                                .list(Query.first(Query.MAX_SIZE, "question", Question.PROMISES.code(), publication))
                                .items()
                                .stream()
                                .flatMap(inquiry ->
                                        inquiry.places().stream().map(place -> Map.entry(place.slug(), inquiry.on())))
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (newest, older) -> newest)));
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.MILESTONE);
    }

    @Override
    protected void complete(AgreementView agreement, int publication, Language language, Model model) {
        Map<String, FigureView> amounts = figures.byId(
                        agreement.commitments().stream()
                                .map(CommitmentView::figure)
                                .filter(Objects::nonNull)
                                .toList(),
                        publication)
                .get();
        model.addAttribute("on", day.of(model))
                .addAttribute("sourceCount", sources.count(publication))
                .addAttribute("amounts", amounts)
                .addAttribute("totals", agreement.disjoint() ? Total.of(amounts.values()) : List.of())
                .addAttribute(
                        "overlapping",
                        !agreement.disjoint() && !Total.of(amounts.values()).isEmpty())
                .addAttribute("steps", steps(agreement, publication));
        PlaceRef place = agreement.place();
        if (place != null && place.regionSlug() != null) { // what came of promises is looked for region by region
            inquiries.of(place.regionSlug(), publication).stream()
                    .filter(inquiry -> inquiry.question().equals(Question.PROMISES.code()))
                    .findFirst()
                    .ifPresent(newest -> model.addAttribute("looked", newest));
        }
    }

    /**
     * What is dated about the agreement: its signing, its milestones, the deadlines and what came of them; the earliest
     * first.
     */
    private List<Step> steps(AgreementView agreement, int publication) {
        Map<String, MilestoneView> dated = Stream.concat(
                        milestones
                                .list(Query.first(
                                        Query.MAX_SIZE,
                                        "subject",
                                        "agreement:" + agreement.head().id(),
                                        publication))
                                .items()
                                .stream(),
                        milestones
                                .byId(
                                        agreement.commitments().stream()
                                                .flatMap(commitment -> commitment.outcomes().stream())
                                                .map(outcome ->
                                                        outcome.milestone().id())
                                                .distinct()
                                                .toList(),
                                        publication)
                                .stream())
                .collect(toMap(milestone -> milestone.head().id(), identity(), (one, same) -> one, LinkedHashMap::new));
        List<Step> steps = new ArrayList<>();
        if (dated.values().stream().noneMatch(milestone -> milestone.what().equals("signed"))) {
            steps.add(new Step(agreement.signed(), "signed", false, null, null));
        }
        dated.values().stream()
                .filter(milestone -> !milestone.isClaim())
                .forEach(milestone -> steps.add(new Step(
                        milestone.period(),
                        milestone.what(),
                        milestone.nature().equals("planned"),
                        milestone.head(),
                        null)));
        agreement.commitments().stream()
                .filter(commitment -> commitment.due().isStated())
                .forEach(commitment -> steps.add(new Step(commitment.due(), "due", true, null, commitment.promised())));
        steps.sort(Comparator.comparing(
                (Step step) -> step.period().end(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
        return steps;
    }
}
