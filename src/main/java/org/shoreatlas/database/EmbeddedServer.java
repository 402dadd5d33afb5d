package org.shoreatlas.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shoreatlas.kernel.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to this process. There is one per data directory: whoever opens the directory again
 * shares it, and the last to close stops it.
 */
final class EmbeddedServer implements AutoCloseable {

    /** Of the binaries in the build file; another major version cannot read the data of this one. */
    static final String MAJOR_VERSION = "18";

    static final String SUPERUSER = "postgres";
    static final String OWNER = "shore_atlas_owner";
    static final String APPLICATION = "shore_atlas";
    static final String GROUP = "shore_atlas_app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Map<Path, EmbeddedServer> RUNNING = new HashMap<>();

    private final DataDirectory data;
    private final Passwords passwords;
    private final EmbeddedPostgres postgres;
    private int users;

    private EmbeddedServer(DataDirectory data, Passwords passwords, EmbeddedPostgres postgres) {
        this.data = data;
        this.passwords = passwords;
        this.postgres = postgres;
    }

    /** @throws StartRefusedException if the directory is in use, of another version, or the server does not come up */
    static EmbeddedServer open(Path directory) {
        synchronized (RUNNING) {
            Path resolved = DataDirectory.resolve(directory);
            EmbeddedServer server = RUNNING.get(resolved);
            if (server == null) {
                server = start(resolved);
                RUNNING.put(resolved, server);
            }
            server.users++;
            return server;
        }
    }

    @Override
    public void close() {
        synchronized (RUNNING) {
            users--;
            if (users == 0) {
                RUNNING.remove(data.path());
                stop();
            }
        }
    }

    int port() {
        return postgres.getPort();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    String password(String login) {
        return passwords.of(login);
    }

    /** Creates the database, owned by the owner login, if there is none of that name. */
    void provide(String database) {
        synchronized (RUNNING) {
            try (Connection connection = asSuperuser();
                    PreparedStatement query =
                            connection.prepareStatement("select from pg_database where datname = ?")) {
                query.setString(1, database);
                try (ResultSet found = query.executeQuery()) {
                    if (!found.next()) {
                        execute(connection, "create database \"" + database + "\" owner " + OWNER);
                    }
                }
            } catch (SQLException e) {
                throw new StartRefusedException(
                        "the database " + database + " cannot be created: " + e.getMessage(), e);
            }
        }
    }

    Connection asSuperuser() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static EmbeddedServer start(Path resolved) {
        UserNamespace.refuseRootWithout();
        DataDirectory data = DataDirectory.hold(resolved);
        try {
            data.stopOrphan();
            data.discardUnfinished();
            return data.holdsCluster() ? startAgain(data) : startFirst(data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        } catch (IOException | SQLException e) {
            data.close();
            throw new StartRefusedException("the embedded PostgreSQL in " + resolved + " cannot be used: " + e, e);
        } catch (InterruptedException e) {
            data.close();
            Thread.currentThread().interrupt();
            throw new StartRefusedException("interrupted", e);
        }
    }

    private static EmbeddedServer startAgain(DataDirectory data) throws IOException, InterruptedException {
        data.refuseOtherVersion(MAJOR_VERSION);
        data.refuseLostPasswords();
        Passwords passwords = Passwords.read(data.passwords());
        return new EmbeddedServer(data, passwords, launch(data, passwords, builder(data)));
    }

    private static EmbeddedServer startFirst(DataDirectory data)
            throws IOException, SQLException, InterruptedException {
        PrivateFiles.create(data.unfinished());
        Passwords passwords = Passwords.draw(data.passwords(), SUPERUSER, OWNER, APPLICATION);
        // initdb reads the superuser's password from a file; this one is deleted as soon as the set-up ends
        Files.writeString(data.unfinished(), passwords.of(SUPERUSER));
        EmbeddedServer server = new EmbeddedServer(data, passwords, launch(data, passwords, newCluster(data)));
        try (Connection connection = server.asSuperuser()) {
            createRoles(connection, passwords);
        } catch (SQLException e) {
            server.stop();
            throw e;
        }
        Files.delete(data.unfinished());
        return server;
    }

    /** Also makes the cluster; the file {@link DataDirectory#unfinished()} holds the password of its superuser. */
    static EmbeddedPostgres.Builder newCluster(DataDirectory data) {
        // initdb knows no other way to be told than options; the library hands all of these on as --key=value
        return builder(data)
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", data.unfinished().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-ctype", characterTypes());
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory data) {
        File startLog = data.startLog().toFile();
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.engine().toFile())
                // the last context stops the server, after the requests that still run have ended
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.to(startLog))
                // the library is made for tests and switches both off
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // seven files, one per weekday, each begun anew after a week
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "server-%u.log")
                .setServerConfig("log_truncate_on_rotation", "on");
    }

    private static EmbeddedPostgres launch(DataDirectory data, Passwords passwords, EmbeddedPostgres.Builder builder)
            throws IOException, InterruptedException {
        try {
            return builder.setConnectConfig("password", passwords.of(SUPERUSER)).start();
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            String words = data.lastWords();
            data.stopOrphan();
            throw new StartRefusedException(
                    "the embedded PostgreSQL in " + data.path() + " did not start: " + words + " (more in "
                            + data.cluster().resolve("log") + "; or set SPRING_DATASOURCE_URL to another server)",
                    e);
        }
    }

    /** pg_trgm asks the C library what a letter is, and that knows no Arabic letter under the locale C. */
    private static String characterTypes() {
        String system = System.getProperty("os.name");
        return system.startsWith("Windows") ? "en-US" : system.startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    static void createRoles(Connection connection, Passwords passwords) throws SQLException {
        execute(connection, "create role " + OWNER + " login password '" + passwords.of(OWNER) + "'");
        execute(connection, "create role " + APPLICATION + " login password '" + passwords.of(APPLICATION) + "'");
        execute(connection, "create role " + GROUP + " nologin");
        execute(connection, "grant " + GROUP + " to " + OWNER + ", " + APPLICATION);
    }

    private void stop() {
        try {
            Optional<ProcessHandle> postmaster = data.postmaster();
            postgres.close();
            if (postmaster.isPresent()) {
                // the library waits five seconds, and the last checkpoint may take longer
                DataDirectory.awaitEnd(postmaster.get());
            }
        } catch (IOException | StartRefusedException e) {
            log.error("The embedded PostgreSQL in {} was not stopped: {}", data.path(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            data.close();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
