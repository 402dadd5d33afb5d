package org.shoreatlas.profile;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.organisation.Organisations;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.ByRegion;
import org.shoreatlas.profile.RegionProfile.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the questions that an investor asks of a region: answered, looked for and not found, or not looked
 * for yet.
 */
@Component
@Transactional(readOnly = true)
public class Answers {

    private static final Set<String> IN_USE = Set.of("operating", "being-extended");
    private static final String CENTRE = "cri";

    private final Figures figures;
    private final Parks parks;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Inquiries inquiries;

    Answers(Figures figures, Parks parks, Agreements agreements, Organisations organisations, Inquiries inquiries) {
        this.figures = figures;
        this.parks = parks;
        this.agreements = agreements;
        this.organisations = organisations;
        this.inquiries = inquiries;
    }

    /** Of each region by its id, in the order in which they are asked. */
    public Map<Long, List<Answer>> of(Collection<Long> regions, int publication) {
        if (regions.isEmpty()) {
            return Map.of();
        }
        ByRegion<FigureView> known = figures.newestIn(regions, publication);
        ByRegion<InquiryView> lookedFor = inquiries.inRegions(regions, publication);
        ByRegion<ParkView> sites = parks.inRegions(regions, publication);
        ByRegion<AgreementView> signed = agreements.inRegions(regions, publication);
        ByRegion<OrganisationView> there = organisations.inRegions(regions, publication);
        return regions.stream()
                .collect(toMap(
                        region -> region,
                        region -> of(
                                known.of(region),
                                lookedFor.of(region),
                                sites.of(region),
                                signed.of(region),
                                there.of(region))));
    }

    /** Which questions are answered in each of many regions, given by their ids, and not by what. */
    public Map<Long, Set<Question>> answered(Collection<Long> regions, int publication) {
        if (regions.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> known = figures.indicatorsIn(regions, publication);
        Set<Long> park = parks.regionsWith(IN_USE, regions, publication);
        Set<Long> promises = agreements.regionsWithCommitments(regions, publication);
        Set<Long> contact = organisations.regionsWith(CENTRE, regions, publication);
        return regions.stream()
                .distinct()
                .collect(toMap(
                        region -> region,
                        region -> Stream.of(Question.values())
                                .filter(question -> question.isAnswered(
                                        known.getOrDefault(region, Set.of()),
                                        park.contains(region),
                                        promises.contains(region),
                                        contact.contains(region)))
                                .collect(toSet())));
    }

    static List<Answer> of(
            List<FigureView> known,
            List<InquiryView> inquiries,
            List<ParkView> parks,
            List<AgreementView> agreements,
            List<OrganisationView> organisations) {
        Set<String> indicators =
                known.stream().map(figure -> figure.indicator().code()).collect(toSet());
        boolean park = parks.stream().anyMatch(Answers::isInUse);
        boolean promises = agreements.stream().anyMatch(Answers::isCommitted);
        boolean contact = organisations.stream().anyMatch(Answers::isCentre);
        return Stream.of(Question.values())
                .map(question -> {
                    List<FigureView> found = known.stream()
                            .filter(figure ->
                                    question.isAnsweredBy(figure.indicator().code()))
                            .sorted(Rows.NEWEST)
                            .limit(3)
                            .toList();
                    return new Answer(
                            question,
                            question.isAnswered(indicators, park, promises, contact),
                            found,
                            newest(inquiries, question));
                })
                .toList();
    }

    private static @Nullable InquiryView newest(List<InquiryView> inquiries, Question question) {
        return inquiries.stream()
                .filter(inquiry -> inquiry.question().equals(question.code()))
                .max(Comparator.comparing(InquiryView::on))
                .orElse(null);
    }

    static boolean isInUse(ParkView park) {
        return IN_USE.contains(park.status());
    }

    static boolean isCommitted(AgreementView agreement) {
        return !agreement.commitments().isEmpty();
    }

    static boolean isCentre(OrganisationView organisation) {
        return organisation.form().equals(CENTRE);
    }
}
