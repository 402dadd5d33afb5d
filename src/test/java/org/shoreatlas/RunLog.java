package org.shoreatlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a run of the tests has cost: one line for each context, database and class, in a file for each JVM. The end of
 * {@code .ci/run} adds them up.
 */
public final class RunLog {

    private static final Path FILE = Path.of("target/test-run", ProcessHandle.current().pid() + ".tsv");

    private static volatile String testClass = "";

    private RunLog() {
    }

    static void begin(String className) {
        testClass = className;
    }

    /** The class whose tests run now. */
    public static String testClass() {
        return testClass;
    }

    /** @param columns without tabs; the first says what the line is about */
    public static synchronized void add(String... columns) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, String.join("\t", columns) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
