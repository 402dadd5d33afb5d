package org.shoreatlas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoreatlas.kernel.StartRefusedException;

@Tag("database")
class EmbeddedServerTests {

    // the library unpacks its program once per JVM, into the first directory opened: not a temporary one
    private static final Path DIRECTORY = Path.of("target/embedded-server");
    private static EmbeddedServer shared;

    @BeforeAll
    static void open() {
        shared = EmbeddedServer.open(DIRECTORY);
    }

    @AfterAll
    static void close() {
        shared.close();
    }

    @Test
    void isSharedWithinOneProcess() {
        try (EmbeddedServer second = EmbeddedServer.open(Path.of("target/../target/embedded-server"))) {
            assertThat(second).isSameAs(shared);
        }
    }

    @Test
    void outlivesAKilledPortalOnlyUntilTheNextStart(@TempDir Path directory) throws Exception {
        // the other process need not unpack the program once more
        Path engine =
                Files.createSymbolicLink(directory.resolve("engine"), unpacked().toRealPath());
        Process other = serverInAnotherJvm(directory);
        assertThat(other.inputReader().lines().anyMatch("written"::equals)).isTrue();
        ProcessHandle orphan = ProcessHandle.of(numberOfServer(directory)).orElseThrow();

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> EmbeddedServer.open(directory))
                .withMessageContaining("process " + other.pid() + " already works on");

        other.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        ProcessHandle successor;
        try (EmbeddedServer server = EmbeddedServer.open(directory);
                Connection connection = server.asSuperuser()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(connection, "select one from kept")).isEqualTo("1");
            // and the cluster, made while LC_ALL was C, knows Arabic letters all the same
            assertThat(ask(connection, "select cardinality(show_trgm('فاس')) > 0"))
                    .isEqualTo("t");
            successor = ProcessHandle.of(numberOfServer(directory)).orElseThrow();
        }
        Files.delete(engine);
        assertThat(successor.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void startsBesideAStrangerThatTookTheNumberOfADeadServer(@TempDir Path directory) throws IOException {
        EmbeddedServer.open(directory).close();
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        EmbeddedServer.open(directory).close();
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void beginsAgainWhereTheSetUpNeverEnded(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("cluster/base"));
        Files.writeString(directory.resolve("cluster/postgresql.conf"), "");
        Files.writeString(directory.resolve("unfinished"), "");
        try (EmbeddedServer server = EmbeddedServer.open(directory)) {
            assertThat(server.port()).isPositive();
        }
        assertThat(directory.resolve("unfinished")).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherMajorVersion(@TempDir Path directory) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("cluster")).resolve("PG_VERSION"), "17\n");
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> EmbeddedServer.open(directory))
                .withMessageContaining("PostgreSQL 17")
                .withMessageContaining("PostgreSQL 18");
    }

    @Test
    void keepsPasswordsFromOthersAndDemandsThem() throws IOException {
        Path passwords = DIRECTORY.resolve("passwords.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
        for (String login : List.of(EmbeddedServer.SUPERUSER, EmbeddedServer.OWNER, EmbeddedServer.APPLICATION)) {
            assertThatThrownBy(() -> DriverManager.getConnection(shared.url("postgres"), login, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesADatabaseThatLosesArabicLetters() throws SQLException {
        try (Connection superuser = shared.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create database deaf owner shore_atlas_owner template template0 "
                    + "locale_provider libc lc_collate 'C' lc_ctype 'C'");
        }
        String url = shared.url("deaf");
        String password = shared.password(EmbeddedServer.OWNER);
        Flyway flyway = Flyway.configure()
                .callbacks(new ArabicSearchCheck())
                .dataSource(url, EmbeddedServer.OWNER, password)
                .load();

        assertThatThrownBy(flyway::migrate)
                .satisfies(e -> assertThat(StartRefusedReporter.line(e))
                        .hasValueSatisfying(line -> assertThat(line)
                                .contains("loses Arabic letters", "C.UTF-8")
                                .doesNotContain("\n")));

        // as if a dump had been restored there
        try (Connection deaf = DriverManager.getConnection(url, EmbeddedServer.OWNER, password);
                Statement inDeaf = deaf.createStatement()) {
            inDeaf.execute("create extension pg_trgm");
            assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> ArabicSearchCheck.check(deaf));
        }
        assertThatThrownBy(flyway::migrate)
                .satisfies(e -> assertThat(StartRefusedReporter.line(e)).isNotEmpty());
    }

    private static Path unpacked() {
        Path own = DIRECTORY.resolve("engine");
        return Files.exists(own) ? own : TestServer.DIRECTORY.resolve("engine");
    }

    private static Process serverInAnotherJvm(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerInAnotherJvm.class.getName(),
                directory.toString());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("LANG", "C");
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static long numberOfServer(Path directory) throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("cluster/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
