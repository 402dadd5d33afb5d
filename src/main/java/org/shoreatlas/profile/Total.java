package org.shoreatlas.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.shoreatlas.figure.FigureView;

/**
 * A sum of amounts that do not overlap. It is computed, names its parts, and is never stored.
 *
 * @param parts all amounts of one indicator, activity and nature: at least two, all exact
 */
record Total(List<FigureView> parts) {

    static List<Total> of(Collection<FigureView> amounts) {
        return amounts.stream()
                .collect(groupingBy(
                        figure -> List.of(figure.indicator().code(), figure.activity(), figure.nature()),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .stream()
                .filter(parts -> parts.size() > 1 && parts.stream().allMatch(Total::isExact))
                .map(Total::new)
                .toList();
    }

    private static boolean isExact(FigureView figure) {
        return figure.precision().equals("exact") && figure.value() != null;
    }

    public BigDecimal value() {
        return parts.stream()
                .map(figure -> Objects.requireNonNull(figure.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
