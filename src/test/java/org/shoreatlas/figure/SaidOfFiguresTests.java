package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is said around the numbers of the real data is held by their evidence. */
@PortalTest
class SaidOfFiguresTests {

    /** Words of jobs that are added, in the languages of the sources and of the notes. */
    private static final Pattern OF_NEW = Pattern.compile(
            "nouveaux|nouvelles créations|créés|supplémentaires|\\bnew\\b|additional|created"
                    + "|خلق|إحداث|جديدة|إضافية|تم إنشاؤها|محدثة",
            Pattern.CASE_INSENSITIVE);
    /** Of all that there are. */
    private static final Pattern OF_ALL = Pattern.compile(
            "existants compris|total visé|effectif total|effectif attendu|total des emplois existants|au total",
            Pattern.CASE_INSENSITIVE);
    /** What a note says that it is not, which would else be taken for what it is. */
    private static final Pattern DENIED = Pattern.compile(
            "(, non|et non|ni) (?:[^.;,]|[.,](?=\\d))*|n’est pas[^.;]*|ne sont pas[^.;]*|ne dit pas[^.;]*"
                    + "|« créés »[^.]*",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    Figures figures;

    @Autowired
    FigureContexts contexts;

    @Autowired
    Readings readings;

    @Autowired
    Editions editions;

    @Autowired
    MockMvcTester mvc;

    private List<FigureView> all(Predicate<FigureView> which) {
        return figures.first(10_000, editions.latest()).stream().filter(which).toList();
    }

    @Test
    void totalOrNewIsHeldByTheWordsOrTheNote() {
        List<FigureView> ofJobs = all(figure -> figure.counts() != null);
        assertThat(ofJobs).hasSizeGreaterThan(100);
        assertThat(ofJobs)
                .filteredOn(figure -> figure.counts().equals("not-stated"))
                .hasSizeGreaterThan(20);
        assertThat(ofJobs.stream().flatMap(figure -> breach(figure).stream())).isEmpty();
    }

    /** What contradicts the answer, for people who look after the sheets. */
    private static Optional<String> breach(FigureView figure) {
        String words = words(figure);
        String said = words + " " + note(figure);
        boolean isNew = OF_NEW.matcher(said).find();
        boolean isAll = OF_ALL.matcher(said).find();
        String held = figure.indicator().kind().equals("flow")
                ? OF_ALL.matcher(words).find() ? "total" : "new"
                : isNew ? "new" : isAll || figure.nature().equals("actual") ? "total" : "not-stated";
        return held.equals(figure.counts())
                ? Optional.empty()
                : Optional.of(figure.id() + ": " + figure.counts() + ", but held is " + held + ": " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "stock, target, new, 2 000 emplois",
        "stock, target, total, 30.000 nouveaux emplois",
        "stock, planned, total, 600 emplois créés",
        "stock, target, not-stated, خلق 1500 منصب",
        "flow, actual, total, 18 500 emplois",
        "flow, target, new, 270 000 emplois au total",
        "stock, actual, not-stated, 2 000 emplois"
    })
    void wouldFindAnAnswerThatTheWordsDoNotHold(String kind, String nature, String counts, String words) {
        assertThat(breach(Sample.figure()
                        .indicator("park-jobs", "persons", kind, "jobs")
                        .nature(nature)
                        .counting(counts)
                        .printedAs(words)
                        .view()))
                .isPresent();
    }

    /** A rule that the atlas applied is named, and the source is not said to have given the number of the place. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aRuleThatWasAppliedIsNamedAndNotPutIntoAMouth(Language language) {
        List<FigureView> applied = all(figure -> figure.flags().contains("rule-applied") || figure.rule() != null);
        assertThat(applied).hasSize(12);
        for (FigureView figure : applied) {
            assertThat(figure.flags()).as(figure.id()).contains("rule-applied");
            FigureView.Rule rule = Objects.requireNonNull(figure.rule(), figure.id());
            FigureView own = figures.byId(List.of(rule.figure()), editions.latest())
                    .get()
                    .get(rule.figure());
            assertThat(own.rule()).isNull();
            assertThat(own.subject().id()).isEqualTo(rule.subject().id());
            assertThat(Likeness.isSaidAlike(own, figure)).as(figure.id()).isTrue();
            Document page = Jsoup.parse(body("/" + language.code() + "/figures/" + figure.id()));
            assertThat(page.select("#sentence").text())
                    .as(figure.id())
                    .contains(Objects.requireNonNull(rule.subject().name()).in(language))
                    .containsAnyOf("the Atlas", "l’Atlas", "الأطلس");
            assertThat(page.select("main a").eachAttr("href")).contains("/" + language.code() + "/figures/" + own.id());
        }
    }

    /** No page says yes for a region that the source does not name. */
    @Test
    void aRuleThatWasAppliedMeetsNoMustHave() {
        Document page = Jsoup.parse(body("/en/compare?regions=souss-massa,draa-tafilalet"));
        assertThat(page.select("#must tr:contains(income tax capped) .answer").eachText())
                .containsExactly("By the rule, not named", "By the rule, not named");
    }

    /** Every pair that the pages call a disagreement, looked at from both sides. */
    @Test
    void onlyReadingsThatCannotBothBeRightDisagree() {
        Map<String, FigureView> known =
                all(figure -> true).stream().collect(Collectors.toMap(FigureView::id, Function.identity()));
        Map<String, String> relations = new HashMap<>();
        Set<Set<String>> tied = new HashSet<>();
        for (ReadingGroupView group : readings.first(1000, editions.latest())) {
            for (ReadingGroupView.Item one : group.items()) {
                relations.put(one.figure(), one.relation());
                group.items().stream()
                        .filter(other -> !other.equals(one) && one.isReading() && other.isReading())
                        .forEach(other -> tied.add(Set.of(one.figure(), other.figure())));
            }
        }
        assertThat(tied).hasSizeGreaterThan(20);
        // what a group calls one thing of two dates belongs to a series
        assertThat(tied)
                .allSatisfy(pair -> assertThat(pair.stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .filter(figure -> figure.nature().equals("actual"))
                                .map(FigureView::period)
                                .filter(period -> period.start() != null && period.end() != null)
                                .toList())
                        .as(pair.toString())
                        .satisfies(periods -> assertThat(periods.size() < 2
                                        || !periods.get(0)
                                                        .end()
                                                        .isBefore(periods.get(1).start())
                                                && !periods.get(1)
                                                        .end()
                                                        .isBefore(periods.get(0).start()))
                                .isTrue()));
        Set<Set<String>> disagreeing = new HashSet<>();
        for (FigureView figure : known.values()) {
            FigureContext.Disagreement shown =
                    contexts.of(figure, editions.latest(), Language.EN).disagreement();
            if (shown == null) {
                continue;
            }
            boolean real = false;
            for (FigureContext.Side side : shown.others()) {
                Set<String> pair = Set.of(figure.id(), side.figure().id());
                assertThat(tied.contains(pair) || Likeness.isSameThing(figure, side.figure()))
                        .as(pair.toString())
                        .isTrue();
                assertThat(List.of(
                                relations.getOrDefault(figure.id(), "same"),
                                relations.getOrDefault(side.figure().id(), "same")))
                        .as(pair.toString())
                        .isSubsetOf("same", "misprint", "series");
                if (Likeness.disagree(figure, side.figure())) {
                    real = true;
                    disagreeing.add(pair);
                }
            }
            assertThat(shown.isReal()).as(figure.id()).isEqualTo(real);
        }
        assertThat(disagreeing)
                .hasSizeGreaterThan(10)
                .contains(
                        Set.of("maroc-sector-jobs-target-2030", "maroc-sector-jobs-new-target-2030"),
                        Set.of("cdg-park-jobs-2023-11", "cdg-park-jobs-2023-11-2"))
                .doesNotContain(
                        Set.of(
                                "offshoring-offer-2025-income-tax-cap-2025-2030-12-31",
                                "offshoring-offer-2025-income-tax-cap-2025-2030-12-31-2"),
                        Set.of(
                                "oujda-shore-conventions-2018-public-money-allocated-2018",
                                "oujda-shore-conventions-2018-public-money-allocated-2018-2"),
                        Set.of(
                                "technopark-tiznit-public-money-allocated-2021-02-05",
                                "technopark-tiznit-public-money-allocated-2021-02-05-2"),
                        Set.of("oujda-shore-park-offices-built-2013", "oujda-shore-park-offices-built-2013-2"),
                        Set.of("maroc-international-companies-2026-01", "maroc-international-companies-2026-01-2"),
                        Set.of("maroc-sector-jobs-2019-04", "maroc-sector-jobs-2020-01"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesCallAPartAnInstalmentAndAnExceptionByTheirNames(Language language) {
        Map<String, String> told = Map.of(
                "oujda-shore-conventions-2018-public-money-allocated-2018",
                switch (language) {
                    case AR -> "دفعة منه";
                    case FR -> "Une tranche versée";
                    case EN -> "Instalment of it";
                },
                "oujda-shore-park-offices-built-2013-2",
                switch (language) {
                    case AR -> "المبلغ أو العدد الكامل";
                    case FR -> "L’ensemble";
                    case EN -> "The whole";
                });
        told.forEach((figure, words) -> {
            Document page = Jsoup.parse(body("/" + language.code() + "/figures/" + figure));
            assertThat(page.select("#confused .chip").eachText()).as(figure).contains(words);
            assertThat(page.select("#readings")).as(figure).isEmpty();
        });
    }

    private String body(String address) {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String words(FigureView figure) {
        return figure.evidence().stream()
                .filter(one -> one.field().isEmpty())
                .map(one -> Objects.requireNonNullElse(one.asPublished(), ""))
                .collect(Collectors.joining(" "));
    }

    /** In French, without what it denies. */
    private static String note(FigureView figure) {
        return figure.note() == null
                ? ""
                : DENIED.matcher(figure.note().in(Language.FR)).replaceAll(" ");
    }
}
