package org.shoreatlas.browser;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.shoreatlas.PortalTest;
import org.shoreatlas.kernel.MoroccanTime;
import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every address that a guest finds by following links from the first pages, each asked for once. */
class Site {

    static final List<String> LANGUAGES = List.of("ar", "fr", "en");
    /** Far more than there are: beyond it links breed links. */
    private static final int LIMIT = 30_000;
    static final String VERSION = "/v{number}";
    /** What leads to one of countless variations of a page is marked, for robots and for this crawl alike. */
    private static final String LINKS = "[href]:not([rel=nofollow]), [src]:not([rel=nofollow] *), form[action]:not([method=post])";

    private final Environment environment;
    private final List<PathPattern> patterns;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    Site(Environment environment, List<RequestMappingInfoHandlerMapping> mappings) {
        this.environment = environment;
        patterns = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream()).toList();
    }

    /** By address, in the order of the crawl. */
    synchronized Collection<Answer> answers() {
        if (answers.isEmpty()) {
            follow(LANGUAGES.stream().map(language -> "/" + language).toList());
            follow(firstVersions());
        }
        return answers.values();
    }

    private void follow(Collection<String> addresses) {
        Collection<String> frontier = addresses;
        while (!frontier.isEmpty()) {
            List<Answer> found = frontier.parallelStream().map(this::ask).toList();
            found.forEach(answer -> answers.put(answer.address(), answer));
            frontier = found.stream().flatMap(answer -> links(answer).keySet().stream())
                .filter(address -> !answers.containsKey(address)).collect(toCollection(LinkedHashSet::new));
            if (answers.size() + frontier.size() > LIMIT) {
                throw new IllegalStateException("Links without end, such as " + frontier.stream().limit(5).toList());
            }
        }
    }

    /**
     * A page may link to its versions only once there is a second one, and of every figure there is a page that cites it; each
     * kind of them is looked at all the same.
     */
    private Set<String> firstVersions() {
        Set<String> kinds = kinds();
        return samples().stream().flatMap(page -> Stream.of(VERSION, VERSION + "/cite").filter(version -> kinds.contains(page.kind() + version))
                .map(version -> page.address() + version.replace("{number}", "1")))
            .filter(address -> !answers.containsKey(address)).collect(toCollection(LinkedHashSet::new));
    }

    List<Answer> pages() {
        return answers().stream().filter(Answer::isPage).sorted(comparing(Answer::address)).toList();
    }

    /** Of each kind in each language at most so many pages, evenly spread over their addresses: entries of a kind are built alike. */
    List<Answer> spread(int most) {
        return pages().stream().collect(groupingBy(page -> page.language() + page.kind(), TreeMap::new, toList())).values().stream()
            .flatMap(alike -> IntStream.range(0, Math.min(most, alike.size()))
                .mapToObj(at -> alike.get((int) ((long) at * alike.size() / Math.min(most, alike.size()))))).toList();
    }

    List<Answer> samples() {
        return LANGUAGES.stream().flatMap(language -> samples(language).stream()).toList();
    }

    /** The longest page of each kind, once without and once with a query if there is such a link. */
    List<Answer> samples(String language) {
        return pages().stream().filter(page -> page.language().equals(language))
            .collect(groupingBy(page -> page.kind() + (page.address().contains("?") ? "?" : ""), TreeMap::new, toCollection(LinkedHashSet::new)))
            .values().stream().map(same -> same.stream().max(comparing(page -> page.body().length())).orElseThrow()).toList();
    }

    /**
     * The kinds of page that are mapped: what stands for a slug or a number is left as a placeholder. Drawings are left out,
     * since a page leads to them only where there are figures to draw, and files, which are not followed; and receipts, which
     * are shown to one reader.
     */
    Set<String> kinds() {
        return patterns.stream().map(Site::kind).filter(kind -> kind.startsWith("/{lang}") && !kind.endsWith("/")
                && !kind.matches(".*([.](svg|png|txt|[{]format[}]))") && !kind.endsWith("/{receipt}"))
            .collect(toCollection(TreeSet::new));
    }

    Answer ask(String address) {
        HttpRequest request = HttpRequest.newBuilder(at(address)).header("Accept", "text/html,*/*;q=0.8").build();
        HttpResponse<byte[]> response = send(request);
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(address, kindOf(address), response.statusCode(), response.headers().firstValue("Location").orElse(null),
            type, type.startsWith("text/html") ? new String(response.body(), StandardCharsets.UTF_8) : "");
    }

    /** For the address of each page another page with a link to it, as it is written there. */
    Map<String, Way> ways() {
        Map<String, Way> ways = new HashMap<>();
        pages().forEach(from -> from.html().select("a[href]").eachAttr("href").forEach(link -> {
            String to = URI.create(from.address()).resolve(link).toString();
            if (!to.equals(from.address())) {
                ways.putIfAbsent(to, new Way(from.address(), link));
            }
        }));
        return ways;
    }

    int compressed(String address) {
        HttpRequest request = HttpRequest.newBuilder(at(address)).header("Accept-Encoding", "gzip").build();
        return send(request).body().length;
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

    /** Where a page links to on this site, and the anchors there; two that differ in the moment asked for are one. */
    static Map<String, Set<String>> links(Answer answer) {
        Map<String, Set<String>> links = new LinkedHashMap<>();
        Stream<String> found = answer.location() != null ? Stream.of(answer.location())
            : !answer.isPage() ? Stream.empty()
            : answer.html().select(LINKS).stream().flatMap(element -> Stream.of("href", "src", "action").map(element::attr))
                .filter(link -> !link.isEmpty());
        found.map(link -> URI.create(PortalTest.BASE + answer.address()).resolve(link))
            .filter(link -> link.toString().startsWith(PortalTest.BASE)).forEach(link ->
                links.computeIfAbsent(withoutMoment(link), address -> new TreeSet<>())
                    .add(link.getRawFragment() == null ? "" : link.getRawFragment()));
        return links;
    }

    private static String withoutMoment(URI link) {
        String query = link.getRawQuery() == null ? "" : Stream.of(link.getRawQuery().split("&"))
            .filter(one -> !one.startsWith("asOf=")).reduce((one, other) -> one + "&" + other).map(all -> "?" + all).orElse("");
        return (link.getRawPath().isEmpty() ? "/" : link.getRawPath()) + query;
    }

    private String kindOf(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?].*", ""));
        return patterns.stream().filter(pattern -> pattern.matches(path)).min(naturalOrder()).map(Site::kind).orElse("");
    }

    private static String kind(PathPattern pattern) {
        return pattern.getPatternString().replaceAll("\\{[*]?(\\w+)(:([^{}]|\\{[^{}]*})*)?}", "{$1}");
    }

    record Way(String from, String link) {
    }

    /**
     * @param kind     as mapped, with placeholders; empty for a file
     * @param location where it redirects to, else null
     * @param body     of a page, else empty
     */
    record Answer(String address, String kind, int status, String location, String type, String body) {

        boolean isPage() {
            return status == 200 && !body.isEmpty();
        }

        String language() {
            return address.length() < 3 ? "" : address.substring(1, 3);
        }

        Document html() {
            return Jsoup.parse(body);
        }
    }
}
