package org.shoreatlas.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.database.SecondPortal;
import org.shoreatlas.database.TestDatabases;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Whatever becomes of a figure, its source and its region: what was cited, embedded and drawn of it stays as it was.
 */
@PortalTest(writes = true)
class CitedForEverTests {

    private static final LocalText WHY = new LocalText("سبب", "Motif", "Reason");
    private static final String OF_CITY = "fes-call-centre-staff";
    private static final String OF_REGION = "fes-meknes-region-destination-rank";
    private static final List<String> FILES = List.of("/cite.txt", "/cite.bib", "/cite.ris", "/cite.csl.json", ".png");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @Autowired
    Editions editions;

    @Autowired
    TestDatabases databases;

    @Test
    void isByteForByteTheSameAfterTenEditsARenameAndARestart() throws IOException, InterruptedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, String> cards = new LinkedHashMap<>();
        Map<String, String> heads = new LinkedHashMap<>();
        for (String language : List.of("ar", "fr", "en")) {
            for (String figure : List.of(OF_CITY, OF_REGION)) {
                String version = "/" + language + "/figures/" + figure + "/v1";
                FILES.forEach(file -> files.put(version + file, body(version + file)));
                cards.put("/embed" + version, values("/embed" + version));
                heads.put(version, metadata(version));
            }
            String agreement = "/" + language + "/agreements/fes-meknes-cri-apebi-memorandum/v1.png";
            files.put(agreement, body(agreement));
            String region = "/" + language + "/regions/fes-meknes/v1.png";
            files.put(region, body(region));
            String chart = Jsoup.parse(text("/" + language + "/figures/maroc-sector-jobs-2024-12-31/v1/cite"))
                    .select("#embed-chart")
                    .text();
            String drawn = chart.replaceAll(".*src=\"" + PortalTest.BASE + "([^\"]*)\".*", "$1");
            assertThat(Jsoup.parse(text(drawn)).select(".since")).isEmpty();
            cards.put(drawn, values(drawn));
        }

        editTenTimes();

        files.forEach((address, bytes) -> assertThat(body(address)).as(address).isEqualTo(bytes));
        cards.forEach((address, values) -> {
            assertThat(values(address)).as(address).isEqualTo(values);
            assertThat(Jsoup.parse(text(address)).select(".since"))
                    .as("says that there is a newer one: " + address)
                    .hasSize(1);
        });
        heads.forEach(
                (address, metadata) -> assertThat(metadata(address)).as(address).isEqualTo(metadata));
        assertThat(text("/en/figures/" + OF_CITY + "/v3/cite.txt"))
                .contains("Another Paper", "version 3")
                .isNotEqualTo(text("/en/figures/" + OF_CITY + "/v1/cite.txt"));
        assertThat(text("/en/figures/" + OF_CITY + "/v1/cite")).contains("You are reading version 1");
        assertThat(text("/fr/figures/" + OF_REGION + "/v3/cite.bib")).contains("Région nouvelle");

        URI restarted = SecondPortal.on(databases);
        HttpClient client = HttpClient.newHttpClient();
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            assertThat(client.send(
                                    HttpRequest.newBuilder(restarted.resolve(one.getKey()))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofByteArray())
                            .body())
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        }
    }

    @Test
    void isThereAlsoOfWhatWasWithdrawn() {
        byte[] cited = body("/en/figures/oriental-students/v1/cite.ris");
        publishing.withdraw(
                EntryRef.parse("figure:oriental-students"),
                publishing.newest(EntryRef.parse("figure:oriental-students")),
                WHY,
                "reviewer");

        assertThat(body("/en/figures/oriental-students/v1/cite.ris")).isEqualTo(cited);
        assertThat(Jsoup.parse(text("/embed/en/figures/oriental-students/v1"))
                        .select(".since")
                        .text())
                .containsIgnoringCase("withdrawn");
        assertThat(mvc.get().uri("/oembed?url=" + PortalTest.BASE + "/en/figures/oriental-students"))
                .hasStatus(410);
        assertThat(mvc.get().uri("/oembed?url=" + PortalTest.BASE + "/en/figures/oriental-students/v1"))
                .hasStatusOk();
    }

    private void editTenTimes() {
        publish("place:fes", Map.of("name", texts("فاس الجديدة", "Fès-Neuve", "New Fez")));
        publish("place:fes-meknes", Map.of("name", texts("جهة جديدة", "Région nouvelle", "New region")));
        publish(
                "source:fes-meknes-memorandum-article",
                Map.of("publisher", "Another Paper", "title", "Autre titre", "dated", "2019"));
        publish("indicator:call-centre-staff", Map.of("name", texts("مستخدمون", "Effectif", "Staff")));
        publish("figure:" + OF_CITY, Map.of("value", "4600"));
        publish("figure:" + OF_CITY, Map.of("value", "4700", "precision", "exact"));
        publish("figure:" + OF_CITY, Map.of("period", "2021"));
        publish("figure:" + OF_REGION, Map.of("value", "4"));
        publish("figure:maroc-sector-jobs-2024-12-31", Map.of("value", "148501"));
        publish("agreement:fes-meknes-cri-apebi-memorandum", Map.of("name", texts("م", "M", "M")));
    }

    private void publish(String entry, Map<String, ?> fields) {
        EntryRef ref = EntryRef.parse(entry);
        Map<String, Object> changed = new HashMap<>(editions.editions(ref.kind(), ref.slug(), editions.latest())
                .get(0)
                .content()
                .fields());
        changed.putAll(fields);
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(
                        ref,
                        Content.of(changed),
                        new Change(Change.Type.REVISION, WHY, null, null),
                        publishing.newest(ref),
                        "author"))),
                "reviewer");
    }

    private static Map<String, String> texts(String ar, String fr, String en) {
        return Map.of("ar", ar, "fr", fr, "en", en);
    }

    /** Without what tells of newer versions. */
    private String values(String address) {
        Document page = Jsoup.parse(text(address));
        page.select(".since").remove();
        return page.select("main").outerHtml();
    }

    private String metadata(String address) {
        return Jsoup.parse(text(address))
                .select("meta[name^=citation], meta[name^=DC.], meta[property], script[type=application/ld+json]")
                .outerHtml();
    }

    private String text(String address) {
        return new String(body(address), StandardCharsets.UTF_8);
    }

    private byte[] body(String address) {
        MvcTestResult answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
