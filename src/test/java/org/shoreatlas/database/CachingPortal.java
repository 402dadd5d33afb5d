package org.shoreatlas.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.shoreatlas.Portal;
import org.shoreatlas.ShoreAtlas;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal that keeps its answers, on the database of a test, over a line that can be cut. */
public final class CachingPortal implements AutoCloseable {

    private final ServerSocket line;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final URI database;
    private final ConfigurableApplicationContext context;
    private volatile boolean isCut;

    /** @param settings {@code --name=value} */
    public CachingPortal(TestDatabases databases, String... settings) throws IOException {
        TestServer server = TestServer.running();
        database = URI.create(server.url(databases.current()).substring("jdbc:".length()));
        line = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::answer);
        List<String> all = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--shore-atlas.base-url=" + Portal.BASE,
                                "--" + TestDatabases.DATABASE + "=" + TestDatabases.NONE,
                                "--spring.datasource.url=jdbc:postgresql://localhost:" + line.getLocalPort()
                                        + database.getPath(),
                                "--spring.datasource.username=" + EmbeddedServer.APPLICATION,
                                "--spring.datasource.password=" + server.password(EmbeddedServer.APPLICATION),
                                "--spring.flyway.user=" + EmbeddedServer.OWNER,
                                "--spring.flyway.password=" + server.password(EmbeddedServer.OWNER),
                                "--spring.datasource.hikari.maximum-pool-size=8",
                                "--spring.datasource.hikari.connection-timeout=1000",
                                "--shore-atlas.cache.memory=16MB"),
                        Stream.of(settings))
                .toList();
        context = new SpringApplicationBuilder(ShoreAtlas.class).run(all.toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI address(String path) {
        return URI.create("http://localhost:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort() + path);
    }

    /** The database does not answer any more, or does again. */
    public void cut(boolean cut) throws IOException {
        isCut = cut;
        if (cut) {
            for (Socket one : open) {
                one.close();
            }
            open.clear();
        }
    }

    private void answer() throws IOException {
        while (!line.isClosed()) {
            Socket near = line.accept();
            if (isCut) {
                near.close();
                continue;
            }
            Socket far = new Socket(database.getHost(), database.getPort());
            open.addAll(List.of(near, far));
            start(() -> copy(near.getInputStream(), far.getOutputStream(), far));
            start(() -> copy(far.getInputStream(), near.getOutputStream(), near));
        }
    }

    private static void copy(InputStream from, OutputStream to, Socket end) throws IOException {
        try (end) {
            from.transferTo(to);
        }
    }

    private void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                if (!line.isClosed() && !isCut && !(e instanceof java.net.SocketException)) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        context.close();
        line.close();
        cut(true);
    }

    private interface Work {
        void run() throws IOException;
    }
}
