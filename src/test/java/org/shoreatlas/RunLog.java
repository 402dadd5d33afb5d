package org.shoreatlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a run of the tests has cost: one line for each context, database and class, in a file for each JVM. The end of
 * {@code .ci/run} adds them up.
 */
public final class RunLog {

    private static final Path FILE =
            Path.of("target/test-run", ProcessHandle.current().pid() + ".tsv");

    /** Names the run, without signs that a file system could refuse. */
    public static final String RUN = System.getProperty("test.run", "").replaceAll("\\W", "");

    private static volatile String testClass = "";

    private RunLog() {}

    static void begin(String className) {
        testClass = className;
    }

    /** The class whose tests run now. */
    public static String testClass() {
        return testClass;
    }

    /** Whether this is the first JVM of the run that asks under this name; in an IDE each is. */
    public static boolean isFirst(String name) {
        if (RUN.isEmpty()) {
            return true;
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.createFile(FILE.resolveSibling(name + "-" + RUN));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param columns without tabs; the first says what the line is about */
    public static synchronized void add(String... columns) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, String.join("\t", columns) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
