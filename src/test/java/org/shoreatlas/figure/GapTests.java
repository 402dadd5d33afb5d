package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
@Tag("unit")
class GapTests {

    private static final LocalText NAME = new LocalText("اسم", "Nom", "Name");
    private static final FigureView REACHED = figure("sector-jobs", "actual", "148500", "2024-12-31");
    private static final FigureView TARGET = figure("sector-jobs-target", "target", "270000", "2030");
    private static final FigureView ADDED = figure("sector-jobs-new", "actual", "18500", "2023/2024");

    @Test
    void countsWhatIsMissingFromTheEndOfOnePeriodToTheEndOfTheOther() {
        assertThat(Gap.of(List.of(ADDED, TARGET, REACHED, figure("sector-jobs", "actual", "130000", "2023")))).singleElement()
            .satisfies(gap -> {
                assertThat(gap.missing()).isEqualByComparingTo("121500");
                assertThat(gap.years()).isEqualTo(6);
                assertThat(gap.perYear()).isEqualByComparingTo("20250");
                assertThat(gap.lastPace()).isEqualByComparingTo("9250");
            });
    }

    @Test
    void saysNothingOfAPaceThatNobodyPublished() {
        assertThat(Gap.of(List.of(TARGET, REACHED))).singleElement().satisfies(gap -> assertThat(gap.lastPace()).isNull());
    }

    @Test
    void isThereOnlyWhereATargetIsStillAhead() {
        assertThat(Gap.of(List.of(REACHED))).isEmpty();
        assertThat(Gap.of(List.of(REACHED, figure("sector-jobs-target", "target", "100000", "2030")))).isEmpty();
        assertThat(Gap.of(List.of(REACHED, figure("sector-jobs-target", "target", "270000", "2020")))).isEmpty();
    }

    private static FigureView figure(String indicator, String nature, String value, String period) {
        return new FigureView(indicator, 1, 1, new EntryName(Kind.PLACE, "maroc", NAME), null,
            new IndicatorRef(indicator, "persons", "stock", "employment", NAME, "jobs", NAME), "offshoring", null,
            new BigDecimal(value), null, null, nature, "exact", List.of(), Period.parse(period), null, null, List.of(), null, null,
            Instant.EPOCH, "", null);
    }
}
