package org.shoreatlas.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 2026-11-23T17:00:00Z, 0", // the same Monday
        "2026-11-23T09:00:00Z, 2026-11-24T09:00:00Z, 0",
        "2026-11-23T09:00:00Z, 2026-11-26T22:00:00Z, 2",
        "2026-11-23T09:00:00Z, 2026-11-27T00:30:00Z, 3", // Tuesday, Wednesday and Thursday have passed
        "2026-11-26T09:00:00Z, 2026-11-30T09:00:00Z, 1", // over a weekend
        "2026-11-26T09:00:00Z, 2026-12-02T09:00:00Z, 3",
        "2026-11-17T09:00:00Z, 2026-11-20T09:00:00Z, 1", // the eighteenth is Independence Day
        "2026-11-23T09:00:00Z, 2026-11-20T09:00:00Z, 0"
    })
    void leavesOutWeekendsAndHolidays(Instant from, Instant to, long days) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-01",
                "2027-01-11",
                "2027-01-14",
                "2026-05-01",
                "2026-07-30",
                "2026-08-14",
                "2026-08-20",
                "2026-08-21",
                "2028-10-31",
                "2026-11-06",
                "2026-11-18"
            })
    void leavesOutEachHolidayOfFixedDateThatIsNoWeekend(LocalDate holiday) {
        assertThat(holiday.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(WorkingDays.between(noon(holiday.minusDays(1)), noon(holiday.plusDays(1))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-09, 3",
        "2026-03-02, 2026-03-16, 9",
        "2026-03-06, 2026-03-07, 0",
        "2026-03-06, 2026-03-10, 1"
    })
    void countsDaysBetween(LocalDate from, LocalDate to, long days) {
        assertThat(WorkingDays.between(noon(from), noon(to))).isEqualTo(days);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Africa/Casablanca")).toInstant();
    }
}
