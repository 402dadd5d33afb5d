package org.shoreatlas.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Addresses;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks for one address, as somebody polite would: says who asks, waits between two requests to a host, reads no body,
 * keeps no cookie. Every host is resolved by us when the connection is made, so that neither a redirection nor a name
 * that changes its mind leads into a private network.
 */
@Component
class LinkChecker implements DisposableBean {

    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTIONS = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    /** A server that sends a letter now and then is not waited for. */
    private static final Duration WHOLE = Duration.ofSeconds(40);

    private final CloseableHttpClient http;
    private final IntPredicate ports;
    private final Duration whole;
    private final Clock clock;
    private final Sleep sleep;
    private final ScheduledExecutorService limit = daemon();
    private final Map<String, Instant> asked = new HashMap<>();

    @Autowired
    LinkChecker(Addresses addresses, Clock clock) {
        this(
                addresses,
                SystemDefaultDnsResolver.INSTANCE,
                PublicNetwork::has,
                port -> port == -1 || port == 80 || port == 443,
                WHOLE,
                clock,
                duration -> Thread.sleep(duration.toMillis()));
    }

    LinkChecker(
            Addresses addresses,
            DnsResolver names,
            Predicate<InetAddress> mayAsk,
            IntPredicate ports,
            Duration whole,
            Clock clock,
            Sleep sleep) {
        this.ports = ports;
        this.whole = whole;
        this.clock = clock;
        this.sleep = sleep;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OnlyPublic(names, mayAsk))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECTING))
                                .setSocketTimeout(Timeout.of(ANSWERING))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(ANSWERING))
                        .build())
                .setUserAgent("ShoreAtlas-LinkCheck (+" + addresses.of("/") + ")")
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** By HEAD, and by GET where that is not answered well: many servers know no other. */
    Answer ask(String address) throws InterruptedException {
        Answer answer = follow("HEAD", address);
        return switch (answer.outcome()) {
            case ANSWERS, SILENT, NOT_ASKED -> answer;
            case REFUSES, GONE, FAILS ->
                Integer.valueOf(429).equals(answer.status()) || answer.status() == null
                        ? answer
                        : follow("GET", address);
        };
    }

    private Answer follow(String method, String address) throws InterruptedException {
        int status = 0;
        try {
            URI next = URI.create(address);
            for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
                URI at = URI.create(next.toASCIIString());
                if (!isOfTheWeb(at)) {
                    return Answer.of(Answer.Outcome.NOT_ASKED);
                }
                Response response = send(method, at);
                status = response.status();
                if (!REDIRECTIONS.contains(status) || response.location() == null) {
                    return Answer.of(status);
                }
                next = at.resolve(response.location());
            }
            return new Answer(Answer.Outcome.FAILS, status);
        } catch (NotPublicException notPublic) {
            return Answer.of(Answer.Outcome.NOT_ASKED);
        } catch (SSLException unknown) {
            return Answer.of(Answer.Outcome.REFUSES);
        } catch (IOException silent) {
            return Answer.of(Answer.Outcome.SILENT);
        } catch (IllegalArgumentException illFormed) {
            return status == 0 ? Answer.of(Answer.Outcome.NOT_ASKED) : new Answer(Answer.Outcome.FAILS, status);
        }
    }

    private boolean isOfTheWeb(URI uri) {
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && ports.test(uri.getPort())
                && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
    }

    private Response send(String method, URI uri) throws IOException, InterruptedException {
        waitFor(uri.getHost());
        HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
        var overdue = limit.schedule(request::cancel, whole.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(HttpHost.create(uri), request, null);
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            request.cancel(); // closing alone would read the body to its end
            Closer.closeQuietly(response);
            return new Response(response.getCode(), location == null ? null : location.getValue());
        } finally {
            overdue.cancel(false);
        }
    }

    private void waitFor(String host) throws InterruptedException {
        Instant last = asked.get(host);
        if (last != null && clock.instant().isBefore(last.plus(BETWEEN))) {
            sleep.during(Duration.between(clock.instant(), last.plus(BETWEEN)));
        }
        asked.put(host, clock.instant());
    }

    @Override
    public void destroy() {
        limit.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private static ScheduledExecutorService daemon() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "link-check-limit");
            thread.setDaemon(true);
            return thread;
        });
        one.setRemoveOnCancelPolicy(true);
        return one;
    }

    private record Response(int status, @Nullable String location) {}

    /** How it waits. */
    interface Sleep {
        void during(Duration duration) throws InterruptedException;
    }

    /** A host none of whose addresses may be asked, or not all. */
    private static final class NotPublicException extends UnknownHostException {
        NotPublicException(String host) {
            super(host);
        }
    }

    private record OnlyPublic(DnsResolver names, Predicate<InetAddress> mayAsk) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = names.resolve(host);
            for (InetAddress address : found) {
                if (!mayAsk.test(address)) {
                    throw new NotPublicException(host);
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
