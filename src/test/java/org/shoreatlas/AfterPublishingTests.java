package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers find after something has been withdrawn, corrected or preferred. Every test has entries of its own. */
@PortalTest(writes = true)
class AfterPublishingTests {

    private static final LocalText REASON = new LocalText("نُشر مرتين", "Publié deux fois", "Published twice");

    private static final List<Map<String, String>> EVIDENCE =
            List.of(Map.of("source", "decree-2-15-40", "language", "ar", "howRead", "copy"));

    private final JsonMapper json = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @ParameterizedTest
    @EnumSource
    void answersForAWithdrawnFigureWithTheReason(Language language) {
        String id = newFigure("withdrawn-" + language.code(), "7");
        Publication withdrawn = publishing.withdraw(
                EntryRef.parse("figure:" + id), publishing.newest(EntryRef.parse("figure:" + id)), REASON, "reviewer");
        String address = "/" + language.code() + "/figures/" + id;

        MvcTestResult gone = mvc.get().uri(address).exchange();
        assertThat(gone).hasStatus(410);
        Document page = page(gone);
        assertThat(page.select("main").text()).contains(REASON.in(language)).doesNotContain("??");
        assertThat(page.select("main a").eachAttr("href")).contains(address + "/v1");
        MvcTestResult first = mvc.get().uri(address + "/v1").exchange();
        assertThat(first).hasStatusOk();
        assertThat(page(first).select(".notice").text()).contains(REASON.in(language));
        assertThat(page(first).select("h1 .visually-hidden").text()).isEqualTo("7");

        MvcTestResult api = mvc.get()
                .uri("/api/v1/figures/" + id)
                .header("Accept-Language", language.code())
                .exchange();
        assertThat(api).hasStatus(410).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = read(api);
        assertThat(problem.get("detail").stringValue()).isEqualTo(REASON.in(language));
        assertThat(problem.at("/reason/ar").stringValue()).isEqualTo(REASON.ar());
        assertThat(Instant.parse(problem.get("withdrawnAt").stringValue())).isEqualTo(withdrawn.at());
        assertThat(ids("subject=place:province-ifrane")).doesNotContain(id);
        assertThat(ids("subject=place:province-ifrane&asOf=" + withdrawn.at().minus(1, ChronoUnit.MICROS)))
                .contains(id);
        assertThat(mvc.get().uri("/" + number(first))).hasStatus(302);
    }

    @Test
    void showsACorrectionAndTheVersionBeforeIt() {
        String id = newFigure("corrected", "8");
        Instant before =
                Instant.parse(read(mvc.get().uri("/api/v1/figures/" + id).exchange())
                        .get("publishedAt")
                        .stringValue());
        LocalText cause = new LocalText("خطأ في النقل", "Erreur de copie", "A slip in copying");
        LocalText effect = new LocalText("كان 8 فصار 9", "8 devient 9", "8 becomes 9");
        publish("figure:" + id, figure("9"), Change.of("correction", cause, cause, effect));

        JsonNode corrected = read(mvc.get().uri("/api/v1/figures/" + id).exchange());
        assertThat(corrected.get("version").intValue()).isEqualTo(2);
        assertThat(corrected.get("value").intValue()).isEqualTo(9);
        assertThat(read(mvc.get()
                                .uri("/api/v1/figures/" + id + "?asOf=" + before)
                                .exchange())
                        .get("value")
                        .intValue())
                .isEqualTo(8);
        Document now = page(mvc.get().uri("/fr/figures/" + id).exchange());
        assertThat(now.select("h1 .visually-hidden").text()).isEqualTo("9");
        assertThat(now.select(".versions li")).hasSize(2);
        assertThat(now.select(".versions").text()).contains("Erreur de copie");
        Document then =
                page(mvc.get().uri("/fr/figures/" + id + "?asOf=" + before).exchange());
        assertThat(then.select("h1 .visually-hidden").text()).isEqualTo("8");
        assertThat(then.select(".banner a").attr("href")).isEqualTo("/fr/figures/" + id);
        Document first = page(mvc.get().uri("/fr/figures/" + id + "/v1").exchange());
        assertThat(first.select("h1 .visually-hidden").text()).isEqualTo("8");
        assertThat(first.select(".notice a").eachAttr("href"))
                .containsExactly("/fr/figures/" + id + "/v2", "/fr/figures/" + id);
        assertThat(first.select(".notice").text()).contains("correction", cause.fr(), effect.fr());
        assertThat(then.select(".versions li")).hasSize(1);
    }

    @Test
    void leavesOutWhatIsSetAsideOnlyWherePreferredReadingsAreAskedFor() {
        String adopted = newFigure("adopted", "10");
        String same = newFigure("same", "11");
        String misprint = newFigure("misprint", "12");
        String other = newFigure("other", "13");
        publish(
                "reading-group:ifrane-centres",
                Content.of(Map.of(
                        "name",
                        texts(REASON),
                        "preferred",
                        adopted,
                        "why",
                        texts(REASON),
                        "items",
                        List.of(
                                item(adopted, "same"),
                                item(same, "same"),
                                item(misprint, "misprint"),
                                item(other, "easily-confused")))),
                Change.NEW);

        assertThat(ids("subject=place:province-ifrane")).contains(adopted, same, misprint, other);
        assertThat(ids("subject=place:province-ifrane&readings=preferred"))
                .contains(adopted, other)
                .doesNotContain(same, misprint);
        assertThat(read(mvc.get().uri("/api/v1/readings/ifrane-centres").exchange())
                        .get("preferred")
                        .stringValue())
                .isEqualTo(adopted);
        assertThat(read(mvc.get().uri("/api/v1/figures/" + same).exchange())
                        .get("readingGroup")
                        .stringValue())
                .isEqualTo("ifrane-centres");
    }

    @Test
    void saysOnAnOldVersionThatTheEntryHasBeenWithdrawnSince() {
        String id = newFigure("revised-then-withdrawn", "14");
        publish("figure:" + id, figure("15"), Change.of("revision", REASON, null, null));
        publishing.withdraw(
                EntryRef.parse("figure:" + id), publishing.newest(EntryRef.parse("figure:" + id)), REASON, "reviewer");

        Document first = page(mvc.get().uri("/en/figures/" + id + "/v1").exchange());
        assertThat(first.select(".notice").text()).contains(REASON.en());
        assertThat(first.select(".notice li").eachText())
                .satisfiesExactly(
                        revised -> assertThat(revised).startsWith("revised"),
                        withdrawn ->
                                assertThat(withdrawn).startsWith("withdrawn").contains(REASON.en()));
    }

    @Test
    void showsAFigureWhoseIndicatorOrPlaceHasBeenWithdrawn() {
        publish(
                "indicator:withdrawn-count",
                Content.of(Map.of(
                        "name",
                        texts(REASON),
                        "definition",
                        texts(REASON),
                        "unit",
                        "percent",
                        "kind",
                        "share",
                        "theme",
                        "employment")),
                Change.NEW);
        publish(
                "place:withdrawn-city",
                Content.of(Map.of(
                        "name", texts(REASON), "level", "city", "parent", "province-ifrane", "evidence", EVIDENCE)),
                Change.NEW);
        Map<String, Object> content = new TreeMap<>(figure("16").fields());
        content.putAll(Map.of("subject", "place:withdrawn-city", "indicator", "withdrawn-count"));
        publish("figure:withdrawn-city-withdrawn-count", Content.of(content), Change.NEW);
        publishing.withdraw(
                EntryRef.parse("indicator:withdrawn-count"),
                publishing.newest(EntryRef.parse("indicator:withdrawn-count")),
                REASON,
                "reviewer");
        publishing.withdraw(
                EntryRef.parse("place:withdrawn-city"),
                publishing.newest(EntryRef.parse("place:withdrawn-city")),
                REASON,
                "reviewer");

        assertThat(mvc.get().uri("/fr/figures/withdrawn-city-withdrawn-count")).hasStatusOk();
        JsonNode figure = read(
                mvc.get().uri("/api/v1/figures/withdrawn-city-withdrawn-count").exchange());
        assertThat(figure.at("/place/region").stringValue()).isEqualTo("MA-03");
        assertThat(figure.at("/indicator/unit").stringValue()).isEqualTo("percent");
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatCameOfACommitmentAndWhoSaysSo(Language language) {
        String pact = "ifrane-pact-" + language.code();
        String opening = pact + "-opening";
        publish(
                "milestone:" + opening,
                Content.of(Map.of(
                        "name",
                        texts(REASON),
                        "evidence",
                        EVIDENCE,
                        "subject",
                        "place:province-ifrane",
                        "what",
                        "opened",
                        "nature",
                        "actual",
                        "period",
                        "2024-05-02")),
                Change.NEW);
        String one = newFigure(pact + "-one", String.valueOf(31 + language.ordinal()));
        String other = newFigure(pact + "-other", String.valueOf(61 + language.ordinal()));
        LocalText statement = new LocalText("أُنجز نصفه", "La moitié est faite", "Half of it is done");
        Map<String, Object> content = new TreeMap<>(Map.of(
                "name",
                texts(REASON),
                "evidence",
                EVIDENCE,
                "form",
                "convention",
                "signed",
                "2023",
                "place",
                "province-ifrane",
                "commitments",
                List.of(
                        Map.of(
                                "promised",
                                texts(REASON),
                                "figure",
                                one,
                                "due",
                                "2024",
                                "statement",
                                texts(statement),
                                "outcomes",
                                List.of(
                                        Map.of("what", "partly", "milestone", opening, "by", "party"),
                                        Map.of("what", "partly", "milestone", opening, "by", "other"))),
                        Map.of("promised", texts(REASON), "figure", other, "due", "2023-12"))));
        publish("agreement:" + pact, Content.of(content), Change.NEW);
        String address = "/" + language.code() + "/agreements/" + pact;

        Document apart = page(mvc.get().uri(address).exchange());
        assertThat(apart.select(".commitments .state").eachAttr("class"))
                .containsExactly("state state-partly", "state state-past-date");
        assertThat(apart.select(".commitments a[href$=" + opening + "]")).hasSize(2);
        assertThat(apart.select(".commitments li").text()).doesNotContain("??");
        assertThat(apart.select(".commitments .statement").text()).contains(statement.in(language));
        assertThat(apart.select("#commitments .warning")).hasSize(1);
        assertThat(apart.select("#timeline .when")).hasSize(4);
        assertThat(page(mvc.get().uri("/" + language.code() + "/agreements").exchange())
                        .select("li:has(a[href=" + address + "]) .state"))
                .hasSize(2);

        content.put("disjoint", "true");
        publish("agreement:" + pact, Content.of(content), Change.of("revision", REASON, null, null));
        publishing.withdraw(
                EntryRef.parse("milestone:" + opening),
                publishing.newest(EntryRef.parse("milestone:" + opening)),
                REASON,
                "reviewer");
        Document added = page(mvc.get().uri(address).exchange());
        assertThat(added.select("#commitments .warning")).isEmpty();
        assertThat(added.select("#commitments p:has(> .chip)").last().text())
                .contains(String.valueOf(92 + 2 * language.ordinal()))
                .contains(String.valueOf(31 + language.ordinal()), String.valueOf(61 + language.ordinal()));
        assertThat(added.select("#timeline .when")).hasSize(3);
        JsonNode api =
                read(mvc.get().uri("/api/v1/agreements/" + pact).exchange()).at("/commitments/0");
        assertThat(api.get("delivered").isNull()).isTrue();
        assertThat(api.at("/outcomes/0/by").stringValue()).isEqualTo("party");
        assertThat(api.at("/statement/en").stringValue()).isEqualTo(statement.en());
    }

    /** Who was to come to a park is not said to be there; one that cannot be found any more leaves its page. */
    @ParameterizedTest
    @CsvSource({
        "ar, افتتاح · مبرمَج · في أفق 2031",
        "fr, Ouverture · Prévu · à l’horizon 2031",
        "en, Opened · Planned · by 2031"
    })
    void tellsWhoWasToComeToAPark(String language, String words) {
        String id = "coming-" + language;
        Map<String, Object> content = new TreeMap<>(Map.of("name", texts(REASON), "evidence", EVIDENCE));
        content.putAll(Map.of("subject", "organisation:cegedim", "park", "agadir-shore", "period", "2031"));
        content.putAll(Map.of("what", "opened", "nature", "planned"));
        publish("milestone:" + id, Content.of(content), Change.NEW);
        String address = "/" + language + "/parks/agadir-shore";
        String link = "#companies li:has(a[href$=/milestones/" + id + "])";
        assertThat(page(mvc.get().uri(address).exchange()).select(link).text()).endsWith(words);
        publishing.withdraw(
                EntryRef.parse("milestone:" + id),
                publishing.newest(EntryRef.parse("milestone:" + id)),
                REASON,
                "reviewer");
        assertThat(page(mvc.get().uri(address).exchange()).select(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "source; sources; form=page, language=fr",
                "organisation; organisations; form=company",
                "programme; programmes; form=plan",
                "park; parks; form=technopark, status=operating, statusOn=2024-05, place=province-ifrane",
                "event; events; form=fair, held=2024",
                "agreement; agreements; form=convention, signed=2024-05-02",
                "place; places; level=city, parent=province-ifrane",
                "milestone; milestones; subject=place:province-ifrane, what=opened, nature=actual, period=2024",
                "inquiry; inquiries; question=rent, on=2024-05-02"
            })
    void leadsFromWhatIsWithdrawnToItsLastVersion(String kind, String section, String fields) {
        Map<String, Object> content = new TreeMap<>(Map.of("name", texts(REASON), "evidence", EVIDENCE));
        if (kind.equals("inquiry")) {
            content.putAll(Map.of("places", List.of("province-ifrane"), "where", texts(REASON)));
        }
        for (String field : fields.split(", ")) {
            content.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        publish(kind + ":withdrawn-" + kind, Content.of(content), Change.NEW);
        String address = "/en/" + section + "/withdrawn-" + kind;
        assertThat(mvc.get().uri(address)).hasStatusOk();
        publishing.withdraw(
                EntryRef.parse(kind + ":withdrawn-" + kind),
                publishing.newest(EntryRef.parse(kind + ":withdrawn-" + kind)),
                REASON,
                "reviewer");

        MvcTestResult gone = mvc.get().uri(address).exchange();
        assertThat(gone).hasStatus(410);
        assertThat(page(gone).select("main").text()).contains(REASON.en());
        assertThat(page(gone).select("main a").eachAttr("href")).contains(address + "/v1");
        MvcTestResult first = mvc.get().uri(address + "/v1").exchange();
        assertThat(first).hasStatusOk();
        assertThat(page(first).select(".notice").text()).contains(REASON.en());
        assertThat(page(mvc.get().uri("/en/" + section).exchange())
                        .select("main a")
                        .eachAttr("href"))
                .doesNotContain(address);
    }

    private String newFigure(String name, String value) {
        String id = "ifrane-call-centres-" + name;
        publish("figure:" + id, figure(value), Change.NEW);
        return id;
    }

    private void publish(String entry, Content content, Change change) {
        EntryRef ref = EntryRef.parse(entry);
        long edition = publishing.propose(new Proposal(ref, content, change, publishing.newest(ref), "author"));
        publishing.publish(Publication.Act.PUBLISH, List.of(edition), "reviewer");
    }

    private static Content figure(String value) {
        return Content.of(Map.of(
                "subject",
                "place:province-ifrane",
                "indicator",
                "call-centres",
                "activity",
                "call-centres",
                "nature",
                "actual",
                "precision",
                "exact",
                "value",
                value,
                "period",
                "2024",
                "evidence",
                List.of(Map.of("source", "fes-meknes-memorandum-article", "language", "ar", "howRead", "full"))));
    }

    private static Map<String, String> item(String figure, String relation) {
        return Map.of("figure", figure, "relation", relation);
    }

    private static Map<String, String> texts(LocalText text) {
        return new TreeMap<>(
                Map.of("ar", text.in(Language.AR), "fr", text.in(Language.FR), "en", text.in(Language.EN)));
    }

    private List<String> ids(String query) {
        return read(mvc.get().uri("/api/v1/figures?size=500&" + query).exchange())
                .get("items")
                .valueStream()
                .map(figure -> figure.get("id").stringValue())
                .toList();
    }

    private static String number(MvcTestResult figure) {
        return page(figure).select("dd a[href~=^/[0-9]+$]").text();
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
