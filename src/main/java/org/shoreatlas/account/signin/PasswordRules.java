package org.shoreatlas.account.signin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a new password must be (NIST SP 800-63B: length, and none that is guessed first; no classes of characters). */
public final class PasswordRules {

    /** In characters. */
    static final int SHORTEST = 12;
    /** In bytes of UTF-8, of which bcrypt takes no more. */
    static final int LONGEST = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = Set.of(
            "1234567890123",
            "123456789012345",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "abcdefghijkl",
            "administrateur",
            "administrator",
            "azertyuiop12",
            "azertyuiop123",
            "azertyuiopqs",
            "azertyuiopqsdf",
            "bienvenue123",
            "casablanca123",
            "iloveyou1234",
            "letmein12345",
            "maroc123456789",
            "motdepasse12",
            "motdepasse123",
            "motdepasse1234",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "qwerty123456",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopas",
            "qwertyuiopasdf",
            "shoreatlas12",
            "shoreatlas123",
            "shore-atlas1",
            "welcome12345",
            "0123456789ab",
            "123456789012");

    private PasswordRules() {}

    /** The key of what is wrong with a password, null if nothing is. */
    public static @Nullable String mistake(String password, String mail, String name) {
        String plain = plain(password);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "account.error.password-short";
        }
        if (isTooLong(password)) {
            return "account.error.password-long";
        }
        if (plain.equals(plain(mail)) || plain.equals(plain(mail.replaceAll("@.*", ""))) || plain.equals(plain(name))) {
            return "account.error.password-own";
        }
        return COMMON.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT
                ? "account.error.password-common"
                : null;
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
