package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs that others wrote read from our citations: citation-js from the files, html-metadata (as Zotero's
 * server of translators and Wikipedia's Citoid use it) from the pages. npm brings them.
 */
@SiteTest
class ReferenceToolsTests {

    private static final boolean REQUIRED = "required".equals(System.getProperty("browser"));
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path PLACE = Path.of("target/reference-tools");
    private static final List<String> FIGURES = List.of(
            "maroc-sector-jobs-2024-12-31",
            "oujda-shore-investment-2013",
            "offshoring-offer-2025-hiring-grant-2025",
            "fes-call-centre-staff",
            "tanger-tetouan-al-hoceima-population-2024-09-01",
            "fes-meknes-population-2014-09-01");

    @Autowired
    MockMvcTester mvc;

    @BeforeAll
    static void install() throws IOException {
        Optional<Path> npm = Programs.find("npm");
        String missing = npm.isEmpty() || Programs.find("node").isEmpty()
                ? "there is no Node.js with npm on the PATH"
                : "npm could not fetch them";
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "package-lock.json", "metadata.cjs")) {
            Files.copy(SOURCES.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        npm.ifPresent(program -> Programs.run(
                program.toString(),
                "ci",
                "--prefix",
                PLACE.toString(),
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--fetch-retries=1"));
        boolean installed = Files.exists(PLACE.resolve("node_modules/html-metadata"))
                && Files.exists(PLACE.resolve("node_modules/.bin/citation-js"));
        if (!installed && !REQUIRED) {
            System.out.println("The programs that read citations did not run: " + missing + ".");
        }
        assumeTrue(installed || REQUIRED, missing);
        assertThat(installed).as("-Dbrowser=required, but " + missing).isTrue();
    }

    @Test
    void readTheSameAuthorTitleDateAndAddressFromEveryForm() throws IOException {
        List<Path> pages = new ArrayList<>();
        StringBuilder bibtex = new StringBuilder();
        StringBuilder ris = new StringBuilder();
        List<String> csl = new ArrayList<>();
        for (String language : Site.LANGUAGES) {
            for (String figure : FIGURES) {
                String version = "/" + language + "/figures/" + figure + "/v1";
                pages.add(Files.write(PLACE.resolve(language + "-" + figure + ".html"), body(version)));
                // one list of references may hold the same figure in three languages under a key each
                bibtex.append(text(version + "/cite.bib").replaceFirst("-v1,", "-v1-" + language + ","));
                ris.append(text(version + "/cite.ris"));
                csl.add(text(version + "/cite.csl.json")
                        .strip()
                        .replaceAll("^\\[|]$", "")
                        .replaceFirst("-v1\"", "-v1-" + language + "\""));
            }
        }
        JsonNode fromBibtex = citationJs("all.bib", bibtex.toString());
        JsonNode fromRis = citationJs("all.ris", ris.toString());
        JsonNode fromCsl = citationJs("all.json", "[" + String.join(",", csl) + "]");
        List<String> metadata =
                new ArrayList<>(List.of("node", PLACE.resolve("metadata.cjs").toString()));
        pages.forEach(page -> metadata.add(page.toString()));
        JsonNode fromPages = new JsonMapper().readTree(Programs.run(metadata.toArray(String[]::new)));

        assertThat(List.of(fromBibtex.size(), fromRis.size(), fromCsl.size(), fromPages.size()))
                .containsOnly(FIGURES.size() * 3);
        Set<Integer> dates = new TreeSet<>();
        int nameless = 0;
        for (int at = 0; at < fromPages.size(); at++) {
            Reference expected = Reference.of(fromCsl.get(at));
            nameless += expected.authors().isEmpty() ? 1 : 0;
            assertThat(expected.date()).matches("(\\d{4}(-\\d{2}){0,2})?");
            dates.add(expected.date().length());
            assertThat(expected.address())
                    .startsWith(Portal.BASE + "/" + Site.LANGUAGES.get(at / FIGURES.size()) + "/figures/")
                    .endsWith("/v1");
            assertThat(Reference.of(fromBibtex.get(at))).as("BibTeX").isEqualTo(expected);
            assertThat(Reference.of(fromRis.get(at))).as("RIS").isEqualTo(expected);
            JsonNode page = fromPages.get(at);
            assertThat(page(page.get("highwirePress"), "author", "title", "publication_date", "public_url"))
                    .as("Highwire")
                    .isEqualTo(expected);
            assertThat(page(page.get("dublinCore"), "creator", "title", "date", "identifier"))
                    .as("Dublin Core")
                    .isEqualTo(expected);
            JsonNode data = page.get("jsonLd");
            assertThat(new Reference(
                            data.path("creator").findValuesAsString("name"),
                            data.get("name").asString(),
                            data.path("datePublished").asString(""),
                            data.get("url").asString()))
                    .as("schema.org")
                    .isEqualTo(expected);
            assertThat(page.get("openGraph").get("title").asString().replace('\u00a0', ' '))
                    .as("which names no author and so needs no brackets")
                    .isEqualTo(expected.title().replaceAll("^\\[|]$", ""));
            assertThat(page.get("openGraph").get("url").asString()).isEqualTo(expected.address());
        }
        assertThat(nameless).as("of a source that prints no publisher").isEqualTo(Site.LANGUAGES.size());
        assertThat(dates).as("undated, to the month and to the day").contains(0, 7, 10);
    }

    private static JsonNode citationJs(String file, String references) throws IOException {
        Path path = Files.writeString(PLACE.resolve(file), references);
        return new JsonMapper()
                .readTree(Programs.run(
                        PLACE.resolve("node_modules/.bin/citation-js").toString(),
                        "-i",
                        path.toString(),
                        "-f",
                        "json"));
    }

    private static Reference page(JsonNode tags, String author, String title, String date, String address) {
        JsonNode authors = tags.path(author);
        return new Reference(
                authors.isArray()
                        ? StreamSupport.stream(authors.spliterator(), false)
                                .map(JsonNode::asString)
                                .toList()
                        : authors.isMissingNode() ? List.of() : List.of(authors.asString()),
                tags.get(title).asString(),
                tags.path(date).asString("").replace('/', '-'),
                tags.get(address).asString());
    }

    private String text(String address) {
        return new String(body(address), StandardCharsets.UTF_8);
    }

    private byte[] body(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** @param date year, month and day as far as they are known, in the form of ISO 8601; empty where there is none */
    private record Reference(List<String> authors, String title, String date, String address) {

        /** Of CSL-JSON; a name that is held together may arrive as a family name. */
        static Reference of(JsonNode item) {
            return new Reference(
                    StreamSupport.stream(item.path("author").spliterator(), false)
                            .map(name -> name.has("literal")
                                    ? name.get("literal").asString()
                                    : name.get("family").asString())
                            .toList(),
                    item.get("title").asString(),
                    StreamSupport.stream(
                                    item.path("issued")
                                            .path("date-parts")
                                            .path(0)
                                            .spliterator(),
                                    false)
                            .map(part -> part.asInt() < 10 ? "0" + part.asInt() : String.valueOf(part.asInt()))
                            .collect(Collectors.joining("-")),
                    item.get("URL").asString());
        }
    }
}
