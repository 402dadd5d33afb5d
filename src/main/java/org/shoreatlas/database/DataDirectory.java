package org.shoreatlas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.shoreatlas.kernel.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of an embedded database, held by one process at a time: {@code cluster} (PostgreSQL's own),
 * {@code engine} (its program), {@code passwords.properties}, {@code start.log} and {@code lock}.
 */
final class DataDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final int LAST_WORDS = 600;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** The one name of a directory, however it is spelled; creates it if missing. */
    static Path resolve(Path directory) {
        try {
            PrivateFiles.createDirectories(directory.toAbsolutePath().normalize());
            return directory.toRealPath();
        } catch (IOException e) {
            throw new StartRefusedException(
                    "the directory of the database, "
                            + directory.toAbsolutePath().normalize() + ", cannot be used: " + e,
                    e);
        }
    }

    /** Takes the directory for this process; the operating system gives it back when the process dies, however. */
    static DataDirectory hold(Path resolved) {
        Path file = resolved.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            // far behind the text, for Windows lets nobody read what is locked
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw new StartRefusedException("process " + owner + " already works on " + resolved
                        + "; stop it, or choose another shore-atlas.database.directory");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(resolved, channel);
        } catch (IOException e) {
            throw new StartRefusedException("the directory of the database, " + resolved + ", cannot be used: " + e, e);
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path engine() {
        return path.resolve("engine");
    }

    Path passwords() {
        return path.resolve("passwords.properties");
    }

    Path startLog() {
        return path.resolve("start.log");
    }

    /**
     * Present while a new cluster is set up. Found at a start, it says that no set-up came to its end, and so that
     * nothing in the cluster is worth keeping.
     */
    Path unfinished() {
        return path.resolve("unfinished");
    }

    boolean holdsCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    void discardUnfinished() throws IOException {
        if (Files.exists(unfinished())) {
            PrivateFiles.deleteTree(cluster());
        }
    }

    void refuseOtherVersion(String major) throws IOException {
        String found = Files.readString(cluster().resolve("PG_VERSION")).strip();
        if (!found.equals(major)) {
            throw new StartRefusedException(cluster() + " was written by PostgreSQL " + found
                    + ", this release brings PostgreSQL "
                    + major
                    + "; choose another shore-atlas.database.directory, " + "or move the data with pg_dump of version "
                    + found);
        }
    }

    void refuseLostPasswords() {
        if (!Files.exists(passwords())) {
            throw new StartRefusedException(passwords() + " is missing; restore it from a backup");
        }
    }

    /** The server whose portal was killed: it lives on, and a second one on the same data would not start. */
    void stopOrphan() throws IOException, InterruptedException {
        Optional<ProcessHandle> found = postmaster();
        if (found.isEmpty()) {
            return;
        }
        ProcessHandle postmaster = found.get();
        ProcessHandle.Info info = postmaster.info();
        Optional<String> program = info.command();
        if (program.isPresent() && !isPostgres(Path.of(program.get()))) {
            // the number now belongs to another program, as happens to small numbers in a container;
            // PostgreSQL itself would take that program for a server
            Files.deleteIfExists(cluster().resolve("postmaster.pid"));
            return;
        }
        if (info.arguments().isPresent()
                && !Arrays.asList(info.arguments().get()).contains(cluster().toString())) {
            throw new StartRefusedException("a PostgreSQL server with the number " + postmaster.pid() + " keeps "
                    + cluster() + " busy, or the directory was moved while a server ran on it; stop that server");
        }
        log.warn("Process {} was left behind by a portal that was killed; shutting it down", postmaster.pid());
        Path control = program.map(Path::of).orElseGet(this::lastProgram).resolveSibling(executable("pg_ctl"));
        List<String> command = UserNamespace.asOrdinaryUser(
                control.toString(), "stop", "-D", cluster().toString(), "-m", "fast", "-w", "-t", "60");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(startLog().toFile())
                .start()
                .waitFor();
        awaitEnd(postmaster);
    }

    /** The living process that PostgreSQL's own note in the cluster names. */
    Optional<ProcessHandle> postmaster() throws IOException {
        Path note = cluster().resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        return Files.readAllLines(note).stream()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("\\d+"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
    }

    static void awaitEnd(ProcessHandle postmaster) throws InterruptedException {
        try {
            postmaster.onExit().get(60, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new StartRefusedException(
                    "the PostgreSQL server with the number " + postmaster.pid() + " does not end; stop it by hand", e);
        }
    }

    /** What PostgreSQL said last while it was made or started. */
    String lastWords() {
        try {
            String words = Files.readString(startLog()).strip();
            return words.substring(Math.max(0, words.length() - LAST_WORDS));
        } catch (IOException e) {
            return "no word of PostgreSQL";
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lastProgram() {
        try {
            String options = Files.readString(cluster().resolve("postmaster.opts"));
            return Path.of(options.substring(0, options.indexOf(" \"")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(Path program) {
        String name = program.getFileName().toString();
        return name.startsWith("postgres");
    }

    private static String executable(String name) {
        return System.getProperty("os.name").startsWith("Windows") ? name + ".exe" : name;
    }
}
