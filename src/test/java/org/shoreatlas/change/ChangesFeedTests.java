package org.shoreatlas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The feeds, and the page of corrections. */
@PortalTest(writes = true)
class ChangesFeedTests {

    private static final LocalText CAUSE = new LocalText("خطأ في النقل", "Erreur de copie", "A slip in copying");
    private static final LocalText EFFECT =
            new LocalText("العدد أعلى", "Le nombre est plus haut", "The number is \u0001 <higher> & so on");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Publishing publishing;

    @ParameterizedTest
    @EnumSource
    void showACorrectionEverywhereAtOnce(Language language) throws IOException, SAXException {
        String id = "ifrane-feed-" + language.code();
        String lang = "/" + language.code();
        publish(id, 11, language, Change.NEW);
        String cited = lang + "/figures/" + id + "/v1";
        assertThat(page(cited).select(".notice li")).isEmpty();
        publish(id, 12, language, Change.of("correction", null, CAUSE, EFFECT));

        assertThat(page(lang + "/figures/" + id).select("h1 .visually-hidden").text())
                .isEqualTo("12");
        assertThat(page(lang + "/figures/" + id).select(".versions").text()).contains(CAUSE.in(language));
        assertThat(page(cited).select(".notice").text()).contains(CAUSE.in(language));
        for (String query : List.of("", "?region=fes-meknes", "?indicator=call-centres", "?figure=" + id)) {
            Element shown = page(lang + "/corrections" + query)
                    .select("main .timeline > li")
                    .first();
            assertThat(shown.text()).contains(CAUSE.in(language), "11", "12").doesNotContain("??");
            for (String section : List.of("/changes.atom", "/corrections.atom")) {
                Document feed = feed(lang + section + query);
                Element entry = feed.select("entry").first();
                assertThat(entry.select("id").text()).isEqualTo(PortalTest.BASE + lang + "/figures/" + id + "/v2");
                assertThat(entry.select("category").eachAttr("term")).containsExactly("correction", "figure");
                assertThat(entry.select("link[rel=related]").attr("href")).isEqualTo(PortalTest.BASE + cited);
                assertThat(entry.select("title").text()).contains("12").doesNotContain("??");
                assertThat(entry.select("summary").text()).contains(CAUSE.in(language), "11");
                assertThat(feed.select("feed").attr("xml:lang")).isEqualTo(language.code());
                assertThat(feed.select("feed > link[rel=self]").attr("href"))
                        .isEqualTo(PortalTest.BASE + lang + section + query);
                assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
                        .isEqualTo(PortalTest.BASE + lang + section.replace(".atom", "") + query);
                assertThat(feed.select("feed > updated").text())
                        .isEqualTo(entry.select("updated").text());
            }
        }
        assertThat(page(lang + "/corrections?region=oriental")
                        .select("main .timeline a")
                        .eachAttr("href"))
                .isNotEmpty()
                .noneMatch(address -> address.contains(id));
        assertThat(feed(lang + "/corrections.atom?region=oriental")
                        .select("entry > id")
                        .eachText())
                .isNotEmpty()
                .noneMatch(address -> address.contains(id));
    }

    @Test
    void tellOfAWithdrawalUnderAnIdOfItsOwn() throws IOException, SAXException {
        publish("ifrane-feed-gone", 99, Language.EN, Change.NEW);
        publishing.withdraw(
                EntryRef.parse("figure:ifrane-feed-gone"),
                publishing.newest(EntryRef.parse("figure:ifrane-feed-gone")),
                CAUSE,
                "reviewer");
        Document feed = feed("/en/changes.atom?region=fes-meknes&kind=figures&change=withdrawn");
        assertThat(feed.select("entry > id").eachText())
                .containsExactly(PortalTest.BASE + "/en/figures/ifrane-feed-gone/v1#withdrawn");
        assertThat(feed.select("summary").text()).contains(CAUSE.en());
        assertThat(page("/en/corrections").text()).contains(CAUSE.en());
        Document followed = feed("/en/changes.atom?figure=ifrane-feed-gone");
        assertThat(followed.select("entry > id").eachText())
                .containsExactly(
                        PortalTest.BASE + "/en/figures/ifrane-feed-gone/v1#withdrawn",
                        PortalTest.BASE + "/en/figures/ifrane-feed-gone/v1");
        assertThat(page("/en/changes?figure=ifrane-feed-gone").select("main .timeline > li"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar/changes.atom",
                "/fr/changes.atom?page=3",
                "/en/changes.atom?region=fes-meknes",
                "/ar/changes.atom?indicator=sector-jobs",
                "/ar/changes.atom?figure=fes-call-centre-staff",
                "/en/changes.atom?kind=readings",
                "/fr/corrections.atom",
                "/en/changes.atom?asOf=2019-01-01"
            })
    void areValid(String address) throws IOException, SAXException {
        assertThat(feed(address).select("feed > title").text())
                .doesNotContain("??", "fes-call-centre-staff")
                .isNotBlank();
    }

    @Test
    void wouldBeRefusedByTheSchemaWereTheyWrong() throws IOException, SAXException {
        String feed = content(get("/en/changes.atom?figure=fes-call-centre-staff"));
        assertThat(isValid(feed)).isTrue();
        assertThat(isValid(feed.replaceFirst("<updated>[^<]*</updated>", "<updated>yesterday</updated>")))
                .isFalse();
        assertThat(isValid(feed.replaceFirst("<id>[^<]*</id>", ""))).isFalse();
    }

    @Test
    void arePagedAndCountNoEntryTwice() throws IOException, SAXException {
        Document first = feed("/en/changes.atom");
        assertThat(first.select("entry")).hasSize(50);
        assertThat(first.select("feed > link[rel=previous]")).isEmpty();
        String next = first.select("feed > link[rel=next]").attr("href");
        assertThat(next).isEqualTo(PortalTest.BASE + "/en/changes.atom?page=1");
        Document second = feed(next.substring(PortalTest.BASE.length()));
        assertThat(second.select("feed > id").text())
                .isEqualTo(first.select("feed > id").text());
        assertThat(second.select("entry > id").eachText())
                .doesNotContainAnyElementsOf(first.select("entry > id").eachText());
    }

    @Test
    void areNotSentAgainWhereNothingIsNew() {
        String tag = get("/en/changes.atom").getResponse().getHeader("ETag");
        assertThat(mvc.get().uri("/en/changes.atom").header("If-None-Match", tag))
                .hasStatus(304);
        publish("ifrane-feed-news", 77, Language.EN, Change.NEW);
        assertThat(mvc.get().uri("/en/changes.atom").header("If-None-Match", tag))
                .hasStatus(200);
    }

    @Test
    void nameTheConfiguredAddressAndNotTheOneAskedFor() {
        assertThat(content(mvc.get()
                        .uri("/en/changes.atom?figure=fes-call-centre-staff")
                        .header("Host", "evil.example")
                        .exchange()))
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/figures/fes-call-centre-staff, figure=fes-call-centre-staff",
        "/en/indicators/call-centres, indicator=call-centres",
        "/en/regions/fes-meknes, region=fes-meknes"
    })
    void areFoundFromThePagesThatTheyFollow(String path, String query) {
        Document page = page(path);
        assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
                .containsExactly("/en/changes.atom?" + query, "/en/changes.atom");
        assertThat(page.select("main a[type=application/atom+xml], main a[href*=.atom]")
                        .eachAttr("href"))
                .contains("/en/changes.atom?" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/changes.atom?region=nowhere",
                "/en/changes.atom?change=loud",
                "/en/corrections.atom?indicator=none"
            })
    void refuseWhatTheyDoNotUnderstand(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/changes.atom?colour=red", "/en/corrections.atom?change=new"})
    void passOverWhatTheyDoNotKnow(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(200).bodyText().doesNotContain("colour=", "change=");
    }

    private void publish(String id, int value, Language language, Change change) {
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
                String.valueOf(value),
                "period",
                String.valueOf(2001 + language.ordinal()),
                "evidence",
                List.of(Map.of("source", "fes-meknes-memorandum-article", "language", "ar", "howRead", "full"))));
        publishing.publish(
                Publication.Act.PUBLISH,
                List.of(publishing.propose(new Proposal(ref, content, change, publishing.newest(ref), "author"))),
                "reviewer");
    }

    private Document feed(String address) throws IOException, SAXException {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(isValid(content(answer))).as(address).isTrue();
        return Jsoup.parse(content(answer), Parser.xmlParser());
    }

    private static boolean isValid(String feed) throws IOException, SAXException {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        ValidateProperty.ERROR_HANDLER.put(properties, new DefaultHandler() {
            @Override
            public void fatalError(SAXParseException e) {
                throw new AssertionError(e);
            }
        });
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertThat(driver.loadSchema(new InputSource(
                        new ClassPathResource("atom.rnc").getURL().toString())))
                .isTrue();
        return driver.validate(new InputSource(new StringReader(feed)));
    }

    private Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(content(answer));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private static String content(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
