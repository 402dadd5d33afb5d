package org.shoreatlas.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;

@Tag("unit")
class CommitmentStateTests {

    private static final LocalText TEXT = new LocalText("نص", "Texte", "Text");

    @ParameterizedTest
    @CsvSource({
        "'', '', no-deadline",
        "2024/.., '', no-deadline",
        "2025-11, '', past-date",
        "2026-11-23, '', past-unsearched",
        "2026-11-24, '', not-due",
        "2026-11-22, '', past-date",
        "2026, '', not-due",
        "2025-11, delivered, delivered",
        "2025-11, partly, partly",
        "2028, changed, changed",
        "'', dropped, dropped",
        "2025, partly delivered, delivered",
        "2025, changed partly, partly",
        "2025, delivered dropped, dropped"
    })
    void isTheFirstThatApplies(String due, String outcomes, String state) {
        CommitmentView commitment = new CommitmentView(
                TEXT,
                null,
                false,
                null,
                Period.parse(due),
                Stream.of(outcomes.split(" "))
                        .filter(what -> !what.isEmpty())
                        .map(what -> new OutcomeView(what, new EntryName(Kind.MILESTONE, "shown", TEXT), "party"))
                        .toList(),
                null);
        assertThat(commitment
                        .stateOn(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23))
                        .code())
                .isEqualTo(state);
    }

    @Test
    void doesNotSayThatNothingWasFoundWhereNobodyLooked() {
        CommitmentView commitment = new CommitmentView(TEXT, null, false, null, Period.parse("2025"), List.of(), null);
        assertThat(commitment.stateOn(LocalDate.of(2026, 11, 24), null)).isEqualTo(CommitmentState.PAST_UNSEARCHED);
        assertThat(commitment.stateOn(LocalDate.of(2026, 11, 24), LocalDate.of(2025, 6, 1)))
                .isEqualTo(CommitmentState.PAST_UNSEARCHED);
    }

    @ParameterizedTest
    @CsvSource({"delivered, true", "partly, false", "changed, false"})
    void tellsTheReadApiOnlyOfWholeDelivery(String what, boolean delivered) {
        CommitmentView commitment = new CommitmentView(
                TEXT,
                null,
                false,
                null,
                Period.NOT_STATED,
                List.of(new OutcomeView(what, new EntryName(Kind.MILESTONE, "shown", TEXT), "other")),
                null);
        assertThat(commitment.delivered() != null).isEqualTo(delivered);
    }
}
