package org.shoreatlas.cache;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Where readers are answered from memory, before anything else is asked. What is not there is made by the first who
 * asks; the others wait for it. Where too many are at work, or the database is away, there is what was made before, or
 * a short refusal.
 */
@Component
class Door extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final AnswerCache answers;
    private final Turns turns;
    private final Newest newest;
    private final Refusal refusal;
    private final CacheProperties properties;
    private final ConcurrentHashMap<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

    Door(AnswerCache answers, Turns turns, Newest newest, Refusal refusal, CacheProperties properties) {
        super(true);
        this.answers = answers;
        this.turns = turns;
        this.newest = newest;
        this.refusal = refusal;
        this.properties = properties;
    }

    /** Before all else that the server does with a request, for most need none of it. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(this);
        // a compressed page leaves in one piece
        factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", "32768"));
    }

    /**
     * Staff are never answered from memory, and probes ask for what is so now.
     *
     * @param path as the server understands it: decoded, normalised, without parameters
     */
    static boolean isPublic(String path) {
        return !path.startsWith("/desk") && !path.startsWith("/actuator") && !path.equals("/error");
    }

    static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getDecodedRequestURI();
        if (path == null || !isPublic(path)) { // none where the request could not be read so far
            getNext().invoke(request, response);
            return;
        }
        String address = address(request);
        Instant awayAsOf = newest.awayAsOf();
        boolean isAnswered = isReading(request) && answers.keeps();
        KeptAnswer answer = !isAnswered ? null : awayAsOf == null ? answers.fresh(address) : answers.any(address);
        if (answer != null && isAccepted(answer, request)) {
            send(answer, awayAsOf, request, response);
        } else if (isAnswered && awayAsOf == null) {
            makeOrWait(address, request, response);
        } else {
            make(address, request, response);
        }
    }

    private void makeOrWait(String address, Request request, Response response) throws ServletException, IOException {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch theirs = underWay.putIfAbsent(address, mine);
        try {
            if (theirs != null) {
                await(theirs);
            }
            KeptAnswer answer = answers.fresh(address);
            if (answer != null && isAccepted(answer, request)) {
                answer.send(request, response);
            } else {
                make(address, request, response); // nobody has made it, or it is none that is kept
            }
        } finally {
            if (theirs == null) {
                underWay.remove(address, mine);
                mine.countDown();
            }
        }
    }

    private void await(CountDownLatch others) {
        try {
            others.await(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(String address, Request request, Response response) throws ServletException, IOException {
        if (turns.begin()) {
            try {
                getNext().invoke(request, response);
            } finally {
                turns.end();
            }
            return;
        }
        KeptAnswer before = isReading(request) ? answers.any(address) : null;
        if (before != null && isAccepted(before, request)) {
            before.send(request, response);
        } else {
            refusal.send(request, response);
        }
    }

    private void send(KeptAnswer answer, @Nullable Instant awayAsOf, Request request, Response response)
            throws IOException {
        if (awayAsOf != null && answer.isPage()) {
            refusal.sendWithNotice(answer, awayAsOf, request, response);
        } else {
            answer.send(request, response);
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** Browsers and most programs accept anything; who does not is told by the pages themselves. */
    private static boolean isAccepted(KeptAnswer answer, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || accepted.contains("*/*") || answer.type() == null) {
            return true;
        }
        String type = answer.type();
        int end = type.indexOf(';');
        return accepted.contains(end < 0 ? type : type.substring(0, end));
    }
}
