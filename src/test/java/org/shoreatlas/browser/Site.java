package org.shoreatlas.browser;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.Fixture;
import org.shoreatlas.Portal;
import org.shoreatlas.kernel.MoroccanTime;
import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What a guest finds by following links from the first pages, and what people ask for by forms: asked for once in a
 * run, under a name that is not the portal's, and kept as it was answered. Of each kind of page the first in each
 * language, then each entry in one language by turns; with {@code -Pthorough} everything in every language.
 */
@Fixture
class Site {

    static final List<String> LANGUAGES = List.of("ar", "fr", "en");
    /** A host that is not ours, which no page may repeat. */
    static final String FORGED = "evil.example";

    static final String VERSION = "/v{number}";
    static final boolean THOROUGH = Boolean.getBoolean("thorough");
    /** Pages of a kind that are seen in every language. */
    private static final int IN_EACH_LANGUAGE = 6;
    /** Lists of a kind, narrowed in different ways or turned to another page, that are seen in each language. */
    private static final int FILTERED = 30;
    /** Far more than there are: beyond it links breed links. */
    private static final int LIMIT = 30_000;
    /** Pages are drawn by the portal in as many threads at once. */
    private static final int AT_ONCE = 3;
    /** What leads to one of countless variations of a page is marked, for robots and for this crawl alike. */
    private static final Evaluator VARIED = Selector.evaluatorOf("[rel=nofollow], [rel=nofollow] *");

    private static final List<String> ASKED = List.of(
            "/figures?place=fes-meknes&size=2&page=1",
            "/regions?asOf=2026-11-23",
            "/compare?regions=oriental",
            "/search?q=oujda",
            "/search?q=130000",
            "/search?q=xyzzy",
            "/brief?regions=fes-meknes,oriental",
            "/dossier?regions=oriental",
            "/dossier?regions=fes-meknes,draa-tafilalet",
            "/changes?region=fes-meknes",
            "/changes?indicator=sector-jobs",
            "/changes?figure=fes-call-centre-staff",
            "/shortlist?w.population=3&w.unemployment-census=2&less.unemployment-census=on",
            "/compare?regions=fes-meknes,tanger-tetouan-al-hoceima,oriental",
            "/compare?regions=draa-tafilalet,souss-massa&must=shore-park",
            "/report?entry=figure:fes-call-centre-staff",
            "/report?page=/fr/regions/oriental",
            "/report?page=/en/compare");

    private static final Set<String> ASKED_BY_A_FORM =
            Set.of("/{lang}/search", "/{lang}/compare", "/{lang}/brief", "/{lang}/dossier", "/{lang}/shortlist");

    static {
        // lets the crawl say another host than the one it asks
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final Environment environment;
    private final List<PathPattern> patterns;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    Site(Environment environment, List<RequestMappingInfoHandlerMapping> mappings) {
        this.environment = environment;
        patterns = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .toList();
    }

    /** By address, in the order of the crawl. */
    synchronized Collection<Answer> answers() {
        if (answers.isEmpty()) {
            CrawlFile.once(this::crawl).forEach(answer -> answers.put(answer.address(), answer));
        }
        return answers.values();
    }

    private List<Answer> crawl() {
        ForkJoinPool pool = new ForkJoinPool(AT_ONCE);
        try {
            return pool.submit(() -> {
                        Map<String, Answer> met = new LinkedHashMap<>();
                        Map<String, Integer> seen = new HashMap<>();
                        Map<String, String> varied = new TreeMap<>();
                        follow(
                                LANGUAGES.stream()
                                        .flatMap(language -> Stream.concat(
                                                Stream.of("/" + language),
                                                ASKED.stream().map(asked -> "/" + language + asked)))
                                        .toList(),
                                met,
                                seen,
                                varied);
                        follow(firstVersions(met), met, seen, varied);
                        varied.values().removeAll(met.keySet());
                        varied.values().parallelStream()
                                .map(this::ask)
                                .toList()
                                .forEach(answer -> met.put(answer.address(), answer));
                        return List.copyOf(met.values());
                    })
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private void follow(
            Collection<String> addresses,
            Map<String, Answer> met,
            Map<String, Integer> seen,
            Map<String, String> varied) {
        Collection<String> frontier = addresses;
        while (!frontier.isEmpty()) {
            List<Answer> found = frontier.parallelStream().map(this::ask).toList();
            found.forEach(answer -> {
                met.put(answer.address(), answer);
                answer.varied()
                        .forEach(link -> varied.putIfAbsent(
                                THOROUGH ? link.replaceAll("[?].*", "") : languageOf(link) + kindOf(link), link));
            });
            Set<String> next = new LinkedHashSet<>();
            found.stream()
                    .flatMap(answer -> answer.links().keySet().stream())
                    .distinct()
                    .forEach(link -> {
                        String address = asked(link, seen);
                        if (!address.isEmpty() && !met.containsKey(address) && next.add(address)) {
                            seen.merge(languageOf(address) + kindOf(address), 1, Integer::sum);
                        }
                    });
            frontier = next;
            if (met.size() + frontier.size() > LIMIT) {
                throw new IllegalStateException("Links without end, such as "
                        + frontier.stream().limit(5).toList());
            }
        }
    }

    /**
     * What is asked for where a link leads: the same, or the same page in the language whose turn it is, or nothing.
     */
    private String asked(String link, Map<String, Integer> seen) {
        String kind = kindOf(link);
        int most = !kind.matches("/\\{lang}/.*\\{.*") && !link.contains("?")
                ? Integer.MAX_VALUE
                : link.contains("?") ? FILTERED : IN_EACH_LANGUAGE;
        if (THOROUGH || seen.getOrDefault(languageOf(link) + kind, 0) < most) {
            return link;
        }
        return isMadeAlike(link) ? "" : inTurn(link);
    }

    /** Of these there are as many as entries, and more: versions, citations, drawings, lists that are narrowed. */
    private boolean isMadeAlike(String link) {
        return link.contains("?") || kindOf(link).matches(".*(/v\\{number}.*|[.]svg)");
    }

    private static String inTurn(String link) {
        String path = link.substring(3);
        return "/" + LANGUAGES.get(Math.floorMod(path.hashCode(), LANGUAGES.size())) + path;
    }

    /** The answer at an address, or that of the same page in another language, if either was asked for. */
    @Nullable
    Answer at(String address, Map<String, Answer> answers) {
        Answer own = answers.get(address);
        return own != null || !address.matches("/(ar|fr|en)/.*")
                ? own
                : LANGUAGES.stream()
                        .map(language -> answers.get("/" + language + address.substring(3)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Whether what a link leads to was left out, so that it is taken on trust: others of its kind are there, and its
     * entry.
     */
    boolean isLeftOut(String address, Map<String, Answer> answers) {
        String kind = kindOf(address);
        return !THOROUGH
                && isMadeAlike(address)
                && answers.values().stream().anyMatch(one -> one.kind().equals(kind) && one.status() == 200)
                && (!kind.contains("/v{number}")
                        || at(address.replaceAll("/v[0-9]+.*", "").replaceFirst("^/embed", ""), answers) != null);
    }

    private static String languageOf(String address) {
        return address.length() < 3 ? "" : address.substring(1, 3);
    }

    /**
     * The first version of the longest page of each kind, and how to cite it: few pages link there before there is a
     * second.
     */
    private Collection<String> firstVersions(Map<String, Answer> met) {
        Set<String> kinds = kinds();
        List<Answer> pages = met.values().stream().filter(Answer::isPage).toList();
        return LANGUAGES.stream()
                .flatMap(language -> longest(pages, language).stream())
                .flatMap(page -> Stream.of(VERSION, VERSION + "/cite")
                        .filter(version -> kinds.contains(page.kind() + version))
                        .map(version -> page.address() + version.replace("{number}", "1")))
                .filter(address -> !met.containsKey(address))
                .collect(toCollection(LinkedHashSet::new));
    }

    List<Answer> pages() {
        return answers().stream()
                .filter(Answer::isPage)
                .sorted(comparing(Answer::address))
                .toList();
    }

    /**
     * Of each kind in each language at most so many pages, evenly spread over their addresses: entries of a kind are
     * built alike.
     */
    List<Answer> spread(int most) {
        return pages().stream()
                .collect(groupingBy(page -> page.language() + page.kind(), TreeMap::new, toList()))
                .values()
                .stream()
                .flatMap(alike -> IntStream.range(0, Math.min(most, alike.size()))
                        .mapToObj(at -> alike.get((int) ((long) at * alike.size() / Math.min(most, alike.size())))))
                .toList();
    }

    /** The longest page of each kind in each language. */
    List<Answer> samples() {
        List<Answer> pages = pages();
        return LANGUAGES.stream()
                .flatMap(language -> longest(pages, language).stream())
                .toList();
    }

    /** One page of each kind, of middle length: its language changes from kind to kind. */
    List<Answer> oneOfEach(List<String> languages) {
        List<Answer> pages = pages();
        Map<String, Map<String, List<Answer>>> byLanguage = new TreeMap<>();
        languages.forEach(language -> byLanguage.put(language, alike(pages, language)));
        Set<String> kinds = new TreeSet<>();
        byLanguage.values().forEach(alike -> kinds.addAll(alike.keySet()));
        List<Answer> found = new ArrayList<>();
        for (String kind : kinds) {
            // where a language has none of a kind, which only a few narrowed lists meet, another takes its turn
            int turn = found.size();
            found.add(IntStream.range(0, languages.size())
                    .mapToObj(at -> byLanguage
                            .get(languages.get((turn + at) % languages.size()))
                            .get(kind))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(alike -> alike.get(alike.size() / 2))
                    .orElseThrow());
        }
        return found;
    }

    private static List<Answer> longest(List<Answer> pages, String language) {
        return alike(pages, language).values().stream()
                .map(alike -> alike.get(alike.size() - 1))
                .toList();
    }

    /**
     * The pages of each kind from the shortest to the longest; what is a form until it is asked something counts as two
     * kinds.
     */
    private static Map<String, List<Answer>> alike(List<Answer> pages, String language) {
        return pages.stream()
                .filter(page -> page.language().equals(language))
                .sorted(comparing(Answer::length).thenComparing(Answer::address))
                .collect(groupingBy(
                        page -> page.kind()
                                + (ASKED_BY_A_FORM.contains(page.kind())
                                                && page.address().contains("?")
                                        ? "?"
                                        : ""),
                        TreeMap::new,
                        toList()));
    }

    /**
     * The kinds of page that are mapped: what stands for a slug or a number is left as a placeholder. Drawings are left
     * out, since a page leads to them only where there are figures to draw, and files, which are not followed; and
     * receipts, which are shown to one reader.
     */
    Set<String> kinds() {
        return patterns.stream()
                .map(Site::kind)
                .filter(kind -> kind.startsWith("/{lang}")
                        && !kind.endsWith("/")
                        && !kind.matches(".*([.](svg|png|txt|[{]format[}]))")
                        && !kind.endsWith("/{receipt}")
                        && !kind.equals("/{lang}/failing"))
                .collect(toCollection(TreeSet::new));
    }

    Answer ask(String address) {
        HttpRequest request = HttpRequest.newBuilder(at(address))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .header("Host", FORGED)
                .header("X-Forwarded-Host", FORGED)
                .build();
        HttpResponse<byte[]> response = send(request);
        return Answer.of(address, kindOf(address), response.statusCode(), response.headers(), response.body());
    }

    /** A page with a link to an address, as it is written there: the shortest that has one. */
    Optional<Way> way(String address) {
        return pages().stream()
                .filter(from -> !from.address().equals(address)
                        && (from.links().containsKey(address) || from.varied().contains(address)))
                .sorted(comparing(Answer::length))
                .flatMap(from -> from.html().select("a[href]").eachAttr("href").stream()
                        .filter(link -> URI.create(from.address())
                                .resolve(link)
                                .toString()
                                .equals(address))
                        .map(link -> new Way(from.address(), link)))
                .findFirst();
    }

    /** The day on which everything was published. */
    LocalDate today() {
        return MoroccanTime.dayOf(Instant.now());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI at(String address) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + address);
    }

    private String kindOf(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?].*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .min(naturalOrder())
                .map(Site::kind)
                .orElse("");
    }

    private static String kind(PathPattern pattern) {
        return pattern.getPatternString().replaceAll("\\{[*]?(\\w+)(:([^{}]|\\{[^{}]*})*)?}", "{$1}");
    }

    record Way(String from, String link) {}

    /**
     * What was answered; a page leads where its links lead.
     *
     * @param kind as mapped, with placeholders; empty for a file
     * @param location where it redirects to, else empty
     * @param headers by name in lower case
     * @param body of a page, as it was sent: compressed; else empty
     * @param weight in bytes, as it was sent, with its headers
     * @param length of the page, in characters
     */
    record Answer(
            String address,
            String kind,
            int status,
            String location,
            Map<String, List<String>> headers,
            byte[] body,
            int weight,
            int length,
            Map<String, Set<String>> links,
            List<String> varied)
            implements Serializable {

        static Answer of(String address, String kind, int status, HttpHeaders headers, byte[] body) {
            Map<String, List<String>> kept = new TreeMap<>();
            headers.map().forEach((name, values) -> kept.put(name.toLowerCase(Locale.ROOT), values));
            String location = headers.firstValue("Location").orElse("");
            int weight = body.length
                    + headers.map().entrySet().stream()
                            .mapToInt(header -> header.getKey().length()
                                    + 4
                                    + header.getValue().stream()
                                            .mapToInt(String::length)
                                            .sum())
                            .sum();
            boolean page = headers.firstValue("Content-Type").orElse("").startsWith("text/html");
            if (!page || status != 200) {
                return new Answer(
                        address,
                        kind,
                        status,
                        location,
                        kept,
                        new byte[0],
                        weight,
                        0,
                        location.isEmpty() ? Map.of() : leadingTo(address, Stream.of(location)),
                        List.of());
            }
            String text = Compressed.text(body, kept.containsKey("content-encoding"));
            Document html = Jsoup.parse(text);
            List<Element> leading = html.select("[href], [src], form[action]:not([method=post])");
            return new Answer(
                    address,
                    kind,
                    status,
                    location,
                    kept,
                    Compressed.of(text),
                    weight,
                    text.length(),
                    leadingTo(
                            address,
                            leading.stream()
                                    .filter(element -> !element.is(VARIED))
                                    .flatMap(Answer::addresses)),
                    leading.stream()
                            .filter(element -> element.is(VARIED))
                            .flatMap(Answer::addresses)
                            .filter(link -> link.startsWith("/"))
                            .map(link -> link.replaceAll("#.*", ""))
                            .toList());
        }

        /** Whether it is a page of the portal: what other people's pages show in a frame is none. */
        boolean isPage() {
            return status == 200 && length > 0 && !kind.startsWith("/embed");
        }

        String language() {
            return languageOf(address);
        }

        String text() {
            return Compressed.text(body, true);
        }

        Document html() {
            return Jsoup.parse(text());
        }

        private static Stream<String> addresses(Element element) {
            return Stream.of("href", "src", "action").map(element::attr).filter(link -> !link.isEmpty());
        }

        /** Where links lead to on this site, and the anchors there; two that differ in the moment asked for are one. */
        private static Map<String, Set<String>> leadingTo(String from, Stream<String> links) {
            Map<String, Set<String>> leading = new LinkedHashMap<>();
            links.map(link -> URI.create(Portal.BASE + from).resolve(link))
                    .filter(link -> link.toString().startsWith(Portal.BASE))
                    .forEach(link -> leading.computeIfAbsent(withoutMoment(link), address -> new TreeSet<>())
                            .add(link.getRawFragment() == null ? "" : link.getRawFragment()));
            return leading;
        }

        private static String withoutMoment(URI link) {
            String query = link.getRawQuery() == null
                    ? ""
                    : Stream.of(link.getRawQuery().split("&"))
                            .filter(one -> !one.startsWith("asOf="))
                            .reduce((one, other) -> one + "&" + other)
                            .map(all -> "?" + all)
                            .orElse("");
            return (link.getRawPath().isEmpty() ? "/" : link.getRawPath()) + query;
        }
    }
}
