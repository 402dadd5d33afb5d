package org.shoreatlas.profile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.agreement.CommitmentState;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.programme.ProgrammeView;
import org.shoreatlas.source.EntrySummary;

/**
 * All that is known of a region, in the order of the next question that an investor asks.
 *
 * @param locator where the region lies
 * @param state what stands in one line under the name
 * @param summary the region in six lines
 * @param promised jobs promised in its parks beside those reported
 * @param numbers all its figures, each in one group
 * @param pictured what its picture shows
 * @param inUse parks that operate or are being extended
 * @param comingParks parks that are announced, planned or under construction, or that will not come
 * @param parkFacts by the slug of the park, the newest reading of what is known of it
 * @param national the newest national rules on cost, which apply here too
 * @param committed the agreements in which something was promised
 * @param whole the region as a whole, not offshoring
 * @param standings among the twelve
 * @param answers what is known of the questions that an investor asks, in their order
 * @param centres the regional investment centre
 * @param lastLookedFor the day of the newest inquiry; null if there was none
 * @param sources what all this rests on
 */
public record RegionProfile(
        RegionMap locator,
        State state,
        RegionSummary summary,
        List<PromisedJobs> promised,
        List<Numbers> numbers,
        List<FigureView> pictured,
        List<ParkView> inUse,
        List<ParkView> comingParks,
        Map<String, List<FigureView>> parkFacts,
        Section infrastructure,
        Section cost,
        List<FigureView> national,
        Section training,
        List<ProgrammeView> programmes,
        Section jobs,
        List<OrganisationView> organisations,
        Section money,
        List<AgreementView> committed,
        Map<String, FigureView> amounts,
        List<TimelineItem> timeline,
        List<Province> provinces,
        Section whole,
        List<RegionRank> standings,
        List<Answer> answers,
        List<OrganisationView> centres,
        @Nullable LocalDate lastLookedFor,
        List<SourceUse> sources) {

    /** @param newest the result of offshoring with the latest stated period; null without one */
    record State(int parksInUse, @Nullable FigureView newest, int figures, int sources) {}

    /**
     * Figures under one heading.
     *
     * @param of a code of a section
     */
    public record Numbers(String of, List<FigureView> figures) {}

    /** @param cities those in it of which anything is known, each with the number of figures about it */
    record Province(PlaceView place, Map<PlaceView, Integer> cities, int figures) {}

    /**
     * @param isAnswered whether it is answered, and not only something held that bears on it
     * @param figures at most three that answer the question
     * @param known entries that answer it, or bear on it: what is planned or old is no answer, but not nothing either
     * @param inquiry the newest in which an answer was looked for; null if nobody has looked
     */
    public record Answer(
            Question question,
            boolean isAnswered,
            List<FigureView> figures,
            List<Known> known,
            @Nullable InquiryView inquiry) {

        private static final int IN_ONE_LINE = 2;

        /** Those that stand in the one line that says the best there is: of two indicators one each. */
        public List<FigureView> best() {
            Set<String> told = new HashSet<>();
            return figures.stream()
                    .filter(figure -> told.add(figure.indicator().code()))
                    .limit(IN_ONE_LINE)
                    .toList();
        }

        /** The period of what stands in the one line; null where nothing in it has one. */
        public @Nullable Period day() {
            return Stream.concat(
                            question == Question.PARK
                                    ? known.stream()
                                            .flatMap(one -> Stream.ofNullable(one.park()))
                                            .map(ParkView::statusOn)
                                    : Stream.empty(),
                            figures.stream().map(FigureView::period))
                    .filter(Period::isStated)
                    .findFirst()
                    .orElse(null);
        }

        /**
         * How much is known: {@code known}, {@code part} or {@code unknown}. What is built says not what is free, and
         * training that is only planned, or for all sectors, is known in part.
         */
        public String extent() {
            return isAnswered && isWhole() ? "known" : isEmpty() ? "unknown" : "part";
        }

        private boolean isWhole() {
            return switch (question) {
                case SPACE -> figures.stream().anyMatch(figure -> isOf(figure, "park-occupancy"));
                case TRAINING ->
                    figures.stream()
                            .anyMatch(figure -> figure.nature().equals("actual")
                                    && !figure.activity().equals("all"));
                default -> true;
            };
        }

        private static boolean isOf(FigureView figure, String indicator) {
            return figure.indicator().code().equals(indicator);
        }

        /** Whether nothing at all is held. */
        public boolean isEmpty() {
            return !isAnswered && figures.isEmpty() && known.isEmpty();
        }

        /** Whether all that has a day is older than five years: it is then what was last known. */
        public boolean isOld(LocalDate day) {
            List<LocalDate> days = Stream.concat(
                            figures.stream().map(FigureView::period),
                            known.stream()
                                    .flatMap(one -> Stream.ofNullable(one.park()))
                                    .filter(Answers::isInUse)
                                    .map(ParkView::statusOn))
                    .map(Period::end)
                    .filter(Objects::nonNull)
                    .toList();
            return !days.isEmpty()
                    && days.stream()
                            .noneMatch(end ->
                                    end.plusYears(ParkView.YEARS_LAST_KNOWN).isAfter(day));
        }
    }

    /**
     * @param path of the list that the entry belongs to
     * @param park of which the status says how far it bears; null for what is none
     */
    public record Known(
            String path, EntrySummary head, @Nullable ParkView park) {}

    /** @param statements how many figures and entries of the profile rest on the source */
    record SourceUse(String source, LocalText title, int statements) {}

    /** Whether a section of the page, by its id, has anything in it; one without stands nowhere. */
    public boolean shows(String section) {
        return switch (section) {
            case "parks" -> !(inUse.isEmpty() && comingParks.isEmpty() && infrastructure.isEmpty());
            case "training" -> !(training.isEmpty() && programmes.isEmpty());
            case "jobs" -> !(jobs.isEmpty() && organisations.isEmpty());
            case "commitments" -> !(committed.isEmpty() && money.isEmpty());
            case "whole" -> !whole.isEmpty();
            default -> true;
        };
    }

    /** How many of its answers there are of an extent. */
    public long count(String extent) {
        return answers.stream().filter(answer -> answer.extent().equals(extent)).count();
    }

    /** How its commitments stand on a day, as far as anybody has looked. */
    public Map<CommitmentState, Integer> commitments(LocalDate day) {
        InquiryView looked = promises();
        Map<CommitmentState, Integer> states = new EnumMap<>(CommitmentState.class);
        committed.stream()
                .flatMap(agreement -> agreement.commitments().stream())
                .forEach(one -> states.merge(one.stateOn(day, looked == null ? null : looked.on()), 1, Integer::sum));
        return states;
    }

    /** Its parks that stand still on a day, by slug. */
    public Map<String, ParkView> halted(LocalDate day) {
        return ParkView.halted(comingParks, day);
    }

    /** The newest search for what came of promises; null if nobody has looked. */
    public @Nullable InquiryView promises() {
        return inquiry(Question.PROMISES);
    }

    /** The newest inquiry about a question; null if nobody has looked. */
    private @Nullable InquiryView inquiry(Question question) {
        return answers.stream()
                .filter(answer -> answer.question() == question)
                .findFirst()
                .map(Answer::inquiry)
                .orElse(null);
    }
}
