package org.shoreatlas.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.programme.ProgrammeView;

/**
 * All that is known of a region, in the order of the next question that an investor asks.
 *
 * @param locator where the region lies
 * @param state what stands in one line under the name
 * @param glance the figures that say most, six at most
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
        List<FigureView> glance,
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

    /** @param newest the figure with the latest stated period; null without figures */
    record State(int parksInUse, @Nullable FigureView newest, int figures, int sources) {}

    /** @param cities those in it of which anything is known, each with the number of figures about it */
    record Province(PlaceView place, Map<PlaceView, Integer> cities, int figures) {}

    /**
     * @param figures at most three that answer the question
     * @param inquiry the newest in which an answer was looked for; null if nobody has looked
     */
    public record Answer(
            Question question,
            boolean isAnswered,
            List<FigureView> figures,
            @Nullable InquiryView inquiry) {}

    /** @param statements how many figures and entries of the profile rest on the source */
    record SourceUse(String source, LocalText title, int statements) {}

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
