package org.shoreatlas.profile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.api.Found;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.PlaceRef;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
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

    private static final Order BY_DATE = Order.byDate("signedEnd");
    private static final int KEY_FIGURES = 4;

    private final Sources sources;
    private final Agreements agreements;
    private final Places places;
    private final Figures figures;
    private final Milestones milestones;
    private final Inquiries inquiries;
    private final Promises promises;
    private final ReadingDay day;

    AgreementPages(
            Sources sources,
            Agreements agreements,
            Places places,
            Figures figures,
            Milestones milestones,
            Inquiries inquiries,
            Promises promises,
            ReadingDay day,
            Parts parts) {
        super(agreements, parts);
        this.sources = sources;
        this.agreements = agreements;
        this.places = places;
        this.figures = figures;
        this.milestones = milestones;
        this.inquiries = inquiries;
        this.promises = promises;
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
        return List.of(BY_DATE, Order.byName(language), Order.byPublication());
    }

    @Override
    protected void illustrate(Found<AgreementView> found, int publication, Language language, Model model) {
        promises.show(found.items(), publication, model);
        if (BY_DATE.code().equals(model.getAttribute("order"))) {
            model.addAttribute("years", years(found.items()));
        }
    }

    /** In their order, by the year of the signing; under no year what is not dated. */
    private static Map<String, List<AgreementView>> years(List<AgreementView> agreements) {
        return agreements.stream()
                .collect(groupingBy(
                        agreement -> agreement.signed().end() == null
                                ? ""
                                : String.valueOf(agreement.signed().end().getYear()),
                        LinkedHashMap::new,
                        toList()));
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.FIGURE, Kind.MILESTONE);
    }

    @Override
    protected void complete(AgreementView agreement, int publication, Language language, Model model) {
        Map<String, FigureView> amounts = promises.amounts(List.of(agreement), publication);
        List<FigureView> known = Rows.newestOfEachFirst(figures.of(
                new EntryRef(Kind.AGREEMENT, new Slug(agreement.head().id())), publication));
        model.addAttribute("on", day.of(model))
                .addAttribute("sourceCount", sources.count(publication))
                .addAttribute("amounts", amounts)
                .addAttribute("known", known)
                .addAttribute(
                        "keyFigures",
                        amounts.isEmpty() ? Rows.leading(known, Rows.RESULTS_FIRST, KEY_FIGURES) : List.of())
                .addAttribute("totals", agreement.disjoint() ? Total.of(amounts.values()) : List.of())
                .addAttribute(
                        "overlapping",
                        !agreement.disjoint() && !Total.of(amounts.values()).isEmpty())
                .addAttribute("steps", steps(agreement, publication));
        Map<String, LocalDate> searched = new HashMap<>();
        PlaceRef place = agreement.place();
        if (place != null && place.regionSlug() != null) { // what came of promises is looked for region by region
            inquiries.of(place.regionSlug(), publication).stream()
                    .filter(inquiry -> inquiry.question().equals(Question.PROMISES.code()))
                    .findFirst()
                    .ifPresent(newest -> {
                        model.addAttribute("looked", newest);
                        searched.put(place.regionSlug(), newest.on());
                    });
        }
        model.addAttribute("states", agreement.statesOn(day.of(model), searched));
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
                        milestone.word(),
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

    /**
     * A point in the life of an agreement.
     *
     * @param what by the codes of milestones, or {@code due} for a deadline
     * @param milestone that tells it; null where the agreement itself does
     * @param promised what is due; null for what is no deadline
     */
    record Step(
            Period period,
            String what,
            boolean planned,
            @Nullable EntrySummary milestone,
            @Nullable LocalText promised) {}
}
