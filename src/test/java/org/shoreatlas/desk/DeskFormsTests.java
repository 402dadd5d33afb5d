package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.Attachments;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.desk.submission.Submissions;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every form of the desk, in every language: shown, sent empty, sent full of rubbish, and sent as it should be. */
@PortalTest(writes = true)
class DeskFormsTests {

    private static final List<String> RUBBISH = List.of(
            "\"><script>alert('x')</script>&lt;",
            "'; drop table entry; --\u0000\u0007\u001b\u202e",
            "x".repeat(10_000),
            "٣٤٥٦٧",
            "😀👩\u200d👧 \uD83D",
            "-1");
    private static final Map<String, String> FOREIGN = Map.of(
            "foreign",
            "x",
            "released",
            "2020-01-01T00:00:00Z",
            "id",
            "7",
            "author_id",
            "1",
            "state",
            "published",
            "evidence[9999].source",
            "decree-2-15-40",
            "name.de",
            "x",
            "was[0].name.fr",
            "x",
            "practice",
            "true",
            "base_id",
            "1");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Previews previews;

    @Autowired
    Papers papers;

    @Autowired
    Submissions submissions;

    @Autowired
    Forms forms;

    @Autowired
    Editions editions;

    @Autowired
    Attachments attachments;

    @Autowired
    DeskWords words;

    @Autowired
    MessageSource messages;

    private Staff contributor;
    private Staff reviewer;
    private Staff administrator;
    private Staff another;

    @BeforeEach
    void people() {
        contributor = papers.staff("Author", Role.CONTRIBUTOR, "fes-meknes");
        reviewer = papers.staff("Reviewer", Role.REVIEWER, "fes-meknes");
        administrator = papers.staff("Administrator", Role.ADMINISTRATOR);
        another = papers.staff("Another", Role.ADMINISTRATOR);
    }

    /** Every form and what it changes, in every language. */
    static Stream<Arguments> formsInEveryLanguage() {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(Kind.values()).forEach(kind -> all.put(kind.code(), ""));
        all.put(Forms.ARTICLE, "");
        all.put(Forms.WITHDRAWAL, "figure:fes-call-centres");
        return Stream.concat(
                        all.entrySet().stream().map(one -> List.of(one.getKey(), one.getValue())),
                        Stream.of(List.of("park", "park:fes-shore"), List.of("figure", "figure:fes-call-centres")))
                .flatMap(one ->
                        Stream.of(Language.values()).map(language -> Arguments.of(one.get(0), one.get(1), language)));
    }

    private long begin(String form, String entry) {
        return entry.isEmpty()
                ? submissions.begin(form, null, null, FormInput.NOTHING, false, null, null, Set.of(), administrator)
                : submissions.begin(
                        form,
                        EntryRef.parse(entry),
                        papers.edition(entry),
                        FormInput.NOTHING,
                        false,
                        null,
                        null,
                        Set.of(),
                        administrator);
    }

    private MockHttpServletResponse post(String address, Map<String, String> fields, Staff staff) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(address);
        fields.forEach(request::param);
        return request.with(People.as(staff.id())).exchange().getResponse();
    }

    private Map<String, String> versioned(long id, Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>(typed);
        fields.put("version", String.valueOf(papers.version(id)));
        return fields;
    }

    private static Document page(MockHttpServletResponse response) {
        try {
            return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private FormInput stored(long id) {
        return papers.db
                .sql("select typed from submission where id = ?")
                .param(id)
                .query((row, n) -> FormInput.parse(row.getString(1)))
                .single();
    }

    private Map<String, Object> row(long id) {
        return papers.db.sql("""
                select author_id, state, form, entry_id, base_id, follows_id, report_id, practice, decided_by,
                    forced_reason, created_at
                from submission where id = ?""").param(id).query().singleRow();
    }

    private int count(String table) {
        return papers.db
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** A message as jsoup gives the text of an element. */
    private String say(String key, Language language) {
        return messages.getMessage(key, null, language.locale()).replace('\u00a0', ' ');
    }

    private static void isSound(Document page, Language language) {
        assertThat(page.html()).doesNotContain("??");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.code());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main label[for]").eachAttr("for")).allMatch(id -> page.getElementById(id) != null);
        page.select("[aria-describedby]")
                .forEach(field -> assertThat(field.attr("aria-describedby").split(" "))
                        .allMatch(id -> page.getElementById(id) != null));
    }

    /** A summary of all mistakes, each of which leads to its field. */
    private static Element summary(Document page) {
        Element alert = page.selectFirst("[role=alert]");
        assertThat(alert).isNotNull();
        assertThat(alert.select("li")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.select("a")).as(line.text()).hasSize(1);
            assertThat(page.getElementById(line.selectFirst("a").attr("href").substring(1)))
                    .as(line.html())
                    .isNotNull();
        });
        return alert;
    }

    private static String beside(Document page, String path) {
        return page.select("#" + Form.idOf(path) + "-beside > .error").text();
    }

    @ParameterizedTest
    @MethodSource("formsInEveryLanguage")
    void areShownAndSayWhatIsMissing(String form, String entry, Language language) {
        long id = begin(form, entry);
        String address = "/desk/" + language.code() + "/drafts/" + id;

        MockHttpServletResponse empty = mvc.get()
                .uri(address)
                .with(People.as(administrator.id()))
                .exchange()
                .getResponse();
        assertThat(empty.getStatus()).isEqualTo(200);
        isSound(page(empty), language);
        assertThat(page(empty).select("main .error, [role=alert]")).isEmpty();

        MockHttpServletResponse sent = post(address + "/send", versioned(id, Map.of()), administrator);
        assertThat(sent.getStatus()).isEqualTo(422);
        Document page = page(sent);
        isSound(page, language);
        Element summary = summary(page);
        Map<String, String> missing = missing(form, entry);
        missing.forEach((path, message) -> {
            assertThat(beside(page, path)).as(path).isEqualTo(say(message, language));
            assertThat(summary.text()).contains(say(message, language));
        });
        assertThat(summary.select("li")).hasSameSizeAs(missing.keySet());
        assertThat(papers.state(id)).isEqualTo("draft");
        assertThat(stored(id)).isEqualTo(FormInput.NOTHING);
    }

    /** What an empty form asks for, with the reason that it gives. */
    private Map<String, String> missing(String form, String entry) {
        Map<String, String> missing = new LinkedHashMap<>();
        forms.of(form).fields().stream()
                .filter(Field::mustBeFilledIn)
                .forEach(field -> missing.put(
                        field.name(),
                        field.name().equals("evidence")
                                ? "desk.error.evidence"
                                : field.name().equals(Forms.FIGURES)
                                        ? "desk.error.no-figures"
                                        : "desk.error.required"));
        if (form.equals(Forms.ARTICLE)) {
            missing.put(Forms.SOURCE, "desk.error.no-source");
        }
        if (!entry.isEmpty() && !form.equals(Forms.WITHDRAWAL)) {
            missing.put("change.why", "desk.error.why");
        }
        return missing;
    }

    @ParameterizedTest
    @MethodSource("formsInEveryLanguage")
    void keepRubbishAndRefuseItInWords(String form, String entry, Language language) {
        long id = begin(form, entry);
        List<Leaf> leaves = leaves(
                Stream.concat(forms.of(form).fields().stream(), forms.of(form).beside().stream())
                        .toList(),
                "");
        Map<String, Object> before = row(id);
        int entries = count("entry") + count("edition");

        // of six kinds of rubbish every field gets two in each language
        for (int shift = language.ordinal() * 2; shift < language.ordinal() * 2 + 2; shift++) {
            Map<String, String> typed = new TreeMap<>();
            for (int at = 0; at < leaves.size(); at++) {
                typed.put(
                        leaves.get(at).path(),
                        RUBBISH.get(form.equals(Forms.WITHDRAWAL) ? 2 : (at + shift) % RUBBISH.size()));
            }
            Map<String, String> fields = versioned(id, typed);
            fields.putAll(FOREIGN);
            leaves.forEach(leaf -> fields.put(leaf.path(), typed.get(leaf.path())));

            MockHttpServletResponse sent =
                    post("/desk/" + language.code() + "/drafts/" + id + "/send", fields, administrator);

            assertThat(sent.getStatus()).isEqualTo(422);
            Document page = page(sent);
            isSound(page, language);
            summary(page);
            assertThat(page.select("main script")).isEmpty();
            FormInput kept = new FormInput(typed);
            assertThat(stored(id)).isEqualTo(kept);
            for (Leaf leaf : leaves) {
                if (leaf.isShown(!entry.isEmpty())) {
                    Element control = page.getElementsByAttributeValue("name", leaf.path())
                            .first();
                    assertThat(control).as(leaf.path()).isNotNull();
                    assertThat(control.tagName().equals("textarea") ? control.wholeText() : control.attr("value"))
                            .as(leaf.path())
                            .isEqualTo(kept.get(leaf.path()));
                }
            }
            assertThat(row(id)).isEqualTo(before);
            assertThat(count("entry") + count("edition")).isEqualTo(entries);
        }
        assertThat(mvc.get()
                        .uri("/desk/" + language.code() + "/drafts/" + id + "/preview")
                        .with(People.as(administrator.id()))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    /** A field in which something is typed; codes are chosen from a list, in which rubbish has no place. */
    record Leaf(String path, Field.Type type) {

        boolean isShown(boolean isChange) {
            return type != Field.Type.CODE
                    && type != Field.Type.CODES
                    && (isChange || !path.startsWith(Form.CHANGE + "."));
        }
    }

    private static List<Leaf> leaves(List<Field> fields, String prefix) {
        List<Leaf> leaves = new ArrayList<>();
        for (Field field : fields) {
            String path = prefix + field.name();
            switch (field.type()) {
                case NAME, TEXT, SENTENCE ->
                    Stream.of("ar", "fr", "en")
                            .forEach(language -> leaves.add(new Leaf(path + "." + language, field.type())));
                case TEXTS ->
                    Stream.of("[0].ar", "[3].fr").forEach(item -> leaves.add(new Leaf(path + item, field.type())));
                case ENTRIES, CODES ->
                    Stream.of("[0]", "[3]").forEach(item -> leaves.add(new Leaf(path + item, field.type())));
                case OBJECT -> leaves.addAll(leaves(field.fields(), path + "."));
                case OBJECTS ->
                    Stream.of("[0].", "[3].").forEach(item -> leaves.addAll(leaves(field.fields(), path + item)));
                default -> leaves.add(new Leaf(path, field.type()));
            }
        }
        return leaves;
    }

    /** Content of a public entry of that kind, which becomes something new: under another name or of another period. */
    private Map<String, String> model(Kind kind, boolean inTheRegion) {
        String slug = kind == Kind.FIGURE
                ? "fes-call-centres"
                : papers.db
                        .sql("""
                select slug from published_entry
                where kind = :kind and until = 2147483647 and region_id is not distinct from :region
                    and (kind <> 'place' or slug like 'fes') order by slug limit 1""")
                        .param("kind", kind.code())
                        .param("region", inTheRegion ? papers.region("fes-meknes") : null)
                        .query(String.class)
                        .single();
        Map<String, String> typed = papers.published(EntryRef.parse(kind.code() + ":" + slug));
        typed.replaceAll((path, value) -> path.startsWith("name.") ? value + " bis" : value);
        if (kind == Kind.FIGURE) {
            typed.put("period", "2033");
        }
        return typed;
    }

    @ParameterizedTest
    @CsvSource({
        "'', date, false",
        "2024-12-31, date, false",
        "2999-02-30, text, true",
        "31-12-2024, text, false",
        "2024, text, true",
        "31 دجنبر 2024, text, false",
        "yesterday, text, true"
    })
    void showADayByTheBrowsersOwnFieldAndLoseNothingThatIsNone(String typed, String type, boolean refused) {
        long id = begin("inquiry", "");
        MockHttpServletResponse sent =
                post("/desk/ar/drafts/" + id + "/send", versioned(id, Map.of("on", typed)), administrator);

        Element field = page(sent).selectFirst("[name=on]");
        assertThat(field.attr("type")).isEqualTo(type);
        assertThat(field.attr("value")).isEqualTo(typed);
        assertThat(beside(page(sent), "on").equals(say("desk.error.day", Language.AR)))
                .isEqualTo(refused);
        assertThat(page(sent).select("input[type=date]").eachAttr("name")).doesNotContain("period", "dated", "due");
    }

    /** Whoever changes one field sends all others back as they are. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void haveAFieldForWhateverIsPublic(Kind kind) {
        List<Content> all = papers.db
                .sql("""
                        select d.content from edition d join entry e on e.id = d.entry_id
                        where e.kind = ? and d.until = 2147483647 and d.since is not null""")
                .param(kind.code())
                .query((row, n) -> Content.parse(row.getString(1)))
                .list();

        assertThat(all)
                .isNotEmpty()
                .allSatisfy(content -> assertThat(FormInput.of(content)
                                .within(forms.of(kind.code()))
                                .values())
                        .isEqualTo(FormInput.of(content).values()));
    }

    private boolean liesInARegion(Kind kind) {
        return kind == Kind.FIGURE
                || papers.db
                        .sql("""
                                select exists (select from published_entry
                                    where kind = :kind and until = 2147483647 and region_id = :region)""")
                        .param("kind", kind.code())
                        .param("region", papers.region("fes-meknes"))
                        .query(Boolean.class)
                        .single();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void becomePublicWhenTheyAreComplete(Kind kind) throws Exception {
        boolean regional = liesInARegion(kind);
        Language language = Language.values()[kind.ordinal() % 3];

        EntryRef entry = publish(kind.code(), model(kind, regional), regional, language);

        assertThat(entry.kind()).isEqualTo(kind);
    }

    /** What no single field has wrong, but what belongs together. */
    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(Kind.PLACE, Map.of("iso", "Fez"), "iso"),
                Arguments.of(Kind.PLACE, Map.of("level", "province"), "iso"),
                Arguments.of(Kind.PLACE, Map.of("parent", ""), "parent"),
                Arguments.of(Kind.INDICATOR, Map.of("unit", "persons", "counted", ""), "counted"),
                Arguments.of(Kind.AGREEMENT, Map.of("parties[90].role.fr", "Témoin"), "parties[90].organisation"),
                Arguments.of(Kind.EVENT, Map.of("participants[90].role.fr", "Témoin"), "participants[90].organisation"),
                Arguments.of(
                        Kind.READING_GROUP,
                        Map.of(
                                "items[90].figure",
                                "fes-call-centres",
                                "items[90].relation",
                                "series",
                                "items[91].figure",
                                "fes-call-centres",
                                "items[91].relation",
                                "misprint"),
                        "items"),
                Arguments.of(
                        Kind.READING_GROUP,
                        Map.of("preferred", "fes-call-centres", "why.ar", "", "why.fr", "", "why.en", ""),
                        "why"),
                Arguments.of(Kind.FIGURE, Map.of("value", "-5"), "value"),
                Arguments.of(Kind.FIGURE, Map.of("statement.fr", "Le centre déclare"), "statement"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void refuseWhatContradictsItself(Kind kind, Map<String, String> wrong, String path) {
        Map<String, String> typed = model(kind, liesInARegion(kind));
        typed.putAll(wrong);

        assertThat(refused(kind, typed, path)).isEqualTo(say("desk.error.refused", Language.FR));
    }

    @Test
    void refuseAReadingThatIsPublicAlready() {
        Map<String, String> typed = model(Kind.FIGURE, true);
        typed.put("period", "2036");
        typed.put("value", "77");
        assertThatCode(() -> publish("figure", typed, true, Language.FR)).doesNotThrowAnyException();

        assertThat(refused(Kind.FIGURE, typed, "value")).isEqualTo(say("desk.error.same-reading", Language.FR));
    }

    /** Sends what somebody else than its author could find in order; answers with the reason beside the field. */
    private String refused(Kind kind, Map<String, String> typed, String path) {
        long id = begin(kind.code(), "");
        MockHttpServletResponse sent = post("/desk/fr/drafts/" + id + "/send", versioned(id, typed), administrator);

        assertThat(sent.getStatus()).isEqualTo(422);
        Document page = page(sent);
        isSound(page, Language.FR);
        assertThat(summary(page).select("li")).hasSize(1);
        assertThat(stored(id)).isEqualTo(new FormInput(typed));
        assertThat(mvc.get()
                        .uri("/desk/fr/drafts/" + id + "/preview")
                        .with(People.as(administrator.id()))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        return beside(page, path);
    }

    @Test
    void makeSeveralFiguresOfOneArticleAndItsNewSource() throws Exception {
        Map<String, String> typed = new TreeMap<>(Map.of(
                "howRead",
                "full",
                "newSource.name.ar",
                "مقال عن فاس",
                "newSource.name.fr",
                "Article sur Fès",
                "newSource.form",
                "article",
                "newSource.language",
                "fr"));
        for (int at : List.of(1, 4)) {
            Papers.figure().forEach((field, value) -> {
                if (!field.startsWith("evidence")) {
                    typed.put("figures[" + at + "]." + field, value);
                }
            });
            typed.put("figures[" + at + "].period", String.valueOf(2040 + at));
        }

        EntryRef last = publish(Forms.ARTICLE, typed, true, Language.FR);

        assertThat(last.toString()).isEqualTo("figure:fes-call-centres-2044");
        assertThat(mvc.get()
                        .uri("/fr/sources/article-sur-fes")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.get()
                        .uri("/fr/figures/fes-call-centres-2041")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void withdrawWithTheReason() throws Exception {
        Map<String, String> figure = Papers.figure();
        figure.put("period", "2050");
        EntryRef entry = publish("figure", figure, true, Language.EN);
        String address = "/en" + words.path(entry);
        long id = submissions.begin(
                Forms.WITHDRAWAL,
                entry,
                papers.edition(entry.toString()),
                FormInput.NOTHING,
                false,
                null,
                null,
                Set.of(papers.region("fes-meknes")),
                contributor);
        Map<String, String> typed = Map.of("reason.en", "Published twice.", "reason.fr", "Publié deux fois.");

        assertThat(post("/desk/en/drafts/" + id + "/send", versioned(id, typed), contributor)
                        .getStatus())
                .isEqualTo(303);
        assertThat(previews.of(id, reviewer, Language.EN).getContentAsString(StandardCharsets.UTF_8))
                .contains("Published twice.");
        assertThat(mvc.get().uri(address).exchange().getResponse().getStatus()).isEqualTo(200);
        assertThat(post("/desk/en/reviews/" + id + "/publish", versioned(id, Map.of()), reviewer)
                        .getStatus())
                .isEqualTo(303);

        MockHttpServletResponse gone = mvc.get().uri(address).exchange().getResponse();
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString(StandardCharsets.UTF_8)).contains("Published twice.");
    }

    /** From the first letter to the public page; nothing of it is public before. */
    private EntryRef publish(String form, Map<String, String> typed, boolean regional, Language language)
            throws Exception {
        Staff author = regional ? contributor : administrator;
        Staff second = regional ? reviewer : another;
        String desk = "/desk/" + language.code();
        long id = submissions.begin(form, null, null, FormInput.NOTHING, false, null, null, Set.of(), author);
        int entries = count("edition where since is not null");

        assertThat(post(desk + "/drafts/" + id, with(versioned(id, typed), "preview", "true"), author)
                        .getRedirectedUrl())
                .isEqualTo(desk + "/drafts/" + id + "/preview");
        isAPreview(previews.of(id, author, language), language);
        assertThat(count("edition where since is not null")).isEqualTo(entries);

        MockHttpServletResponse sent = post(desk + "/drafts/" + id + "/send", versioned(id, typed), author);
        assertThat(sent.getStatus())
                .as(() -> page(sent).select("[role=alert]").text())
                .isEqualTo(303);
        assertThat(sent.getRedirectedUrl()).isEqualTo(desk + "/reviews/" + id + "?sent");
        EntryRef entry = editions.sent(id).get(editions.sent(id).size() - 1).entry();
        assertThat(page(mvc.get()
                                .uri(desk + "/reviews/" + id)
                                .with(People.as(second.id()))
                                .exchange()
                                .getResponse())
                        .html())
                .doesNotContain("??");
        isAPreview(previews.of(id, second, language), language);
        String address = "/" + language.code() + "/" + entry.kind().path() + "/" + entry.slug();
        assertThat(count("edition where since is not null")).isEqualTo(entries);
        assertThat(mvc.get().uri(address).exchange().getResponse().getStatus()).isEqualTo(404);

        assertThat(post(desk + "/reviews/" + id + "/publish", versioned(id, Map.of()), second)
                        .getStatus())
                .isEqualTo(303);
        MockHttpServletResponse published = mvc.get().uri(address).exchange().getResponse();
        assertThat(published.getStatus()).isEqualTo(200);
        assertThat(page(published).select("aside.banner")).isEmpty();
        return entry;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put(name, value);
        return all;
    }

    private void isAPreview(MockHttpServletResponse response, Language language) {
        assertThat(response.getStatus()).isEqualTo(200);
        Document page = page(response);
        assertThat(page.select("aside.banner").text()).contains(say("desk.preview.banner", language));
        assertThat(page.html()).doesNotContain("??");
    }

    private MockHttpServletResponse upload(
            String address, Map<String, String> fields, String field, String name, byte[] bytes) {
        MockMvcTester.MockMultipartMvcRequestBuilder request =
                mvc.post().uri(address).multipart().file(new MockMultipartFile(field, name, "application/pdf", bytes));
        fields.forEach(request::param);
        return request.with(People.as(administrator.id())).exchange().getResponse();
    }

    @ParameterizedTest
    @CsvSource({"source, sha256", "figure, newSource.sha256"})
    void keepADocumentAndItsHash(String form, String field) throws Exception {
        long id = submissions.begin(form, null, null, FormInput.NOTHING, false, null, null, Set.of(), administrator);
        byte[] pdf = ("%PDF-1.7 " + id).getBytes(StandardCharsets.UTF_8);

        MockHttpServletResponse saved = upload(
                "/desk/fr/drafts/" + id,
                versioned(id, Map.of("note.fr", "Avec une pièce")),
                field + ".file",
                "C:\\mémo \"1\".pdf",
                pdf);

        assertThat(saved.getStatus()).isEqualTo(303);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        assertThat(stored(id).values()).isEqualTo(Map.of("note.fr", "Avec une pièce", field, sha256));
        assertThat(attachments.of(id)).singleElement().satisfies(kept -> {
            assertThat(kept.sha256()).isEqualTo(sha256);
            assertThat(kept.name()).isEqualTo("mémo 1.pdf");
            assertThat(attachments.bytes(kept.id())).isEqualTo(pdf);
        });
        Document page = page(mvc.get()
                .uri("/desk/fr/drafts/" + id)
                .with(People.as(administrator.id()))
                .exchange()
                .getResponse());
        assertThat(page.getElementsByAttributeValue("name", field).attr("value"))
                .isEqualTo(sha256);
    }

    static Stream<Arguments> refusedFiles() {
        byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 11 * 1024 * 1024);
        return Stream.of(
                Arguments.of(
                        "memo.pdf",
                        "MZ\u0090\u0000 This program cannot be run".getBytes(StandardCharsets.ISO_8859_1),
                        Language.AR),
                Arguments.of("empty.pdf", new byte[0], Language.FR),
                Arguments.of("large.pdf", large, Language.EN),
                Arguments.of("archive.zip", "PK\u0003\u0004 anything".getBytes(StandardCharsets.UTF_8), Language.FR),
                Arguments.of("\"\"", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), Language.EN));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void refuseWhatIsNoDocument(String name, byte[] bytes, Language language) {
        Map<String, String> typed = Map.of("name.fr", "Mémoire <1>", "form", "held-document", "language", "fr");
        for (String act : List.of("", "/send")) {
            long id = submissions.begin(
                    "source", null, null, FormInput.NOTHING, false, null, null, Set.of(), administrator);

            MockHttpServletResponse refused = upload(
                    "/desk/" + language.code() + "/drafts/" + id + act,
                    versioned(id, typed),
                    "sha256.file",
                    name,
                    bytes);

            assertThat(refused.getStatus()).isEqualTo(422);
            Document page = page(refused);
            isSound(page, language);
            assertThat(beside(page, "sha256")).isEqualTo(say("desk.error.file", language));
            assertThat(summary(page).select("a[href=#sha256]").text()).contains(say("desk.error.file", language));
            assertThat(page.getElementById("name-fr").wholeText()).isEqualTo("Mémoire <1>");
            assertThat(page.select("#form option[selected]").attr("value")).isEqualTo("held-document");
            assertThat(stored(id)).isEqualTo(new FormInput(typed));
            assertThat(attachments.of(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"name.fr.file", "evil.file", ".file", "evidence[9999].source.file", "version.file", "sha256"})
    void keepNoFileOfAForeignField(String field) {
        long id =
                submissions.begin("source", null, null, FormInput.NOTHING, false, null, null, Set.of(), administrator);
        byte[] pdf = "%PDF-1.7 foreign".getBytes(StandardCharsets.UTF_8);

        assertThat(upload("/desk/fr/drafts/" + id, versioned(id, Map.of("name.fr", "Mémoire")), field, "memo.pdf", pdf)
                        .getStatus())
                .isEqualTo(303);

        assertThat(attachments.of(id)).isEmpty();
        assertThat(stored(id).values()).isEqualTo(Map.of("name.fr", "Mémoire"));
    }

    @Test
    void passOverAFileThatWasNotChosen() {
        long id =
                submissions.begin("source", null, null, FormInput.NOTHING, false, null, null, Set.of(), administrator);

        assertThat(upload(
                                "/desk/fr/drafts/" + id,
                                versioned(id, Map.of("sha256", "0a".repeat(32))),
                                "sha256.file",
                                "",
                                new byte[0])
                        .getStatus())
                .isEqualTo(303);

        assertThat(stored(id).get("sha256")).isEqualTo("0a".repeat(32));
    }
}
