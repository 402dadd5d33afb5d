package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
@Tag("unit")
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 2026-11-23T17:00:00Z, 0",  // the same Monday
        "2026-11-23T09:00:00Z, 2026-11-24T09:00:00Z, 0",
        "2026-11-23T09:00:00Z, 2026-11-26T22:00:00Z, 2",
        "2026-11-23T09:00:00Z, 2026-11-27T00:30:00Z, 3",  // Tuesday, Wednesday and Thursday have passed
        "2026-11-26T09:00:00Z, 2026-11-30T09:00:00Z, 1",  // over a weekend
        "2026-11-26T09:00:00Z, 2026-12-02T09:00:00Z, 3",
        "2026-11-17T09:00:00Z, 2026-11-20T09:00:00Z, 1",  // the eighteenth is Independence Day
        "2026-11-23T09:00:00Z, 2026-11-20T09:00:00Z, 0"})
    void leavesOutWeekendsAndHolidays(Instant from, Instant to, long days) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(days);
    }
}
