package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.place.Regions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What comparisons say with the real data. */
@PortalTest
class ComparePageTests {

    private static final String THREE = "/compare?regions=fes-meknes,tanger-tetouan-al-hoceima,oriental";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Regions regions;

    @Autowired
    Editions editions;

    @ParameterizedTest
    @CsvSource({
        "en, Comparable, One definition, Comparable with care, in copies only, "
                + "Not comparable, Results stand beside targets or plans.",
        "fr, Comparable, Même définition, Comparable avec réserve, dans des copies seulement, "
                + "Non comparable, Des résultats côtoient des objectifs ou des prévisions.",
        "ar, قابل للمقارنة, تعريف واحد, قابل للمقارنة بتحفظ, من نسخ منقولة فقط, "
                + "غير قابل للمقارنة, أرقام مسجلة إلى جانب أهداف أو أرقام مبرمجة."
    })
    void gradesEachRowAndSaysWhy(
            String language, String ok, String alike, String care, String copies, String no, String nature) {
        Document page = page("/" + language + THREE);
        assertGrade(row(page, "/indicators/unemployment-rate"), ok, alike);
        assertGrade(row(page, "/indicators/income-tax-cap"), care, copies);
        assertGrade(row(page, "/indicators/job-grant"), no, nature);
        assertThat(page.select("#rows svg")).isEmpty();
        assertThat(page.select("#rows details[open]")).isEmpty();
    }

    private static void assertGrade(Element row, String grade, String reason) {
        assertThat(row.select(".grade-of").text()).isEqualTo(grade);
        assertThat(row.selectFirst("th").text()).contains(reason);
    }

    @Test
    void fillsACellWithItsSubjectDateAndLink() {
        Element occupancy = row(page("/en" + THREE), "/indicators/park-occupancy");
        assertThat(occupancy.select("td")).hasSize(3);
        Element fes = occupancy.selectFirst("td");
        assertThat(fes.attr("data-label")).isEqualTo("Fez-Meknes");
        assertThat(fes.text()).contains("80", "November 2023");
        assertThat(page("/en" + THREE).select("#rows thead small").eachText())
                .containsExactly("Fès Shore", "Tétouan Shore", "Oujda Shore");
        assertThat(fes.selectFirst("a.number").attr("href")).startsWith("/en/figures/fes-shore-park-occupancy");
        assertThat(occupancy.select("td").get(2).text())
                .startsWith("Not in the 260 sources of the Atlas")
                .contains("November 23, 2026");
    }

    /** Only among results of different days: a target has none on which it was counted. */
    @Test
    void marksTheNewestResultOfARow() {
        Document page = page("/en" + THREE);
        assertThat(newest(page, "/indicators/park-offices-built")).containsExactly("Fez-Meknes");
        assertThat(newest(page, "/indicators/park-jobs")).containsExactly("Tangier-Tetouan-Al Hoceima");
        assertThat(newest(page, "/indicators/job-grant")).containsExactly("Oriental");
        assertThat(newest(page, "/indicators/unemployment-rate")).isEmpty();
        assertThat(newest(page, "/indicators/park-jobs-target")).isEmpty();
        assertThat(newest(page, "/indicators/income-tax-cap")).isEmpty();
        assertThat(row(page, "/indicators/park-jobs").select(".visually-hidden").eachText())
                .contains("(newest)");
    }

    private static List<String> newest(Document page, String indicator) {
        return row(page, indicator).select("td.new").eachAttr("data-label");
    }

    @Test
    void saysOnceWhatIsUnusualOfEveryFigureOfARow() {
        Document page = page("/en" + THREE);
        Element target = row(page, "/indicators/park-jobs-target");
        assertThat(target.select("th .chip").eachText()).containsExactly("Target");
        assertThat(target.select("td .chip:contains(Target)")).isEmpty();
        Element grant = row(page, "/indicators/job-grant");
        assertThat(grant.select("th .chip")).isEmpty();
        assertThat(grant.select("td .chip").eachText()).contains("Planned");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Last word on their shore parks: Fez-Meknes (November 24, 2023), ', "
                + "'The same in all of them, so it decides nothing: Cap on employees’ income tax.', "
                + "'Rows with a reading, of 12: Fez-Meknes (12), '",
        "fr, 'Dernières nouvelles de leurs parcs offshoring : Fès-Meknès (24 novembre 2023), ', "
                + "'Identique partout, donc sans effet sur le choix : ', "
                + "'Lignes renseignées, sur 12 : Fès-Meknès (12), '",
        "ar, 'آخر ما ورد عن منصاتها لترحيل الخدمات: جهة فاس - مكناس (24 نونبر 2023)', "
                + "'واحد في الجهات كلها، فلا يحسم الاختيار: ', "
                + "'عدد الصفوف التي لها معطيات، من أصل 12: جهة فاس - مكناس (12)'"
    })
    void beginsWithWhatTheComparisonComesTo(String language, String reports, String same, String known) {
        List<String> remarks = page("/" + language + THREE).select(".remarks li").stream()
                .map(Element::wholeText)
                .toList();
        assertThat(remarks).hasSize(3);
        assertThat(remarks.get(0)).startsWith(reports);
        assertThat(remarks.get(1)).startsWith(same);
        assertThat(remarks.get(2)).startsWith(known);
        assertThat(page("/en/compare?regions=fes-meknes,draa-tafilalet")
                        .select(".remarks li")
                        .eachText())
                .anyMatch(remark -> remark.matches("Published for Fez-Meknes alone: .*Offices built.*\\."));
        assertThat(page("/en/compare?regions=fes-meknes,guelmim-oued-noun")
                        .select(".remarks li")
                        .eachText())
                .noneMatch(remark -> remark.startsWith("Last word"));
    }

    @Test
    void leavesRowsThatNobodyPublishesToOneLine() {
        Document page = page("/en/compare?regions=draa-tafilalet,guelmim-oued-noun");
        assertThat(page.select("#rows .none a").eachAttr("href")).contains("/en/indicators/park-jobs");
        assertThat(page.select("#rows tr:has(th a[href$=/park-jobs])")).isEmpty();
    }

    @Test
    void drawsPromisesOfAllRegionsOnOneScale() {
        Document page = page("/en" + THREE);
        assertThat(page.select("#promised .promised-jobs dl > div").stream()
                        .filter(bar ->
                                bar.text().contains("15,000") || bar.text().contains("10,000"))
                        .map(bar -> bar.selectFirst("rect").attr("width")))
                .containsExactly("100%", "67%");
    }

    @Test
    void strikesOutByANoAndNeverByWhatIsNotFound() {
        Document page =
                page("/en/compare?regions=casablanca-settat,fes-meknes,draa-tafilalet&must=tax-cap-10,shore-park");
        List<String> verdicts = page.select(".verdict td").eachText();
        assertThat(verdicts).containsExactly("Falls out", "Stays", "Stays, with 2 questions");
        Element draa = page.select("#questions .each-region > div").get(2);
        assertThat(draa.selectFirst("li").text()).startsWith("Is there a park for offshoring in the region");
    }

    @Test
    void takesAnAbsenceFromTheListOfTheCircularForAQuestion() {
        Document page = page("/en/compare?regions=souss-massa,oriental&must=p2i-2025");
        assertThat(page.select("#must tr:contains(2025 circular) .answer").eachText())
                .containsExactly("Not found", "Yes");
        assertThat(page.select("#questions .each-region > div").get(0).text())
                .contains("Is there a platform in the region that the 2025 circular recognises");
    }

    @Test
    void putsPromisesBesideWhatWasReached() {
        Document page = page("/en" + THREE);
        assertThat(page.select("#promised tr:contains(Fès Shore)").first().text())
                .contains("15,000", "by 2017", "2,000", "January 2020");
        assertThat(page.select("#promised a[href=/en/agreements/fes-shore-settlement-agreements-2023]"))
                .isNotEmpty();
    }

    /** Only a target of the same measure, scope and unit is held against a result; what is not says why. */
    @Test
    void holdsAgainstAResultOnlyWhatMeasuresTheSame() {
        Set<String> reasons = new HashSet<>();
        int aims = 0;
        Comparison comparison =
                comparisons.of(regions.all(editions.latest()), editions.latest(), LocalDate.of(2026, 11, 29));
        for (Comparison.Column column : comparison.columns()) {
            for (Comparison.Promise promise : column.promises()) {
                FigureView reached = promise.reached();
                for (Comparison.Aim aim : promise.aims()) {
                    aims++;
                    if (reached == null || aim.apart() != null) {
                        reasons.add(String.valueOf(aim.apart()));
                        continue;
                    }
                    FigureView aimed = aim.figure();
                    reasons.add("held");
                    assertThat(aimed.nature()).as(aimed.id()).isEqualTo("target");
                    assertThat(aimed.subject()).as(aimed.id()).isEqualTo(reached.subject());
                    assertThat(aimed.indicator().unit())
                            .isEqualTo(reached.indicator().unit());
                    assertThat(aimed.activity()).isEqualTo(reached.activity());
                    assertThat(Stream.of(aimed.relation(), reached.relation()))
                            .as(aimed.id() + " is told apart by a reading group")
                            .allMatch(relation ->
                                    relation == null || Set.of("same", "series").contains(relation));
                    assertThat(aimed.period().isStated() && reached.period().isStated())
                            .as(aimed.id())
                            .isTrue();
                }
            }
        }
        assertThat(aims).isGreaterThan(12);
        assertThat(reasons).contains("held", "thing", "plan");
        Document page = page("/en/compare?regions=fes-meknes,oriental");
        assertThat(page.select("#promised tr:contains(Fès Shore)").text())
                .contains("Not held against the result")
                .doesNotContain("Reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void asksEachCentre(String language) {
        Document page = page("/" + language + THREE);
        assertThat(page.select("#questions .each-region > div"))
                .hasSize(3)
                .allMatch(list -> list.select("li").size() > 3);
    }

    @Test
    void reordersAddsAndRemovesByLinksThatKeepTheRest() {
        Document page = page("/en/compare?regions=fes-meknes,oriental&must=shore-park&rows=population,gdp-growth");
        String rest = "&rows=population,gdp-growth&must=shore-park";
        assertThat(page.select(".chosen a:contains(Move forward)").attr("href"))
                .isEqualTo("/en/compare?regions=oriental,fes-meknes" + rest);
        assertThat(page.select(".chosen a:contains(Remove)").get(0).attr("href"))
                .isEqualTo("/en/compare?regions=oriental" + rest);
        assertThat(page.select(".choice > .picks:not(.rows-chosen) a").eachAttr("href"))
                .hasSize(10)
                .contains("/en/compare?regions=fes-meknes,oriental,souss-massa" + rest);
        assertThat(page.select("#rows tbody tr:not(.group, .verdict)")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200, 0",
        "?regions=, 200, 0",
        "?regions=oriental, 200, 1",
        "?regions=atlantis, 400, 1",
        "'?regions=atlantis,oriental', 200, 2",
        "'?regions=oriental,oriental,fes-meknes', 200, 1",
        "'?regions=MA-01,MA-02,MA-03,MA-04,MA-05,MA-06', 200, 1",
        "'?regions=oriental,fes-meknes&rows=x&must=y', 200, 2"
    })
    void tellsWhatIsWrongAboveAPageThatWorks(String query, int status, int messages) {
        MvcTestResult answer = mvc.get().uri("/en/compare" + query).exchange();
        assertThat(answer).hasStatus(status);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("[role=alert] p")).hasSize(messages);
        assertThat(page.select(".picks a").size() + page.select(".chosen li").size())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void marksTheTableForSpreadsheetsUnlessAsked() {
        String table = THREE.replace("/compare", "/compare.csv");
        assertThat(body(mvc.get().uri("/en" + table + "&bom=no").exchange())).startsWith("section,");
        assertThat(mvc.get().uri("/en" + table + "&bom=perhaps")).hasStatus(400);
        Document region =
                Jsoup.parse(body(mvc.get().uri("/en/regions/fes-meknes").exchange()));
        assertThat(region.select("main a[href*=.csv]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(body(mvc.get().uri(link).exchange())).startsWith("\uFEFF"));
        assertThat(body(mvc.get().uri("/api/v1/figures.csv").exchange())).startsWith("id,");
    }

    @Test
    void givesWhatIsOnTheScreenAsCsv() throws IOException {
        MvcTestResult answer =
                mvc.get().uri("/fr" + THREE.replace("/compare", "/compare.csv")).exchange();
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        assertThat(body(answer)).startsWith("\uFEFF");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(body(answer).substring(1)))
                .getRecords();
        assertThat(rows.stream().map(row -> row.get("section")).distinct())
                .contains("must", "comparable", "not-comparable", "promised", "question");
        Map<String, String> fes = rows.stream()
                .filter(row -> row.get("row").equals("park-occupancy")
                        && row.get("region_code").equals("MA-03"))
                .findFirst()
                .orElseThrow()
                .toMap();
        assertThat(fes)
                .containsEntry("value", "80")
                .containsEntry("subject", "fes-shore")
                .containsEntry("period", "2023-11")
                .containsEntry("grade", "ok");
        assertThat(rows)
                .anyMatch(row -> row.get("row").equals("park-occupancy")
                        && row.get("answer").equals("none-found"));
        assertThat(mvc.get().uri("/fr/compare.csv?regions=oriental")).hasStatus(400);
    }

    @Test
    void showsNothingOfWhatWasNotYetPublic() {
        Document before = page("/en/compare?regions=oriental,fes-meknes&asOf=2026-11-23T10:00:00Z");
        assertThat(before.select(".remarks li").eachText())
                .anyMatch(text -> text.startsWith("Rows with a reading, of "))
                .noneMatch(text -> text.contains("of 12"));
        assertThat(before.select("main a[href*=/indicators/population]")).isEmpty();
        Document nothing = page("/en/compare?regions=oriental,fes-meknes&asOf=2020-01-01");
        assertThat(nothing.select(".banner").text()).contains("had published nothing");
        assertThat(nothing.select("main table, main [role=alert]")).isEmpty();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private static Element row(Document page, String indicator) {
        return page.select("section tr:has(th a[href$=" + indicator + "])").first();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
