package org.shoreatlas.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.source.EntrySummary;

/**
 * An indicator as of a publication.
 *
 * @param measure kind of measure: stock, flow, share, rate, rank, amount ({@code kind} in the head is the entry's)
 * @param sentence how a figure of it reads in print, as a pattern of ICU's message syntax
 * @param staleAfterMonths after how many months its figures count as old
 */
public record IndicatorView(
        @JsonUnwrapped EntrySummary head,
        String code,
        String unit,
        String measure,
        String theme,
        @Nullable String counted,
        LocalText definition,
        @Nullable LocalText sentence,
        int staleAfterMonths) {}
