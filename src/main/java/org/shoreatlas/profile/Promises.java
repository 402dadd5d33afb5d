package org.shoreatlas.profile;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.CommitmentView;
import org.shoreatlas.api.Query;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.source.Sources;
import org.shoreatlas.web.ReadingDay;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was promised in agreements and what came of it, however many they are in the same number of statements. */
@Component
class Promises {

    private final Figures figures;
    private final Inquiries inquiries;
    private final Sources sources;
    private final ReadingDay day;

    Promises(Figures figures, Inquiries inquiries, Sources sources, ReadingDay day) {
        this.figures = figures;
        this.inquiries = inquiries;
        this.sources = sources;
        this.day = day;
    }

    /** Adds what a template needs to say the amounts and the state of their commitments. */
    void show(Collection<AgreementView> agreements, int publication, Model model) {
        model.addAttribute("on", day.of(model))
                .addAttribute("sourceCount", sources.count(publication))
                .addAttribute("amounts", amounts(agreements, publication))
                .addAttribute("searched", searched(publication));
    }

    /** The figures that hold the amounts, by their ids. */
    Map<String, FigureView> amounts(Collection<AgreementView> agreements, int publication) {
        return figures.byId(
                        agreements.stream()
                                .flatMap(agreement -> agreement.commitments().stream())
                                .map(CommitmentView::figure)
                                .filter(Objects::nonNull)
                                .toList(),
                        publication)
                .get();
    }

    /** When what came of promises was last looked for, by the slug of the region. */
    private Map<String, LocalDate> searched(int publication) {
        return inquiries
                .list(Query.first(Query.MAX_SIZE, "question", Question.PROMISES.code(), publication))
                .items()
                .stream()
                .flatMap(inquiry -> inquiry.places().stream().map(place -> Map.entry(place.slug(), inquiry.on())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (newest, older) -> newest));
    }
}
