package org.shoreatlas.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Round values along an axis that takes in all the values given. */
record Scales(List<BigDecimal> rounds) {

    private static final Set<String> WHOLE = Set.of("persons", "count", "rank", "days", "months", "years");
    private static final int STEPS = 4;

    /**
     * From zero, which every axis shows, so that no difference looks greater than it is; ranks begin with the first.
     */
    static Scales of(Collection<BigDecimal> values, String unit) {
        boolean rank = unit.equals("rank");
        BigDecimal base = rank ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal least = values.stream().reduce(base, BigDecimal::min);
        BigDecimal most = values.stream().reduce(base, BigDecimal::max);
        BigDecimal step = step(most.subtract(least), WHOLE.contains(unit));
        List<BigDecimal> rounds = new ArrayList<>();
        BigDecimal at = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        for (; at.compareTo(most) < 0; at = at.add(step)) {
            rounds.add(rank ? at.max(base) : at);
        }
        rounds.add(at);
        return new Scales(List.copyOf(rounds));
    }

    double least() {
        return rounds.get(0).doubleValue();
    }

    double most() {
        return rounds.get(rounds.size() - 1).doubleValue();
    }

    /** Where a value stands between the ends: from 0 to 1. */
    double share(BigDecimal value) {
        return (value.doubleValue() - least()) / (most() - least());
    }

    private static BigDecimal step(BigDecimal range, boolean whole) {
        double raw = Math.max(range.doubleValue() / STEPS, whole ? 1 : 1e-6);
        int power = (int) Math.floor(Math.log10(raw));
        double first = raw / Math.pow(10, power);
        int digit = first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10;
        return new BigDecimal(digit).scaleByPowerOfTen(power).stripTrailingZeros();
    }
}
