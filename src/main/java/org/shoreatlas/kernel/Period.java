package org.shoreatlas.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference period, written as an ISO 8601 date of reduced precision or an interval of two: {@code 2024},
 * {@code 2024-12}, {@code 2024-12-31}, {@code a/b}, {@code a/..} (since), {@code ../b} (until); a {@code ~} after or
 * before a date means about. The empty code means that the source states no period.
 *
 * @param code as stored
 * @param start first day, null if open or not stated
 * @param end last day, null if open or not stated
 */
public record Period(
        String code, @Nullable LocalDate start, @Nullable LocalDate end) {

    public static final Period NOT_STATED = new Period("", null, null);

    private static final Pattern DATE = Pattern.compile("~?(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?~?");
    private static final String OPEN = "..";

    /** @throws IllegalArgumentException if the code is not of that form, names no such day, or ends before it starts */
    public static Period parse(String code) {
        if (code.isEmpty()) {
            return NOT_STATED;
        }
        String[] ends = code.split("/", -1);
        if (ends.length > 2 || code.equals(OPEN + "/" + OPEN)) {
            throw malformed(code);
        }
        LocalDate start = ends[0].equals(OPEN) && ends.length == 2 ? null : day(code, ends[0], false);
        String last = ends[ends.length - 1];
        LocalDate end = last.equals(OPEN) && ends.length == 2 ? null : day(code, last, true);
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("the period " + code + " ends before it starts");
        }
        return new Period(code, start, end);
    }

    public boolean isStated() {
        return !code.isEmpty();
    }

    public boolean isAbout() {
        return code.contains("~");
    }

    private static LocalDate day(String code, String text, boolean last) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw malformed(code);
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            if (parts.group(2) == null) {
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return month.atDay(Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            throw malformed(code);
        }
    }

    @JsonValue
    Json json() {
        return new Json(isStated() ? code : null, start, end, isStated() ? "stated" : "not-stated");
    }

    /** As the read API shows a period. */
    record Json(
            @Nullable String code,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String status) {}

    private static IllegalArgumentException malformed(String code) {
        return new IllegalArgumentException("not a period: " + code
                + " (expected 2024, 2024-12, 2024-12-31, a/b, a/.. or ../b, each with ~ for about)");
    }
}
