package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.milestone.MilestoneView;
import org.shoreatlas.milestone.Milestones;
import org.shoreatlas.park.ParkView;
import org.shoreatlas.park.Parks;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of regions and parks say of what is held and what is not: over all real data. */
@PortalTest
class HeldOfRegionsTests {

    /** Lists of the read API that take a place. */
    private static final List<String> LISTS =
            List.of("figures", "parks", "agreements", "programmes", "organisations", "events", "milestones", "places");

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Parks parks;

    @Autowired
    Milestones milestones;

    @Autowired
    Regions regions;

    @Autowired
    RegionProfiles profiles;

    @Autowired
    Sources sources;

    @Autowired
    Editions editions;

    @ParameterizedTest
    @CsvSource({
        "announced, 2006-11-23, 2026-11-29, no-news",
        "planned, 2023-11-29, 2026-11-28, planned",
        "planned, 2023-11-29, 2026-11-29, no-news",
        "planned, 2023-11, 2026-11-29, planned",
        "planned, '', 2026-11-29, planned",
        "operating, 2006-11-23, 2026-11-29, operating",
        "postponed, 2012-06-22, 2026-11-29, postponed",
        "under-construction, 2012-06-22, 2026-11-29, under-construction"
    })
    void whatWasOnlyAnnouncedIsNoNewsAfterThreeYears(String status, String reported, String day, String then) {
        ParkView one = parks.first(1, editions.latest()).get(0);
        ParkView park = new ParkView(
                one.head(),
                one.form(),
                status,
                Period.parse(reported),
                one.place(),
                one.operator(),
                one.activities(),
                one.programme());
        assertThat(park.statusAt(LocalDate.parse(day))).isEqualTo(then);
    }

    /** The status of a park is the newest news of it: nothing dated later is held of one that reads as no news. */
    @Test
    void nothingNewerIsHeldOfAParkWithoutNews() {
        List<MilestoneView> dated = milestones.first(500, editions.latest());
        List<ParkView> silent = parks.first(500, editions.latest()).stream()
                .filter(park -> park.noNewsFrom() != null)
                .toList();
        assertThat(silent).hasSizeGreaterThan(5);
        for (ParkView park : silent) {
            assertThat(dated.stream()
                            .filter(one -> one.subject().kind().code().equals("park")
                                    && one.subject().id().equals(park.head().id())
                                    && one.nature().equals("actual")
                                    && one.period().end() != null
                                    && one.period().end().isAfter(park.noNewsFrom()))
                            .map(one -> one.head().id()))
                    .as(park.head().id())
                    .isEmpty();
        }
    }

    @Test
    void noPageCallsPlannedWhatHasNoNews() {
        LocalDate today = LocalDate.now();
        int seen = 0;
        Document home = page("/en");
        for (ParkView park : parks.first(500, editions.latest())) {
            String status = page("/en/parks/" + park.head().id())
                    .select(".head .status")
                    .attr("class");
            assertThat(status).as(park.head().id()).contains("status-" + park.statusAt(today));
            Element onHome = home.select("a[href=/en/parks/" + park.head().id() + "] ~ .status")
                    .first();
            if (onHome != null) {
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(5);
        assertThat(home.select(".by-region").text()).contains("No news").doesNotContain("Announced");
        assertThat(json("/api/v1/parks/tanger-shore").get("noNewsFrom").asString())
                .isEqualTo("2009-11-23");
        Document list = page("/en/parks");
        assertThat(list.select("main").text()).contains("No news since November 23, 2006");
        assertThat(page("/en/compare?regions=tanger-tetouan-al-hoceima,marrakech-safi")
                        .select("main")
                        .text())
                .doesNotContain("· Announced", "· Planned");
    }

    /** An absence is stated only where nothing at all is held, and says in how many sources. */
    @Test
    void noneOfTheFifteenAnswersIsAbsentWhereSomethingIsHeld() {
        String absent = "Not in the " + sources.count(editions.latest()) + " sources of the Atlas";
        Set<String> operators = parks.operators(editions.latest()).stream()
                .map(operator -> operator.id())
                .collect(Collectors.toSet());
        int absences = 0;
        for (PlaceView region : regions.all(editions.latest())) {
            String id = region.head().id();
            Document page = page("/en/regions/" + id);
            List<Element> answers = page.select("#questions .answers > details");
            assertThat(answers).hasSize(15);
            for (Element answer : answers) {
                if (answer.text().contains("Not in the")) {
                    absences++;
                    assertThat(answer.text()).as(id).contains(absent).contains("ast looked for on");
                }
            }
            Map<String, Stream<String>> held = Map.of(
                    "A park to move into",
                    ids("parks?place=" + id),
                    "Training",
                    Stream.concat(
                            ids("organisations?form=school&place=" + id), ids("programmes?form=training&place=" + id)),
                    "Companies already there",
                    ids("organisations?form=company&place=" + id).filter(company -> !operators.contains(company)));
            held.forEach((question, entries) -> {
                if (entries.findAny().isPresent()) {
                    Element answer = answers.stream()
                            .filter(one -> one.select(".q").text().equals(question))
                            .findFirst()
                            .orElseThrow();
                    assertThat(answer.text()).as(id + ": " + question).doesNotContain("Not in the", "Not looked for");
                    assertThat(answer.select("a[href^=/en/]"))
                            .as(id + ": " + question)
                            .isNotEmpty();
                }
            });
        }
        assertThat(absences).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "oriental, Training, YouCode",
        "draa-tafilalet, A park to move into, No news since June 4",
        "casablanca-settat, Commitments kept, '34,000'",
        "oriental, A park to move into, Last known"
    })
    void anAnswerSaysWhatIsPlannedAnnouncedOrOld(String region, String question, String said) {
        Element answer = page("/en/regions/" + region).select("#questions .answers > details").stream()
                .filter(one -> one.select(".q").text().equals(question))
                .findFirst()
                .orElseThrow();
        assertThat(answer.text()).contains(said).doesNotContain("Not in the");
    }

    /** One rule: every figure and every entry that the API lists under the place. */
    @Test
    void countsTheSourcesThatTheApiNames() {
        for (PlaceView region : regions.all(editions.latest())) {
            String id = region.head().id();
            Set<String> named = new TreeSet<>();
            for (String list : LISTS) {
                for (int page = 0; page < 2; page++) {
                    json("/api/v1/" + list + "?size=500&page=" + page + "&place=" + id)
                            .get("items")
                            .valueStream()
                            .flatMap(one -> one.get("evidence").valueStream())
                            .forEach(piece -> named.add(piece.get("source").asString()));
                }
            }
            assertThat(profiles.of(region, editions.latest(), Language.EN).sources().stream()
                            .map(RegionProfile.SourceUse::source))
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void companiesThatSignedForAParkAreAmongThoseOfItsRegion() {
        assertThat(page("/en/regions/fes-meknes").select("#more").text()).contains("CNEXIA", "Capgemini");
    }

    /** It lies in one city and has signed in another: both regions hold it. */
    @Test
    void aCompanyReportedInAParkIsAmongThoseOfItsRegion() {
        assertThat(page("/en/regions/casablanca-settat").select("#more").text()).contains("Capgemini Engineering");
        assertThat(page("/en/organisations/capgemini-engineering")
                        .select(".head")
                        .text())
                .contains("Casablanca, reported on November 22, 2023");
        assertThat(page("/en/organisations/capgemini-engineering/v1")
                        .select(".head")
                        .text())
                .contains("Morocco")
                .doesNotContain("Casablanca");
    }

    @Test
    void rowsOfOneIndicatorAreToldApart() {
        String cards = page("/en/indicators/sector-exports").select("main").text();
        assertThat(cards).contains("IT services (ITO)", "Old perimeter");
        assertThat(page("/en/compare?regions=souss-massa,oriental")
                        .select("#rule")
                        .text())
                .doesNotContain("Number of axes", "Operators awarded");
        assertThat(page("/en/milestones/cnexia-at-fes-shore").text())
                .contains("reported in November 2023")
                .doesNotContain("until November 2023");
    }

    private Stream<String> ids(String list) {
        return json("/api/v1/" + list + "&size=500")
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString());
    }

    private JsonNode json(String address) {
        return JSON.readTree(body(address));
    }

    private Document page(String address) {
        return Jsoup.parse(body(address));
    }

    private String body(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
