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
import org.shoreatlas.profile.RegionProfile.Known;
import org.shoreatlas.programme.ProgrammeView;
import org.shoreatlas.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the questions that an investor asks of a region: answered, looked for and not found, or not looked
 * for yet.
 */
@Component
@Transactional(readOnly = true)
public class Answers {

    private static final String CENTRE = "cri";
    private static final int FIGURES = 3;
    private static final int ENTRIES = 6;

    private final Figures figures;
    private final Parks parks;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Inquiries inquiries;

    Answers(
            Figures figures,
            Parks parks,
            Agreements agreements,
            Organisations organisations,
            Programmes programmes,
            Inquiries inquiries) {
        this.figures = figures;
        this.parks = parks;
        this.agreements = agreements;
        this.organisations = organisations;
        this.programmes = programmes;
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
        ByRegion<ProgrammeView> run = programmes.inRegions(regions, publication);
        return regions.stream()
                .collect(toMap(
                        region -> region,
                        region -> of(
                                known.of(region),
                                lookedFor.of(region),
                                sites.of(region),
                                signed.of(region),
                                there.of(region),
                                there.of(region).stream()
                                        .filter(one -> one.form().equals("company"))
                                        .toList(),
                                run.of(region))));
    }

    /** Which questions are answered in each of many regions, given by their ids, and not by what. */
    public Map<Long, Set<Question>> answered(Collection<Long> regions, int publication) {
        if (regions.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> known = figures.indicatorsIn(regions, publication);
        Set<Long> park = parks.regionsWith(ParkView.IN_USE, regions, publication);
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
            List<OrganisationView> organisations,
            List<OrganisationView> companies,
            List<ProgrammeView> programmes) {
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
                            .sorted(Rows.RESULTS_FIRST.thenComparing(Rows.NEWEST))
                            .limit(FIGURES)
                            .toList();
                    return new Answer(
                            question,
                            question.isAnswered(indicators, park, promises, contact),
                            found,
                            bearing(question, parks, agreements, organisations, companies, programmes)
                                    .limit(ENTRIES)
                                    .toList(),
                            newest(inquiries, question));
                })
                .toList();
    }

    /** All that is held of a region and bears on a question, what is in use first. */
    private static Stream<Known> bearing(
            Question question,
            List<ParkView> parks,
            List<AgreementView> agreements,
            List<OrganisationView> organisations,
            List<OrganisationView> companies,
            List<ProgrammeView> programmes) {
        return switch (question) {
            case PARK ->
                parks.stream()
                        .sorted(Comparator.comparing((ParkView park) -> !isInUse(park))
                                .thenComparing(park -> !park.form().equals("shore-park")))
                        .map(park -> new Known("parks", park.head(), park));
            case OPERATORS -> companies.stream().map(one -> new Known("organisations", one.head(), null));
            case TRAINING ->
                Stream.concat(
                        organisations.stream()
                                .filter(one -> one.form().equals("school"))
                                .map(one -> new Known("organisations", one.head(), null)),
                        ofForm("training", programmes));
            case INCENTIVES -> ofForm("incentive", programmes);
            case PROMISES ->
                agreements.stream().filter(Answers::isCommitted).map(one -> new Known("agreements", one.head(), null));
            case CONTACT ->
                organisations.stream()
                        .filter(Answers::isCentre)
                        .map(one -> new Known("organisations", one.head(), null));
            default -> Stream.empty();
        };
    }

    private static Stream<Known> ofForm(String form, List<ProgrammeView> programmes) {
        return programmes.stream()
                .filter(one -> one.form().equals(form))
                .map(one -> new Known("programmes", one.head(), null));
    }

    private static @Nullable InquiryView newest(List<InquiryView> inquiries, Question question) {
        return inquiries.stream()
                .filter(inquiry -> inquiry.question().equals(question.code()))
                .max(Comparator.comparing(InquiryView::on))
                .orElse(null);
    }

    static boolean isInUse(ParkView park) {
        return ParkView.IN_USE.contains(park.status());
    }

    static boolean isCommitted(AgreementView agreement) {
        return !agreement.commitments().isEmpty();
    }

    static boolean isCentre(OrganisationView organisation) {
        return organisation.form().equals(CENTRE);
    }
}
