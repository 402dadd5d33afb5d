package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureContext.Side;
import org.shoreatlas.figure.FigureContext.Step;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is computed beside every published figure. */
@PortalTest
class PublishedComputationsTests {

    private static final Map<String, Integer> HEDGES = Map.of("exact", 0, "about", 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Figures figures;

    @Autowired
    Readings readings;

    @Autowired
    FigureContexts contexts;

    @Autowired
    Editions editions;

    /** Of every figure; made once, since each takes a dozen statements. */
    private static final Map<String, FigureContext> CONTEXTS = new ConcurrentHashMap<>();

    private FigureContext context(FigureView figure) {
        return CONTEXTS.computeIfAbsent(figure.id(), id -> contexts.of(figure, editions.latest(), Language.EN));
    }

    /**
     * Looked for anew, by the plainest reading of the rule: no reading of the series that is not set aside, not told
     * apart and as long lies between a figure and what stands as the reading before.
     */
    @Test
    void noReadingLiesBetweenAFigureAndTheOneBefore() {
        int latest = editions.latest();
        List<FigureView> all = figures.first(10_000, latest);
        Set<String> setAside = all.stream()
                .filter(figure -> figure.preferred() != null)
                .map(FigureView::id)
                .collect(Collectors.toSet());
        assertThat(setAside).hasSizeGreaterThan(5);
        Map<Object, List<FigureView>> series = all.stream()
                .filter(figure ->
                        figure.nature().equals("actual") && figure.period().end() != null)
                .filter(figure -> !"misprint".equals(figure.relation()) && !setAside.contains(figure.id()))
                .filter(figure -> !figure.precision().equals("top-n"))
                .collect(Collectors.groupingBy(PublishedComputationsTests::series));
        int steps = 0;
        for (FigureView figure : all) {
            FigureContext context = context(figure);
            Step step = context.step();
            if (step == null) {
                continue;
            }
            steps++;
            FigureView before = step.before();
            assertThat(series(before)).as(figure.id()).isEqualTo(series(figure));
            assertThat(setAside).as(figure.id()).doesNotContain(figure.id(), before.id());
            LocalDate begin = Objects.requireNonNullElse(
                    figure.period().start(), figure.period().end());
            List<String> between = series.get(series(figure)).stream()
                    .filter(other -> !other.id().equals(figure.id()))
                    .filter(other -> other.period().end().isBefore(begin)
                            && other.period().end().isAfter(before.period().end()))
                    .filter(other -> !Set.of("flow", "amount")
                                    .contains(figure.indicator().kind())
                            || other.period().start() != null
                                    && before.period().start() != null
                                    && other.period().end().toEpochDay()
                                                    - other.period().start().toEpochDay()
                                            == before.period().end().toEpochDay()
                                                    - before.period().start().toEpochDay())
                    .map(FigureView::id)
                    .filter(other -> context.groups().stream()
                            .filter(group -> relation(group, figure.id()) != null && relation(group, other) != null)
                            .allMatch(group -> Set.of("same", "series").contains(relation(group, other))
                                    && Set.of("same", "series").contains(relation(group, figure.id()))))
                    .toList();
            assertThat(between)
                    .as("between " + before.id() + " and " + figure.id())
                    .isEmpty();
        }
        assertThat(steps).isGreaterThan(60);
    }

    @Test
    void everyComputedValueIsHedgedAsItsParts() {
        int latest = editions.latest();
        int looked = 0;
        for (FigureView figure : figures.first(10_000, latest)) {
            FigureContext context = context(figure);
            Step step = context.step();
            if (step != null && step.change() != null) {
                looked += hedged(figure.id(), step.change(), figure, step.before());
            }
            if (step != null && step.percent() != null) {
                looked += hedged(figure.id(), step.percent(), figure, step.before());
            }
            if (context.gap() != null) {
                looked += hedged(
                        figure.id(),
                        context.gap().missing(),
                        context.gap().target(),
                        context.gap().reached());
            }
            for (Side side : context.disagreement() == null
                    ? List.<Side>of()
                    : context.disagreement().others()) {
                if (side.distance() != null) {
                    looked += hedged(figure.id(), side.distance(), figure, side.figure());
                }
            }
        }
        assertThat(looked).isGreaterThan(120);
    }

    /** Exact only where both parts are, about only where both are values; else a bound, as they are. */
    private static int hedged(String id, Hedged computed, FigureView one, FigureView other) {
        Integer weakest = List.of(one, other).stream()
                .map(part -> HEDGES.getOrDefault(part.precision(), 2))
                .max(Integer::compare)
                .orElseThrow();
        assertThat(HEDGES.getOrDefault(computed.precision(), 2))
                .as(id + " of " + one.precision() + " and " + other.precision())
                .isEqualTo(weakest);
        return 1;
    }

    @ParameterizedTest
    @CsvSource({
        "maroc-sector-jobs-2024-12-31, maroc-sector-jobs-2023",
        "maroc-sector-jobs-2022, maroc-sector-jobs-2020-01",
        "casanearshore-park-offices-built-2020-01, casanearshore-park-offices-built-2013",
        "casanearshore-park-jobs-2020-01, casanearshore-park-jobs-2013",
        "maroc-call-centre-staff-2006-12, maroc-call-centre-staff-2005"
    })
    void theReadingBeforeIsTheNearest(String figure, String before) {
        FigureView one = figures.byId(List.of(figure), editions.latest()).get().get(figure);
        assertThat(contexts.of(one, editions.latest(), Language.EN)
                        .step()
                        .before()
                        .id())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en, about 13.8, 'from 2025 to 2030'",
        "fr, environ 13, 'de 2025 à 2030'",
        "ar, حوالي 13, 'من 2025 إلى 2030'"
    })
    void theHomePageSaysWhatIsMissingFromWhenToWhen(String language, String missing, String years) {
        Document page = page("/" + language);
        String text = page.text().replace('\u00a0', ' ');
        assertThat(text).contains(missing, years).doesNotContain("for 6 years", "pendant 6 ans", "طيلة 6");
    }

    private static Object series(FigureView figure) {
        return List.of(
                figure.subject(),
                figure.indicator().code(),
                figure.activity(),
                Objects.toString(figure.perimeter()),
                figure.nature());
    }

    private static String relation(ReadingGroupView group, String figure) {
        return group.items().stream()
                .filter(item -> item.figure().equals(figure))
                .map(ReadingGroupView.Item::relation)
                .findFirst()
                .orElse(null);
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
