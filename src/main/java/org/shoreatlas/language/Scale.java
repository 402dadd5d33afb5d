package org.shoreatlas.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The power of ten in which readers are told an amount of money or a large area: a million m² is a square kilometre.
 */
enum Scale {
    BILLION("billion", 9),
    MILLION("million", 6),
    ONE("", 0);

    private static final Map<String, List<Scale>> SCALED = Map.of(
            "MAD",
            List.of(BILLION, MILLION),
            "EUR",
            List.of(BILLION, MILLION),
            "USD",
            List.of(BILLION, MILLION),
            "m2",
            List.of(MILLION));
    private static final int MOST_DECIMALS = 2;

    final String code;
    private final int exponent;

    Scale(String code, int exponent) {
        this.code = code;
        this.exponent = exponent;
    }

    /** The greatest scale that shows all of these values without losing a digit. */
    static Scale of(String unit, BigDecimal... values) {
        return SCALED.getOrDefault(unit, List.of()).stream()
                .filter(scale -> scale.showsAll(values))
                .findFirst()
                .orElse(ONE);
    }

    BigDecimal of(BigDecimal value) {
        if (this == ONE) {
            return value;
        }
        BigDecimal scaled = value.movePointLeft(exponent).stripTrailingZeros();
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    private boolean showsAll(BigDecimal... values) {
        boolean reached = false;
        for (BigDecimal value : values) {
            if (value.signum() != 0) {
                reached = true;
                boolean below = value.abs().compareTo(BigDecimal.ONE.movePointRight(exponent)) < 0;
                if (below || of(value).scale() > MOST_DECIMALS) {
                    return false;
                }
            }
        }
        return reached;
    }
}
