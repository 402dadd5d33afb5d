package org.shoreatlas.desk.submission;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.shoreatlas.kernel.MoroccanTime;

/**
 * Days on which offices work in Morocco: Monday to Friday without the holidays of fixed date (decree 2.77.169 and its
 * successors). The religious holidays follow the moon and are announced by its sighting: they are not left out.
 */
final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 11),
            MonthDay.of(1, 14),
            MonthDay.of(5, 1),
            MonthDay.of(7, 30),
            MonthDay.of(8, 14),
            MonthDay.of(8, 20),
            MonthDay.of(8, 21),
            MonthDay.of(10, 31),
            MonthDay.of(11, 6),
            MonthDay.of(11, 18));

    private WorkingDays() {}

    /** Whole working days that have passed since the day of the first, up to and with the day before the second. */
    static long between(Instant from, Instant to) {
        LocalDate first = MoroccanTime.dayOf(from).plusDays(1);
        LocalDate last = MoroccanTime.dayOf(to);
        return first.isAfter(last)
                ? 0
                : first.datesUntil(last).filter(WorkingDays::isOne).count();
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day));
    }
}
