package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.compare.Samples.reading;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoreatlas.compare.Guard.Grade;
import org.shoreatlas.compare.Guard.Reason;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.language.Spoken;
import org.shoreatlas.source.EvidenceView;

@Tag("unit")
class GuardTests {

    private static final FigureView ONE = reading().worth("100");

    static Stream<Arguments> others() {
        return Stream.of(
                grade(Grade.OK, "", 0, reading().of("region:oriental").worth("90")),
                grade(Grade.OK, "", 0, reading().in("2022-12-31").worth("90")),
                grade(Grade.CARE, "apart", 3, reading().in("2021").worth("90")),
                grade(Grade.CARE, "apart", 2, reading().in("2022-12-30").worth("90")),
                grade(Grade.CARE, "undated", 1, reading().in("").worth("90")),
                grade(Grade.CARE, "disagree", 1, reading().related("same").worth("90")),
                grade(Grade.CARE, "inexact", 1, reading().hedged("more-than").worth("90")),
                grade(
                        Grade.CARE,
                        "provisional",
                        1,
                        reading().flagged("preliminary").worth("90")),
                grade(Grade.CARE, "copy", 1, reading().read("copy").worth("90")),
                grade(
                        Grade.NO,
                        "definition",
                        0,
                        reading().defined("call-centres", null).worth("90")),
                grade(
                        Grade.NO,
                        "definition",
                        0,
                        reading().defined("offshoring", "old-perimeter").worth("90")),
                grade(Grade.NO, "nature", 0, reading().being("target").worth("90")),
                grade(Grade.NO, "subject", 0, reading().of("park:oujda-shore").worth("90")),
                grade(Grade.NO, "subject", 0, reading().of("city:oujda").worth("90")));
    }

    private static Arguments grade(Grade grade, String reason, int number, FigureView other) {
        return Arguments.of(grade, reason.isEmpty() ? List.of() : List.of(new Reason(reason, number)), other);
    }

    @ParameterizedTest
    @MethodSource("others")
    void gradesWhatTwoReadingsAre(Grade grade, List<Reason> reasons, FigureView other) {
        assertThat(Guard.of(List.of(ONE, other))).isEqualTo(new Guard(grade, reasons));
        assertThat(Guard.of(List.of(other, ONE))).isEqualTo(new Guard(grade, reasons));
    }

    @ParameterizedTest
    @MethodSource("others")
    void givesItsReasonInThreeLanguages(Grade grade, List<Reason> reasons, FigureView other) {
        for (Reason reason : Guard.of(List.of(ONE, other)).reasons()) {
            assertThat(Stream.of(Language.values())
                            .map(one -> Spoken.messages()
                                    .getMessage(
                                            "compare.why." + reason.code(),
                                            new Object[] {reason.number()},
                                            one.locale()))
                            .distinct())
                    .hasSize(3)
                    .allMatch(sentence -> sentence.endsWith("."));
        }
    }

    @Test
    void refusesFlowsOverPeriodsOfUnequalLength() {
        Samples flow = reading().measuring("flow");
        assertThat(Guard.of(List.of(
                        flow.in("2024").worth("10"),
                        flow.in("2024-01-01/2024-06-30").worth("5"))))
                .isEqualTo(new Guard(Grade.NO, List.of(new Reason("length", 0))));
        assertThat(Guard.of(List.of(flow.in("2024").worth("10"), flow.in("2023").worth("5")))
                        .grade())
                .isEqualTo(Grade.OK);
    }

    @Test
    void namesEveryReasonAndTheGravestGrade() {
        assertThat(Guard.of(List.of(
                        ONE,
                        reading()
                                .being("target")
                                .of("park:oujda-shore")
                                .in("2014")
                                .worth("9"))))
                .isEqualTo(new Guard(Grade.NO, List.of(new Reason("nature", 0), new Reason("subject", 0))));
        assertThat(Guard.of(List.of(
                        reading().in("2014").read("copy").worth("1"),
                        reading().read("copy").worth("2"))))
                .isEqualTo(new Guard(Grade.CARE, List.of(new Reason("apart", 10), new Reason("copy", 2))));
    }

    @Test
    void letsARuleApplyToAParkHereAndToARegionThere() {
        Samples rule = reading().flagged("rule-applied").hedged("at-most");
        assertThat(Guard.of(List.of(rule.worth("10"), rule.of("park:fes-shore").worth("20"))))
                .isEqualTo(new Guard(Grade.CARE, List.of(new Reason("rule", 0))));
    }

    @Test
    void letsARuleBeInexactAndRefusesWhatOnlySomeReadingsRestOn() {
        FigureView rule = reading().flagged("rule-applied").hedged("at-most").worth("10");
        assertThat(Guard.of(List.of(
                        rule,
                        reading().flagged("rule-applied").hedged("at-most").worth("20"))))
                .isEqualTo(new Guard(Grade.OK, List.of()));
        assertThat(Guard.of(List.of(rule, reading().of("park:fes-shore").worth("20"))))
                .isEqualTo(new Guard(Grade.NO, List.of(new Reason("subject", 0))));
        assertThat(Guard.of(List.of(rule, ONE))).isEqualTo(new Guard(Grade.CARE, List.of(new Reason("inexact", 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01/2024-12-31, 2023, OK",
        "2024-01-01/2024-12-16, 2023, OK",
        "2024-01-01/2024-12-15, 2023, NO",
        "2024-01-01/2024-06-30, 2023-07-01/2023-12-31, OK",
        "2024, '', NO",
        "2019/2023, 2018/2022, OK",
        "2024-01, 2024-02, OK"
    })
    void comparesFlowsOverAsManyMonths(String period, String other, Grade grade) {
        Samples flow = reading().measuring("flow");
        assertThat(Guard.of(List.of(flow.in(period).worth("1"), flow.in(other).worth("2")))
                        .grade())
                .isEqualTo(grade);
    }

    @Test
    void countsEachReadingThatWantsCare() {
        assertThat(Guard.of(List.of(
                        reading().flagged("provisional").worth("1"),
                        reading().flagged("preliminary").worth("2"),
                        ONE)))
                .isEqualTo(new Guard(Grade.CARE, List.of(new Reason("provisional", 2))));
        assertThat(Guard.of(List.of(
                        reading().in("").related("same").hedged("about").worth("1"),
                        reading().related("part").worth("2"))))
                .isEqualTo(new Guard(
                        Grade.CARE,
                        List.of(new Reason("undated", 1), new Reason("disagree", 1), new Reason("inexact", 1))));
    }

    @Test
    void gradesOneReadingAndNone() {
        assertThat(Guard.of(List.of(ONE))).isEqualTo(new Guard(Grade.OK, List.of()));
        assertThat(Guard.of(List.of())).isEqualTo(new Guard(Grade.OK, List.of()));
    }

    @Test
    void gradesStatusesByWhenTheyWereReportedAndWhere() {
        List<EvidenceView> copy = reading().read("copy").worth("1").evidence();
        List<EvidenceView> full = ONE.evidence();
        assertThat(Guard.ofStatuses(List.of(Period.parse("2024"), Period.parse("2022")), List.of(full, full)))
                .isEqualTo(new Guard(Grade.OK, List.of()));
        assertThat(Guard.ofStatuses(
                        List.of(Period.parse("2024"), Period.parse("2020"), Period.NOT_STATED),
                        List.of(full, copy, List.of())))
                .isEqualTo(new Guard(Grade.CARE, List.of(new Reason("apart", 4), new Reason("copy", 1))));
        List<EvidenceView> both = Stream.concat(copy.stream(), full.stream()).toList();
        assertThat(Guard.ofStatuses(List.of(), List.of(both)).grade()).isEqualTo(Grade.OK);
    }

    @Test
    void comparesNoNamesThatSourcesHappenToMention() {
        assertThat(Guard.ofNames()).isEqualTo(new Guard(Grade.NO, List.of(new Reason("names", 0))));
        assertThat(Stream.of(Grade.values()).map(Grade::code)).containsExactly("ok", "care", "no");
    }

    @ParameterizedTest
    @CsvSource({
        "region:fes-meknes, region",
        "city:fes, place",
        "park:fes-shore, park",
        "agreement:outsourcia, agreement"
    })
    void tellsWhatSortOfThingAReadingIsOf(String subject, String sort) {
        assertThat(Guard.sort(reading().of(subject).worth("1"))).isEqualTo(sort);
    }
}
