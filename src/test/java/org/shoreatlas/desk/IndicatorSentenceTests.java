package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The sentence of an indicator on the desk: seen with real figures before it is sent, and refused where it fails. */
@PortalTest(writes = true)
class IndicatorSentenceTests {

    private static final EntryRef CENTRES = EntryRef.parse("indicator:call-centres");
    private static final EntryRef STAFF = EntryRef.parse("indicator:call-centre-staff");
    private static final String CHANGED = "On the desk one counts {number} {where}{when}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Previews previews;

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

    @Autowired
    MessageSource messages;

    private Staff administrator;

    @BeforeEach
    void people() {
        administrator = papers.staff("Administrator", Role.ADMINISTRATOR);
    }

    private long draft(EntryRef entry, Map<String, String> changes) {
        long id = submissions.begin(
                "indicator",
                entry,
                papers.edition(entry.toString()),
                FormInput.NOTHING,
                false,
                null,
                null,
                Set.of(),
                administrator);
        Map<String, String> typed = papers.published(entry);
        typed.put("change.why", "wording");
        typed.put("change.reason.fr", "Une autre phrase");
        typed.put("change.reason.en", "Another sentence");
        typed.putAll(changes);
        submissions.save(id, 0, new FormInput(typed), administrator);
        return id;
    }

    private Document preview(long id, Language language) throws Exception {
        MockHttpServletResponse response = previews.of(id, administrator, language);
        assertThat(response.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.html()).doesNotContain("??");
        return page;
    }

    private Document publicPage(String address) throws Exception {
        return Jsoup.parse(mvc.get().uri(address).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale()).replace('\u00a0', ' ');
    }

    private static List<Element> real(Document page) {
        return page.select("#samples li").stream()
                .filter(item -> item.selectFirst("a.number") != null)
                .toList();
    }

    private static List<Element> made(Document page) {
        return page.select("#samples li").stream()
                .filter(item -> item.selectFirst("a.number") == null)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSeenWithRealFiguresInAllLanguagesBeforeItIsPublic(Language language) throws Exception {
        String before =
                publicPage("/en/figures/fes-call-centres").select("#sentence").text();

        Document page = preview(draft(CENTRES, Map.of("sentence.en", CHANGED)), language);

        assertThat(page.select("#samples h2").text()).isEqualTo(say("samples.title", language));
        assertThat(real(page)).hasSizeBetween(1, 3).allSatisfy(item -> {
            assertThat(item.select(".sentence").eachAttr("lang")).containsExactly("ar", "fr", "en");
            assertThat(item.select(".sentence").eachAttr("dir")).containsExactly("rtl", "ltr", "ltr");
            assertThat(item.select(".sentence[lang=en]").text()).startsWith("On the desk one counts ");
            assertThat(item.select(".sentence[lang=ar]").text()).containsPattern("\\p{IsArabic}");
        });
        assertThat(before).isNotEmpty().doesNotContain("On the desk");
        assertThat(publicPage("/en/figures/fes-call-centres")
                        .select("#sentence")
                        .text())
                .isEqualTo(before);
    }

    @Test
    void readsAsItWillOnThePageOfTheFigure() throws Exception {
        Element item = real(preview(draft(CENTRES, Map.of()), Language.EN)).get(0);

        for (Language language : Language.values()) {
            Document page = publicPage("/" + language.code()
                    + item.selectFirst("a.number").attr("href").replaceFirst("^/en", ""));
            assertThat(item.select(".sentence[lang=" + language.code() + "]").text())
                    .isEqualTo(page.select("#sentence").text());
        }
    }

    @Test
    void isSeenInThePreviewAlone() throws Exception {
        assertThat(publicPage("/en/indicators/call-centres").select("#samples")).isEmpty();
        assertThat(preview(draft(CENTRES, Map.of()), Language.EN).select("#samples"))
                .hasSize(1);
    }

    @Test
    void isSeenWithTheNumbersThatArabicCountsEachInItsOwnWay() throws Exception {
        List<String> arabic =
                made(preview(draft(STAFF, Map.of("sentence.ar", "يعمل {where} {number}")), Language.AR)).stream()
                        .map(item -> item.select(".sentence[lang=ar]").text())
                        .toList();

        assertThat(arabic)
                .containsExactly(
                        "يعمل بالمغرب مستخدم (1).",
                        "يعمل بالمغرب مستخدمان (2).",
                        "يعمل بالمغرب 3 مستخدمين.",
                        "يعمل بالمغرب 11 مستخدما.",
                        "يعمل بالمغرب 100 مستخدم.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSeenWithMadeExamplesThatSaySoWhereThereIsNoFigureYet(Language language) throws Exception {
        Map<String, String> typed = papers.published(CENTRES);
        typed.replaceAll((path, value) -> path.startsWith("name.") ? value + " bis" : value);
        typed.put("sentence.en", CHANGED);
        typed.remove("sentence.fr");
        long id = submissions.begin(
                "indicator", null, null, FormInput.NOTHING, false, null, null, Set.of(), administrator);
        submissions.save(id, 0, new FormInput(typed), administrator);

        Document page = preview(id, language);

        assertThat(real(page)).isEmpty();
        assertThat(page.select("#samples .empty").text()).isEqualTo(say("samples.none", language));
        assertThat(made(page)).hasSize(5).allSatisfy(item -> {
            assertThat(item.select("strong").text()).isEqualTo(say("samples.made", language));
            assertThat(item.select(".sentence[lang=en] .aside")).isEmpty();
            assertThat(item.select(".sentence[lang=fr] .aside").text())
                    .isEqualTo("(" + say("samples.framed", language) + ")");
        });
        assertThat(made(page).get(2).select(".sentence[lang=en]").text())
                .startsWith("On the desk one counts 3 ")
                .endsWith(" in Morocco in 2024.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | ar | يعمل {where} كثير                                          | number |
            FR | fr | {nature, select, target {un but de {number}} other {rien}} | number |
            AR | en | {number} in {town}                                         | place  | {town}
            EN | fr | {count, plural, other {{number} emplois}}                  | plural | one
            FR | ar | {count, plural, one {{number}} other {{number}}}           | plural | zero, two, few, many
            AR | fr | {number                                                    | syntax |
            """)
    void isRefusedBesideItsFieldInTheLanguageOfTheReader(
            Language language, String field, String sentence, String reason, String detail) {
        long id = draft(CENTRES, Map.of("sentence." + field, sentence));
        Map<String, String> typed = papers.published(CENTRES);
        typed.put("change.why", "wording");
        typed.put("change.reason.fr", "Une autre phrase");
        typed.put("change.reason.en", "Another sentence");
        typed.put("sentence." + field, sentence);
        typed.put("version", String.valueOf(papers.version(id)));
        MockMvcTester.MockMvcRequestBuilder send =
                mvc.post().uri("/desk/" + language.code() + "/drafts/" + id + "/send");
        typed.forEach(send::param);

        MockHttpServletResponse sent =
                send.with(People.as(administrator.id())).exchange().getResponse();

        assertThat(sent.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(new String(sent.getContentAsByteArray(), StandardCharsets.UTF_8));
        String path = Form.idOf("sentence." + field);
        assertThat(page.select("#" + path + "-error").text())
                .isEqualTo(say("desk.error.sentence." + reason, language, detail));
        assertThat(page.getElementById(path).wholeText()).isEqualTo(sentence);
        assertThat(page.select("[role=alert] a[href=#" + path + "]")).hasSize(1);
        assertThat(page.select("main .error:not([role=alert] *)"))
                .as("nothing else is wrong")
                .hasSize(1);
        assertThat(papers.state(id)).isEqualTo("draft");
    }
}
