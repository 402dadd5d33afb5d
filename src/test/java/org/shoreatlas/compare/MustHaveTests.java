package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.compare.Samples.reading;
import static org.shoreatlas.compare.Samples.region;
import static org.shoreatlas.compare.Samples.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.compare.Cell.Entry;
import org.shoreatlas.compare.MustHave.Verdict;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.inquiry.InquiryView;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.language.Spoken;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.organisation.OrganisationView;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.source.EntrySummary;

@Tag("unit")
class MustHaveTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private static EntrySummary head(String slug) {
        return new EntrySummary(slug, "x", 1, text(slug), "", Instant.EPOCH, null, null, List.of());
    }

    private static ParkView park(String slug, String form, String status, String on) {
        return new ParkView(head(slug), form, status, Period.parse(on), null, null, List.of(), null);
    }

    private static OrganisationView organisation(String slug, String form) {
        return new OrganisationView(head(slug), form, null, null, null);
    }

    private static RegionFacts facts(
            Map<String, List<FigureView>> figures,
            List<ParkView> parks,
            List<MilestoneView> listings,
            List<OrganisationView> organisations,
            InquiryView... inquiries) {
        return new RegionFacts(
                region("fes-meknes", "MA-03"), figures, parks, listings, List.of(), organisations, List.of(inquiries));
    }

    private static RegionFacts parks(ParkView... parks) {
        return facts(Map.of(), List.of(parks), List.of(), List.of());
    }

    private static RegionFacts figures(String indicator, FigureView... figures) {
        return facts(Map.of(indicator, List.of(figures)), List.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @EnumSource(MustHave.class)
    void isNotFoundWhereNothingIsKnown(MustHave must) {
        assertThat(must.of(parks(), TODAY)).isEqualTo(Verdict.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(MustHave.class)
    void asksTheCentreInThreeLanguages(MustHave must) {
        assertThat(Stream.of(Language.values())
                        .map(one -> Spoken.messages().getMessage(must.ask(), new Object[] {"x"}, one.locale())))
                .doesNotHaveDuplicates();
        assertThat(MustHave.valueOf(must.code().toUpperCase().replace('-', '_')))
                .isEqualTo(must);
    }

    @ParameterizedTest
    @CsvSource({
        "operating, 2021-11-29, yes",
        "operating, 2021-11-28, last-known",
        "being-extended, 2010, last-known",
        "planned, 2026, no",
        "under-construction, 2024-11-29, no",
        "planned, 2024-11-28, not-found",
        "planned, '', not-found",
        "planned, 2025/.., not-found"
    })
    void refusesAParkOnlyByARecentReport(String status, String on, String answer) {
        ParkView park = park("fes-shore", "shore-park", status, on);
        Entry entry = new Entry("/parks/fes-shore", text("fes-shore"), park.statusAt(TODAY), Period.parse(on));
        assertThat(MustHave.SHORE_PARK.of(parks(park, park("t", "technopark", "operating", "2026")), TODAY))
                .isEqualTo(new Verdict(answer, List.of(entry), List.of()));
        assertThat(MustHave.TECHNOPARK.of(parks(park), TODAY)).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void restsOnTheParksThatAreInUseAlone() {
        Verdict verdict = MustHave.TECHNOPARK.of(
                parks(park("a", "technopark", "planned", "2026"), park("b", "technopark", "operating", "2022")), TODAY);
        assertThat(verdict.answer()).isEqualTo("yes");
        assertThat(verdict.entries()).extracting(Entry::path).containsExactly("/parks/b");
    }

    @Test
    void refusesNoParkWhereOneReportIsOld() {
        assertThat(MustHave.SHORE_PARK
                        .of(
                                parks(
                                        park("a", "shore-park", "planned", "2026"),
                                        park("b", "shore-park", "planned", "2012")),
                                TODAY)
                        .answer())
                .isEqualTo("not-found");
    }

    private static FigureView cap(@Nullable String high, String... flags) {
        FigureView one = reading().hedged("at-most").worth("0");
        return new FigureView(
                one.id(),
                1,
                1,
                one.subject(),
                one.place(),
                one.indicator(),
                one.activity(),
                null,
                one.counts(),
                null,
                null,
                high == null ? null : new BigDecimal(high),
                "actual",
                "at-most",
                List.of(flags),
                null,
                one.period(),
                null,
                null,
                one.evidence(),
                null,
                null,
                null,
                Instant.EPOCH,
                "",
                null);
    }

    @Test
    void takesARuleThatWasAppliedForNoYesAndAsksTheCentre() {
        FigureView cap = cap("10", "rule-applied");
        Verdict verdict = MustHave.TAX_CAP_10.of(figures("income-tax-cap", cap), TODAY);
        assertThat(verdict).isEqualTo(new Verdict("by-rule", List.of(), List.of(cap)));
        assertThat(verdict.isOpen()).isTrue();
        assertThat(MustHave.TAX_CAP_10
                        .of(figures("income-tax-cap", cap("10")), TODAY)
                        .isOpen())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, yes", "9.5, yes", "10.01, no", "20, no", ", no"})
    void wantsATaxOfTenPerCentAtMost(String high, String answer) {
        FigureView cap = cap(high);
        assertThat(MustHave.TAX_CAP_10.of(figures("income-tax-cap", cap), TODAY))
                .isEqualTo(new Verdict(answer, List.of(), List.of(cap)));
    }

    @ParameterizedTest
    @CsvSource({"actual, yes", "target, planned", "planned, planned"})
    void takesOnlyWhatWasForAYes(String nature, String answer) {
        FigureView grant = reading().being(nature).worth("5000");
        assertThat(MustHave.JOB_GRANT.of(figures("job-grant", grant), TODAY))
                .isEqualTo(new Verdict(answer, List.of(), List.of(grant)));
    }

    @ParameterizedTest
    @CsvSource({"2021-11-29, yes", "2021-11-28, last-known", "2019-03, last-known", "'', yes"})
    void callsAYesLastKnownAfterFiveYears(String period, String answer) {
        FigureView grant = reading().in(period).worth("6000");
        assertThat(MustHave.JOB_GRANT.of(figures("job-grant", grant), TODAY).answer())
                .isEqualTo(answer);
    }

    @Test
    void takesTrainingForAllSectorsForNoneForOffshoring() {
        FigureView all = reading().defined("all", null).worth("400");
        assertThat(MustHave.TRAINING.of(figures("trainees", all), TODAY)).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void looksForTrainingInFourIndicators() {
        FigureView tracks = reading().being("planned").worth("3");
        FigureView trainees = reading().worth("400");
        assertThat(MustHave.TRAINING.of(
                        facts(
                                Map.of(
                                        "trainees",
                                        List.of(trainees),
                                        "digital-tracks",
                                        List.of(tracks),
                                        "jobs",
                                        List.of(trainees)),
                                List.of(),
                                List.of(),
                                List.of()),
                        TODAY))
                .isEqualTo(new Verdict("yes", List.of(), List.of(tracks, trainees)));
    }

    @Test
    void namesCompaniesAndParksOfTheCircular() {
        MilestoneView named = new MilestoneView(
                head("m1"),
                new EntryName(Kind.PARK, "fes-shore", text("Fès Shore")),
                "x",
                "actual",
                Period.parse("2025"),
                null,
                null,
                null,
                null,
                null);
        MilestoneView unnamed = new MilestoneView(
                head("m2"),
                new EntryName(Kind.FIGURE, "x", null),
                "x",
                "actual",
                Period.parse("2025"),
                null,
                null,
                null,
                null,
                null);
        RegionFacts facts = facts(
                Map.of(),
                List.of(),
                List.of(named, unnamed),
                List.of(organisation("cri", "cri"), organisation("co", "company")));

        assertThat(MustHave.P2I_2025.of(facts, TODAY))
                .isEqualTo(new Verdict(
                        "yes",
                        List.of(
                                new Entry("/milestones/m1", text("Fès Shore"), "", Period.parse("2025")),
                                new Entry("/milestones/m2", text("m2"), "", Period.parse("2025"))),
                        List.of()));
        assertThat(MustHave.OPERATORS.of(facts, TODAY))
                .isEqualTo(new Verdict(
                        "yes", List.of(new Entry("/organisations/co", text("co"), "", Period.NOT_STATED)), List.of()));
        assertThat(facts.centre()).map(one -> one.head().id()).contains("cri");
        assertThat(facts(Map.of(), List.of(), List.of(), List.of(organisation("co", "company")))
                        .centre())
                .isEmpty();
    }

    @Test
    void knowsWhenAShoreParkWasLastReportedOn() {
        assertThat(parks(
                                park("a", "shore-park", "x", "2024"),
                                park("b", "shore-park", "x", "2025-03"),
                                park("c", "shore-park", "x", ""),
                                park("d", "technopark", "x", "2026"))
                        .lastReport())
                .contains(Period.parse("2025-03"));
        assertThat(parks(park("c", "shore-park", "x", "2020/..")).lastReport()).isEmpty();
    }

    @Test
    void knowsTheNewestSearchForEachQuestion() {
        LocalText where = text("where");
        InquiryView first = new InquiryView(head("i1"), "promises", LocalDate.parse("2026-05-01"), List.of(), where);
        InquiryView other = new InquiryView(head("i2"), "jobs", LocalDate.parse("2026-06-01"), List.of(), where);
        InquiryView older = new InquiryView(head("i3"), "promises", LocalDate.parse("2025-05-01"), List.of(), where);
        RegionFacts facts = facts(Map.of(), List.of(), List.of(), List.of(), first, other, older);
        assertThat(facts.lastSearch()).contains(LocalDate.parse("2026-05-01"));
        assertThat(facts.inquiry("jobs")).isEqualTo(other);
        assertThat(facts.inquiry("odd")).isNull();
        assertThat(parks().lastSearch()).isEmpty();
    }
}
