package org.shoreatlas.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;

/**
 * The jobs promised in a park beside those reported: the same measure of the same park, and never new jobs beside jobs
 * in all.
 *
 * @param bars promises by their date, then the newest result
 * @param promised of the promises the latest whose date the result has reached, where both are exact and it is the
 *     greater; null where nothing can be said of them
 */
public record PromisedJobs(
        EntryName park, List<Bar> bars, @Nullable FigureView promised) {

    /** @param percent of the greatest number among them */
    public record Bar(FigureView figure, boolean isPromise, int percent) {}

    /** One for each park of which both are dated, those with the greatest promise first. */
    public static List<PromisedJobs> of(List<FigureView> figures) {
        List<FigureView> known = figures.stream()
                .filter(figure -> figure.subject().kind() == Kind.PARK
                        && figure.preferred() == null
                        && !"misprint".equals(figure.relation())
                        && figure.period().end() != null
                        && figure.value() != null)
                .toList();
        return Rows.by(known, FigureView::subject).entrySet().stream()
                .flatMap(one -> of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(PromisedJobs::greatest).reversed())
                .toList();
    }

    /** The same with their bars as parts of the greatest number among them all. */
    public static List<List<PromisedJobs>> onOneScale(List<List<PromisedJobs>> several) {
        BigDecimal most = several.stream()
                .flatMap(List::stream)
                .map(PromisedJobs::greatest)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return several.stream()
                .map(some -> some.stream().map(one -> one.scaled(most)).toList())
                .toList();
    }

    private PromisedJobs scaled(BigDecimal most) {
        return new PromisedJobs(
                park,
                bars.stream()
                        .map(bar -> new Bar(bar.figure(), bar.isPromise(), percent(value(bar.figure()), most)))
                        .toList(),
                promised);
    }

    /** The result, which is the last of the bars. */
    public FigureView result() {
        return bars.get(bars.size() - 1).figure();
    }

    private BigDecimal greatest() {
        return bars.stream()
                .map(bar -> value(bar.figure()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static Stream<PromisedJobs> of(EntryName park, List<FigureView> known) {
        List<FigureView> promises = known.stream()
                .filter(figure -> figure.indicator().code().equals("park-jobs-target"))
                .sorted(Comparator.comparing(PromisedJobs::day).thenComparing(FigureView::number))
                .toList();
        return known.stream()
                .filter(figure -> figure.indicator().code().equals("park-jobs")
                        && figure.nature().equals("actual"))
                .min(Rows.NEWEST)
                .filter(result -> !promises.isEmpty())
                .map(result -> of(park, promises, result))
                .stream();
    }

    private static PromisedJobs of(EntryName park, List<FigureView> promises, FigureView result) {
        List<FigureView> all =
                Stream.concat(promises.stream(), Stream.of(result)).toList();
        BigDecimal most =
                all.stream().map(PromisedJobs::value).max(BigDecimal::compareTo).orElseThrow();
        FigureView due = promises.stream()
                .filter(one -> !day(one).isAfter(day(result)))
                .max(Comparator.comparing(PromisedJobs::day))
                .filter(one -> isExact(one) && isExact(result) && value(one).compareTo(value(result)) > 0)
                .orElse(null);
        return new PromisedJobs(
                park,
                all.stream()
                        .map(figure -> new Bar(figure, figure != result, percent(value(figure), most)))
                        .toList(),
                due);
    }

    private static int percent(BigDecimal value, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : value.movePointRight(2).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }

    private static boolean isExact(FigureView figure) {
        return figure.precision().equals("exact");
    }

    private static LocalDate day(FigureView figure) {
        return Objects.requireNonNull(figure.period().end());
    }

    private static BigDecimal value(FigureView figure) {
        return Objects.requireNonNull(figure.value());
    }
}
