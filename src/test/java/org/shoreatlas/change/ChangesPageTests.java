package org.shoreatlas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest(writes = true)
class ChangesPageTests {

    private static final LocalText CAUSE = new LocalText("خطأ في النقل", "Erreur de copie", "A slip in copying");
    private static final LocalText EFFECT = new LocalText("كان 8 فصار 9", "8 devient 9", "8 becomes 9");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @ParameterizedTest
    @EnumSource
    void tellsWhatACorrectionChangedAndWhy(Language language) {
        String id = "ifrane-call-centres-corrected-" + language.code();
        String was = String.valueOf(81 + language.ordinal());
        String is = String.valueOf(91 + language.ordinal());
        publish(id, was, Change.NEW);
        publish(id, is, Change.of("correction", CAUSE, CAUSE, EFFECT));

        Element change = page(language, "?figure=" + id, 200)
                .select("main .timeline > li")
                .first();
        assertThat(change.select(".change-correction")).hasSize(1);
        assertThat(change.select("del").text()).contains(was);
        assertThat(change.select("a.number .visually-hidden").text()).isEqualTo(is);
        assertThat(change.text())
                .contains(CAUSE.in(language), EFFECT.in(language))
                .doesNotContain("??");
        assertThat(change.select("a").eachAttr("href")).contains("/" + language.code() + "/figures/" + id + "/v2");
        assertThat(page(language, "?figure=" + id, 200).select("main .timeline > li"))
                .hasSize(2);
        assertThat(page(language, "?region=fes-meknes&change=correction", 200)
                        .select("main .timeline")
                        .text())
                .contains(CAUSE.in(language));
        assertThat(page(language, "?indicator=call-centres&change=correction", 200)
                        .select("main .timeline a")
                        .eachAttr("href"))
                .contains("/" + language.code() + "/figures/" + id);
        assertThat(page(language, "?region=oriental&change=correction", 200)
                        .select("main .timeline a")
                        .eachAttr("href"))
                .isNotEmpty()
                .noneMatch(address -> address.contains(id));
        Document home = Jsoup.parse(body(mvc.get().uri("/" + language.code()).exchange()));
        assertThat(home.select("#changes .news > li")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void showsWhenCorrectionsOfTheSheetsWereReleased(Language language) {
        Document page = Jsoup.parse(body(
                mvc.get().uri("/" + language.code() + "/corrections?size=100").exchange()));
        Element released = page.select("section.publication").last();
        assertThat(released.select("h2").text()).contains("29", "2026", "02:00");
        assertThat(released.select(".change-correction")).hasSizeGreaterThan(20);
        assertThat(released.select("a").eachAttr("href"))
                .contains("/" + language.code() + "/agreements/fes-meknes-cri-apebi-memorandum");
    }

    @Test
    void listsAWithdrawalWithItsReason() {
        String id = "ifrane-call-centres-withdrawn";
        publish(id, "71", Change.NEW);
        publishing.withdraw(
                EntryRef.parse("figure:" + id), publishing.newest(EntryRef.parse("figure:" + id)), CAUSE, "reviewer");
        Element change = page(Language.FR, "?change=withdrawn", 200)
                .select("main .timeline > li")
                .first();
        assertThat(change.text()).contains("Erreur de copie");
        assertThat(change.select("a").eachAttr("href")).contains("/fr/figures/" + id + "/v1");
    }

    @ParameterizedTest
    @EnumSource
    void countsALoadByKind(Language language) {
        Document page = page(language, "?kind=parks", 200);
        assertThat(page.select("main .timeline > li")).isNotEmpty();
        assertThat(page.select("main .publication > p a")).isEmpty();
        assertThat(page(language, "", 200).select("main .publication > p a").eachAttr("href"))
                .contains("/" + language.code() + "/changes?kind=parks");
        assertThat(page.select("main").text()).doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "region=fes-meknes, region, /regions/fes-meknes",
        "indicator=call-centres, indicator, /indicators/call-centres",
        "figure=fes-call-centre-staff, figure, /figures/fes-call-centre-staff"
    })
    void hasAPageForEachSubject(String query, String name, String path) {
        Document page = page(Language.EN, "?" + query, 200);
        assertThat(page.select("h1 a").attr("href")).isEqualTo("/en" + path);
        assertThat(page.title()).startsWith("Latest changes: ");
        assertThat(page.select("main form select[name=" + name + "] option[selected]"))
                .hasSize(1);
        assertThat(Jsoup.parse(body(mvc.get().uri("/en" + path).exchange()))
                        .select("main a")
                        .eachAttr("href"))
                .contains("/en/changes?" + query);
    }

    @ParameterizedTest
    @CsvSource({
        "region=nowhere, Region",
        "indicator=none, Indicator",
        "figure=No Such, Figure",
        "kind=persons, Kind",
        "change=loud, Change",
        "page=-1, page"
    })
    void namesWhatItDoesNotUnderstand(String query, String field) {
        Document page = page(Language.EN, "?" + query.replace(" ", "%20"), 400);
        assertThat(page.select("main [role=alert]").text()).contains(field).doesNotContain("??");
        assertThat(page.select("main form")).isNotEmpty();
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        Document page = page(Language.EN, "?colour=red", 200);
        assertThat(page.select("main [role=alert]")).isEmpty();
        assertThat(page.html()).doesNotContain("colour");
    }

    @Test
    void isEmptyBeforeAnythingWasPublic() {
        Document page = page(Language.EN, "?asOf=2019-01-01", 200);
        assertThat(page.select("main .timeline")).isEmpty();
        assertThat(page.select("main .empty").text()).isNotBlank();
    }

    private void publish(String id, String value, Change change) {
        EntryRef ref = EntryRef.parse("figure:" + id);
        Content content = Content.of(Map.of(
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
        long edition = publishing.propose(new Proposal(ref, content, change, publishing.newest(ref), "author"));
        publishing.publish(Publication.Act.PUBLISH, List.of(edition), "reviewer");
    }

    private Document page(Language language, String query, int status) {
        MvcTestResult result = mvc.get()
                .uri(java.net.URI.create("/" + language.code() + "/changes" + query))
                .exchange();
        assertThat(result).hasStatus(status);
        return Jsoup.parse(body(result));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
