package org.shoreatlas.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.profile.RegionProfile.Answer;

/**
 * A region in six lines. Each is made of the newest results of a few indicators, which stand there as the sentences of
 * their indicators, so that a line says no more than its figures do.
 *
 * @param sites parks in use, those with the most known of their offices first
 * @param ahead parks that are not in use, where none is
 * @param work who works there
 * @param support what is paid or spared, there and in the whole country
 * @param promised the targets of its parks, each with the newest result
 * @param people students and places of training
 * @param open the questions of which nothing is known
 */
public record RegionSummary(
        List<Site> sites,
        List<ParkView> ahead,
        List<FigureView> work,
        List<FigureView> support,
        List<FigureView> promised,
        List<FigureView> people,
        List<Question> open) {

    private static final int SITES = 3;
    private static final int PARKS = 2;
    private static final int EACH = 3;
    private static final int SUPPORT = 4;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The park whose free space is known; null where none is. */
    public @Nullable Site free() {
        return sites.stream().filter(site -> site.free() != null).findFirst().orElse(null);
    }

    /**
     * A park in use.
     *
     * @param offices built there, and how full they are, as of the newest day of which either is known
     * @param free the space that both leave, in m²; null where they are not of one day or not exact
     */
    public record Site(
            ParkView park,
            List<FigureView> offices,
            @Nullable BigDecimal free) {

        public static Site of(ParkView park, List<FigureView> known) {
            List<FigureView> own = known.stream()
                    .filter(figure -> figure.subject().kind() == Kind.PARK
                            && figure.subject().id().equals(park.head().id())
                            && figure.preferred() == null)
                    .toList();
            List<FigureView> offices = newestOfEach(own, "park-offices-built", "park-occupancy");
            return new Site(park, offices, offices.size() < 2 ? null : free(offices.get(0), offices.get(1)));
        }

        private static @Nullable BigDecimal free(FigureView built, FigureView occupied) {
            boolean together = built.period().isStated()
                    && built.period().equals(occupied.period())
                    && Stream.of(built, occupied)
                            .allMatch(figure -> figure.precision().equals("exact"));
            BigDecimal offices = built.value();
            BigDecimal share = occupied.value();
            return together && offices != null && share != null
                    ? offices.multiply(WHOLE.subtract(share)).divide(WHOLE, 0, RoundingMode.HALF_UP)
                    : null;
        }
    }

    static RegionSummary of(
            List<FigureView> figures,
            List<FigureView> national,
            List<ParkView> inUse,
            List<ParkView> others,
            List<Answer> answers) {
        List<FigureView> known = figures.stream()
                .filter(figure -> figure.preferred() == null && !"misprint".equals(figure.relation()))
                .toList();
        List<FigureView> targets = ofEachPark(known, "park-jobs-target", "target");
        List<FigureView> results = ofEachPark(known, "park-jobs", "actual");
        return new RegionSummary(
                inUse.stream()
                        .map(park -> Site.of(park, known))
                        .sorted(Comparator.comparingInt(site -> -site.offices().size()))
                        .limit(SITES)
                        .toList(),
                inUse.isEmpty() ? others.stream().limit(SITES).toList() : List.of(),
                first(results, newestOfEach(known, "call-centre-staff", "sector-jobs-share", "sector-jobs")),
                Stream.of(
                                newestOfEach(known, "income-tax-cap"),
                                NationalRules.grants(national),
                                newestOfEach(known, "job-grant", "grant-per-project", "equipment-grant-share"))
                        .flatMap(List::stream)
                        .limit(SUPPORT)
                        .toList(),
                targets.isEmpty() ? newestOfEach(known, "jobs-announced") : beside(targets, results),
                first(greatest(known, "students-new"), newestOfEach(known, "training-places", "students")),
                answers.stream().filter(Answer::isEmpty).map(Answer::question).toList());
    }

    /** Each target, and what came of it as far as that is known. */
    private static List<FigureView> beside(List<FigureView> targets, List<FigureView> results) {
        return targets.stream()
                .flatMap(target -> Stream.concat(
                        Stream.of(target),
                        results.stream().filter(result -> result.subject().equals(target.subject()))))
                .toList();
    }

    /** Targets whose day is still to come: the newest of each indicator and subject. */
    static List<FigureView> aims(List<FigureView> known, LocalDate day) {
        return Rows.newestOfEachFirst(known).stream()
                .filter(figure -> figure.nature().equals("target")
                        && figure.preferred() == null
                        && figure.period().end() != null
                        && !figure.period().end().isBefore(day))
                .limit(EACH)
                .toList();
    }

    private static List<FigureView> first(List<FigureView> before, List<FigureView> after) {
        return Stream.concat(before.stream(), after.stream()).limit(EACH).toList();
    }

    /** The newest of each indicator, in their order. */
    static List<FigureView> newestOfEach(List<FigureView> known, String... indicators) {
        return Stream.of(indicators)
                .flatMap(code -> of(known, code).min(Rows.RESULTS_FIRST.thenComparing(Rows.NEWEST)).stream())
                .toList();
    }

    /** The newest of each park, for the two with the most. */
    private static List<FigureView> ofEachPark(List<FigureView> known, String indicator, String nature) {
        List<FigureView> newest = new ArrayList<>();
        Rows.by(
                        of(known, indicator)
                                .filter(figure -> figure.nature().equals(nature)
                                        && figure.period().isStated()
                                        && figure.subject().kind() == Kind.PARK)
                                .toList(),
                        figure -> figure.subject().id())
                .values()
                .forEach(own -> newest.add(own.stream().min(Rows.NEWEST).orElseThrow()));
        return most(newest);
    }

    private static List<FigureView> greatest(List<FigureView> known, String indicator) {
        return most(of(known, indicator)
                .filter(figure -> figure.nature().equals("actual"))
                .toList());
    }

    private static List<FigureView> most(List<FigureView> figures) {
        return figures.stream()
                .sorted(Comparator.comparing(
                        FigureView::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .limit(PARKS)
                .toList();
    }

    private static Stream<FigureView> of(List<FigureView> known, String indicator) {
        return known.stream().filter(figure -> figure.indicator().code().equals(indicator));
    }
}
