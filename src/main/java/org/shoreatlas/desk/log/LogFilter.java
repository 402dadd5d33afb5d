package org.shoreatlas.desk.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are asked for; null asks for all.
 *
 * @param from first day, in Morocco
 * @param to last day
 * @param person id of an account that acted or that was acted upon
 * @param region id of the entry of a region
 * @param entry id
 */
record LogFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long person,
        @Nullable ActGroup group,
        @Nullable Long region,
        @Nullable Long entry) {}
