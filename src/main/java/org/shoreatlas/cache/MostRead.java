package org.shoreatlas.cache;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the answers that are asked for most anew as soon as a publication or midnight has overtaken them, one after the
 * other, by asking for them as a reader does.
 */
@Component
class MostRead implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MostRead.class);
    private static final int MOST = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AnswerCache answers;
    private final Newest newest;
    private final boolean isEncrypted;
    private final HttpClient reader = HttpClient.newHttpClient();
    private final ThreadPoolExecutor one =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "most read");
                thread.setDaemon(true);
                return thread;
            });
    private Newest.@Nullable State renewed;
    private volatile int port;

    MostRead(AnswerCache answers, Newest newest, Environment environment) {
        this.answers = answers;
        this.newest = newest;
        this.isEncrypted = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.bundle");
    }

    @EventListener
    void started(WebServerInitializedEvent started) {
        if (!"management".equals(started.getApplicationContext().getServerNamespace())) {
            port = started.getWebServer().getPort();
        }
    }

    /** Does nothing while the state is the same, and where the server can be asked with its certificate alone. */
    void renew() {
        Newest.State state = newest.state();
        if (port > 0 && !isEncrypted && !state.equals(renewed)) {
            if (renewed != null) {
                one.submit(() -> answers.mostRead(MOST).stream()
                        .takeWhile(address -> state.equals(newest.state()))
                        .filter(address -> answers.fresh(address) == null)
                        .forEach(this::ask));
            }
            renewed = state;
        }
    }

    boolean isAtWork() {
        return one.getActiveCount() > 0 || !one.getQueue().isEmpty();
    }

    private void ask(String address) {
        try {
            reader.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} was not made anew", address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }
}
