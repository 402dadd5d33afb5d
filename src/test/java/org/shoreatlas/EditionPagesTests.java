package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An edition's page shows what was published then, and tells what has happened since. */
@PortalTest(writes = true)
class EditionPagesTests {

    private static final LocalText REASON = new LocalText("معطيات أدق", "Meilleure donnée", "Better data");
    private static final LocalText CAUSE = new LocalText("خطأ في النقل", "Erreur de copie", "A slip in copying");
    private static final LocalText EFFECT =
            new LocalText("العدد أعلى", "Le nombre est plus haut", "The number is higher");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @Autowired
    Editions editions;

    @ParameterizedTest
    @EnumSource
    void tellsEverythingThatHasHappenedSinceInItsOrder(Language language) {
        int n = 100 * (1 + language.ordinal());
        String id = "ifrane-history-" + language.code();
        publish("figure:" + id, figure(n, "fes-meknes-memorandum-article"), Change.NEW);
        String first = main(language, id + "/v1");
        publish("figure:" + id, figure(n, "fes-meknes-memorandum-article", "decree-2-15-40"), revision());
        publish("figure:" + id, figure(n + 1, "fes-meknes-memorandum-article", "decree-2-15-40"), revision());
        publish(
                "figure:" + id,
                figure(n + 2, "fes-meknes-memorandum-article", "decree-2-15-40"),
                Change.of("correction", null, CAUSE, EFFECT));
        publish(
                "figure:" + id,
                with(figure(n + 2, "fes-meknes-memorandum-article", "decree-2-15-40"), "note", texts(REASON)),
                new Change(Change.Type.WORDING, REASON, null, null));
        publish("figure:" + id + "-other", figure(n + 50, "decree-2-15-40"), Change.NEW);
        publish(
                "reading-group:" + id,
                Content.of(Map.of(
                        "name",
                        texts(REASON),
                        "items",
                        List.of(
                                Map.of("figure", id, "relation", "same"),
                                Map.of("figure", id + "-other", "relation", "same")))),
                Change.NEW);
        publishing.withdraw(
                EntryRef.parse("figure:" + id), publishing.newest(EntryRef.parse("figure:" + id)), REASON, "reviewer");

        Document page = page(language, "figures/" + id + "/v1", 200);
        List<String> happened = page.select(".notice li > a").eachText();
        assertThat(happened).hasSize(6).doesNotHaveDuplicates();
        assertThat(page.select(".notice li > a").eachAttr("href"))
                .containsExactly(
                        link(language, id) + "/v2",
                        link(language, id) + "/v3",
                        link(language, id) + "/v4",
                        link(language, id) + "/v5",
                        "/" + language.code() + "/readings/" + id,
                        link(language, id));
        assertThat(page.select(".notice").text())
                .contains(CAUSE.in(language), EFFECT.in(language), REASON.in(language))
                .doesNotContain("??");
        assertThat(page.select(".notice > p").first().text()).contains(happened.get(0), happened.get(5));
        page.select(".notice, .versions").remove();
        Document before = Jsoup.parse(first);
        before.select(".notice, .versions").remove();
        assertThat(page.select("main").outerHtml())
                .isEqualTo(before.select("main").outerHtml());

        assertThat(page(language, "figures/" + id + "/v4", 200).select(".notice li"))
                .hasSize(3);
        Document gone = page(language, "figures/" + id, 410);
        assertThat(gone.select(".versions li")).hasSize(5);
        publish("figure:" + id, figure(n + 3, "decree-2-15-40"), revision());
        assertThat(page(language, "figures/" + id + "/v1", 200)
                        .select(".notice li > a")
                        .last()
                        .attr("href"))
                .isEqualTo(link(language, id) + "/v6");
        assertThat(page(language, "figures/" + id, 200).select("#readings .sides li"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "parks/fes-shore, park:fes-shore, status, no-news, 3",
        "regions/oriental, place:oriental, capital, oujda, 2",
        "agreements/fes-meknes-cri-apebi-memorandum, agreement:fes-meknes-cri-apebi-memorandum, signed, 2020-12-19, 3",
        "sources/decree-2-15-40, source:decree-2-15-40, publisher, The Gazette, 2",
        "indicators/call-centres, indicator:call-centres, staleAfterMonths, 12, 3"
    })
    void doesSoForEveryOtherKind(String path, String entry, String field, String value, int next) {
        Document before = page(Language.EN, path + "/v1", 200);
        assertThat(before.select(".notice").text()).containsIgnoringCase("version 1");
        publish(entry, with(content(entry), field, value), Change.of("correction", null, CAUSE, EFFECT));
        Document after = page(Language.EN, path + "/v1", 200);
        assertThat(after.select(".notice li").text()).contains("corrected", CAUSE.en(), EFFECT.en());
        assertThat(after.select(".notice a").eachAttr("href")).contains("/en/" + path + "/v" + next, "/en/" + path);
        assertThat(page(Language.EN, path + "/v" + next, 200).select(".notice").text())
                .contains("nothing has changed since");
    }

    @Test
    void showsADeclarationBesideTheFigureAndInTheApi() {
        LocalText said = new LocalText("العدد الصحيح 12", "Le bon nombre est 12", "The right number is 12");
        Content bare = figure(901, "fes-meknes-memorandum-article");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> publish("figure:ifrane-declared", with(bare, "statement", texts(said)), Change.NEW))
                .satisfies(e -> assertThat(e.field()).contains("statement"));
        Content declared = with(
                with(bare, "statement", texts(said)),
                "evidence",
                List.of(
                        Map.of("source", "fes-meknes-memorandum-article", "language", "ar", "howRead", "full"),
                        Map.of("source", "decree-2-15-40", "language", "ar", "howRead", "full", "field", "statement")));
        publish("figure:ifrane-declared", declared, Change.NEW);
        for (Language language : Language.values()) {
            Document page = page(language, "figures/ifrane-declared", 200);
            assertThat(page.select("#statement").text())
                    .contains(said.in(language))
                    .doesNotContain("??");
            assertThat(page.select("#statement a").attr("href")).endsWith("/sources/decree-2-15-40");
            assertThat(page.select(".independence").text()).doesNotContain("2");
        }
        assertThat(mvc.get().uri("/api/v1/figures/ifrane-declared"))
                .bodyJson()
                .extractingPath("$.statement.en")
                .isEqualTo(said.en());
    }

    @Test
    void listsTheVersionsOfWhatIsWithdrawnForMachinesToo() {
        publish("figure:ifrane-gone", figure(911, "decree-2-15-40"), Change.NEW);
        publish("figure:ifrane-gone", figure(912, "decree-2-15-40"), revision());
        publishing.withdraw(
                EntryRef.parse("figure:ifrane-gone"),
                publishing.newest(EntryRef.parse("figure:ifrane-gone")),
                REASON,
                "reviewer");
        assertThat(mvc.get().uri("/api/v1/figures/ifrane-gone"))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.versions")
                .isEqualTo(List.of(
                        PortalTest.BASE + "/figures/ifrane-gone/v2", PortalTest.BASE + "/figures/ifrane-gone/v1"));
    }

    private Content content(String entry) {
        EntryRef ref = EntryRef.parse(entry);
        return editions.editions(ref.kind(), ref.slug(), editions.latest())
                .get(0)
                .content();
    }

    /** Of a year of its own for each hundred, so that the figures of one test are no other readings of another's. */
    private static Content figure(int value, String... sources) {
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
                String.valueOf(value),
                "period",
                String.valueOf(2000 + value / 100),
                "evidence",
                List.of(sources).stream()
                        .map(source -> Map.of("source", source, "language", "ar", "howRead", "full"))
                        .toList()));
    }

    private static Content with(Content content, String field, Object value) {
        Map<String, Object> fields = new HashMap<>(content.fields());
        fields.put(field, value);
        return Content.of(fields);
    }

    private void publish(String entry, Content content, Change change) {
        EntryRef ref = EntryRef.parse(entry);
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(ref, content, change, publishing.newest(ref), "author"))),
                "reviewer");
    }

    private static Change revision() {
        return new Change(Change.Type.REVISION, REASON, null, null);
    }

    private static Map<String, String> texts(LocalText text) {
        return Map.of("ar", text.in(Language.AR), "fr", text.in(Language.FR), "en", text.in(Language.EN));
    }

    private static String link(Language language, String id) {
        return "/" + language.code() + "/figures/" + id;
    }

    private String main(Language language, String path) {
        return page(language, "figures/" + path, 200).outerHtml();
    }

    private Document page(Language language, String path, int status) {
        MvcTestResult answer =
                mvc.get().uri(URI.create("/" + language.code() + "/" + path)).exchange();
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
