package org.shoreatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            "(, non|et non|ni) ([^.;,]|(?<=[0-9])[.,](?=[0-9]))*|n’est pas[^.;]*|ne sont pas[^.;]*|ne dit pas[^.;]*|« créés »[^.]*",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    Figures figures;

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
