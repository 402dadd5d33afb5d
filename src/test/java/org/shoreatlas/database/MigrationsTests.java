package org.shoreatlas.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A migration that was released is never edited: the portal would refuse every database on which it has run. */
@Tag("unit")
class MigrationsTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/migrations.csv");

    @Test
    void areWhatTheyWereWhenTheyWereReleased() throws IOException {
        Map<String, String> released = new TreeMap<>();
        for (String line : Files.readAllLines(RELEASED)) {
            released.put(line.split(",")[0], line.split(",")[1]);
        }
        assertThat(hashes())
                .as("a new migration is entered in " + RELEASED + " with its SHA-256")
                .isEqualTo(released)
                .isNotEmpty();
    }

    private static Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                hashes.put(
                        file.getFileName().toString(),
                        sha256(Files.readString(file).replace("\r\n", "\n")));
            }
        }
        return hashes;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
