package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.MoroccanTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class ReadApiTests {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String FIGURES = "/api/v1/figures";
    private static final String CSV_HEADER =
            "id,number,version,subject_kind,subject,place,region,indicator,unit,activity,"
                    + "perimeter,value,low,high,nature,precision,flags,"
                    + "period,period_start,period_end,source,paragraph,as_published,"
                    + "language,how_read,evidence_count,reading_group,published_at,url,"
                    + "speaker_person,speaker_role,speaker_organisation,counts,rule,preferred";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void showsAFigureUnderThePromisedNames() {
        assertThat(mvc.get().uri(FIGURES + "/fes-call-centre-staff"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
            {"id": "fes-call-centre-staff", "version": 2,
             "subject": {"kind": "place", "id": "fes", "name": {"ar": "فاس", "fr": "Fès", "en": "Fez"}},
             "place": {"code": null, "slug": "fes", "region": "MA-03"},
             "indicator": {"code": "call-centre-staff", "unit": "persons", "kind": "stock"},
             "activity": "call-centres", "perimeter": null,
             "value": 4500, "low": null, "high": null, "nature": "actual", "precision": "about", "flags": [],
             "period": {"code": null, "start": null, "end": null, "status": "not-stated"},
             "evidence": [{"source": "fes-meknes-memorandum-article", "paragraph": 6,
                           "asPublished": "ما يقرب من 4500 مستخدم", "language": "ar", "howRead": "full",
                           "speaker": {"person": "ياسين التازي", "role": "المدير العام",
                                       "organisation": "المركز الجهوي للاستثمار فاس – مكناس"}}],
             "readingGroup": "fes-city-and-region", "url": "https://atlas.example/figures/fes-call-centre-staff"}""");
        JsonNode figure = get(FIGURES + "/fes-call-centre-staff");
        assertThat(figure.get("number").isInt()).isTrue();
        assertThat(Instant.parse(figure.get("publishedAt").stringValue())).isBefore(clock.instant());
    }

    @Test
    void showsEveryFieldOnEveryItemOfThePage() {
        JsonNode found = get(FIGURES);
        assertThat(found.propertyNames()).containsExactly("items", "page");
        assertThat(found.get("page").propertyNames()).containsExactly("number", "size", "totalItems", "totalPages");
        assertThat(found.at("/page/size").intValue()).isEqualTo(50);
        assertThat(items(found)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.propertyNames())
                    .contains(
                            "id",
                            "number",
                            "version",
                            "subject",
                            "place",
                            "indicator",
                            "activity",
                            "perimeter",
                            "value",
                            "low",
                            "high",
                            "nature",
                            "precision",
                            "flags",
                            "period",
                            "evidence",
                            "readingGroup",
                            "publishedAt",
                            "url");
            assertThat(item.get("subject").propertyNames()).contains("kind", "id", "name");
            assertThat(item.get("indicator").propertyNames()).contains("code", "unit", "kind");
            assertThat(item.get("period").propertyNames()).containsExactly("code", "start", "end", "status");
            assertThat(items(item, "evidence"))
                    .isNotEmpty()
                    .allSatisfy(evidence -> assertThat(evidence.propertyNames())
                            .contains("source", "paragraph", "asPublished", "language", "howRead", "speaker"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ياسين التازي", "ياسين التازى", "المدير العام", "المركز الجهوي للاستثمار فاس – مكناس"})
    void findsTheFiguresThatSomebodyIsPrintedAsHavingSaid(String speaker) {
        JsonNode found = get(FIGURES + "?speaker={speaker}", speaker);
        assertThat(items(found))
                .extracting(item -> item.get("id").stringValue())
                .contains("fes-call-centre-staff", "fes-call-centres", "fes-meknes-sector-jobs-share")
                .doesNotContain("oriental-students");
    }

    @Test
    void refusesASpeakerOfWhomNoFigureIs() {
        assertThat(mvc.get().uri(FIGURES + "?speaker={speaker}", "Nobody"))
                .hasStatus(400)
                .bodyText()
                .contains("speaker");
    }

    /** Whoever is quoted can be asked for, and then finds no figure that somebody else said. */
    @Test
    void findsEverySpeakerOfTheRealData() {
        Set<String> organisations = new TreeSet<>();
        Set<String> persons = new TreeSet<>();
        for (int page = 0; page < 2; page++) {
            items(get(FIGURES + "?size=500&page=" + page))
                    .forEach(item -> items(item, "evidence").forEach(evidence -> {
                        if (evidence.at("/speaker/person").isString()) {
                            persons.add(evidence.at("/speaker/person").stringValue());
                        } else if (evidence.at("/speaker/organisation").isString()) {
                            organisations.add(
                                    evidence.at("/speaker/organisation").stringValue());
                        }
                    }));
        }
        assertThat(persons).hasSizeGreaterThanOrEqualTo(3);
        assertThat(organisations).hasSizeGreaterThanOrEqualTo(4);
        Stream.concat(persons.stream(), organisations.stream())
                .forEach(name -> assertThat(items(get(FIGURES + "?speaker={name}&size=500", name)))
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(items(item, "evidence"))
                                .anySatisfy(evidence -> assertThat(
                                                evidence.get("speaker").toString())
                                        .contains(name))));
    }

    @Test
    void printsNumbersPlainlyHoweverOftenTheyAreRead() {
        for (int i = 0; i < 8; i++) { // the driver reads numbers in another form from the sixth time on
            assertThat(mvc.get().uri(FIGURES + "/maroc-sector-exports-2024"))
                    .bodyText()
                    .contains("\"value\":26220000000,");
        }
        assertThat(json.writeValueAsString(List.of(new BigDecimal("2.622E+10"), new BigDecimal("26.20"))))
                .isEqualTo("[26220000000,26.20]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fes-meknes", "MA-03"})
    void takesInWhatLiesInsideAPlace(String place) {
        List<JsonNode> inside = items(get(FIGURES + "?size=500&place=" + place));
        assertThat(inside)
                .isEqualTo(all(figure -> figure.at("/place/region").asString("").equals("MA-03")));
        assertThat(inside)
                .extracting(figure -> figure.at("/place/slug").stringValue())
                .contains("fes-meknes", "fes");
    }

    @Test
    void takesInTheCitiesOfAPrefectureAndNothingAboveIt() {
        assertThat(items(get(FIGURES + "?size=500&place=prefecture-fes")))
                .isNotEmpty()
                .isEqualTo(all(figure -> figure.at("/place/slug").asString("").equals("fes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maroc", "MA"})
    void takesInEverythingPlacedForTheCountry(String place) {
        assertThat(items(get(FIGURES + "?size=500&place=" + place)))
                .hasSizeGreaterThan(20)
                .isEqualTo(all(figure -> !figure.get("place").isNull()).subList(0, 500));
    }

    @ParameterizedTest
    @CsvSource({
        "subject=place:fes, /subject/id, fes",
        "subject=event:siccam-2019, /subject/id, siccam-2019",
        "indicator=call-centre-staff, /indicator/code, call-centre-staff",
        "nature=allocated, /nature, allocated",
        "source=oujda-contact-centre-fair-article, /evidence/0/source, oujda-contact-centre-fair-article"
    })
    void narrowsByWhatAFigureIsOf(String filter, String field, String value) {
        assertThat(items(get(FIGURES + "?size=500&" + filter)))
                .isNotEmpty()
                .isEqualTo(all(figure -> figure.at(field).asString("").equals(value)));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024", "2030-06, ", ", 2019-04-19", "2019-04-20, 2022", "2023-01-01, 2023-12-31", "1900, 2100"})
    void takesPeriodsThatOverlapAndLeavesOutTheUndated(String from, String to) {
        LocalDate first = from == null ? LocalDate.MIN : LocalDate.parse((from + "-01-01").substring(0, 10));
        LocalDate last = to == null ? LocalDate.MAX : LocalDate.parse((to + "-12-31").substring(0, 10));
        if (from != null && from.length() == 7) {
            first = LocalDate.parse(from + "-01");
        }
        LocalDate earliest = first;
        List<JsonNode> expected = all(figure -> {
            String start = figure.at("/period/start").asString("");
            String end = figure.at("/period/end").asString("");
            return !(start.isEmpty() && end.isEmpty())
                    && (start.isEmpty() || !LocalDate.parse(start).isAfter(last))
                    && (end.isEmpty() || !LocalDate.parse(end).isBefore(earliest));
        });
        assertThat(items(get(
                        FIGURES + "?size=500&from=" + (from == null ? "" : from) + "&to=" + (to == null ? "" : to))))
                .isNotEmpty()
                .isEqualTo(expected.subList(0, Math.min(500, expected.size())));
    }

    @Test
    void showsWhatWasPublicAtAMoment() {
        Instant first = items(get(FIGURES)).stream()
                .map(figure -> Instant.parse(figure.get("publishedAt").stringValue()))
                .min(Instant::compareTo)
                .orElseThrow();
        String today = MoroccanTime.dayOf(clock.instant()).toString();
        JsonNode now = get(FIGURES);
        assertThat(get(FIGURES + "?asOf=" + today)).isEqualTo(now);
        assertThat(get(FIGURES + "?asOf=" + clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .isEqualTo(now);
        assertThat(items(get(FIGURES + "?asOf=" + first))).isNotEmpty();
        assertThat(items(get(FIGURES + "?asOf=" + first.minus(1, ChronoUnit.MICROS))))
                .isEmpty();
        assertThat(items(get(FIGURES + "?asOf=2020-01-01"))).isEmpty();
        assertThat(items(get(FIGURES + "?asOf=-999999999-01-01T00:00:00Z"))).isEmpty();
        assertThat(mvc.get().uri(FIGURES + "/fes-call-centre-staff?asOf=2020-01-01"))
                .hasStatus(404);
        assertThat(mvc.get().uri(FIGURES + "/fes-call-centre-staff?asOf=" + today))
                .hasStatusOk();
    }

    @Test
    void showsAllReadingsUnlessPreferredOnesAreAskedFor() {
        assertThat(get(FIGURES + "?readings=all")).isEqualTo(get(FIGURES));
        assertThat(mvc.get().uri(FIGURES + "?readings=preferred")).hasStatusOk();
    }

    @Test
    void leadsThroughAllPagesWithoutRepeatingOrMissingAnItem() {
        List<JsonNode> paged = new ArrayList<>();
        int total = get(FIGURES + "?size=7").at("/page/totalPages").intValue();
        for (int page = 0; page < total; page++) {
            paged.addAll(items(get(FIGURES + "?size=7&page=" + page)));
        }
        assertThat(paged).isEqualTo(all(figure -> true));
        JsonNode beyond = get(FIGURES + "?size=500&page=20");
        assertThat(items(beyond)).isEmpty();
        assertThat(beyond.at("/page/totalItems").intValue()).isEqualTo(paged.size());
        assertThat(beyond.at("/page/number").intValue()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "figures?size=0 size",
                "figures?size=501 size",
                "figures?size=x size",
                "figures?size=+5 size",
                "figures?page=-1 page",
                "figures?page=x page",
                "figures?page=21&size=500 page",
                "figures?page=2147483647&size=500 page",
                "figures?asOf=2999-01-01 asOf",
                "figures?asOf=2999-01-01T00:00:00Z asOf",
                "figures?asOf=yesterday asOf",
                "figures?asOf=2026-02-30 asOf",
                "figures?from=2024-13 from",
                "figures?from=2024/2025 from",
                "figures?to=soon to",
                "figures?place=atlantis place",
                "figures?place=FES place",
                "figures?subject=fes subject",
                "figures?subject=city:fes subject",
                "figures?subject=place:atlantis subject",
                "figures?indicator=x_y indicator",
                "figures?indicator=unknown indicator",
                "figures?nature=Actual nature",
                "figures?source=unknown source",
                "figures?readings=best readings",
                "figures?colour=blue colour",
                "figures?place=fes&place=oujda place",
                "figures?page=0&page=0 page",
                "figures.csv?colour=blue colour",
                "figures.csv?size=501 size",
                "figures/x_y id",
                "figures/Fes id",
                "figures/fes-call-centres?colour=blue colour",
                "figures/fes-call-centres?asOf=2999-01-01 asOf",
                "parks?nature=actual nature",
                "places?level=village level",
                "sources?place=fes place",
                "regions?place=atlantis place",
                "milestones?size=0 size",
                "parks/x_y id"
            })
    void namesTheParameterThatItCannotUse(String address, String parameter) {
        JsonNode problem = problem(
                mvc.get()
                        .uri("/api/v1/" + address)
                        .header("Accept-Language", "en")
                        .exchange(),
                400);
        assertThat(problem.get("parameter").stringValue()).isEqualTo(parameter);
        assertThat(problem.get("detail").stringValue()).contains(parameter);
        assertThat(problem.get("instance").stringValue()).isEqualTo("/api/v1/" + address.replaceAll("\\?.*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, Unknown parameter",
        "'fr-CA, en;q=0.5', fr, Paramètre inconnu",
        "'de, ar;q=0.1', ar, شرط غير معروف",
        "de, ar, شرط غير معروف"
    })
    void saysWhatIsWrongInTheReadersLanguage(String accepted, String language, String words) {
        MvcTestResult result = mvc.get()
                .uri(FIGURES + "?colour=blue")
                .header("Accept-Language", accepted)
                .exchange();
        assertThat(result)
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                .hasHeader(HttpHeaders.VARY, "Accept-Language");
        assertThat(problem(result, 400).get("detail").stringValue()).startsWith(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures/fes-unheard-of",
                "parks/atlantis-shore",
                "nothing",
                "nothing.csv",
                "nothing/fes",
                "regions/fes",
                "figures/fes-call-centres/more",
                "figures/fes-call-centres/v1"
            })
    void answersWhatIsNotThereByProblemDetails(String address) {
        problem(mvc.get().uri("/api/v1/" + address).exchange(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void acceptsNothingButReading(String method) {
        for (String address : List.of(FIGURES, FIGURES + ".csv", FIGURES + "/fes-call-centres", "/api/v1")) {
            MvcTestResult result =
                    mvc.method(HttpMethod.valueOf(method)).uri(address).exchange();
            problem(result, 405);
            assertThat(result.getResponse().getHeader(HttpHeaders.ALLOW)).contains("GET");
        }
    }

    @Test
    void givesTheSameRowsAsCsv() throws IOException {
        MvcTestResult result = mvc.get().uri(FIGURES + ".csv?size=500").exchange();
        assertThat(result).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        String text = result.getResponse().getContentAsString();
        assertThat(text).startsWith(CSV_HEADER + "\r\n").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        List<CSVRecord> rows = rows(text);
        List<JsonNode> figures = items(get(FIGURES + "?size=500"));
        assertThat(rows).hasSameSizeAs(figures);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            JsonNode figure = figures.get(i);
            assertThat(row.toMap())
                    .as(row.get("id"))
                    .contains(
                            entry("id", text(figure, "/id")),
                            entry("number", text(figure, "/number")),
                            entry("version", text(figure, "/version")),
                            entry("subject_kind", text(figure, "/subject/kind")),
                            entry("subject", text(figure, "/subject/id")),
                            entry("place", text(figure, "/place/slug")),
                            entry("region", text(figure, "/place/region")),
                            entry("indicator", text(figure, "/indicator/code")),
                            entry("unit", text(figure, "/indicator/unit")),
                            entry("activity", text(figure, "/activity")),
                            entry("perimeter", text(figure, "/perimeter")),
                            entry("value", text(figure, "/value")),
                            entry("low", text(figure, "/low")),
                            entry("high", text(figure, "/high")),
                            entry("nature", text(figure, "/nature")),
                            entry("precision", text(figure, "/precision")),
                            entry("period", text(figure, "/period/code")),
                            entry("period_start", text(figure, "/period/start")),
                            entry("period_end", text(figure, "/period/end")),
                            entry("source", text(figure, "/evidence/0/source")),
                            entry("paragraph", text(figure, "/evidence/0/paragraph")),
                            entry("as_published", text(figure, "/evidence/0/asPublished")),
                            entry("language", text(figure, "/evidence/0/language")),
                            entry("how_read", text(figure, "/evidence/0/howRead")),
                            entry(
                                    "evidence_count",
                                    String.valueOf(figure.get("evidence").size())),
                            entry("reading_group", text(figure, "/readingGroup")),
                            entry("published_at", text(figure, "/publishedAt")),
                            entry("url", text(figure, "/url")));
        }
    }

    @Test
    void narrowsTheCsvLikeTheList() throws IOException {
        MvcTestResult result = mvc.get()
                .uri(FIGURES + ".csv?place=fes-meknes&nature=actual&size=2&page=1")
                .exchange();
        assertThat(rows(result.getResponse().getContentAsString()))
                .extracting(row -> row.get("id"))
                .hasSize(2)
                .isEqualTo(items(get(FIGURES + "?place=fes-meknes&nature=actual&size=2&page=1")).stream()
                        .map(figure -> text(figure, "/id"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regions",
                "places",
                "parks",
                "agreements",
                "programmes",
                "organisations",
                "events",
                "inquiries",
                "milestones",
                "readings",
                "sources",
                "indicators"
            })
    void listsEveryOtherKindWithTheSameHead(String resource) throws IOException {
        List<JsonNode> items = items(get("/api/v1/" + resource + "?size=500"));
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.propertyNames()).contains("id", "kind", "version", "name", "url", "publishedAt", "region");
            for (String language : List.of("ar", "fr", "en")) {
                assertThat(item.at("/name/" + language).stringValue()).isNotBlank();
            }
            assertThat(text(item, "/url"))
                    .isEqualTo(PortalTest.BASE + "/" + (text(item, "/level").equals("region") ? "regions" : resource)
                            + "/" + text(item, "/id"));
            assertThat(text(item, "/region")).matches("|MA-[0-9]{2}");
        });
        assertThat(get("/api/v1/" + resource + "/" + text(items.get(0), "/id"))).isEqualTo(items.get(0));
        MvcTestResult csv =
                mvc.get().uri("/api/v1/" + resource + ".csv?size=500").exchange();
        assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        List<CSVRecord> rows = rows(csv.getResponse().getContentAsString());
        assertThat(rows)
                .extracting(row -> row.get("id"))
                .isEqualTo(items.stream().map(item -> text(item, "/id")).toList());
        assertThat(rows.get(0).getParser().getHeaderNames())
                .startsWith(
                        "id",
                        "kind",
                        "version",
                        "name_ar",
                        "name_fr",
                        "name_en",
                        "url",
                        "published_at",
                        "region",
                        "source")
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsWhatThereIsToRead() {
        Set<String> resources = new TreeSet<>(get("/api/v1").propertyNames());
        assertThat(resources)
                .containsExactlyInAnyOrder(
                        "agreements",
                        "events",
                        "figures",
                        "indicators",
                        "inquiries",
                        "milestones",
                        "organisations",
                        "parks",
                        "places",
                        "programmes",
                        "readings",
                        "regions",
                        "sources");
        assertThat(strings(get("/api/v1").get("figures")))
                .containsExactlyInAnyOrder(
                        "place", "subject", "indicator", "nature", "source", "speaker", "from", "to", "readings");
    }

    @Test
    void leadsAnAddressWithoutALanguageToTheReaders() {
        for (JsonNode figure : all(any -> true)) {
            String path = text(figure, "/url").substring(PortalTest.BASE.length());
            assertThat(mvc.get().uri(path + "?asOf=2026-11-23").header("Accept-Language", "en, fr;q=0.2"))
                    .hasStatus(302)
                    .hasHeader("Location", "/en" + path + "?asOf=2026-11-23")
                    .hasHeader("Vary", "Accept-Language");
        }
        assertThat(mvc.get().uri("/figures")).hasStatus(302).hasHeader("Location", "/ar/figures");
        assertThat(mvc.get().uri("/").header("Accept-Language", "fr"))
                .hasStatus(302)
                .hasHeader("Location", "/fr")
                .hasHeader("Vary", "Accept-Language");
        assertThat(mvc.get().uri("/1").header("Accept-Language", "fr"))
                .hasStatus(302)
                .hasHeader("Vary", "Accept-Language")
                .hasHeader("Location", "/fr/figures/" + text(items(get(FIGURES)).get(0), "/id"));
        assertThat(mvc.get().uri("/999999")).hasStatus(404);
    }

    private JsonNode get(String address, Object... variables) {
        MvcTestResult result = mvc.get().uri(address, variables).exchange();
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        return EXACT.readTree(result.getResponse().getContentAsByteArray());
    }

    /** Every problem, whatever its status, has the members of RFC 9457. */
    private static JsonNode problem(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = EXACT.readTree(result.getResponse().getContentAsByteArray());
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance");
        assertThat(text(problem, "/type")).isEqualTo("about:blank");
        assertThat(text(problem, "/title")).isNotBlank();
        assertThat(text(problem, "/detail")).isNotBlank();
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(text(problem, "/instance")).isEqualTo(result.getRequest().getRequestURI());
        return problem;
    }

    /** Of all figures, in their order, those that meet the condition. */
    private List<JsonNode> all(Predicate<JsonNode> condition) {
        return Stream.concat(
                        items(get(FIGURES + "?size=500")).stream(), items(get(FIGURES + "?size=500&page=1")).stream())
                .filter(condition)
                .toList();
    }

    private static List<JsonNode> items(JsonNode found) {
        return items(found, "items");
    }

    private static List<JsonNode> items(JsonNode object, String field) {
        return object.get(field).valueStream().toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static String text(JsonNode object, String pointer) {
        return object.at(pointer).asString("");
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }
}
