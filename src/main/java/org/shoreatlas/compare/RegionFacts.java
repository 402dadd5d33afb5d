package org.shoreatlas.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.compare.Cell.Entry;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.profile.Question;
import org.shoreatlas.profile.RegionSummary.Site;

/**
 * What is known of one region and of all that lies in it.
 *
 * @param figures by indicator
 * @param listings that a park of the region is named in the circular of 2025
 * @param organisations without those that operate parks
 * @param inquiries the latest first
 */
record RegionFacts(
        PlaceView region,
        Map<String, List<FigureView>> figures,
        List<ParkView> parks,
        List<MilestoneView> listings,
        List<AgreementView> agreements,
        List<OrganisationView> organisations,
        List<InquiryView> inquiries) {

    Optional<FigureView> reading(String indicator) {
        return Cell.reading(figures.getOrDefault(indicator, List.of()), "offshoring");
    }

    List<ParkView> shoreParks() {
        return parks.stream().filter(park -> park.form().equals("shore-park")).toList();
    }

    /** Its shore park, where it has one alone of which there is news. */
    Optional<ParkView> park(LocalDate on) {
        List<ParkView> known = shoreParks().stream()
                .filter(park -> !park.statusAt(on).equals(Cell.NO_NEWS))
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    /** The park in use whose free space is known. */
    Optional<Site> site(LocalDate on) {
        List<FigureView> known = figures.values().stream().flatMap(List::stream).toList();
        return parks.stream()
                .filter(park -> ParkView.IN_USE.contains(park.statusAt(on)))
                .map(park -> Site.of(park, known))
                .filter(site -> site.free() != null)
                .findFirst();
    }

    /** When the newest of the statuses of its shore parks was reported. */
    Optional<Period> lastReport() {
        return shoreParks().stream()
                .map(ParkView::statusOn)
                .filter(on -> on.end() != null)
                .max(Comparator.comparing(on -> Objects.requireNonNull(on.end())));
    }

    /** @param on the day on which they are read */
    static List<Entry> statuses(List<ParkView> parks, LocalDate on) {
        return parks.stream()
                .map(park ->
                        new Entry("/parks/" + park.head().id(), park.head().name(), park.statusAt(on), park.statusOn()))
                .sorted(Comparator.comparing(one -> one.status().equals(Cell.NO_NEWS)))
                .toList();
    }

    List<Entry> listed() {
        return listings.stream()
                .map(one -> new Entry(
                        "/milestones/" + one.head().id(),
                        one.subject().name() == null
                                ? one.head().name()
                                : one.subject().name(),
                        "",
                        one.period()))
                .toList();
    }

    List<Entry> companies() {
        return organisations.stream()
                .filter(one -> one.form().equals("company"))
                .map(one -> new Entry(
                        "/organisations/" + one.head().id(), one.head().name(), "", Period.NOT_STATED))
                .toList();
    }

    Optional<OrganisationView> centre() {
        return organisations.stream().filter(one -> one.form().equals("cri")).findFirst();
    }

    /** The day on which somebody last looked for what came of promises. */
    Optional<LocalDate> lastSearch() {
        return Optional.ofNullable(inquiry(Question.PROMISES.code())).map(InquiryView::on);
    }

    @Nullable
    InquiryView inquiry(String question) {
        return inquiries.stream()
                .filter(inquiry -> inquiry.question().equals(question))
                .findFirst()
                .orElse(null);
    }
}
