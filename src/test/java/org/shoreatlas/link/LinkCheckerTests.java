package org.shoreatlas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.link.Answer.Outcome;

/**
 * Against a server of this machine, which the checker is told to take for a public one; names lead where the test says.
 */
@Tag("unit")
@Timeout(20)
class LinkCheckerTests {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Duration> slept = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Moving clock = new Moving();
    private HttpServer server;
    private LinkChecker checker;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        checker = checker(InetAddress::isLoopbackAddress, LONG);
    }

    @AfterEach
    void stop() {
        end.countDown();
        checker.destroy();
        server.stop(0);
    }

    private LinkChecker checker(Predicate<InetAddress> mayAsk, Duration whole) {
        Addresses addresses = mock();
        when(addresses.of("/")).thenReturn("https://atlas.example/");
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return switch (host) {
                    case "source.example" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
                    case "inside.example" ->
                        new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.7")};
                    case "gone.example" -> throw new UnknownHostException(host);
                    default -> InetAddress.getAllByName(host); // of numbers alone
                };
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return new LinkChecker(
                addresses,
                names,
                mayAsk,
                port -> port == server.getAddress().getPort() || port == 80,
                whole,
                clock,
                duration -> {
                    slept.add(duration);
                    clock.now = clock.now.plus(duration);
                });
    }

    private String url(String path) {
        return "http://source.example:" + server.getAddress().getPort() + path;
    }

    private void on(String path, Reply reply) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            reply.to(exchange);
        });
    }

    private static Reply status(int status) {
        return exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "who=me");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    private static Reply redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        };
    }

    @Test
    void asksByHeadAndSaysWhoAsks() throws Exception {
        on("/", status(200));

        assertThat(checker.ask(url("/page#part"))).isEqualTo(new Answer(Outcome.ANSWERS, 200));
        assertThat(asked).containsExactly("HEAD /page ShoreAtlas-LinkCheck (+https://atlas.example/)");
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSES", "403, REFUSES", "404, GONE", "410, GONE", "418, FAILS", "500, FAILS", "503, FAILS"})
    void tellsGoneFromFailingAndFromRefused(int status, Outcome outcome) throws Exception {
        on("/", status(status));

        assertThat(checker.ask(url("/"))).isEqualTo(new Answer(outcome, status));
        assertThat(asked).hasSize(2);
    }

    @Test
    void doesNotInsistWhereItIsAskedToWait() throws Exception {
        on("/", status(429));

        assertThat(checker.ask(url("/"))).isEqualTo(new Answer(Outcome.REFUSES, 429));
        assertThat(asked).hasSize(1);
    }

    @Test
    void triesGetWhereHeadIsUnknownAndReadsNoBody() throws Exception {
        on("/", exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                status(405).to(exchange);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] much = new byte[1 << 16];
                while (end.getCount() > 0) {
                    body.write(much); // without end, until nobody reads
                }
            }
        });

        assertThat(checker.ask(url("/"))).isEqualTo(new Answer(Outcome.ANSWERS, 200));
    }

    @Test
    void waitsBetweenTwoRequestsToAHost() throws Exception {
        on("/", status(404));

        checker.ask(url("/a"));
        assertThat(slept).containsExactly(Duration.ofSeconds(5));
        clock.now = clock.now.plusSeconds(2);
        checker.ask(url("/b"));
        assertThat(slept).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @Test
    void followsRedirectionsButNotForEver() throws Exception {
        on("/old", redirect("/new"));
        on("/new", status(200));
        on("/round", redirect("/round"));
        on("/nowhere", redirect("http://[not an address"));

        assertThat(checker.ask(url("/old"))).isEqualTo(new Answer(Outcome.ANSWERS, 200));
        asked.clear();
        assertThat(checker.ask(url("/round"))).isEqualTo(new Answer(Outcome.FAILS, 302));
        assertThat(asked).hasSize(12);
        assertThat(checker.ask(url("/nowhere"))).isEqualTo(new Answer(Outcome.FAILS, 302));
    }

    @Test
    void doesNotWaitForAServerThatSaysNothingOrSaysItSlowly() throws Exception {
        checker.destroy();
        checker = checker(InetAddress::isLoopbackAddress, Duration.ofMillis(300));
        on("/silent", exchange -> await());
        on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            await();
        });

        assertThat(checker.ask(url("/silent"))).isEqualTo(Answer.of(Outcome.SILENT));
        assertThat(checker.ask(url("/slow"))).isIn(new Answer(Outcome.ANSWERS, 200), Answer.of(Outcome.SILENT));
        assertThat(checker.ask("http://gone.example:80/")).isEqualTo(Answer.of(Outcome.SILENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://source.example/",
                "file:///etc/passwd",
                "http://source.example:22/",
                "http://me:secret@source.example:80/",
                "http:///nothing",
                "//source.example/",
                "http://[",
                "not an address",
                ""
            })
    void asksOnlyForWhatIsOfTheWeb(String address) throws Exception {
        assertThat(checker.ask(address)).isEqualTo(Answer.of(Outcome.NOT_ASKED));
        assertThat(asked).isEmpty();
    }

    /**
     * By name, also where one address of several is inside; by number in every notation; and by IPv6 with an IPv4
     * inside.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "source.example",
                "inside.example",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "localhost",
                "169.254.169.254",
                "10.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fd00::1]",
                "[fe80::1]"
            })
    void asksNothingInAPrivateNetwork(String host) throws Exception {
        on("/", status(200));
        checker.destroy();
        checker = checker(PublicNetwork::has, LONG);

        assertThat(checker.ask("http://" + host + ":" + server.getAddress().getPort() + "/"))
                .isEqualTo(Answer.of(Outcome.NOT_ASKED));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.7/",
                "http://inside.example/",
                "http://[fd00::1]/",
                "http://169.254.169.254/latest/meta-data",
                "ftp://source.example/",
                "http://source.example:22/"
            })
    void isNotLedIntoAPrivateNetwork(String to) throws Exception {
        on("/", redirect(to));

        assertThat(checker.ask(url("/"))).isEqualTo(Answer.of(Outcome.NOT_ASKED));
    }

    private void await() {
        try {
            end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-11-27T01:10:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
