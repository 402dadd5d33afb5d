package org.shoreatlas.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.source.EvidenceView;

/**
 * Whether the readings of a row can be held against one another, in three grades, and why not.
 *
 * @param reasons of the grade; none where the readings are comparable
 */
record Guard(Grade grade, List<Reason> reasons) {

    static final int YEARS_APART = 2;

    private static final double DAYS_OF_A_MONTH = 30.44;

    enum Grade {
        OK,
        CARE,
        NO;

        /** As messages name it: {@code compare.{code}}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its sentence is the message {@code compare.why.{code}}, which takes the number as its argument. */
    record Reason(String code, int number) {}

    /** @param readings one of each region that has one, all of one indicator */
    static Guard of(List<FigureView> readings) {
        List<Reason> against = new ArrayList<>();
        boolean rules = readings.stream().allMatch(figure -> figure.flags().contains("rule-applied"));
        add(
                against,
                "definition",
                differ(readings, figure -> List.of(figure.activity(), Objects.toString(figure.perimeter()))));
        add(against, "nature", differ(readings, FigureView::nature));
        add(against, "subject", !rules && differ(readings, Guard::sort));
        add(against, "length", differ(readings, Guard::months));
        if (!against.isEmpty()) {
            return new Guard(Grade.NO, against);
        }
        List<Reason> care = new ArrayList<>();
        add(care, "rule", rules && differ(readings, Guard::sort));
        apart(readings.stream().map(FigureView::period).toList()).ifPresent(care::add);
        count(
                care,
                "undated",
                readings.stream()
                        .filter(figure ->
                                figure.period().end() == null && figure.period().start() == null)
                        .count());
        count(
                care,
                "disagree",
                readings.stream()
                        .filter(figure -> "same".equals(figure.relation()))
                        .count());
        count(
                care,
                "inexact",
                rules
                        ? 0
                        : readings.stream()
                                .filter(figure -> !figure.precision().equals("exact"))
                                .count());
        count(
                care,
                "provisional",
                readings.stream()
                        .filter(figure -> figure.flags().contains("provisional")
                                || figure.flags().contains("preliminary"))
                        .count());
        count(
                care,
                "copy",
                readings.stream().filter(figure -> isCopy(figure.evidence())).count());
        return graded(care);
    }

    /** @param reported when each of the statuses in a row was reported, and where */
    static Guard ofStatuses(List<Period> reported, List<List<EvidenceView>> evidence) {
        List<Reason> care = new ArrayList<>();
        apart(reported).ifPresent(care::add);
        count(care, "copy", evidence.stream().filter(Guard::isCopy).count());
        return graded(care);
    }

    /** Names that sources happen to mention: how many there are says nothing of how many exist. */
    static Guard ofNames() {
        return new Guard(Grade.NO, List.of(new Reason("names", 0)));
    }

    private static Guard graded(List<Reason> care) {
        return new Guard(care.isEmpty() ? Grade.OK : Grade.CARE, care);
    }

    private static void add(List<Reason> reasons, String code, boolean applies) {
        if (applies) {
            reasons.add(new Reason(code, 0));
        }
    }

    private static void count(List<Reason> reasons, String code, long number) {
        if (number > 0) {
            reasons.add(new Reason(code, (int) number));
        }
    }

    private static <K> boolean differ(List<FigureView> readings, Function<FigureView, K> part) {
        return readings.stream().map(part).distinct().count() > 1;
    }

    /** What sort of thing a reading is of: the region itself, a place in it, a park, or an entry of another kind. */
    static String sort(FigureView figure) {
        boolean region = figure.place() != null && figure.place().level().equals("region");
        return figure.subject().kind() != Kind.PLACE ? figure.subject().kind().code() : region ? "region" : "place";
    }

    /** How many months a flow covers; what holds at a moment covers none. */
    private static long months(FigureView figure) {
        LocalDate start = figure.period().start();
        LocalDate end = figure.period().end();
        return !figure.indicator().kind().equals("flow") || start == null || end == null
                ? 0
                : Math.round((ChronoUnit.DAYS.between(start, end) + 1) / DAYS_OF_A_MONTH);
    }

    /** Whether all of it was read in copies. */
    static boolean isCopy(List<EvidenceView> evidence) {
        return !evidence.isEmpty()
                && evidence.stream().allMatch(one -> one.howRead().equals("copy"));
    }

    private static Optional<Reason> apart(Collection<Period> periods) {
        List<LocalDate> days = periods.stream()
                .map(period -> Optional.ofNullable(period.end()).orElse(period.start()))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (days.size() < 2) {
            return Optional.empty();
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return Optional.of(last)
                .filter(day -> day.isAfter(first.plusYears(YEARS_APART)))
                .map(day -> new Reason("apart", (int) ChronoUnit.YEARS.between(first, day)));
    }
}
