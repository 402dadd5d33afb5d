package org.shoreatlas.cache;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of publications by any instance ({@code LISTEN}) over a connection of its own, and asks every few seconds all
 * the same: a notice may be lost with its connection, and a database that answers is known to be there.
 */
@Component
class PublicationListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationListener.class);
    private static final Duration ASKS_EVERY = Duration.ofSeconds(2);

    private final DataSource database;
    private final Newest newest;
    private final MostRead mostRead;
    private final CacheProperties properties;
    private volatile @Nullable Thread thread;

    PublicationListener(DataSource database, Newest newest, MostRead mostRead, CacheProperties properties) {
        this.database = database;
        this.newest = newest;
        this.mostRead = mostRead;
        this.properties = properties;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.memory().toBytes() > 0;
    }

    @Override
    public void start() {
        Thread listening = new Thread(this::listen, "publications");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    @Override
    public void stop() {
        Thread listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
            try {
                listening.join(ASKS_EVERY.toMillis() + 1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listen() {
        while (isRunning()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen publication");
                PGConnection notices = connection.unwrap(PGConnection.class);
                while (isRunning()) {
                    try (ResultSet row = statement.executeQuery("select coalesce(max(no), 0) from publication")) {
                        row.next();
                        newest.told(row.getInt(1));
                    }
                    mostRead.renew();
                    // returns at once when there is a notice
                    notices.getNotifications((int) ASKS_EVERY.toMillis());
                }
            } catch (SQLException e) {
                if (isRunning()) {
                    LOG.warn("The database does not answer: {}", e.getMessage());
                    newest.away();
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(ASKS_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
