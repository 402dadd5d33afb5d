package org.shoreatlas.figure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is still missing to a target, and the pace that it takes: computed by the Atlas from figures that it names.
 *
 * @param reached the newest actual value
 * @param target the value to be reached, in the same unit
 * @param missing the target less what is reached, in their unit
 * @param from the first year in which it has to be added
 * @param to the last one
 * @param perYear what has to be added each year, in the same unit
 * @param added what was last added, over a stated period; null where that was not published
 * @param lastPace what that is a year
 */
public record Gap(
        FigureView reached,
        FigureView target,
        Hedged missing,
        int from,
        int to,
        Hedged perYear,
        @Nullable FigureView added,
        @Nullable Hedged lastPace) {

    private static final Comparator<FigureView> LATEST =
            Comparator.comparing((FigureView figure) -> figure.period().end());

    /** Jobs and exports of the sector, each where both ends are published and the target is not yet reached. */
    public static List<Gap> of(List<FigureView> national) {
        return Stream.of(
                        between(national, "sector-jobs", "sector-jobs-target", "sector-jobs-new"),
                        between(national, "sector-exports", "sector-exports", null))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Gap> between(List<FigureView> figures, String stock, String aim, @Nullable String flow) {
        FigureView reached = latest(
                        figures, stock, "actual", figure -> figure.precision().equals("exact"))
                .orElse(null);
        FigureView target = latest(
                        figures,
                        aim,
                        "target",
                        figure -> reached == null || Objects.equals(figure.perimeter(), reached.perimeter()))
                .orElse(null);
        if (reached == null || target == null) {
            return Optional.empty();
        }
        int years = (int) ChronoUnit.YEARS.between(end(reached), end(target));
        Hedged missing = missing(reached, target).orElse(null);
        if (years < 1 || missing == null || missing.signum() <= 0) {
            return Optional.empty();
        }
        FigureView added = flow == null
                ? null
                : latest(figures, flow, "actual", figure -> figure.period().start() != null)
                        .orElse(null);
        return Optional.of(new Gap(
                reached,
                target,
                missing,
                end(reached).plusDays(1).getYear(),
                end(target).getYear(),
                missing.aYear(years, scale(target)),
                added,
                added == null ? null : Hedged.of(added).orElseThrow().aYear(years(added), scale(added))));
    }

    /** Over how many years something was added. */
    public static int years(FigureView added) {
        LocalDate start = requireNonNull(added.period().start());
        return (int) Math.max(1, ChronoUnit.YEARS.between(start, end(added).plusDays(1)));
    }

    /** The target less what is reached, with the weaker hedge of the two; empty where nothing can be said. */
    public static Optional<Hedged> missing(FigureView reached, FigureView target) {
        return Hedged.of(target).flatMap(aimed -> Hedged.of(reached).flatMap(aimed::minus));
    }

    private static Optional<FigureView> latest(
            List<FigureView> figures, String indicator, String nature, Predicate<FigureView> also) {
        return figures.stream()
                .filter(figure -> figure.indicator().code().equals(indicator)
                        && figure.nature().equals(nature)
                        && figure.activity().equals("offshoring")
                        && figure.value() != null
                        && Hedged.of(figure).isPresent()
                        && isComparable(figure))
                .filter(also)
                .max(LATEST);
    }

    /** A stock at a date, or what was added or sold in whole years: half a year is not held against a whole one. */
    public static boolean isComparable(FigureView figure) {
        LocalDate end = figure.period().end();
        LocalDate start = figure.period().start();
        return end != null
                && (!Set.of("flow", "amount").contains(figure.indicator().kind())
                        || start != null && !start.plusYears(1).isAfter(end.plusDays(1)));
    }

    /** Amounts to ten million, which is as exact as their targets are. */
    private static int scale(FigureView of) {
        return of.indicator().unit().equals("MAD") ? -7 : 0;
    }

    private static LocalDate end(FigureView figure) {
        return requireNonNull(figure.period().end());
    }
}
