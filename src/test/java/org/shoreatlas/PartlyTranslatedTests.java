package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.edition.EntryNames;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.edition.Proposal;
import org.shoreatlas.edition.Publication;
import org.shoreatlas.edition.Publishing;
import org.shoreatlas.edition.UntranslatedEntries;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries in each pair of languages, and a region and an indicator that lost one, wherever readers and programs meet
 * them.
 */
@PortalTest(writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartlyTranslatedTests {

    private static final Map<Kind, LocalText> NAMES = new LinkedHashMap<>();
    private static final Map<Language, LocalText> SIDES = Map.of(
            Language.AR,
            new LocalText("الشمال", "du Nord", "North"),
            Language.FR,
            new LocalText("الشرق", "de l’Est", "East"),
            Language.EN,
            new LocalText("الجنوب", "du Sud", "South"));

    static {
        NAMES.put(Kind.SOURCE, new LocalText("خبر اللوز", "Amandes", "Almonds"));
        NAMES.put(Kind.INDICATOR, new LocalText("عدد الورود", "Roses cueillies", "Bouquets picked"));
        NAMES.put(Kind.PLACE, new LocalText("قرية الياسمين", "Jasminville", "Gessamine"));
        NAMES.put(Kind.ORGANISATION, new LocalText("جمعية النعناع", "Menthe", "Spearmint"));
        NAMES.put(Kind.PARK, new LocalText("منصة الزعفران", "Safraneraie", "Crocuses"));
        NAMES.put(Kind.AGREEMENT, new LocalText("اتفاقية الرمان", "Grenadine", "Pomegranate"));
        NAMES.put(Kind.READING_GROUP, new LocalText("أرقام الزيتون", "Oliveraies", "Oilpress"));
    }

    private static final Pattern BROKEN = Pattern.compile("\\?\\?|\\{\\d|\\bnull\\b|\\$\\{|#\\{");
    private static final String BASE = PortalTest.BASE;

    private final JsonMapper json = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MessageSource messages;

    @Autowired
    Publishing publishing;

    @Autowired
    Editions editions;

    @Autowired
    EntryNames names;

    @Autowired
    UntranslatedEntries untranslated;

    /** Kind and missing language of each entry. */
    static Stream<Named> entries() {
        return Stream.of(Language.values())
                .flatMap(missing -> NAMES.keySet().stream().map(kind -> new Named(kind, missing)));
    }

    record Named(Kind kind, Language missing) {

        String id() {
            return kind.code() + "-without-" + missing.code();
        }

        String path() {
            return kind.path() + "/" + id();
        }

        LocalText name() {
            return without(missing, whole(NAMES.get(kind), missing));
        }
    }

    @BeforeAll
    void publish() {
        assertThat(untranslated.count())
                .as("what the sheets hold is in three languages")
                .isZero();
        if (publishing.newest(EntryRef.parse("place:place-without-en")) != null) {
            return;
        }
        for (Language missing : Language.values()) {
            String end = "-without-" + missing.code();
            List<Map<String, String>> evidence =
                    List.of(Map.of("source", "source" + end, "language", "fr", "howRead", "full"));
            Map<String, String> text = texts(new Named(Kind.SOURCE, missing).name());
            publish(missing, Kind.SOURCE, Map.of("form", "article", "language", "fr", "dated", "2024-11"));
            publish(
                    missing,
                    Kind.INDICATOR,
                    Map.of(
                            "unit",
                            "count",
                            "counted",
                            "jobs",
                            "kind",
                            "stock",
                            "theme",
                            "economy",
                            "definition",
                            text));
            publish(missing, Kind.PLACE, Map.of("level", "city", "parent", "province-ifrane", "evidence", evidence));
            publish(missing, Kind.ORGANISATION, Map.of("form", "other", "place", "place" + end, "evidence", evidence));
            publish(
                    missing,
                    Kind.PARK,
                    Map.of(
                            "form",
                            "shore-park",
                            "status",
                            "planned",
                            "statusOn",
                            "2024",
                            "place",
                            "place" + end,
                            "operator",
                            "organisation" + end,
                            "evidence",
                            evidence));
            publish(
                    missing,
                    Kind.AGREEMENT,
                    Map.of(
                            "form",
                            "convention",
                            "signed",
                            "2024",
                            "place",
                            "place" + end,
                            "signedAt",
                            "place" + end,
                            "parties",
                            List.of(Map.of("organisation", "organisation" + end)),
                            "commitments",
                            List.of(Map.of("promised", text)),
                            "evidence",
                            evidence));
            for (int year = 2022; year < 2025; year++) {
                publish(
                        "figure:figure-" + year + end,
                        Map.of(
                                "subject",
                                "park:park" + end,
                                "indicator",
                                "indicator" + end,
                                "activity",
                                "offshoring",
                                "nature",
                                "actual",
                                "precision",
                                "exact",
                                "value",
                                String.valueOf(year - 2000),
                                "period",
                                String.valueOf(year),
                                "evidence",
                                evidence));
            }
            publish(
                    missing,
                    Kind.READING_GROUP,
                    Map.of(
                            "preferred",
                            "figure-2022" + end,
                            "why",
                            text,
                            "items",
                            List.of(
                                    Map.of("figure", "figure-2022" + end, "relation", "same"),
                                    Map.of("figure", "figure-2023" + end, "relation", "same"))));
        }
        lose("place:oriental", Language.EN);
        lose("indicator:population", Language.AR);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void saysOnItsPageThatALanguageIsStillToCome(Named entry) {
        for (Language language : Language.values()) {
            String notYet = say(
                    "language.not-yet",
                    language,
                    say("language.in." + entry.name().languageOf(language).code(), language));
            for (String version : language == entry.missing() ? List.of("", "/v1") : List.of("")) {
                Document page = page("/" + language.code() + "/" + entry.path() + version);
                Element heading = Objects.requireNonNull(page.selectFirst("h1"));
                assertThat(heading.select("bdi").text()).isEqualTo(entry.name().in(language));
                assertThat(page.title()).startsWith(entry.name().in(language));
                if (language == entry.missing()) {
                    Language shown = entry.name().languageOf(language);
                    assertThat(heading.select("bdi").attr("lang")).isEqualTo(shown.code());
                    assertThat(heading.select("bdi").attr("dir")).isEqualTo(shown.direction());
                    assertThat(heading.text()).isEqualTo(entry.name().in(language) + " (" + notYet + ")");
                } else {
                    assertThat(heading.text()).isEqualTo(entry.name().in(language));
                    assertThat(heading.select("[lang], [dir]")).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysSoOnThePageOfAFigureOfItToo(Language missing) {
        LocalText indicator = new Named(Kind.INDICATOR, missing).name();
        Document page = page("/" + missing.code() + "/figures/figure-2024-without-" + missing.code());
        assertThat(page.select("h1 .what bdi").attr("lang"))
                .isEqualTo(indicator.languageOf(missing).code());
        assertThat(page.select("h1 .what").text())
                .isEqualTo(indicator.in(missing) + " ("
                        + say(
                                "language.not-yet",
                                missing,
                                say(
                                        "language.in."
                                                + indicator.languageOf(missing).code(),
                                        missing))
                        + ")");
        assertThat(page.select("#sentence").text()).contains(indicator.within(missing));
        JsonNode data =
                json.readTree(page.select("script[type=application/ld+json]").html());
        assertThat(data.at("/variableMeasured/name").stringValue()).isEqualTo(indicator.in(missing));
        assertThat(data.at("/isBasedOn/0/name").stringValue())
                .isEqualTo("[" + new Named(Kind.SOURCE, missing).name().in(missing) + "]");
        assertThat(data.toString()).doesNotContain("null");
    }

    @ParameterizedTest
    @EnumSource
    void givesTheReasonOfAPreferenceAndADefinitionInAnotherLanguage(Language missing) {
        LocalText text = new Named(Kind.SOURCE, missing).name();
        Named group = new Named(Kind.READING_GROUP, missing);
        Named indicator = new Named(Kind.INDICATOR, missing);
        for (Language language : Language.values()) {
            for (Element shown : List.of(
                    page("/" + language.code() + "/" + group.path())
                            .select("section > .note bdi:contains(" + text.in(language) + ")")
                            .last(),
                    Objects.requireNonNull(page("/" + language.code() + "/" + indicator.path())
                            .selectFirst(".lead bdi, #definition bdi")))) {
                assertThat(shown.text()).isEqualTo(text.in(language));
                assertThat(shown.attr("lang"))
                        .isEqualTo(
                                language == missing ? text.languageOf(language).code() : "");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void standsInListsWhereItsShownNameBelongs(Language language) {
        for (Kind kind : NAMES.keySet()) {
            Document list = page("/" + language.code() + "/" + kind.path() + "?sort=name&size=500");
            List<String> shown = list.select(".entries .name > a > bdi, .timeline .name > a > bdi")
                    .eachText();
            assertThat(shown)
                    .contains(new Named(kind, language).name().in(language))
                    .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag(language.code()))::compare);
            Element row = Objects.requireNonNull(
                    list.selectFirst(".name > a[href$=/" + new Named(kind, language).path() + "] > bdi"));
            assertThat(row.attr("lang") + row.attr("dir")).isEqualTo(language == Language.FR ? "enltr" : "frltr");
        }
        Document themes = page("/" + language.code() + "/indicators?sort=theme&theme=economy&size=500");
        assertThat(themes.select(".entries .name > a > bdi").eachText())
                .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag(language.code()))::compare);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isFoundByEachOfItsNames(Named entry) {
        for (Language named : Language.values()) {
            if (named != entry.missing()) {
                String reader = "/" + entry.missing().code();
                Document page = page(
                        reader + "/search?q=" + UriUtils.encode(entry.name().in(named), StandardCharsets.UTF_8));
                Element first = Objects.requireNonNull(
                        page.selectFirst("section:is(#named, #" + entry.kind().path() + ") li:first-child"),
                        page::text);
                assertThat(first.select(".name a").attr("href")).isEqualTo(reader + "/" + entry.path());
                assertThat(first.select("mark")).isNotEmpty();
            }
        }
    }

    /** The words of where it lies are a name with a gap as well. */
    @ParameterizedTest
    @EnumSource
    void isFoundByTheNamesOfWhereItLies(Language missing) {
        for (Language language : Language.values()) {
            if (language != missing) {
                String words = new Named(Kind.PARK, missing).name().in(language) + " "
                        + whole(NAMES.get(Kind.PLACE), missing).in(language);
                Document page = page("/en/search?kind=parks&q=" + UriUtils.encode(words, StandardCharsets.UTF_8));
                assertThat(page.select("#parks .name a").eachAttr("href"))
                        .containsExactly("/en/" + new Named(Kind.PARK, missing).path());
                assertThat(page.select("main > .notice"))
                        .as("all of the words are of it")
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void hasNoValueForTheMissingLanguageInTheApi(Named entry) throws IOException {
        JsonNode item = read("/api/v1/" + entry.path());
        for (String field : entry.kind() == Kind.INDICATOR
                ? List.of("name", "definition")
                : entry.kind() == Kind.READING_GROUP ? List.of("name", "why") : List.of("name")) {
            JsonNode text = item.get(field);
            for (Language language : Language.values()) {
                assertThat(text.has(language.code())).isTrue();
                assertThat(text.get(language.code()).isNull()).isEqualTo(language == entry.missing());
            }
        }
        CSVRecord row = rows("/api/v1/" + entry.kind().path() + ".csv?size=500").stream()
                .filter(one -> one.get("id").equals(entry.id()))
                .findFirst()
                .orElseThrow();
        for (Language language : Language.values()) {
            assertThat(row.get("name_" + language.code()))
                    .isEqualTo(language == entry.missing() ? "" : entry.name().in(language));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCalledByTheNameShownInTheFeed(Language language) {
        MvcTestResult answer = get("/" + language.code() + "/changes.atom");
        Document feed = Jsoup.parse(text(answer), "", Parser.xmlParser());
        List<String> titles = feed.select("entry > title").eachText();
        entries()
                .forEach(entry -> assertThat(titles)
                        .anyMatch(title -> title.contains(entry.name().within(language))));
        assertThat(feed.text()).doesNotContainPattern(BROKEN);
    }

    @ParameterizedTest
    @EnumSource
    void isCitedByTheTitleThatThereIs(Language missing) {
        LocalText source = new Named(Kind.SOURCE, missing).name();
        for (Language language : Language.values()) {
            String address = "/" + language.code() + "/figures/figure-2024-without-" + missing.code() + "/v1/cite";
            assertThat(text(get(address + ".txt?style=apa"))).startsWith("[" + source.within(language) + "]");
            for (String file : List.of(
                    text(get(address + ".bib")),
                    text(get(address + ".ris")),
                    read(address + ".csl.json").toString())) {
                assertThat(file).contains(source.in(language)).doesNotContainPattern("\\bnull\\b");
                assertThat(file).as("programs order text themselves").doesNotContainPattern("[\u2066-\u2069]");
            }
            page(address);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isPaintedAndDrawnAndEmbedded(Language missing) throws IOException {
        String figure = "figure-2024-without-" + missing.code();
        for (Language language : Language.values()) {
            String lang = "/" + language.code();
            LocalText indicator = new Named(Kind.INDICATOR, missing).name();
            assertThat(text(get(lang + "/charts/indicator-without-" + missing.code() + "/park/park-without-"
                            + missing.code() + ".svg")))
                    .contains(indicator.within(language))
                    .doesNotContainPattern(BROKEN);
            Document frame = page("/embed" + lang + "/figures/" + figure + "/v1");
            assertThat(frame.select(".what bdi").attr("lang"))
                    .isEqualTo(
                            language == missing ? indicator.languageOf(language).code() : "");
            assertThat(frame.select(".where bdi").attr("lang"))
                    .isEqualTo(
                            language == missing ? indicator.languageOf(language).code() : "");
            page("/embed" + lang + "/figures/" + figure + "/v1/chart");
        }
        for (String path : List.of("/figures/" + figure, "/agreements/agreement-without-" + missing.code())) {
            MvcTestResult picture = get("/" + missing.code() + path + "/v1.png");
            assertThat(ImageIO.read(new ByteArrayInputStream(
                                    picture.getResponse().getContentAsByteArray()))
                            .getWidth())
                    .isEqualTo(1200);
        }
        JsonNode embed = read("/oembed?url=" + BASE + "/" + missing.code() + "/figures/" + figure);
        assertThat(embed.has("author_name")).as("no publisher is printed").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isSuggestedByItsName(Language missing) {
        for (Kind kind : NAMES.keySet()) {
            Named entry = new Named(kind, missing);
            assertThat(names.nearest(EntryRef.parse(kind.code() + ":" + entry.id() + "x"), editions.latest()))
                    .contains(new EntryName(kind, entry.id(), entry.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "EN"})
    void leavesNoGapWhereRegionsAndIndicatorsAreSideBySide(Language language) {
        LocalText region = Objects.requireNonNull(names.name(EntryRef.parse("place:oriental"), editions.latest())
                .orElseThrow()
                .name());
        LocalText indicator =
                Objects.requireNonNull(names.name(EntryRef.parse("indicator:population"), editions.latest())
                        .orElseThrow()
                        .name());
        String lang = "/" + language.code();
        for (String path : List.of(
                "",
                "?indicator=population",
                "/regions",
                "/regions?sort=name",
                "/regions/oriental",
                "/compare?regions=oriental,fes-meknes",
                "/brief?regions=oriental,fes-meknes",
                "/dossier?regions=oriental,fes-meknes",
                "/shortlist",
                "/shortlist?w.population=3&w.unemployment-census=2",
                "/changes?region=oriental",
                "/changes?indicator=population",
                "/figures?place=oriental&indicator=population",
                "/parks?place=oriental",
                "/report?entry=place:oriental",
                "/indicators/population",
                "/places/oujda")) {
            Document page = page(lang + path);
            page.select("bdi, option").stream()
                    .filter(one -> one.text().equals(region.in(language)))
                    .forEach(one -> assertThat(one.attr("lang") + one.attr("dir"))
                            .as(path)
                            .isEqualTo(language == Language.EN ? "frltr" : ""));
            page.select("bdi, option").stream()
                    .filter(one -> one.text().equals(indicator.in(language)))
                    .forEach(one -> assertThat(one.attr("lang") + one.attr("dir"))
                            .as(path)
                            .isEqualTo(language == Language.AR ? "frltr" : ""));
        }
        for (String path : List.of(
                "/map.svg?indicator=population",
                "/charts/population.svg",
                "/compare.csv?regions=oriental,fes-meknes",
                "/changes.atom?region=oriental",
                "/changes.atom?indicator=population")) {
            assertThat(text(get(lang + path)))
                    .contains((path.contains("population") ? indicator : region).in(language))
                    .doesNotContainPattern("\\bnull\\b");
        }
        assertThat(get(lang + "/regions/oriental.png")).hasContentType("image/png");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/figures, items", "/api/v1/regions, items", "/api/v1/milestones, items"})
    void neverWritesNullAsAWord(String address, String items) {
        assertThat(read(address + "?size=500").get(items)).isNotEmpty();
        assertThat(text(get(address + "?size=500"))).doesNotContain("\"null\"");
        assertThat(text(get(address + ".csv?size=500"))).doesNotContainPattern("(^|,)null(,|$)");
    }

    @Test
    void isListedForThoseWhoTranslate() {
        List<String> waiting = untranslated.oldest(1000).stream()
                .map(one -> one.entry().kind().code() + ":" + one.entry().id() + " " + one.missing())
                .toList();
        List<String> expected = new ArrayList<>(List.of("place:oriental EN", "indicator:population AR"));
        entries().forEach(entry -> expected.add(entry.kind().code() + ":" + entry.id() + " " + entry.missing()));
        assertThat(waiting).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(waiting.subList(0, 2)).as("public for longest").allMatch(one -> !one.contains("-without-"));
        assertThat(untranslated.count()).isEqualTo(expected.size());
    }

    private void publish(Language missing, Kind kind, Map<String, ?> fields) {
        Named entry = new Named(kind, missing);
        Map<String, Object> named = new HashMap<>(fields);
        named.put("name", texts(entry.name()));
        publish(kind.code() + ":" + entry.id(), named);
    }

    private void publish(String entry, Map<String, ?> fields) {
        EntryRef ref = EntryRef.parse(entry);
        Long base = publishing.newest(ref);
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(
                        ref,
                        Content.of(fields),
                        base == null
                                ? Change.NEW
                                : new Change(Change.Type.REVISION, SIDES.get(Language.AR), null, null),
                        base,
                        "author"))),
                "reviewer");
    }

    /** A new edition of an entry of the sheets, whose name is without a language. */
    private void lose(String entry, Language language) {
        EntryRef ref = EntryRef.parse(entry);
        Map<String, Object> fields = new HashMap<>(editions.editions(ref.kind(), ref.slug(), editions.latest())
                .get(0)
                .content()
                .fields());
        fields.put(
                "name",
                texts(without(
                        language, Objects.requireNonNull(Content.of(fields).localText("name")))));
        publish(entry, fields);
    }

    private static LocalText whole(LocalText name, Language missing) {
        LocalText side = Objects.requireNonNull(SIDES.get(missing));
        return new LocalText(name.ar() + " " + side.ar(), name.fr() + " " + side.fr(), name.en() + " " + side.en());
    }

    private static LocalText without(Language missing, LocalText text) {
        return new LocalText(
                missing == Language.AR ? null : text.ar(),
                missing == Language.FR ? null : text.fr(),
                missing == Language.EN ? null : text.en());
    }

    private static Map<String, String> texts(LocalText text) {
        Map<String, String> texts = new HashMap<>();
        Stream.of(Language.values())
                .filter(text::has)
                .forEach(language -> texts.put(language.code(), text.in(language)));
        return texts;
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** A page that is there, with a word for everything. */
    private Document page(String address) {
        Document page = Jsoup.parse(text(get(address)));
        assertThat(page.outerHtml()).as(address).doesNotContainPattern(BROKEN);
        return page;
    }

    private JsonNode read(String address) {
        return json.readTree(text(get(address)));
    }

    private List<CSVRecord> rows(String address) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(get(address))))
                .getRecords();
    }

    private MvcTestResult get(String address) {
        MvcTestResult answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer;
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
