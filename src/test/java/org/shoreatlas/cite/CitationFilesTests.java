package org.shoreatlas.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.source.SourceView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Citations as pages and files give them. What was given once is kept in {@code src/test/resources/citations}. */
@PortalTest
class CitationFilesTests {

    /** With {@code -Dgolden.write=true} the files are written anew: every one that changes is a promise broken. */
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private static final Path GOLDEN = Path.of("src/test/resources/citations");
    private static final List<String> EXTENSIONS = List.of("txt", "bib", "ris", "csl.json");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Figures figures;

    @Autowired
    Editions editions;

    @Autowired
    Citations citations;

    @Autowired
    References references;

    /**
     * An article without publisher beside one with title and day; three publishers, one known by its month; an inferred
     * date; an article alone that prints no publisher.
     */
    static Stream<String> cited() {
        return Stream.of(
                        "fes-call-centre-staff",
                        "maroc-sector-jobs-2024-12-31",
                        "oujda-shore-investment-2013",
                        "offshoring-offer-2025-hiring-grant-2025")
                .flatMap(figure -> Stream.of("ar", "fr", "en")
                        .flatMap(language -> EXTENSIONS.stream()
                                .map(extension -> "/" + language + "/figures/" + figure + "/v1/cite." + extension)));
    }

    @ParameterizedTest
    @MethodSource("cited")
    void areByteForByteWhatTheyWere(String address) throws IOException {
        byte[] now = answer(address).getResponse().getContentAsByteArray();
        Path file = GOLDEN.resolve(address.substring(1)
                .replace("/figures", "")
                .replace("/v1/cite", "-v1")
                .replace('/', '-'));
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.write(file, now);
        }
        assertThat(new String(now, StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({
        "txt, text/plain;charset=UTF-8",
        "bib, application/x-bibtex;charset=UTF-8",
        "ris, application/x-research-info-systems;charset=UTF-8",
        "csl.json, application/vnd.citationstyles.csl+json"
    })
    void areServedAsWhatTheyAre(String extension, String type) {
        MvcTestResult answer = answer("/fr/figures/fes-call-centre-staff/v1/cite." + extension);
        assertThat(answer.getResponse().getContentType()).isEqualTo(type);
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"fes-call-centre-staff-v1." + extension + "\"");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("public", "max-age=86400");
    }

    @ParameterizedTest
    @EnumSource
    void sayTheSameOfEveryFigureInEveryForm(Language language) throws ParseException {
        int latest = editions.latest();
        int cited = 0;
        int nameless = 0;
        for (FigureView figure : figures.first(10_000, latest)) {
            Citation citation = citations.of(figure, latest, language);
            BibTeXEntry entry = new BibTeXParser()
                    .parse(new StringReader(Format.BIBTEX.write(citation)))
                    .getEntries()
                    .values()
                    .iterator()
                    .next();
            JsonNode csl =
                    new JsonMapper().readTree(Format.CSL_JSON.write(citation)).get(0);
            Map<String, List<String>> ris = Format.RIS
                    .write(citation)
                    .lines()
                    .filter(line -> !line.startsWith("ER"))
                    .collect(Collectors.groupingBy(
                            line -> line.substring(0, 2),
                            Collectors.mapping(line -> line.substring(6), Collectors.toList())));
            assertThat(citation.authors())
                    .as("publishers as printed, and nobody else: " + figure.id())
                    .isEqualTo(publishers(citation))
                    .allMatch(author -> !author.isBlank() && !author.contains(","));
            if (citation.authors().isEmpty()) {
                assertThat(csl.has("author")).as(figure.id()).isFalse();
                assertThat(ris).as(figure.id()).doesNotContainKey("AU");
                assertThat(entry.getField(new Key("author"))).as(figure.id()).isNull();
                assertThat(citation.title()).startsWith("[").endsWith("]");
                nameless++;
            } else {
                assertThat(csl.get("author").findValuesAsString("literal"))
                        .isEqualTo(citation.authors())
                        .isEqualTo(ris.get("AU"));
                assertThat(read(entry, "author"))
                        .isEqualTo(citation.authors().stream()
                                .map(author -> "{" + author + "}")
                                .collect(Collectors.joining(" and ")));
                assertThat(citation.title()).doesNotStartWith("[");
            }
            assertThat(csl.get("title").asString())
                    .isEqualTo(citation.title())
                    .isEqualTo(ris.get("TI").get(0));
            assertThat(read(entry, "title")).isEqualTo("{" + citation.title() + "}");
            assertThat(csl.get("URL").asString())
                    .isEqualTo(ris.get("UR").get(0))
                    .isEqualTo(read(entry, "url"))
                    .isEqualTo(PortalTest.BASE + "/" + language.code() + "/figures/" + figure.id() + "/v"
                            + figure.version());
            Issued dated = citation.dated();
            if (dated == null) {
                assertThat(csl.has("issued")
                                || ris.containsKey("PY")
                                || ris.containsKey("DA")
                                || entry.getField(new Key("date")) != null)
                        .isFalse();
            } else {
                assertThat(csl.get("issued").get("date-parts").get(0).toString())
                        .isEqualTo("[" + dated.joined(",").replace(",0", ",") + "]");
                assertThat(ris.get("DA").get(0)).startsWith(dated.joined("/"));
                assertThat(read(entry, "date")).startsWith(dated.joined("-"));
            }
            for (Style style : Style.values()) {
                String full = citations.full(citation, style);
                assertThat(full)
                        .as(figure.id())
                        .endsWith(citation.address())
                        .doesNotContain("<", "&#", "??", "null", ". .", " ,", "()", "[]");
                assertThat(full.replaceAll(".*https?://", "")).as(figure.id()).matches("\\p{ASCII}+");
                if (language == Language.AR) {
                    assertThat(full)
                            .as("words of the style are Arabic")
                            .doesNotContain("Online", "Available", "ca. ", "no date");
                }
            }
            cited++;
        }
        assertThat(cited).isGreaterThan(600);
        assertThat(nameless).as("without any publisher").isGreaterThan(20);
    }

    /** Our title of a source is ours: nobody is to be quoted by it, neither for people nor for machines. */
    @Test
    void neverGiveOurTitleOfASourceForItsAuthor() {
        int latest = editions.latest();
        int looked = 0;
        for (FigureView figure : figures.first(10_000, latest)) {
            Citation citation = citations.of(figure, latest, Language.EN);
            SourceView first = citation.sources().get(0);
            assertThat(citation.credit())
                    .as(figure.id())
                    .doesNotContain(first.head().name().in(Language.EN));
            if (!citation.authors().isEmpty()) {
                continue;
            }
            looked++;
            assertThat(citation.credit()).as(figure.id()).contains("publisher not printed");
            Document page = Jsoup.parse(content(answer("/en/figures/" + figure.id() + "/v" + figure.version())));
            assertThat(page.select("meta[name=citation_author], meta[name=DC.creator]"))
                    .as(figure.id())
                    .isEmpty();
            assertThat(page.select("meta[name=citation_title], meta[name=DC.title]")
                            .eachAttr("content"))
                    .hasSize(2)
                    .containsOnly(citation.title());
            JsonNode data = new JsonMapper()
                    .readTree(page.select("script[type=application/ld+json]").stream()
                            .map(Element::data)
                            .filter(json -> json.contains("\"Dataset\""))
                            .findFirst()
                            .orElseThrow());
            assertThat(data.has("creator")).as(figure.id()).isFalse();
            assertThat(data.get("isBasedOn").findValuesAsString("name"))
                    .isEqualTo(citation.sources().stream()
                            .map(source -> source.title() != null
                                    ? source.title()
                                    : "[" + source.head().name().in(Language.EN) + "]")
                            .toList());
            assertThat(new JsonMapper()
                            .readTree(content(answer("/oembed?url=" + PortalTest.BASE + "/en/figures/" + figure.id()
                                    + "/v" + figure.version())))
                            .has("author_name"))
                    .as(figure.id())
                    .isFalse();
        }
        assertThat(looked).isGreaterThan(20);
    }

    private static List<String> publishers(Citation citation) {
        return citation.sources().stream()
                .flatMap(source -> Stream.ofNullable(source.publisher()))
                .map(publisher -> publisher.replace(", ", " / ").replaceAll("[\u00a0\u202f]", " "))
                .distinct()
                .toList();
    }

    @Test
    void areOfferedOnAPageThatNeedsNoScript() {
        Document page = Jsoup.parse(content(answer("/en/figures/maroc-sector-jobs-2024-12-31/v1/cite")));
        assertThat(page.select("[id^=cite-]").eachAttr("id")).containsExactly("cite-en", "cite-ar", "cite-fr");
        assertThat(page.select("#cite-ar .credit").eachAttr("dir")).hasSize(3).containsOnly("rtl");
        for (String language : List.of("ar", "fr", "en")) {
            String file = content(answer("/" + language + "/figures/maroc-sector-jobs-2024-12-31/v1/cite.txt"));
            assertThat(page.select("#cite-" + language + " .credit").eachText())
                    .hasSize(3)
                    .allMatch(line -> file.replace('\u00a0', ' ').contains(line.replace('\u00a0', ' ')));
        }
        assertThat(page.select("#files a").eachAttr("href").stream()
                        .map(link -> answer(link).getResponse().getStatus()))
                .hasSize(4)
                .containsOnly(200);
        assertThat(page.select("#evidence blockquote").text()).contains("148,500");
        assertThat(page.select("#embed-card").text())
                .startsWith("<iframe src=\"" + PortalTest.BASE + "/embed/en/figures/maroc-sector-jobs-2024-12-31/v1\"");
        assertThat(page.select("#embed-chart").text()).contains("/v1/chart?asOf=");
        assertThat(Jsoup.parse(content(answer("/fr/figures/maroc-sector-jobs-2024-12-31/v1")))
                        .select(".doors a")
                        .eachAttr("href"))
                .contains(
                        "/fr/figures/maroc-sector-jobs-2024-12-31/v1/cite",
                        "/fr/figures/maroc-sector-jobs-2024-12-31/v1/cite#embed");
    }

    @ParameterizedTest
    @CsvSource({
        "iso-690, Available from: https://lematin.ma",
        "apa, '(2026, January 28)'",
        "credit, 'via Shore Atlas, no. 7, version 1: '"
    })
    void areGivenInOneStyle(String style, String part) {
        String text = content(answer("/en/figures/maroc-sector-jobs-2024-12-31/v1/cite.txt?style=" + style));
        assertThat(text.lines()).hasSize(1);
        assertThat(text).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "cite.docx, no such format, 4",
        "cite.json, no such format, 4",
        "'cite.txt?style=chicago', no such style, 3"
    })
    void sayWhatThereIsWhereSomethingElseIsAskedFor(String asked, String why, int others) {
        MvcTestResult answer =
                mvc.get().uri("/en/figures/fes-call-centre-staff/v1/" + asked).exchange();
        assertThat(answer).hasStatus(404);
        Document page = Jsoup.parse(content(answer));
        assertThat(page.select("main").text()).contains(why);
        List<String> offered = page.select("main li a").eachAttr("href");
        assertThat(offered)
                .hasSize(others)
                .allMatch(link -> answer(link).getResponse().getStatus() == 200);
    }

    @Test
    void areNotGivenOfWhatThereIsNot() {
        assertThat(mvc.get().uri("/en/figures/fes-call-centre-staff/v7/cite.bib"))
                .hasStatus(404)
                .bodyText()
                .contains("/en/figures/fes-call-centre-staff/v1");
        assertThat(mvc.get().uri("/en/figures/no-such-figure/v1/cite")).hasStatus(404);
        assertThat(mvc.get().uri("/figures/fes-call-centre-staff/v1/cite.bib").header("Accept-Language", "fr"))
                .hasStatus(302)
                .hasHeader("Location", "/fr/figures/fes-call-centre-staff/v1/cite.bib");
    }

    /** As TeX prints it. */
    private static String read(BibTeXEntry entry, String field) {
        return entry.getField(new Key(field)).toUserString().replaceAll("\\\\([&%$#_{}])", "$1");
    }

    private MvcTestResult answer(String address) {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer;
    }

    private static String content(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
