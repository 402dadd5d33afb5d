package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shoreatlas.figure.Sample.figure;
import static org.shoreatlas.figure.Sample.place;
import static org.shoreatlas.figure.Sample.source;
import static org.shoreatlas.figure.Sample.subject;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.figure.FigureContext.LookAlike;
import org.shoreatlas.figure.FigureContext.Side;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.source.EntrySummary;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.source.Sources;

/** What stands beside a figure, where the test says which other figures there are. */
@Tag("unit")
class FigureContextsTests {

    private static final LocalText NOTE = new LocalText("ملاحظة", "Note", "Note");
    private static final FigureView ONE = figure().printedIn("a", "").view();

    private final Figures figures = mock(Figures.class);
    private final Readings readings = mock(Readings.class);
    private final Sources sources = mock(Sources.class);
    private final Sentences sentences = mock(Sentences.class);
    private final List<FigureView> near = new ArrayList<>();
    private final List<FigureView> tied = new ArrayList<>();
    private final List<FigureView> national = new ArrayList<>();
    private final List<FigureView> ofRegions = new ArrayList<>();
    private final List<ReadingGroupView> groups = new ArrayList<>();
    private final Map<String, SourceView> known = new HashMap<>(Map.of(
            "a",
            source("a", null, "2024", "meeting"),
            "b",
            source("b", null, "2023", "meeting"),
            "c",
            source("c", null, "2022", null)));

    @BeforeEach
    void others() {
        when(readings.of(any(), anyInt())).thenReturn(groups);
        when(figures.near(any(), anyInt())).thenReturn(() -> near);
        when(figures.national(anyInt())).thenReturn(() -> national);
        when(figures.newestOfRegions(anyInt())).thenReturn(() -> ofRegions);
        when(figures.byId(anyCollection(), anyInt()))
                .thenAnswer(call -> (Supplier<Map<String, FigureView>>) () -> tied.stream()
                        .filter(one -> call.<Collection<String>>getArgument(0).contains(one.id()))
                        .collect(Collectors.toMap(FigureView::id, Function.identity())));
        when(sources.byId(anyCollection(), anyInt()))
                .thenAnswer(call -> known.entrySet().stream()
                        .filter(one -> call.<Collection<String>>getArgument(0).contains(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        when(sentences.of(any(), any(), any()))
                .thenAnswer(call -> "sentence by "
                        + (call.getArgument(1) == null
                                ? "nobody"
                                : call.<SourceView>getArgument(1).head().id()));
        when(sentences.shortCredit(any(), any(), any())).thenReturn("credit");
    }

    private FigureContext context(FigureView figure) {
        return new FigureContexts(figures, readings, sources, sentences).of(figure, 7, Language.EN);
    }

    private static ReadingGroupView group(String id, LocalText canWrite, ReadingGroupView.Item... items) {
        return new ReadingGroupView(
                new EntrySummary(id, "reading-group", 1, NOTE, "", Instant.EPOCH, null, null, List.of()),
                List.of(items),
                null,
                null,
                null,
                null,
                canWrite,
                null);
    }

    private static ReadingGroupView.Item item(String figure, String relation) {
        return new ReadingGroupView.Item(figure, relation, null, NOTE);
    }

    @Test
    void isBareWhereThereIsNothingElse() {
        assertThat(context(figure().view()))
                .isEqualTo(new FigureContext(
                        "sentence by nobody",
                        "credit",
                        null,
                        null,
                        List.of("as-new", "as-region"),
                        List.of(),
                        Map.of(),
                        new Independence(0, 0, null),
                        null,
                        null,
                        null,
                        List.of()));
        assertThat(context(ONE).sentence()).isEqualTo("sentence by a");
        assertThat(context(ONE).independence()).isEqualTo(new Independence(1, 1, null));
        assertThat(context(ONE).sources()).containsOnlyKeys("a");
    }

    @Test
    void showsReadingsOfTheSameThingThatNobodyHasTied() {
        FigureView other = figure().id("other").worth("2000").printedIn("b", "").view();
        near.addAll(List.of(other, figure().id("older").in("2020").view()));

        FigureContext.Disagreement disagreement = context(ONE).disagreement();
        assertThat(disagreement.others())
                .containsExactly(new Side(other, "same", null, Hedged.exact(new BigDecimal("20"))));
        assertThat(disagreement.group()).isNull();
        assertThat(disagreement.isReal()).isTrue();
        assertThat(disagreement.independence()).isEqualTo(new Independence(2, 1, known.get("b")));
    }

    @Test
    void tellsTheSameNumberInOtherPlacesFromADisagreement() {
        near.add(figure().id("other").worth("1980.0").printedIn("c", "").view());
        assertThat(context(ONE).disagreement().isReal()).isFalse();
        assertThat(context(ONE).disagreement().others().get(0).distance()).isNull();
        near.add(figure().id("another").worth("1981").view());
        assertThat(context(ONE).disagreement().isReal()).isTrue();
    }

    @Test
    void showsTheReadingsThatAGroupTies() {
        FigureView misprint = figure().id("misprint").worth("19").view();
        FigureView confused = figure().id("confused").activity("all").view();
        tied.addAll(List.of(misprint, confused, figure().id("series").in("2020").view()));
        near.add(misprint);
        groups.add(group("first", null, item("fes-jobs", "series"), item("series", "series")));
        groups.add(group(
                "second",
                NOTE,
                item("fes-jobs", "same"),
                item("misprint", "misprint"),
                item("gone", "same"),
                item("confused", "easily-confused")));

        FigureContext context = context(ONE);
        assertThat(context.disagreement().others())
                .containsExactly(new Side(misprint, "misprint", NOTE, Hedged.exact(new BigDecimal("-1961"))));
        assertThat(context.disagreement().group()).isEqualTo(groups.get(1));
        assertThat(context.advice()).isEqualTo(groups.get(1));
        assertThat(context.lookAlikes()).containsExactly(new LookAlike(confused, null, NOTE));
        assertThat(context.groups()).isEqualTo(groups);
    }

    /** A part and its whole, though of the same subject, indicator and period, are no two readings. */
    @ParameterizedTest
    @CsvSource({
        "whole, part-of, part-of",
        "whole, instalment-of, instalment-of",
        "rule, exception, exception",
        "other-payer, other-payer, other-payer"
    })
    void takesWhatAGroupTellsApartForNoOtherReading(String own, String others, String told) {
        FigureView part = figure().id("part").worth("800").view();
        near.add(part);
        tied.add(part);
        String of = others.equals("other-payer") ? null : "fes-jobs";
        groups.add(group(
                "parts",
                null,
                new ReadingGroupView.Item("fes-jobs", own, null, null),
                new ReadingGroupView.Item("part", others, of, NOTE)));

        assertThat(context(ONE).disagreement()).isNull();
        assertThat(context(ONE).lookAlikes()).containsExactly(new LookAlike(part, told, NOTE));
    }

    @Test
    void callsThatOfWhichAFigureIsAPartTheWhole() {
        FigureView whole = figure().id("whole").worth("9000").view();
        tied.add(whole);
        groups.add(group(
                "parts",
                null,
                new ReadingGroupView.Item("whole", "whole", null, null),
                new ReadingGroupView.Item("fes-jobs", "part-of", "whole", null)));

        assertThat(context(ONE).lookAlikes()).containsExactly(new LookAlike(whole, "whole", null));
    }

    @Test
    void readsItsOwnRelationWhereverItStandsInTheGroup() {
        groups.add(group("first", null, item("confused", "same"), item("fes-jobs", "easily-confused")));
        tied.add(figure().id("confused").activity("all").view());
        assertThat(context(ONE).disagreement()).isNull();
        assertThat(context(ONE).lookAlikes())
                .extracting(one -> one.figure().id())
                .containsExactly("confused");
    }

    @Test
    void takesAdviceFromTheFirstGroupThatGivesAny() {
        groups.add(group("first", null, item("fes-jobs", "series")));
        groups.add(group("second", NOTE, item("fes-jobs", "easily-confused")));
        assertThat(context(ONE).advice()).isEqualTo(groups.get(1));
        groups.remove(1);
        assertThat(context(ONE).advice()).isNull();
        assertThat(context(ONE).disagreement()).isNull();
    }

    @Test
    void putsLookAlikesWithTheSameNumberFirst() {
        FigureView ofTheYear =
                figure().id("of-the-year").activity("all").worth("7").view();
        FigureView sameNumber = figure().id("same-number").activity("crm").view();
        near.addAll(
                List.of(ofTheYear, sameNumber, figure().id("series").in("2020").view()));
        assertThat(context(ONE).lookAlikes())
                .containsExactly(new LookAlike(sameNumber, null, null), new LookAlike(ofTheYear, null, null));
    }

    @Test
    void showsEightLookAlikesAtMost() {
        IntStream.range(0, 10)
                .forEach(n -> near.add(
                        figure().id("other-" + n).activity("all").worth("" + n).view()));
        assertThat(context(ONE).lookAlikes())
                .extracting(one -> one.figure().id())
                .containsExactly(
                        IntStream.range(0, 8).mapToObj(n -> "other-" + n).toArray(String[]::new));
    }

    static Stream<Arguments> warnings() {
        Sample plain = figure().indicator("x", "count", "stock", "companies");
        return Stream.of(
                Arguments.of(figure().indicator("x", "count", "stock", "companies"), "as-region"),
                Arguments.of(
                        figure().indicator("x", "count", "stock", "companies")
                                .of(subject("place:x", "x", "x", "x"), place("x", "region", "x", "x", "x")),
                        ""),
                Arguments.of(figure().nature("target"), "as-result as-new as-region"),
                Arguments.of(
                        figure().nature("planned").indicator("x", "persons", "flow", "jobs"),
                        "as-result as-total as-region"),
                Arguments.of(
                        figure().nature("projection").activity("digital"), "as-result as-new as-offshoring as-region"),
                Arguments.of(
                        figure().nature("allocated").precision("about").in(""),
                        "allocated as-new as-region about with-year"),
                Arguments.of(figure().nature("estimate").flags("provisional"), "estimate as-new as-region as-final"),
                Arguments.of(figure().flags("preliminary"), "as-new as-region as-final"),
                Arguments.of(figure().flags("final").related("same"), "as-new as-region"),
                Arguments.of(figure().related("misprint").nature("target"), "misprint"),
                Arguments.of(plain.of(subject("park:x", "x", "x", "x"), null), ""));
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void saysWhatAFigureMustNotBeWrittenAs(Sample sample, String codes) {
        assertThat(String.join(" ", context(sample.view()).avoid())).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"1500, 480, 32.0", "1980, 0, 0.0", "3000, -1020, -34.0", "0, 1980, ", "-5, 1985, ", "1977, 3, 0.2"})
    void saysWhatChangedSinceTheReadingBefore(String before, String change, String percent) {
        near.add(figure().id("before").in("2023").worth(before).view());
        FigureContext.Step step = context(ONE).step();
        assertThat(step)
                .isEqualTo(new FigureContext.Step(
                        near.get(0),
                        Hedged.exact(new BigDecimal(change)),
                        percent == null ? null : Hedged.exact(new BigDecimal(percent))));
    }

    @Test
    void saysPercentagePointsOfPercent() {
        near.add(figure().id("before")
                .in("2023")
                .worth("10")
                .indicator("share", "percent", "share", null)
                .view());
        FigureContext.Step step = context(figure().worth("12")
                        .indicator("share", "percent", "share", null)
                        .view())
                .step();
        assertThat(step).isEqualTo(new FigureContext.Step(near.get(0), Hedged.exact(new BigDecimal("2")), null));
    }

    @Test
    void takesTheLatestReadingThatEndedBefore() {
        near.add(figure().id("older").in("2020").view());
        near.add(figure().id("before").in("2023").view());
        near.add(figure().id("overlapping").in("2024-03-31").view());
        near.add(figure().id("later").in("2025").view());
        assertThat(context(ONE).step().before().id()).isEqualTo("before");
        assertThat(context(figure().in("../2024-12-31").view()).step().before().id())
                .isEqualTo("overlapping");
    }

    static Stream<Sample> withoutStep() {
        return Stream.of(
                figure().in(""),
                figure().worth(null),
                figure().nature("target"),
                figure().indicator("x", "rank", "rank", null),
                figure().precision("top-n"),
                figure().related("misprint"));
    }

    @ParameterizedTest
    @MethodSource("withoutStep")
    void saysNoStepOfWhatCannotBeHeldAgainstAnother(Sample sample) {
        FigureView view = sample.view();
        near.add(sample.id("before").in("2023").view());
        assertThat(context(view).step()).isNull();
    }

    static Stream<Sample> noBefore() {
        return Stream.of(
                figure().in(""),
                figure().in("2023").worth(null),
                figure().in("2023").precision("top-n"),
                figure().in("2023").related("misprint"),
                figure().in("2023").activity("all"),
                figure().in("2023").perimeter("other"),
                figure().in("2023").of(subject("park:fes-shore", "x", "x", "x"), null),
                figure().in("2024"));
    }

    @ParameterizedTest
    @MethodSource("noBefore")
    void takesNoStepFromWhatCannotBeHeldAgainstIt(Sample sample) {
        near.add(sample.id("before").view());
        assertThat(context(ONE).step()).isNull();
        near.add(figure().id("good")
                .in("2022")
                .related("series")
                .precision("about")
                .view());
        assertThat(context(ONE).step().before().id()).isEqualTo("good");
    }

    @Test
    void takesTheReadingOfThatDateWhichAGroupPrefers() {
        FigureView preferred = figure().id("preferred")
                .in("2023")
                .worth("1000")
                .related("same")
                .view();
        near.add(figure().id("aside")
                .in("2023")
                .worth("1")
                .related("same")
                .setAsideFor(preferred)
                .view());
        near.add(preferred);
        near.add(figure().id("older").in("2020").view());
        assertThat(context(ONE).step().before().id()).isEqualTo("preferred");
        assertThat(context(ONE).step().change()).isEqualTo(Hedged.exact(new BigDecimal("980")));
        assertThat(context(near.get(0)).step()).as("of what is set aside").isNull();
    }

    @Test
    void namesWhatIsDisputedAndComputesNothingFromIt() {
        near.add(figure().id("one").in("2023").worth("1").related("same").view());
        near.add(figure().id("other").in("2023").worth("1000").related("same").view());
        FigureContext.Step step = context(ONE).step();
        assertThat(step.before().period().code()).isEqualTo("2023");
        assertThat(step.change()).isNull();
        assertThat(step.percent()).isNull();
        near.add(figure().id("against").worth("7").view());
        assertThat(context(ONE).step()).as("itself disputed").isNull();
        groups.add(new ReadingGroupView(
                group("g", null).head(),
                List.of(item("fes-jobs", "same"), item("against", "same")),
                "fes-jobs",
                null,
                null,
                null,
                null,
                null));
        assertThat(context(ONE).step()).as("itself preferred").isNotNull();
    }

    /** Two readings that sources date differently are two readings, though one group ties them. */
    @Test
    void takesTheLaterOfTwoDates() {
        near.add(figure().id("april").in("2019-04").worth("800").related("same").view());
        near.add(figure().id("january")
                .in("2020-01")
                .worth("1000")
                .related("same")
                .view());
        assertThat(context(ONE).step().before().id()).isEqualTo("january");
    }

    @ParameterizedTest
    @ValueSource(strings = {"easily-confused", "part-of", "instalment-of", "misprint"})
    void holdsNothingAgainstWhatAGroupTellsApart(String relation) {
        near.add(figure().id("before").in("2023").view());
        groups.add(group("g", null, item("fes-jobs", "series"), item("before", relation)));
        assertThat(context(ONE).step()).isNull();
        groups.set(0, group("g", null, item("fes-jobs", "series"), item("before", "series")));
        assertThat(context(ONE).step().before().id()).isEqualTo("before");
        groups.set(0, group("g", null, item("fes-jobs", relation), item("elsewhere", "same")));
        assertThat(context(ONE).step()).as("of another pair").isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 1980, about, 1000, about, 980, 98.0",
        "about, 1980, exact, 1000, about, 980, 98.0",
        "exact, 1980, more-than, 1000, at-most, 980, ",
        "exact, 1980, at-most, 1000, at-least, 980, ",
        "more-than, 1980, exact, 1000, more-than, 980, ",
        "at-least, 1980, at-most, 1000, at-least, 980, ",
        "more-than, 1980, more-than, 1000, , , ",
        "about, 1980, more-than, 1000, , , "
    })
    void carriesTheWeakestHedge(
            String precision, String number, String before, String was, String hedge, String change, String percent) {
        near.add(hedged("before", before, was).in("2023").view());
        FigureContext.Step step =
                context(hedged("after", precision, number).view()).step();
        assertThat(step.before().id()).isEqualTo("before");
        if (hedge == null) {
            assertThat(step.change()).isNull();
            return;
        }
        Hedged computed = step.change();
        assertThat(computed.precision()).isEqualTo(hedge);
        assertThat(Stream.of(computed.value(), computed.low(), computed.high())
                        .filter(Objects::nonNull)
                        .toList())
                .singleElement(InstanceOfAssertFactories.BIG_DECIMAL)
                .isEqualByComparingTo(change);
        assertThat(step.percent() == null ? null : step.percent().value().toPlainString())
                .isEqualTo(percent);
        assertThat(step.percent() == null || step.percent().precision().equals(hedge))
                .isTrue();
    }

    private static Sample hedged(String id, String precision, String number) {
        Sample sample = figure().id(id).precision(precision);
        return switch (precision) {
            case "more-than", "at-least" -> sample.between(number, null);
            case "at-most" -> sample.between(null, number);
            default -> sample.worth(number);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2023, true",
        "2023-01-01/2023-12-29, true",
        "2023-01-01/2023-12-28, false",
        "2023-07-01/2023-12-31, false",
        "../2023-12-31, false"
    })
    void comparesWhatIsAddedOnlyOverPeriodsAsLong(String period, boolean step) {
        near.add(figure().id("before")
                .in(period)
                .indicator("new", "persons", "flow", "jobs")
                .view());
        FigureView after =
                figure().in("2024").indicator("new", "persons", "flow", "jobs").view();
        assertThat(context(after).step() != null).isEqualTo(step);
    }

    @Test
    void showsTheGapAtBothItsEnds() {
        FigureView reached = figure().id("reached")
                .indicator("sector-jobs", "persons", "stock", "jobs")
                .view();
        FigureView target = figure().id("target")
                .indicator("sector-jobs-target", "persons", "stock", "jobs")
                .nature("target")
                .in("2030")
                .worth("9000")
                .view();
        national.addAll(List.of(reached, target));
        assertThat(context(reached).gap().missing()).isEqualTo(Hedged.exact(new BigDecimal("7020")));
        assertThat(context(target).gap().to()).isEqualTo(2030);
        assertThat(context(figure().id("else")
                                .indicator("sector-jobs", "persons", "stock", "jobs")
                                .view())
                        .gap())
                .isNull();
        assertThat(context(figure().id("reached").view()).gap()).isNull();
    }

    @Test
    void ranksAnActualFigureOfARegion() {
        for (int n = 0; n < 12; n++) {
            ofRegions.add(figure().id("r" + n)
                    .worth("" + n)
                    .of(subject("place:r" + n, "x", "x", "x"), place("r" + n, "region", "x", "x", "x"))
                    .view());
        }
        assertThat(context(ofRegions.get(4)).ranking().place(ofRegions.get(4))).contains(8);
        assertThat(context(figure().id("r4").view()).ranking()).isNull();
        assertThat(context(figure().id("r4")
                                .nature("target")
                                .of(subject("place:r4", "x", "x", "x"), place("r4", "region", "x", "x", "x"))
                                .view())
                        .ranking())
                .isNull();
        assertThat(context(figure().id("other")
                                .of(subject("place:r4", "x", "x", "x"), place("r4", "region", "x", "x", "x"))
                                .view())
                        .ranking())
                .isNull();
    }
}
