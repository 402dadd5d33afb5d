package org.shoreatlas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets the first context of a JVM begin with an empty test database, whatever an earlier run left behind: it marks
 * the directory as one whose set-up never ended. Only the directory of the tests is ever touched.
 */
class FreshTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Path DIRECTORY = Path.of("target/test-database");
    private static final AtomicBoolean MARKED = new AtomicBoolean();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        mark();
    }

    static void mark() {
        if (!MARKED.getAndSet(true)) {
            try {
                Files.createDirectories(DIRECTORY);
                Files.writeString(DIRECTORY.resolve("unfinished"), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
