package org.shoreatlas.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/**
 * What a figure counts.
 *
 * @param kind {@code stock}, {@code flow}, {@code share}, {@code rate}, {@code rank} or {@code amount}
 * @param theme heading under which it is shown, by code
 * @param counted code of the noun that is counted; null where the unit says it
 * @param sentence how a figure of it reads in print, as a pattern; null where nobody has written one
 */
public record IndicatorRef(
        String code,
        String unit,
        String kind,
        @JsonIgnore String theme,
        LocalText name,
        @JsonIgnore @Nullable String counted,
        @JsonIgnore LocalText definition,
        @JsonIgnore @Nullable LocalText sentence) {}
