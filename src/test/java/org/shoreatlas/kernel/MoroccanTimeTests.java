package org.shoreatlas.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class MoroccanTimeTests {

    @Test
    void beginsADayAnHourEarlierThanGreenwichOutsideRamadan() {
        assertThat(MoroccanTime.startOf(LocalDate.of(2025, 6, 1))).isEqualTo("2025-05-31T23:00:00Z");
        assertThat(MoroccanTime.dayOf(Instant.parse("2025-05-31T23:00:00Z"))).isEqualTo("2025-06-01");
        assertThat(MoroccanTime.dayOf(Instant.parse("2025-05-31T22:59:59Z"))).isEqualTo("2025-05-31");
    }

    @Test
    void beginsADayWithGreenwichInRamadan() {
        assertThat(MoroccanTime.startOf(LocalDate.of(2025, 3, 10))).isEqualTo("2025-03-10T00:00:00Z");
        assertThat(MoroccanTime.dayOf(Instant.parse("2025-03-09T23:59:59Z"))).isEqualTo("2025-03-09");
    }

    @Test
    void followedTheClocksOfSummerAndWinterUntil2018() {
        assertThat(MoroccanTime.startOf(LocalDate.of(2017, 8, 1))).isEqualTo("2017-07-31T23:00:00Z");
        assertThat(MoroccanTime.startOf(LocalDate.of(2017, 12, 1))).isEqualTo("2017-12-01T00:00:00Z");
        assertThat(MoroccanTime.dayOf(Instant.parse("2017-12-01T23:30:00Z"))).isEqualTo("2017-12-01");
        assertThat(MoroccanTime.dayOf(Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo("1969-12-31");
    }
}
