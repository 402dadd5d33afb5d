package org.shoreatlas.language;

import java.math.BigDecimal;

/** One unit for all numbers of a drawing, so that they can be held against each other: billion dirhams, jobs, %. */
public final class Axis {

    private final String unit;
    private final Scale scale;

    Axis(String unit, Scale scale) {
        this.unit = unit;
        this.scale = scale;
    }

    /** The unit in words. */
    public String unit() {
        return unit;
    }

    /** A value of the base unit in this one. */
    public BigDecimal of(BigDecimal value) {
        return scale.of(value);
    }
}
