package org.shoreatlas.language;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number as it was written, with the words beside it that say what it counts or measures.
 *
 * @param value in the base unit, whatever unit that is: a scale is multiplied, hectares became m²
 * @param isScaled whether a word or a sign multiplied it
 * @param words beside it
 */
public record WrittenAmount(BigDecimal value, boolean isScaled, List<String> words) {

    /**
     * Whether the words allow for this unit; where there are none, any will do.
     *
     * @param unit code of a unit: {@code persons}, {@code MAD}, {@code percent} …
     */
    public boolean fits(String unit) {
        return UnitWords.fit(words, unit);
    }

    /** Whether nothing but the number was written. */
    public boolean isBare() {
        return !isScaled && words.isEmpty();
    }
}
