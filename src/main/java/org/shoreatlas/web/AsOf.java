package org.shoreatlas.web;

import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * The state of the atlas that a page is asked for, by its parameter {@code asOf}.
 *
 * @param publication the publication as of which to read
 * @param asked the day ({@link java.time.LocalDate}) or instant that was asked for; null for now
 */
public record AsOf(int publication, @Nullable Temporal asked) {}
