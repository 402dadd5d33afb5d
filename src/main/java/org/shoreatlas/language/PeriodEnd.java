package org.shoreatlas.language;

import java.util.Objects;
import org.shoreatlas.kernel.Period;

/**
 * One end of a period, or the whole of one that is not from one to another, as it is read. What is not known is 0.
 * Every method throws an {@link IllegalArgumentException} where what is said contradicts what was said before.
 */
final class PeriodEnd {

    private static final int MONTHS = 12;

    private int year;
    private int month;
    private int day;
    private int lastYear;
    private int lastMonth;
    private boolean isLastDay;

    PeriodEnd year(int number) {
        year = once(year, number);
        return this;
    }

    PeriodEnd month(int number) {
        month = once(month, number);
        return this;
    }

    PeriodEnd day(int number) {
        day = once(day, number);
        return this;
    }

    void firstMonths(int number) {
        month(1);
        lastMonth = once(lastMonth, number);
    }

    /** @param number of a quarter of three months or a half of six; 0 for the last */
    void part(int number, int size) {
        int end = number == 0 ? MONTHS : number * size;
        month(end - size + 1);
        lastMonth = end;
    }

    void schoolYear(int first) {
        year(first).month(9);
        lastYear = first + 1;
        lastMonth = 8;
    }

    void lastDay() {
        isLastDay = true;
    }

    boolean isEmpty() {
        return year == 0 && month == 0 && day == 0 && !isLastDay;
    }

    boolean isSchoolYear() {
        return lastYear != 0;
    }

    PeriodEnd schoolYearTo(PeriodEnd next) {
        check(isYear() && next.isYear() && next.year == year + 1);
        PeriodEnd both = new PeriodEnd();
        both.schoolYear(year);
        return both;
    }

    boolean follows(PeriodEnd other) {
        return Objects.equals(
                Period.parse(first()).start(),
                Objects.requireNonNull(Period.parse(other.last()).end()).plusDays(1));
    }

    /** Takes over the year, and of a day the month, which were said at the other end only. */
    void borrow(PeriodEnd other) {
        if (year == 0) {
            year = other.year;
        }
        if (month == 0 && day != 0) {
            month = other.month;
        }
    }

    /** Code of the date with which it begins. */
    String first() {
        return isLastDay ? last() : date(year, month);
    }

    /** Code of the date with which it ends. */
    String last() {
        String date = date(lastYear == 0 ? year : lastYear, lastMonth == 0 ? month : lastMonth);
        return isLastDay ? String.valueOf(Period.parse(date).end()) : date;
    }

    private String date(int inYear, int inMonth) {
        check(inYear != 0 && (day == 0 || inMonth != 0 && lastMonth == 0));
        return inYear + (inMonth == 0 ? "" : two(inMonth)) + (day == 0 ? "" : two(day));
    }

    private boolean isYear() {
        return year != 0 && month == 0 && day == 0 && !isLastDay;
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }

    private static int once(int known, int number) {
        check(known == 0 && number > 0);
        return number;
    }

    private static void check(boolean isUnderstood) {
        if (!isUnderstood) {
            throw new IllegalArgumentException();
        }
    }
}
