package org.shoreatlas.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.kernel.MoroccanTime;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The day of which a page speaks where what it says depends on it: whether a date has passed, how old a figure is. */
@Component
public record ReadingDay(Clock clock) {

    /** The day on which the version shown was published, the day asked for by {@code asOf}, or today. */
    public LocalDate of(Model model) {
        return of((Edition) model.getAttribute("edition"), (Temporal) model.getAttribute("asOf"));
    }

    /** The same, for a template. */
    public LocalDate of(@Nullable Edition shown, @Nullable Temporal asked) {
        return shown == null ? of(asked) : MoroccanTime.dayOf(shown.publishedAt());
    }

    /** @param asked a day or an instant; null for today */
    public LocalDate of(@Nullable Temporal asked) {
        return asked instanceof LocalDate day
                ? day
                : MoroccanTime.dayOf(asked instanceof Instant instant ? instant : clock.instant());
    }
}
