package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers of the five articles, as somebody listed them who had read the articles and not the sheets, against what
 * the read API says. Both ways, so that none is lost and none is invented.
 */
@PortalTest
class ArticleFiguresTests {

    private static final Map<String, String> SOURCES = Map.of(
            "000",
            "fes-meknes-memorandum-article",
            "001",
            "renewed-offshoring-offer-article",
            "002",
            "draa-tafilalet-memorandum-article",
            "003",
            "souss-massa-digital-article",
            "004",
            "oujda-contact-centre-fair-article");

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Autowired
    MockMvcTester mvc;

    @Test
    void publishesTheNumbersOfTheArticlesAndNoOthers() throws IOException {
        List<JsonNode> figures = figures();
        List<JsonNode> unlisted = new ArrayList<>(figures);
        List<String> unpublished = new ArrayList<>();
        for (CSVRecord row : rows()) {
            List<JsonNode> matching =
                    unlisted.stream().filter(figure -> isSame(row, figure)).toList();
            if (matching.size() == 1) {
                unlisted.removeAll(matching);
            } else {
                unpublished.add(matching.size() + " figures match " + row.toMap());
            }
        }
        assertThat(unpublished).isEmpty();
        assertThat(unlisted.stream().map(figure -> figure.get("id").stringValue()))
                .isEmpty();
        assertThat(figures).hasSizeGreaterThan(20);
    }

    @Test
    void readsTheFiveTextsThatTheSourcesNameByTheirHash() {
        assertThat(SOURCES.values())
                .allSatisfy(source -> assertThat(
                                get("/api/v1/sources/" + source).get("sha256").stringValue())
                        .matches("[0-9a-f]{64}"));
    }

    private static boolean isSame(CSVRecord row, JsonNode figure) {
        Period period = Period.parse(row.get("period"));
        Map<String, String> expected = Map.of(
                "/value",
                row.get("value"),
                "/low",
                row.get("low"),
                "/high",
                row.get("high"),
                "/indicator/unit",
                row.get("unit"),
                "/nature",
                row.get("nature"),
                "/precision",
                row.get("precision"),
                "/place/slug",
                row.get("place"),
                "/activity",
                row.get("activity"),
                "/period/start",
                Objects.toString(period.start(), ""),
                "/period/end",
                Objects.toString(period.end(), ""));
        return expected.entrySet().stream()
                        .allMatch(
                                field -> figure.at(field.getKey()).asString("").equals(field.getValue()))
                && evidence(figure)
                        .anyMatch(one -> one.get("source").stringValue().equals(SOURCES.get(row.get("article")))
                                && one.get("paragraph").asString().equals(row.get("paragraph"))
                                && one.get("field").stringValue().isEmpty());
    }

    /** Those that rest on one of the articles. */
    private List<JsonNode> figures() {
        return get("/api/v1/figures?size=500")
                .get("items")
                .valueStream()
                .filter(figure -> evidence(figure)
                        .anyMatch(one -> SOURCES.containsValue(one.get("source").stringValue())))
                .toList();
    }

    private static Stream<JsonNode> evidence(JsonNode figure) {
        return figure.get("evidence").valueStream();
    }

    private JsonNode get(String address) {
        return json.readTree(mvc.get().uri(address).exchange().getResponse().getContentAsByteArray());
    }

    private static List<CSVRecord> rows() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ArticleFiguresTests.class.getResourceAsStream("/article-figures.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
