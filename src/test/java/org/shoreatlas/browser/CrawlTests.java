package org.shoreatlas.browser;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.browser.Site.Answer;
import org.shoreatlas.edition.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All pages, each rendered once and asked everything that can be asked without a browser. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlTests {

    private static final int FIRST_VIEW = 50_000;
    private static final List<String> LOADED =
            List.of("link[rel=icon]", "link[rel=stylesheet]", "script[src]", "img[src]:not([loading=lazy])");

    private final Map<PageCheck, Findings> found = new EnumMap<>(PageCheck.class);
    private final Findings heavy = new Findings();
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<String> named = new HashSet<>();

    @Autowired
    Site site;

    @Autowired
    JdbcClient db;

    @BeforeAll
    void lookAtEveryPageOnce() {
        named.addAll(db.sql("""
                select address from source where address is not null
                union select website from organisation where website is not null""").query(String.class).set());
        Arrays.stream(PageCheck.values()).forEach(check -> found.put(check, new Findings()));
        Map<String, Integer> weights = new ConcurrentHashMap<>();
        site.pages().parallelStream().forEach(answer -> {
            Document page = answer.html();
            found.forEach(
                    (check, findings) -> check.look(answer, page, named, what -> findings.add(what, answer.address())));
            int weight = answer.weight()
                    + LOADED.stream()
                            .flatMap(loaded -> page.select(loaded).stream())
                            .map(element -> element.attr("href") + element.attr("src"))
                            .distinct()
                            .mapToInt(file -> weights.computeIfAbsent(
                                    file, address -> site.ask(address).weight()))
                            .sum();
            if (weight >= FIRST_VIEW) {
                heavy.add("more than " + FIRST_VIEW + " bytes", answer.address() + " " + weight);
            }
            numbers.addAndGet(page.select("a.number, span.number").size());
            looked.incrementAndGet();
        });
    }

    @ParameterizedTest
    @EnumSource
    void holdsOnEveryPage(PageCheck check) {
        assertThat(found.get(check).lines()).isEmpty();
        assertThat(looked).hasValueGreaterThan(Site.THOROUGH ? 5000 : 1500);
        assertThat(numbers).hasValueGreaterThan(5000);
    }

    @ParameterizedTest
    @EnumSource
    void wouldFindAFault(PageCheck check) {
        Answer answer = site.pages().stream()
                .filter(page -> page.language().equals("ar") && page.kind().equals("/{lang}/figures/{slug}"))
                .findFirst()
                .orElseThrow();
        Document page = answer.html();
        check.spoil(page);
        List<String> findings = new ArrayList<>();
        check.look(answer, page, named, findings::add);
        assertThat(findings).isNotEmpty();
    }

    @Test
    void bringsTheFirstViewInLessThan50Kilobytes() {
        assertThat(heavy.lines()).isEmpty();
    }

    @Test
    void guardsEveryAnswer() {
        List<Answer> all = new ArrayList<>(site.answers());
        List.of("/api/v1/figures", "/api/v1/figures.csv", "/css/atlas.css", "/icon.svg", "/fr/nothing", "/")
                .forEach(address -> all.add(site.ask(address)));
        Findings open = new Findings();
        all.stream()
                .filter(answer ->
                        !answer.kind().startsWith("/embed") && !answer.kind().startsWith("/oembed"))
                .forEach(answer -> unguarded(answer.headers()).forEach(what -> open.add(what, answer.address())));
        assertThat(open.lines()).isEmpty();
        assertThat(all).hasSizeGreaterThan(1500);
    }

    @Test
    void wouldFindAnAnswerWithoutAGuard() {
        assertThat(unguarded(Map.of("set-cookie", List.of("a=b"), "content-security-policy", List.of("default-src *"))))
                .hasSize(4);
    }

    private static List<String> unguarded(Map<String, List<String>> headers) {
        List<String> open = new ArrayList<>();
        String policy = String.join(" ", headers.getOrDefault("content-security-policy", List.of()));
        if (!Stream.of("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                        .allMatch(policy::contains)
                || Stream.of("unsafe", "*", "http").anyMatch(policy::contains)) {
            open.add("has the policy " + policy);
        }
        if (!List.of("nosniff").equals(headers.get("x-content-type-options"))) {
            open.add("lets types be guessed");
        }
        if (!headers.containsKey("referrer-policy")) {
            open.add("says nothing of the referrer");
        }
        if (headers.containsKey("set-cookie")) {
            open.add("sets a cookie");
        }
        return open;
    }

    @Test
    void leadsNowhereInVain() {
        assertThat(dead(answers()).lines()).isEmpty();
    }

    @Test
    void wouldFindADeadLinkAndADeadAnchor() {
        Map<String, Answer> answers = new HashMap<>(answers());
        Answer page = answers.get("/ar");
        answers.put(
                "/ar",
                new Answer(
                        "/ar",
                        page.kind(),
                        200,
                        "",
                        page.headers(),
                        page.body(),
                        page.weight(),
                        page.length(),
                        Map.of("/ar/about", Set.of("nowhere"), "/ar/gone", Set.of("")),
                        List.of()));
        answers.put("/ar/gone", site.ask("/ar/gone"));
        assertThat(dead(answers).lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("404 /ar/gone"))
                .anyMatch(line -> line.startsWith("no #nowhere at /ar/about"));
    }

    @Test
    void leadsToEveryKindOfPageInEveryLanguage() {
        for (String language : Site.LANGUAGES) {
            assertThat(site.answers().stream()
                            .filter(answer -> answer.language().equals(language))
                            .map(Answer::kind)
                            .collect(toSet()))
                    .as(language)
                    .containsAll(site.kinds());
        }
    }

    @Test
    void showsEveryEntry() {
        Map<String, Answer> answers = answers();
        List<String> entries = db.sql("select kind, slug from published_entry where until = 2147483647")
                .query((row, n) -> pathOf(row.getString(1), row.getString(2)))
                .list();
        assertThat(entries).hasSizeGreaterThan(800).allSatisfy(path -> {
            Answer page = Stream.of(path, path.replace("places/", "regions/"))
                    .map(one -> site.at("/ar/" + one, answers))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            assertThat(page).as(path).isNotNull().returns(200, Answer::status);
        });
    }

    private static String pathOf(String kind, String slug) {
        return Kind.ofCode(kind).orElseThrow().path() + "/" + slug;
    }

    private Map<String, Answer> answers() {
        return site.answers().stream().collect(toMap(Answer::address, answer -> answer));
    }

    private Findings dead(Map<String, Answer> answers) {
        Findings dead = new Findings();
        Map<String, Set<String>> ids = new ConcurrentHashMap<>();
        answers.values().parallelStream()
                .forEach(answer -> answer.links().forEach((link, anchors) -> {
                    Answer target = site.at(link, answers);
                    if (target == null) {
                        if (!site.isLeftOut(link, answers)) {
                            dead.add("nothing known of " + link, answer.address());
                        }
                        return;
                    }
                    if (target.status() != 200 && target.location().isEmpty()) {
                        dead.add(target.status() + " " + link, answer.address());
                    }
                    if (target.isPage() && !anchors.equals(Set.of(""))) {
                        Set<String> there = ids.computeIfAbsent(
                                target.address(),
                                address ->
                                        Set.copyOf(target.html().select("[id]").eachAttr("id")));
                        anchors.stream()
                                .filter(anchor -> !anchor.isEmpty() && !there.contains(anchor))
                                .forEach(anchor -> dead.add("no #" + anchor + " at " + link, answer.address()));
                    }
                }));
        return dead;
    }
}
