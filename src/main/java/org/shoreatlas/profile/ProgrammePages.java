package org.shoreatlas.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.place.Places;
import org.shoreatlas.programme.ProgrammeView;
import org.shoreatlas.programme.Programmes;
import org.shoreatlas.web.EntryPages;
import org.shoreatlas.web.Filter;
import org.shoreatlas.web.Order;
import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Programmes: what one pays or aims at, until when it holds, and who runs it. */
@PageController
@RequestMapping("/programmes")
class ProgrammePages extends EntryPages<ProgrammeView> {

    private static final int KEY_FIGURES = 6;

    private final Places places;
    private final Figures figures;

    ProgrammePages(Programmes programmes, Places places, Figures figures, Parts parts) {
        super(programmes, parts);
        this.places = places;
        this.figures = figures;
    }

    @Override
    protected List<Filter> filters(Map<String, String> typed, int publication) {
        return List.of(
                places.regionFilter(typed.get("place"), publication),
                Filter.ofCodes("form", typed.get("form"), "kind", Programmes.FORMS));
    }

    @Override
    protected List<Order> orders(Language language) {
        return List.of(Order.byName(language), Order.byPublication());
    }

    @Override
    protected Set<Kind> ownKinds() {
        return Set.of(Kind.FIGURE);
    }

    @Override
    protected void complete(ProgrammeView programme, int publication, Language language, Model model) {
        List<FigureView> known = Rows.newestOfEachFirst(figures.of(
                new EntryRef(Kind.PROGRAMME, new Slug(programme.head().id())), publication));
        model.addAttribute("known", known)
                .addAttribute("keyFigures", Rows.leading(known, Rows.RESULTS_FIRST, KEY_FIGURES));
        validity(known).ifPresent(period -> model.addAttribute("validity", period));
    }

    /** From when until when its rules hold, as far as any figure says: the period that ends last. */
    static Optional<Period> validity(List<FigureView> known) {
        return known.stream()
                .filter(figure -> figure.preferred() == null && figure.nature().equals("actual"))
                .map(FigureView::period)
                .filter(period -> period.code().contains("/") && period.start() != null && period.end() != null)
                .max(Comparator.comparing(
                        period -> Objects.requireNonNull(period.end()), Comparator.<LocalDate>naturalOrder()));
    }
}
