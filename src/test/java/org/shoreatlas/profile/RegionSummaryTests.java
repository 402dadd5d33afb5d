package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.profile.SampleFigures.ofPark;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.source.EntrySummary;

/** What the six lines choose, and the one number in them that is computed. */
@Tag("unit")
class RegionSummaryTests {

    private static final FigureView BUILT = built("30000", "exact", "2023-11");
    private static final FigureView OCCUPIED = occupied("80", "exact", "2023-11");

    @Test
    void theFreeSpaceIsWhatOfficesOfOneDayLeave() {
        assertThat(summary(BUILT, OCCUPIED).sites().get(0).free()).isEqualByComparingTo("6000");
        assertThat(summary(BUILT, occupied("80", "exact", "2024"))
                        .sites()
                        .get(0)
                        .free())
                .isNull();
        assertThat(summary(BUILT, occupied("80", "about", "2023-11"))
                        .sites()
                        .get(0)
                        .free())
                .isNull();
        assertThat(summary(built("30000", "exact", ""), occupied("80", "exact", ""))
                        .sites()
                        .get(0)
                        .free())
                .isNull();
        assertThat(summary(BUILT).sites().get(0).free()).isNull();
    }

    @Test
    void eachTargetIsFollowedByWhatCameOfIt() {
        FigureView target = ofPark("park-jobs-target", "15000", "target", "exact", "2017");
        FigureView result = ofPark("park-jobs", "2000", "actual", "exact", "2020-01");
        RegionSummary summary = summary(result, target, ofPark("park-jobs-target", "10000", "target", "exact", "2015"));
        assertThat(summary.promised()).containsExactly(target, result);
        assertThat(summary.work()).containsExactly(result);
    }

    @Test
    void aResultStandsBeforeAPlanAndOneParkBesideAnother() {
        FigureView planned = ofPark("training-places", "3140", "planned", "exact", "2026");
        FigureView result = ofPark("training-places", "300", "actual", "exact", "2019");
        assertThat(summary(planned, result).people()).containsExactly(result);
        assertThat(summary(planned).people()).containsExactly(planned);
        assertThat(summary().sites().get(0).offices()).isEmpty();
        assertThat(RegionSummary.of(List.of(), List.of(), List.of(), List.of(park()), List.of())
                        .ahead())
                .hasSize(1);
    }

    private static RegionSummary summary(FigureView... figures) {
        return RegionSummary.of(List.of(figures), List.of(), List.of(park()), List.of(), List.of());
    }

    private static FigureView built(String value, String precision, String period) {
        return ofPark("park-offices-built", value, "actual", precision, period);
    }

    private static FigureView occupied(String value, String precision, String period) {
        return ofPark("park-occupancy", value, "actual", precision, period);
    }

    private static ParkView park() {
        return new ParkView(
                new EntrySummary(
                        "fes-shore",
                        "park",
                        1,
                        new LocalText("فاس شور", "Fès Shore", "Fès Shore"),
                        "",
                        Instant.EPOCH,
                        null,
                        null,
                        List.of()),
                "shore-park",
                "operating",
                Period.parse("2023-11"),
                null,
                null,
                List.of(),
                null);
    }
}
