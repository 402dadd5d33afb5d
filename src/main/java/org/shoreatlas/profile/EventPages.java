package org.shoreatlas.profile;

import static java.util.stream.Collectors.toSet;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.event.EventView;
import org.shoreatlas.event.Events;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.place.Places;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.EvidenceView;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Events: when and where one was held, who met, and what came of it. */
@PageController
@RequestMapping("/events")
class EventPages extends EntryPages<EventView> {

    private static final int KEY_FIGURES = 4;
    private static final int MOST_DAYS = 14;

    private final Places places;
    private final Figures figures;
    private final Agreements agreements;
    private final Milestones milestones;
    private final Promises promises;

    EventPages(
            Events events,
            Places places,
            Figures figures,
            Agreements agreements,
            Milestones milestones,
            Promises promises,
            Parts parts) {
        super(events, parts);
        this.places = places;
        this.figures = figures;
        this.agreements = agreements;
        this.milestones = milestones;
        this.promises = promises;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("form", typed.get("form"), "kind", Events.FORMS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byDate("heldEnd"), Order.byName(language), Order.byPublication());
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.FIGURE);
    }

    @Override
    protected void complete(EventView event, int publication, Language language, Model model) {
        List<FigureView> known = Rows.newestOfEachFirst(
                figures.of(new EntryRef(Kind.EVENT, new Slug(event.head().id())), publication));
        Set<String> sources = sources(event.head());
        Period days = isOfDays(event.held()) ? event.held() : Period.NOT_STATED;
        List<AgreementView> signed = agreements.signedIn(days, publication).stream()
                .filter(agreement -> isTold(agreement.head(), sources))
                .toList();
        Set<String> shown = signed.stream()
                .map(agreement -> Kind.AGREEMENT.code() + ":" + agreement.head().id())
                .collect(toSet());
        List<MilestoneView> others = milestones.in(days, publication).stream()
                .filter(one -> isTold(one.head(), sources)
                        && one.subject().kind() != Kind.EVENT
                        && !one.what().equals("held")
                        && !shown.contains(one.subject().kind().code() + ":"
                                + one.subject().id()))
                .toList();
        if (!signed.isEmpty()) {
            promises.show(signed, publication, model);
        }
        model.addAttribute("known", known)
                .addAttribute("keyFigures", Rows.leading(known, Rows.RESULTS_FIRST, KEY_FIGURES))
                .addAttribute("signed", signed)
                .addAttribute("others", others);
    }

    /** Of what is only known to have been in some month, nothing says that it was on the same day. */
    private static boolean isOfDays(Period held) {
        return held.start() != null
                && held.end() != null
                && ChronoUnit.DAYS.between(held.start(), held.end()) < MOST_DAYS;
    }

    private static boolean isTold(EntrySummary entry, Set<String> sources) {
        return sources(entry).stream().anyMatch(sources::contains);
    }

    private static Set<String> sources(EntrySummary entry) {
        return entry.evidence().stream().map(EvidenceView::source).collect(toSet());
    }
}
