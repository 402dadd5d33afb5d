package org.shoreatlas.desk;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.submission.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Who may do what at the desk: every address, by method, role, region and state of the paper. An address without a row
 * fails. The paper is one of Fez, hence of the region Fès-Meknès; the other reviewer is one of Oriental.
 */
@PortalTest(writes = true)
class DeskRightsTests {

    private static final String DESK = "/desk/{lang:ar|fr|en}";
    private static final int SIGN_IN = 302;
    private static final int NO = 403;
    private static final int DONE = 303;

    /** Guests are sent to sign in; their posts are refused. Everybody who is signed in gets the same. */
    private static Row anybody(HttpMethod method, String pattern, String address, int status, String... fields) {
        return row(
                method,
                pattern,
                desk -> address,
                method == GET ? SIGN_IN : NO,
                status,
                status,
                status,
                status,
                status,
                fields);
    }

    /** For administrators alone. */
    private static Row administrators(HttpMethod method, String pattern, String address, int status, String... fields) {
        return row(method, pattern, desk -> address, method == GET ? SIGN_IN : NO, NO, NO, NO, NO, status, fields);
    }

    /** What a guest must reach to come in; the answer to a wrong token or an empty form. */
    private static Row open(HttpMethod method, String pattern, String address, int guest) {
        return new Row(method, pattern, "", desk -> address, Map.of("guest", guest), new String[0]);
    }

    private static Row row(
            HttpMethod method,
            String pattern,
            Function<DeskRightsTests, String> address,
            int guest,
            int author,
            int colleague,
            int reviewer,
            int other,
            int administrator,
            String... fields) {
        return row(method, pattern, "", address, guest, author, colleague, reviewer, other, administrator, fields);
    }

    private static Row row(
            HttpMethod method,
            String pattern,
            String state,
            Function<DeskRightsTests, String> address,
            int guest,
            int author,
            int colleague,
            int reviewer,
            int other,
            int administrator,
            String... fields) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        statuses.put("guest", guest);
        statuses.put("author", author);
        statuses.put("colleague", colleague);
        statuses.put("reviewer", reviewer);
        statuses.put("other", other);
        statuses.put("administrator", administrator);
        return new Row(method, DESK + pattern, state, address, statuses, fields);
    }

    private static Function<DeskRightsTests, String> draft(String address) {
        return desk -> address.replace("%d", String.valueOf(desk.papers.draft(desk.author)));
    }

    private static Function<DeskRightsTests, String> waiting(String address) {
        return desk -> address.replace("%d", String.valueOf(desk.papers.waiting(desk.author)));
    }

    private static Function<DeskRightsTests, String> sentBack(String address) {
        return desk -> address.replace("%d", String.valueOf(desk.papers.sentBack(desk.author, desk.reviewer)));
    }

    private static Function<DeskRightsTests, String> table(String address) {
        return desk -> address.replace("%d", String.valueOf(desk.papers.table(desk.author)));
    }

    private static Function<DeskRightsTests, String> waitingTable(String address) {
        return desk -> address.replace("%d", String.valueOf(desk.papers.waitingTable(desk.author)));
    }

    static final List<Row> ROWS = List.of(
            anybody(GET, "", "/desk/fr", 200),
            anybody(GET, "/", "/desk/fr/", 308),
            anybody(GET, "/new", "/desk/fr/new", 200),
            anybody(GET, "/find", "/desk/fr/find?q=fes", 200),
            anybody(GET, "/old", "/desk/fr/old", 200),
            anybody(GET, "/untranslated", "/desk/fr/untranslated", 200),
            anybody(GET, "/practice", "/desk/fr/practice", 200),
            anybody(GET, "/reviews", "/desk/fr/reviews", 200),
            anybody(GET, "/reports", "/desk/fr/reports", 200),
            anybody(GET, "/log", "/desk/fr/log", 200),
            anybody(GET, "/log.csv", "/desk/fr/log.csv", 200),
            anybody(GET, "/tables", "/desk/fr/tables", 200),
            anybody(GET, "/tables/figures.xlsx", "/desk/fr/tables/figures.xlsx", 200),
            anybody(GET, "/tables/figures.csv", "/desk/fr/tables/figures.csv", 200),
            anybody(GET, "/tables/template.xlsx", "/desk/fr/tables/template.xlsx", 200),
            anybody(POST, "/tables", "/desk/fr/tables", 422),
            row(GET, "/tables/{id}", "draft", table("/desk/fr/tables/%d"), SIGN_IN, 200, NO, NO, NO, NO),
            row(GET, "/tables/{id}", "in-review", waitingTable("/desk/fr/tables/%d"), SIGN_IN, 302, 302, 302, NO, 302),
            row(POST, "/tables/{id}", "draft", table("/desk/fr/tables/%d"), NO, DONE, NO, NO, NO, NO, "version", "1"),
            row(
                    POST,
                    "/tables/{id}",
                    "in-review",
                    waitingTable("/desk/fr/tables/%d"),
                    NO,
                    409,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1"),
            row(
                    POST,
                    "/tables/{id}/send",
                    "draft",
                    table("/desk/fr/tables/%d/send"),
                    NO,
                    DONE,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1"),
            row(
                    POST,
                    "/tables/{id}/send",
                    "in-review",
                    waitingTable("/desk/fr/tables/%d/send"),
                    NO,
                    409,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1"),
            row(GET, "/drafts/{id}", "table", table("/desk/fr/drafts/%d"), SIGN_IN, 302, NO, NO, NO, NO),
            row(POST, "/drafts/{id}", "table", table("/desk/fr/drafts/%d"), NO, 404, NO, NO, NO, NO, "version", "1"),
            row(
                    POST,
                    "/drafts/{id}/discard",
                    "table",
                    table("/desk/fr/drafts/%d/discard"),
                    NO,
                    DONE,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1"),
            row(GET, "/reviews/{id}", "table", waitingTable("/desk/fr/reviews/%d"), SIGN_IN, 200, 200, 200, NO, 200),
            row(
                    POST,
                    "/reviews/{id}/publish",
                    "table",
                    waitingTable("/desk/fr/reviews/%d/publish"),
                    NO,
                    NO,
                    NO,
                    DONE,
                    NO,
                    NO,
                    "version",
                    "2"),
            anybody(GET, "/entries/{kind}/{slug}", "/desk/fr/entries/figure/fes-call-centres", 200),
            anybody(
                    GET,
                    "/entries/{kind}/{slug}/difference",
                    "/desk/fr/entries/figure/fes-call-centres/difference?from=1&to=1",
                    200),
            row(
                    POST,
                    "/entries/{kind}/{slug}/still-true",
                    desk -> "/desk/fr/entries/park/fes-shore/still-true?edition="
                            + desk.papers.edition("park:fes-shore"),
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    NO,
                    DONE,
                    "said.fr",
                    "Confirmé par le centre."),
            row(
                    POST,
                    "/entries/{kind}/{slug}/still-true",
                    "without a ground",
                    desk -> "/desk/fr/entries/park/fes-shore/still-true?edition="
                            + desk.papers.edition("park:fes-shore"),
                    NO,
                    422,
                    422,
                    422,
                    NO,
                    422),
            anybody(POST, "/old", "/desk/fr/old", 422),
            row(
                    POST,
                    "/old",
                    "a figure of the region",
                    desk -> "/desk/fr/old?edition=" + desk.papers.edition("figure:fes-call-centres"),
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    NO,
                    DONE,
                    "said.fr",
                    "Confirmé par le centre."),
            row(
                    POST,
                    "/old",
                    "a national figure",
                    desk -> "/desk/fr/old?edition=" + desk.papers.edition("figure:maroc-sector-jobs-2024-12-31"),
                    NO,
                    NO,
                    NO,
                    NO,
                    NO,
                    DONE,
                    "said.fr",
                    "Confirmé par le ministère."),
            row(GET, "/old", "of a region", desk -> "/desk/fr/old?region=fes-meknes", SIGN_IN, 200, 200, 200, NO, 200),
            row(
                    GET,
                    "/missing",
                    "of a region",
                    desk -> "/desk/fr/missing?region=fes-meknes",
                    SIGN_IN,
                    200,
                    200,
                    200,
                    NO,
                    200),
            anybody(GET, "/missing", "/desk/fr/missing", 200),
            anybody(GET, "/links", "/desk/fr/links", 200),
            row(
                    POST,
                    "/links/{slug}/answers",
                    desk -> "/desk/fr/links/" + desk.papers.dead("liberation-2023-11-24-fes-shore") + "/answers",
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    NO,
                    DONE),
            anybody(GET, "/tasks", "/desk/fr/tasks", 200),
            row(
                    GET,
                    "/tasks/new",
                    desk -> "/desk/fr/tasks/new?what=old-figure&entry=figure:fes-call-centres",
                    SIGN_IN,
                    200,
                    200,
                    200,
                    NO,
                    200),
            row(
                    GET,
                    "/tasks/new",
                    "national",
                    desk -> "/desk/fr/tasks/new?what=dead-link&entry=source:fes-meknes-memorandum-article",
                    SIGN_IN,
                    NO,
                    NO,
                    NO,
                    NO,
                    200),
            row(
                    POST,
                    "/tasks",
                    desk -> {
                        desk.papers.closeTasks();
                        return "/desk/fr/tasks?what=missing-answer&question=rent&region=fes-meknes";
                    },
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    NO,
                    DONE),
            row(
                    GET,
                    "/tasks/{id}",
                    desk -> "/desk/fr/tasks/" + desk.papers.task(desk.author),
                    SIGN_IN,
                    200,
                    200,
                    200,
                    NO,
                    200),
            row(
                    POST,
                    "/tasks/{id}",
                    "open",
                    desk -> "/desk/fr/tasks/" + desk.papers.task(desk.author),
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    NO,
                    DONE,
                    "outcome",
                    "done"),
            row(
                    POST,
                    "/tasks/{id}",
                    "closed",
                    desk -> {
                        long task = desk.papers.task(desk.author);
                        desk.papers.closeTasks();
                        return "/desk/fr/tasks/" + task;
                    },
                    NO,
                    409,
                    409,
                    409,
                    NO,
                    409,
                    "outcome",
                    "done"),
            anybody(POST, "/drafts", "/desk/fr/drafts", DONE, "form", "figure"),
            row(
                    POST,
                    "/drafts",
                    "of an entry of the region",
                    desk -> "/desk/fr/drafts",
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    NO,
                    DONE,
                    "entry",
                    "park:fes-shore"),
            row(
                    POST,
                    "/drafts",
                    "of a national entry",
                    desk -> "/desk/fr/drafts",
                    NO,
                    NO,
                    NO,
                    NO,
                    NO,
                    DONE,
                    "entry",
                    "indicator:call-centres"),
            row(
                    POST,
                    "/drafts",
                    "in practice",
                    desk -> "/desk/fr/drafts",
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    DONE,
                    DONE,
                    "entry",
                    "park:fes-shore",
                    "practice",
                    "true"),
            row(GET, "/drafts/{id}", "draft", draft("/desk/fr/drafts/%d"), SIGN_IN, 200, NO, NO, NO, NO),
            row(GET, "/drafts/{id}", "in-review", waiting("/desk/fr/drafts/%d"), SIGN_IN, 302, 302, 302, NO, 302),
            row(
                    POST,
                    "/drafts/{id}",
                    "draft",
                    draft("/desk/fr/drafts/%d"),
                    NO,
                    DONE,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1",
                    "value",
                    "12"),
            row(
                    POST,
                    "/drafts/{id}",
                    "in-review",
                    waiting("/desk/fr/drafts/%d"),
                    NO,
                    409,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1",
                    "value",
                    "12"),
            row(
                    POST,
                    "/drafts/{id}/send",
                    "draft",
                    draft("/desk/fr/drafts/%d/send"),
                    NO,
                    422,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1",
                    "value",
                    "12"),
            row(
                    POST,
                    "/drafts/{id}/send",
                    "in-review",
                    waiting("/desk/fr/drafts/%d/send"),
                    NO,
                    409,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1",
                    "value",
                    "12"),
            row(GET, "/drafts/{id}/send", "draft", draft("/desk/fr/drafts/%d/send"), SIGN_IN, 200, NO, NO, NO, NO),
            row(
                    POST,
                    "/drafts/{id}/resolve",
                    "draft",
                    draft("/desk/fr/drafts/%d/resolve"),
                    NO,
                    DONE,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1"),
            row(
                    POST,
                    "/drafts/{id}/discard",
                    "draft",
                    draft("/desk/fr/drafts/%d/discard"),
                    NO,
                    DONE,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1"),
            row(
                    POST,
                    "/drafts/{id}/discard",
                    "in-review",
                    waiting("/desk/fr/drafts/%d/discard"),
                    NO,
                    DONE,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "2"),
            row(POST, "/drafts/{id}/resume", "in-review", waiting("/desk/fr/drafts/%d/resume"), NO, NO, NO, NO, NO, NO),
            row(
                    POST,
                    "/drafts/{id}/resume",
                    "sent-back",
                    sentBack("/desk/fr/drafts/%d/resume"),
                    NO,
                    DONE,
                    NO,
                    NO,
                    NO,
                    NO),
            row(
                    GET,
                    "/drafts/{id}/preview",
                    "draft",
                    draft("/desk/fr/drafts/%d/preview"),
                    SIGN_IN,
                    200,
                    NO,
                    NO,
                    NO,
                    NO),
            row(
                    GET,
                    "/drafts/{id}/preview",
                    "in-review",
                    waiting("/desk/fr/drafts/%d/preview"),
                    SIGN_IN,
                    200,
                    200,
                    200,
                    NO,
                    200),
            row(
                    GET,
                    "/drafts/{id}/preview/{at}",
                    "draft",
                    draft("/desk/fr/drafts/%d/preview/0"),
                    SIGN_IN,
                    200,
                    NO,
                    NO,
                    NO,
                    NO),
            row(
                    GET,
                    "/drafts/{id}/preview/{at}",
                    "in-review",
                    waiting("/desk/fr/drafts/%d/preview/0"),
                    SIGN_IN,
                    200,
                    200,
                    200,
                    NO,
                    200),
            row(GET, "/reviews/{id}", "draft", draft("/desk/fr/reviews/%d"), SIGN_IN, 302, NO, NO, NO, NO),
            row(GET, "/reviews/{id}", "in-review", waiting("/desk/fr/reviews/%d"), SIGN_IN, 200, 200, 200, NO, 200),
            row(GET, "/reviews/{id}", "sent-back", sentBack("/desk/fr/reviews/%d"), SIGN_IN, 200, 200, 200, NO, 200),
            row(
                    POST,
                    "/reviews/{id}/publish",
                    "draft",
                    draft("/desk/fr/reviews/%d/publish"),
                    NO,
                    409,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "1"),
            row(
                    POST,
                    "/reviews/{id}/publish",
                    "in-review",
                    waiting("/desk/fr/reviews/%d/publish"),
                    NO,
                    NO,
                    NO,
                    DONE,
                    NO,
                    NO,
                    "version",
                    "2"),
            row(
                    POST,
                    "/reviews/{id}/publish",
                    "in-review, forced",
                    waiting("/desk/fr/reviews/%d/publish"),
                    NO,
                    NO,
                    NO,
                    NO,
                    NO,
                    DONE,
                    "version",
                    "2",
                    "forced",
                    "true",
                    "reason",
                    "The minister speaks in an hour."),
            row(
                    POST,
                    "/reviews/{id}/send-back",
                    "in-review",
                    waiting("/desk/fr/reviews/%d/send-back"),
                    NO,
                    NO,
                    NO,
                    DONE,
                    NO,
                    DONE,
                    "version",
                    "2",
                    "remarks",
                    "Where is the period?"),
            row(
                    POST,
                    "/reviews/{id}/look",
                    "in-review",
                    waiting("/desk/fr/reviews/%d/look"),
                    NO,
                    NO,
                    NO,
                    NO,
                    NO,
                    NO,
                    "version",
                    "2"),
            row(
                    GET,
                    "/attachments/{id}",
                    "draft",
                    desk -> {
                        long draft = desk.papers.draft(desk.author);
                        return "/desk/fr/attachments/" + desk.papers.attach(draft);
                    },
                    SIGN_IN,
                    200,
                    NO,
                    NO,
                    NO,
                    NO),
            row(
                    GET,
                    "/attachments/{id}",
                    "in-review",
                    desk -> "/desk/fr/attachments/" + desk.papers.attachment(desk.papers.waiting(desk.author)),
                    SIGN_IN,
                    200,
                    200,
                    200,
                    NO,
                    200),
            row(
                    GET,
                    "/reports/{id}",
                    desk -> "/desk/fr/reports/" + desk.papers.report(),
                    SIGN_IN,
                    200,
                    200,
                    200,
                    NO,
                    200),
            row(
                    POST,
                    "/reports/{id}",
                    desk -> "/desk/fr/reports/" + desk.papers.report(),
                    NO,
                    DONE,
                    DONE,
                    DONE,
                    NO,
                    DONE,
                    "outcome",
                    "right",
                    "answer",
                    "It is right."),
            open(GET, DESK + "/sign-in", "/desk/fr/sign-in", 200),
            open(POST, DESK + "/sign-in", "/desk/fr/sign-in", NO),
            open(POST, DESK + "/sign-out", "/desk/fr/sign-out", NO),
            open(GET, DESK + "/set-up/{token}", "/desk/fr/set-up/none", 404),
            open(POST, DESK + "/set-up/{token}", "/desk/fr/set-up/none", NO),
            open(GET, DESK + "/welcome/{token}", "/desk/fr/welcome/none", 404),
            open(POST, DESK + "/welcome/{token}", "/desk/fr/welcome/none", NO),
            open(GET, DESK + "/reset", "/desk/fr/reset", 200),
            open(POST, DESK + "/reset", "/desk/fr/reset", NO),
            open(GET, DESK + "/reset/{token}", "/desk/fr/reset/none", 404),
            open(POST, DESK + "/reset/{token}", "/desk/fr/reset/none", NO),
            open(GET, "/desk", "/desk", 302),
            anybody(GET, "/account", "/desk/fr/account", 200),
            anybody(POST, "/account", "/desk/fr/account", 422),
            anybody(POST, "/account/password", "/desk/fr/account/password", 422),
            anybody(POST, "/account/sessions", "/desk/fr/account/sessions", DONE, "session", "none"),
            anybody(POST, "/account/sign-out-everywhere", "/desk/fr/account/sign-out-everywhere", DONE),
            administrators(GET, "/people", "/desk/fr/people", 200),
            administrators(GET, "/people/invite", "/desk/fr/people/invite", 200),
            administrators(POST, "/people/invite", "/desk/fr/people/invite", 422),
            administrators(GET, "/people/{id}", "/desk/fr/people/0", 404),
            administrators(POST, "/people/{id}", "/desk/fr/people/0", 404),
            administrators(POST, "/people/{id}/link", "/desk/fr/people/0/link", 404),
            administrators(POST, "/people/{id}/sign-out", "/desk/fr/people/0/sign-out", 404),
            administrators(POST, "/people/{id}/disable", "/desk/fr/people/0/disable", 404),
            administrators(POST, "/people/{id}/enable", "/desk/fr/people/0/enable", 404),
            administrators(POST, "/people/{id}/delete", "/desk/fr/people/0/delete", 404));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Papers papers;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    Staff author;
    Staff reviewer;
    private Map<String, Staff> people;

    @BeforeEach
    void people() {
        author = papers.staff("Author", Role.CONTRIBUTOR, "fes-meknes");
        reviewer = papers.staff("Reviewer", Role.REVIEWER, "fes-meknes");
        people = Map.of(
                "author",
                author,
                "colleague",
                papers.staff("Colleague", Role.CONTRIBUTOR, "fes-meknes"),
                "reviewer",
                reviewer,
                "other",
                papers.staff("Other", Role.REVIEWER, "oriental"),
                "administrator",
                papers.staff("Administrator", Role.ADMINISTRATOR));
    }

    @Test
    void haveARowForEveryAddress() {
        Set<String> inTheTable = ROWS.stream()
                .map(row -> row.method() + " " + plain(row.pattern()))
                .collect(toCollection(TreeSet::new));
        Set<String> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/desk"))
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + plain(pattern))))
                .collect(toCollection(TreeSet::new));

        assertThat(inTheTable).isEqualTo(mapped);
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("\\{id:([^{}]|\\{[^}]*})*}", "{id}");
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void areThoseOfTheTable(Row row) {
        Map<String, Integer> found = new LinkedHashMap<>();
        row.statuses().forEach((who, status) -> {
            MockMvcRequestBuilder request =
                    mvc.method(row.method()).uri(row.address().apply(this));
            for (int at = 0; at < row.fields().length; at += 2) {
                request = request.param(row.fields()[at], row.fields()[at + 1]);
            }
            found.put(
                    who,
                    (who.equals("guest")
                                    ? request
                                    : request.with(People.as(people.get(who).id())))
                            .exchange()
                            .getResponse()
                            .getStatus());
        });
        assertThat(found).isEqualTo(row.statuses());
    }

    /** @param state of the paper, where it matters */
    record Row(
            HttpMethod method,
            String pattern,
            String state,
            Function<DeskRightsTests, String> address,
            Map<String, Integer> statuses,
            String[] fields) {

        @Override
        public String toString() {
            return method + " " + pattern + " " + state;
        }
    }
}
