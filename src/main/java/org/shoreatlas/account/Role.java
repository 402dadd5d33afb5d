package org.shoreatlas.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody may do at the desk: write, publish what others wrote, say who may enter. Each may do what those before
 * may.
 */
public enum Role {
    CONTRIBUTOR,
    REVIEWER,
    ADMINISTRATOR;

    /** As in the database, in forms and in keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
