package org.shoreatlas.profile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.chart.RegionMap;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.place.PlaceView;

/**
 * A region beside the map: its shore parks with their status and its day, the newest jobs in them, and the cap on the
 * income tax there.
 *
 * @param number as on the map
 * @param value of the indicator that was chosen; null where none was, or nothing is published
 */
public record RegionRow(
        int number,
        PlaceView region,
        List<ParkLine> parks,
        List<FigureView> jobs,
        @Nullable FigureView cap,
        @Nullable FigureView value) {

    /** @param on when its status was reported, to the month: a line has no room for a day */
    public record ParkLine(ParkView park, Period on) {

        static ParkLine of(ParkView park) {
            String code = park.statusOn().code();
            return new ParkLine(
                    park, code != null && code.matches(DAY) ? Period.parse(code.substring(0, MONTH)) : park.statusOn());
        }
    }

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    /** Letters of a month in ISO 8601. */
    private static final int MONTH = 7;

    static final String JOBS = "park-jobs";
    static final String CAP = "income-tax-cap";
    public static final List<String> INDICATORS = List.of(JOBS, CAP);

    private static final Comparator<FigureView> OLDEST = Comparator.comparing(
            (FigureView figure) -> Objects.requireNonNull(figure.period().end()));

    public static List<RegionRow> of(
            List<PlaceView> regions,
            List<ParkView> shoreParks,
            List<FigureView> figures,
            Map<String, FigureView> values) {
        return regions.stream()
                .map(region -> {
                    List<ParkView> parks = shoreParks.stream()
                            .filter(park -> Objects.equals(park.head().region(), region.code()))
                            .sorted(Comparator.comparing((ParkView park) -> !Answers.isInUse(park)))
                            .toList();
                    return new RegionRow(
                            Integer.parseInt(
                                    Objects.requireNonNull(region.code()).substring(3)),
                            region,
                            parks.stream().map(ParkLine::of).toList(),
                            parks.stream()
                                    .flatMap(park ->
                                            newest(figures, JOBS, park.head().id()).stream())
                                    .toList(),
                            Optional.of(region.head().id())
                                    .flatMap(slug -> newest(figures, CAP, slug))
                                    .or(() -> parks.stream()
                                            .flatMap(park -> newest(
                                                    figures, CAP, park.head().id())
                                                    .stream())
                                            .findFirst())
                                    .orElse(null),
                            values.get(region.head().id()));
                })
                .sorted(Comparator.comparing(RegionRow::number))
                .toList();
    }

    private static Optional<FigureView> newest(List<FigureView> figures, String indicator, String subject) {
        return figures.stream()
                .filter(figure -> figure.indicator().code().equals(indicator)
                        && figure.subject().id().equals(subject)
                        && figure.nature().equals("actual")
                        && figure.preferred() == null
                        && figure.period().end() != null)
                .max(OLDEST);
    }

    /** Of the parks that lie in a region, what a map shows of each on a day. */
    public static List<RegionMap.Mark> marks(List<ParkView> parks, LocalDate on, Language language) {
        return parks.stream()
                .flatMap(park -> Stream.ofNullable(park.head().region())
                        .map(region -> new RegionMap.Mark(
                                region, park.statusAt(on), park.head().name().within(language))))
                .toList();
    }

    /**
     * How many shore parks are in use, and when last something was heard of the others.
     *
     * @param last the newest month of them; null where a source states none, or there are no others
     */
    public record Count(long inUse, long others, @Nullable YearMonth last) {

        public static Count of(List<ParkView> shoreParks) {
            List<ParkView> others =
                    shoreParks.stream().filter(park -> !Answers.isInUse(park)).toList();
            boolean isDated = others.stream().allMatch(park -> park.statusOn().end() != null);
            return new Count(
                    shoreParks.size() - others.size(),
                    others.size(),
                    isDated
                            ? others.stream()
                                    .map(park -> Objects.requireNonNull(
                                            park.statusOn().end()))
                                    .max(Comparator.naturalOrder())
                                    .map((Function<LocalDate, YearMonth>) YearMonth::from)
                                    .orElse(null)
                            : null);
        }
    }
}
