package org.shoreatlas.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.api.PublishedEntries;
import org.shoreatlas.api.Query;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.inquiry.Inquiries;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.organisation.Organisations;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
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

    /** In the order in which they are asked. */
    public List<Answer> of(Slug region, int publication) {
        return of(
                figures.newestIn(region, publication),
                inquiries.of(region.value(), publication),
                in(parks, region, publication),
                in(agreements, region, publication),
                in(organisations, region, publication));
    }

    static List<Answer> of(
            List<FigureView> known,
            List<InquiryView> inquiries,
            List<ParkView> parks,
            List<AgreementView> agreements,
            List<OrganisationView> organisations) {
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
                            question.isAnswered(known, park, promises, contact),
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
        return organisation.form().equals("cri");
    }

    static <V> List<V> in(PublishedEntries<?, V> entries, Slug region, int publication) {
        return entries.list(Query.first(Query.MAX_SIZE, "place", region.value(), publication))
                .items();
    }
}
