package org.shoreatlas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.shoreatlas.RunLog;

/**
 * The PostgreSQL of the tests, one for a run: the first JVM that needs a database makes and starts it, others join, the
 * last one stops it. It is the server of the product, but loses everything when the machine stops: what makes it so is
 * written here and nowhere in the product.
 */
public final class TestServer {

    static final Path DIRECTORY = Path.of("target/test-database");
    private static TestServer joined;

    private final FileChannel users;
    private final DataDirectory data;
    private final Passwords passwords;
    private final int port;

    private TestServer(FileChannel users, DataDirectory data) throws IOException {
        this.users = users;
        this.data = data;
        passwords = Passwords.read(data.passwords());
        // the fourth line of PostgreSQL's own note
        port = Integer.parseInt(Files.readAllLines(data.cluster().resolve("postmaster.pid"))
                .get(3)
                .strip());
    }

    public static synchronized TestServer running() {
        if (joined == null) {
            try {
                joined = join(DataDirectory.resolve(DIRECTORY));
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("no PostgreSQL for the tests in " + DIRECTORY, e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(joined::leave));
        }
        return joined;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password(String login) {
        return passwords.of(login);
    }

    /** A database with what a template holds. */
    public void create(String database, Template template) {
        template.prepare(this);
        execute("create database \"" + database + "\" owner " + EmbeddedServer.OWNER + " template \"" + template
                + "\"");
        RunLog.add("database", database);
    }

    public void drop(String database) {
        execute("drop database \"" + database + "\" with (force)");
    }

    boolean has(String database) {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select from pg_database where datname = '" + database + "'")) {
            return found.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** While no other JVM does anything under the same name. */
    static FileChannel alone(Path directory, String name) throws IOException {
        FileChannel turn =
                FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turn.lock();
        return turn;
    }

    private Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(
                url("postgres"), EmbeddedServer.SUPERUSER, passwords.of(EmbeddedServer.SUPERUSER));
    }

    private static TestServer join(Path directory) throws IOException, SQLException, InterruptedException {
        FileChannel users = FileChannel.open(
                directory.resolve("users"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try (FileChannel turn = alone(directory, "turn");
                DataDirectory data = DataDirectory.hold(directory)) {
            FileLock nobody = users.tryLock();
            if (nobody != null) {
                start(data);
                nobody.release();
            }
            users.lock(0, Long.MAX_VALUE, true);
            return new TestServer(users, data);
        }
    }

    private static void start(DataDirectory data) throws IOException, SQLException, InterruptedException {
        UserNamespace.refuseRootWithout();
        data.stopOrphan();
        PrivateFiles.deleteTree(data.cluster());
        PrivateFiles.create(data.unfinished());
        Passwords passwords = Passwords.draw(
                data.passwords(), EmbeddedServer.SUPERUSER, EmbeddedServer.OWNER, EmbeddedServer.APPLICATION);
        Files.writeString(data.unfinished(), passwords.of(EmbeddedServer.SUPERUSER));
        try (Connection connection = EmbeddedServer.newCluster(data)
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setConnectConfig("password", passwords.of(EmbeddedServer.SUPERUSER))
                .start()
                .getPostgresDatabase()
                .getConnection()) {
            EmbeddedServer.createRoles(connection, passwords);
        }
        Files.delete(data.unfinished());
        RunLog.add("server", data.path().toString());
    }

    private void leave() {
        try (FileChannel turn = alone(data.path(), "turn")) {
            users.close();
            try (FileChannel others = FileChannel.open(data.path().resolve("users"), StandardOpenOption.WRITE)) {
                if (others.tryLock() != null) {
                    // it ends when its last connection has
                    data.postmaster().ifPresent(ProcessHandle::destroy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
