package org.shoreatlas.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Likeness;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

/**
 * What regions are compared in.
 *
 * @param code of an indicator, or of a row that is no indicator's: {@code shore-park-status}, {@code p2i-2025}
 * @param name null where the name is the message {@code row.{code}}
 * @param cells one for each region, in their order
 * @param guard null where fewer than two cells are filled
 * @param newest the places of the cells with the latest result; empty where none of them is surely older
 * @param alike what is not ordinary of any of several figures, as keys of messages
 */
record Row(
        String code,
        @Nullable LocalText name,
        String theme,
        List<Cell> cells,
        @Nullable Guard guard,
        Set<Integer> newest,
        List<String> alike) {

    private static final String OLD = "state.old";

    /** @param on the day on which it is read */
    static Row of(
            String code,
            @Nullable LocalText name,
            String theme,
            List<Cell> cells,
            @Nullable Guard guard,
            LocalDate on) {
        return new Row(code, name, theme, cells, guard, newest(cells, on), alike(cells, on));
    }

    public int filled() {
        return (int) cells.stream().filter(Cell::isFilled).count();
    }

    public boolean isComparable() {
        return guard != null && guard.grade() != Guard.Grade.NO;
    }

    /** Whether every region has the same number, so that it decides nothing. */
    boolean isSame() {
        FigureView first = cells.get(0).figure();
        return isComparable()
                && first != null
                && cells.stream()
                        .map(Cell::figure)
                        .allMatch(figure -> figure != null && Likeness.isSaidAlike(first, figure));
    }

    /** Ages are left to each figure, for they are not the same. */
    private static List<String> alike(List<Cell> cells, LocalDate on) {
        List<FigureView> figures =
                cells.stream().map(Cell::figure).filter(Objects::nonNull).toList();
        return figures.size() < 2
                ? List.of()
                : figures.get(0).unusual(on, List.of(OLD)).stream()
                        .filter(key -> figures.stream()
                                .allMatch(figure -> figure.unusual(on).contains(key)))
                        .toList();
    }

    /** Those before which no other is surely later; none where that is all of them. */
    private static Set<Integer> newest(List<Cell> cells, LocalDate on) {
        List<Period> reported =
                cells.stream().flatMap(cell -> cell.reported(on).stream()).toList();
        Set<Integer> newest = IntStream.range(0, cells.size())
                .filter(at -> cells.get(at)
                        .reported(on)
                        .filter(one -> reported.stream().noneMatch(other -> isLater(other, one)))
                        .isPresent())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        return newest.size() == cells.stream().filter(Cell::isFilled).count() ? Set.of() : newest;
    }

    /** Whether a period begins after another has ended: of one year and a day in it neither is the later. */
    private static boolean isLater(Period one, Period other) {
        LocalDate begins = one.start() == null ? one.end() : one.start();
        return begins != null && other.end() != null && begins.isAfter(other.end());
    }
}
