package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.indicator.IndicatorRef;
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
        assertThat(Gap.of(List.of(ADDED, TARGET, REACHED, figure("sector-jobs", "actual", "130000", "2023"))))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.missing()).isEqualTo(Hedged.exact(new BigDecimal("121500")));
                    assertThat(List.of(gap.from(), gap.to())).containsExactly(2025, 2030);
                    assertThat(gap.perYear()).isEqualTo(Hedged.exact(new BigDecimal("20250")));
                    assertThat(gap.lastPace()).isEqualTo(Hedged.exact(new BigDecimal("9250")));
                });
    }

    @Test
    void saysNothingOfAPaceThatNobodyPublished() {
        assertThat(Gap.of(List.of(TARGET, REACHED)))
                .singleElement()
                .satisfies(gap -> assertThat(gap.lastPace()).isNull());
    }

    @Test
    void isThereOnlyWhereATargetIsStillAhead() {
        assertThat(Gap.of(List.of(REACHED))).isEmpty();
        assertThat(Gap.of(List.of(REACHED, figure("sector-jobs-target", "target", "100000", "2030"))))
                .isEmpty();
        assertThat(Gap.of(List.of(REACHED, figure("sector-jobs-target", "target", "270000", "2020"))))
                .isEmpty();
    }

    @Test
    void isThereWhereATargetIsAYearAheadAndOneIsMissing() {
        FigureView next = figure("sector-jobs-target", "target", "148501", "2025");
        assertThat(Gap.of(List.of(REACHED, next)))
                .extracting(Gap::from, Gap::to, gap -> gap.missing().value().intValue())
                .containsExactly(tuple(2025, 2025, 1));
        assertThat(Gap.of(List.of(REACHED, figure("sector-jobs-target", "target", "148501", "2025-12-30"))))
                .isEmpty();
        assertThat(Gap.of(List.of(REACHED, figure("sector-jobs-target", "target", "148500", "2030"))))
                .isEmpty();
    }

    @Test
    void startsFromAnExactNumberOfOffshoringAlone() {
        FigureView newer = Sample.figure()
                .indicator("sector-jobs", "persons", "stock", "jobs")
                .in("2025")
                .worth("1")
                .precision("about")
                .view();
        FigureView wider = Sample.figure()
                .indicator("sector-jobs", "persons", "stock", "jobs")
                .in("2025")
                .worth("1")
                .activity("all")
                .view();
        assertThat(Gap.of(List.of(REACHED, newer, wider, TARGET)))
                .extracting(Gap::reached)
                .containsExactly(REACHED);
    }

    @Test
    void countsAPaceOnlyOverAPeriodWithABeginning() {
        FigureView open = figure("sector-jobs-new", "actual", "9", "../2025");
        assertThat(Gap.of(List.of(REACHED, TARGET, ADDED, open)))
                .extracting(Gap::added)
                .containsExactly(ADDED);
    }

    @Test
    void roundsAmountsToTenMillion() {
        FigureView exports = Sample.figure()
                .indicator("sector-exports", "MAD", "amount", null)
                .in("2024")
                .worth("26220000000")
                .view();
        FigureView aim = Sample.figure()
                .indicator("sector-exports", "MAD", "amount", null)
                .in("2030")
                .worth("40000000000")
                .nature("target")
                .view();
        assertThat(Gap.of(List.of(exports, aim))).singleElement().satisfies(gap -> {
            assertThat(gap.missing().value()).isEqualByComparingTo("13780000000");
            assertThat(gap.missing().precision()).isEqualTo("exact");
            assertThat(gap.perYear().value()).isEqualByComparingTo("2300000000");
            assertThat(gap.perYear().precision()).as("rounded").isEqualTo("about");
        });
    }

    @Test
    void isAboutWhatItIsWhereATargetIs() {
        FigureView exports = Sample.figure()
                .indicator("sector-exports", "MAD", "amount", null)
                .in("2024")
                .worth("26220000000")
                .view();
        Sample aim = Sample.figure()
                .indicator("sector-exports", "MAD", "amount", null)
                .in("2030")
                .worth("40000000000")
                .nature("target")
                .precision("about");
        assertThat(Gap.of(List.of(exports, aim.view()))).singleElement().satisfies(gap -> {
            assertThat(gap.missing().precision()).isEqualTo("about");
            assertThat(gap.missing().value()).isEqualByComparingTo("13800000000");
            assertThat(gap.perYear().precision()).isEqualTo("about");
        });
        assertThat(Gap.of(List.of(exports, aim.perimeter("old-perimeter").view())))
                .as("of another perimeter")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stock, 2024-12-31, true",
        "stock, '', false",
        "stock, 2024/.., false",
        "flow, 2024, true",
        "amount, 2023-07-01/2024-06-30, true",
        "flow, 2023-07-01/2024-06-29, false",
        "flow, ../2024, false",
        "amount, 2024-12-31, false",
        "share, 2024-12-31, true"
    })
    void holdsNoHalfYearAgainstAWholeOne(String kind, String period, boolean comparable) {
        assertThat(Gap.isComparable(Sample.figure()
                        .indicator("x", "MAD", kind, null)
                        .in(period)
                        .view()))
                .isEqualTo(comparable);
    }

    private static FigureView figure(String indicator, String nature, String value, String period) {
        return new FigureView(
                indicator,
                1,
                1,
                new EntryName(Kind.PLACE, "maroc", NAME),
                null,
                new IndicatorRef(indicator, "persons", "stock", "employment", NAME, "jobs", NAME, null),
                "offshoring",
                null,
                "total",
                new BigDecimal(value),
                null,
                null,
                nature,
                "exact",
                List.of(),
                null,
                Period.parse(period),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Instant.EPOCH,
                "",
                null);
    }
}
