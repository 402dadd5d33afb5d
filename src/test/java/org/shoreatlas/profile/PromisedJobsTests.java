package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.profile.SampleFigures.ofPark;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.figure.FigureView;

/** What was promised in a park beside what was reported. */
@Tag("unit")
class PromisedJobsTests {

    private static final FigureView BY_2015 = target("10000", "exact", "2015");
    private static final FigureView BY_2017 = target("15000", "exact", "2017");
    private static final FigureView IN_2020 = ofPark("park-jobs", "2000", "actual", "exact", "2020-01");

    @Test
    void holdsTheLatestPromiseThatIsDueAgainstTheNewestResult() {
        PromisedJobs jobs = one(IN_2020, BY_2017, BY_2015, ofPark("park-jobs", "900", "actual", "exact", "2016"));
        assertThat(jobs.bars()).extracting(PromisedJobs.Bar::percent).containsExactly(67, 100, 13);
        assertThat(jobs.bars()).extracting(PromisedJobs.Bar::isPromise).containsExactly(true, true, false);
        assertThat(jobs.promised()).isEqualTo(BY_2017);
        assertThat(jobs.result()).isEqualTo(IN_2020);
    }

    @Test
    void saysNothingOfAPromiseThatIsNotDueNotExactOrSurpassed() {
        assertThat(one(IN_2020, target("15000", "exact", "2030")).promised()).isNull();
        assertThat(one(IN_2020, target("15000", "about", "2017")).promised()).isNull();
        assertThat(one(IN_2020, target("1500", "exact", "2017")).promised()).isNull();
        assertThat(one(ofPark("park-jobs", "2000", "actual", "about", "2020-01"), BY_2017)
                        .promised())
                .isNull();
    }

    @Test
    void needsBothAndTheirDays() {
        assertThat(PromisedJobs.of(List.of(BY_2017))).isEmpty();
        assertThat(PromisedJobs.of(List.of(IN_2020))).isEmpty();
        assertThat(PromisedJobs.of(List.of(BY_2017, ofPark("park-jobs", "1980", "actual", "exact", ""))))
                .isEmpty();
        assertThat(PromisedJobs.of(List.of(BY_2017, ofPark("park-jobs", "1980", "projection", "exact", "2020"))))
                .isEmpty();
    }

    private static PromisedJobs one(FigureView... figures) {
        List<PromisedJobs> all = PromisedJobs.of(List.of(figures));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static FigureView target(String value, String precision, String by) {
        return ofPark("park-jobs-target", value, "target", precision, by);
    }
}
