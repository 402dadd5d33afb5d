package org.shoreatlas.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shoreatlas.PortalTest;
import org.shoreatlas.arrival.RawRequest.Answer;
import org.shoreatlas.web.PageController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every public address, one of each pattern, in each way in which addresses arrive. */
@PortalTest
class ArrivalWalkTests {

    private static final List<String> WITH_QUERY =
            List.of("/en/compare.csv?regions=fes-meknes,oriental", "/en/map.svg?indicator=population");
    private static final List<String> OTHERS = List.of(
            "/18",
            "/css/atlas.css",
            "/js/copy.js",
            "/icon.svg",
            "/api/v1",
            "/api/v1/figures",
            "/api/v1/figures.csv",
            "/api/v1/figures/fes-call-centre-staff",
            "/embed/en/figures/fes-call-centre-staff/v1",
            "/actuator/health/liveness");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    KnownParameters known;

    @LocalServerPort
    int port;

    @Test
    void knowsTheParametersOfEveryPage() {
        assertThat(addresses())
                .hasSizeGreaterThan(40)
                .allMatch(address -> known.isEntered(address.replaceFirst("\\?.*", "")));
        assertThat(known.isEntered("/en/page-that-nobody-entered"))
                .as("control")
                .isFalse();
        assertThat(known.isEntered("/api/v1/figures")).as("control").isFalse();
    }

    @Test
    void answersAsWithoutWhatPagesDoNotKnow() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses()) {
            Answer plain = get(address);
            Answer followed = get(address + (address.contains("?") ? "&" : "?") + "fbclid=1&utm_source={{x}}&ref=a|b");
            if (plain.status() != followed.status()
                    || followed.body().contains("fbclid")
                    || !canonical(plain).equals(canonical(followed))) {
                wrong.add(address + " " + plain.status() + " " + followed.status());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(get("/api/v1/figures?fbclid=1").status()).as("control").isEqualTo(400);
    }

    @Test
    void answersEachWayOfWritingThem() throws IOException {
        Map<String, UnaryOperator<String>> ways = Map.of(
                "full stop", path -> path + ".",
                "mark of direction", path -> path + "\u200F",
                "capitals", path -> path.toUpperCase(Locale.ROOT),
                "parameter of the path", path -> path + ";x=1");
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String address : all()) {
            String path = address.replaceFirst("\\?.*", "");
            String query = address.substring(path.length());
            for (Map.Entry<String, UnaryOperator<String>> way : ways.entrySet()) {
                String arrived = way.getValue().apply(path);
                if (arrived.equals(path) || get(address).status() >= 400) {
                    continue;
                }
                asked++;
                Answer answer = get(arrived + query);
                if (answer.status() != 308
                        || !answer.header("Location").replaceFirst("\\?.*", "").equals(path)) {
                    wrong.add(way.getKey() + ": " + arrived + " " + answer.status() + " " + answer.header("Location"));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(150);
        assertThat(get("/en/regions/none-such.").status()).as("control").isEqualTo(404);
    }

    @Test
    void refusesANulEverywhere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String address : all()) {
            Answer answer = get(address + (address.contains("?") ? "&" : "?") + "place=a%00");
            if (answer.status() != 400 && !address.startsWith("/actuator")) {
                wrong.add(address + " " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(get("/en/figures?place=fes").status()).as("control").isEqualTo(200);
    }

    @Test
    void answersHeadAsGetWithoutABody() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String address : all()) {
            Answer get = get(address);
            Answer head = new RawRequest(port).send("HEAD", address, "localhost");
            if (get.status() != head.status()
                    || head.bytes().length > 0
                    || !headers(get).equals(headers(head))) {
                wrong.add(address + " " + get.status() + headers(get) + " " + head.status() + headers(head));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(headers(get("/en"))).as("control").isNotEqualTo(headers(get("/css/atlas.css")));
    }

    /** One of each pattern of pages, in English. */
    private List<String> addresses() {
        TreeSet<String> addresses = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PageController.class)
                    && method.getBeanType().getName().startsWith("org.shoreatlas.")
                    && !method.getBeanType().getName().contains("Failing")) {
                info.getPatternValues().forEach(pattern -> addresses.add(filled(pattern)));
            }
        });
        addresses.remove("/en/");
        WITH_QUERY.forEach(address -> {
            addresses.remove(address.replaceFirst("\\?.*", ""));
            addresses.add(address);
        });
        return List.copyOf(addresses);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(addresses());
        all.addAll(OTHERS);
        return all;
    }

    private String filled(String pattern) {
        String path = pattern.replace("{lang:ar|fr|en}", "en")
                .replaceAll("v\\{number:[^/]*?\\}\\}", "v1")
                .replaceAll("\\{number:\\[1-9\\]\\[0-9\\]\\{0,5\\}\\}", "1")
                .replace("{format}", "bib")
                .replace("{page:about|methodology|reuse|legal|accessibility}", "about");
        String section = path.split("/").length > 2 ? path.split("/")[2] : "";
        return path.replaceAll("\\{slug\\}", first(section)).replaceAll("\\{[a-z]+(:\\[a-z\\]\\+)?\\}", "none");
    }

    /** The id of the first entry of a list. */
    private String first(String section) {
        try {
            Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"")
                    .matcher(get("/api/v1/" + section + "?size=1").body());
            return section.equals("figures") || !id.find() ? "fes-call-centre-staff" : id.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String canonical(Answer answer) {
        Document page = Jsoup.parse(answer.body());
        return page.select("link[rel=canonical], link[hreflang], link[type]").eachAttr("href")
                + page.select(".languages a").eachAttr("href").toString();
    }

    private static Map<String, String> headers(Answer answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.head().lines().skip(1).forEach(line -> {
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            if (!List.of("date", "keep-alive", "transfer-encoding").contains(name) && !line.endsWith("ength: 0")) {
                headers.put(name, line.substring(name.length() + 1).strip());
            }
        });
        return headers;
    }

    private Answer get(String address) throws IOException {
        return new RawRequest(port).get(address);
    }
}
