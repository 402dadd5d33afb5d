package org.shoreatlas.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.shoreatlas.kernel.StartRefusedException;

/** The passwords of the embedded cluster: drawn once, kept beside its data in a file that only its owner reads. */
final class Passwords {

    private final Properties byLogin;

    private Passwords(Properties byLogin) {
        this.byLogin = byLogin;
    }

    static Passwords draw(Path file, String... logins) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties drawn = new Properties();
        for (String login : logins) {
            byte[] secret = new byte[24];
            random.nextBytes(secret);
            drawn.setProperty(login, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        PrivateFiles.create(file);
        try (Writer writer = Files.newBufferedWriter(file)) {
            drawn.store(writer, "Without these the database in this directory cannot be opened");
        }
        return new Passwords(drawn);
    }

    static Passwords read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(kept);
    }

    /** Letters, digits, {@code -} and {@code _} only, hence safe inside an SQL literal. */
    String of(String login) {
        String password = byLogin.getProperty(login);
        if (password == null) {
            throw new StartRefusedException(
                    "the file of passwords holds none for " + login + "; restore it from a backup");
        }
        return password;
    }
}
