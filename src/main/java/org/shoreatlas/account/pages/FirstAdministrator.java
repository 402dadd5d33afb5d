package org.shoreatlas.account.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is let in at the first start without a link. An empty value counts as not given.
 *
 * @param mail both, or neither
 * @param password by the rules for every password
 */
@ConfigurationProperties("shore-atlas.administrator")
record FirstAdministrator(@Nullable String mail, @Nullable String password) {

    /** @throws IllegalArgumentException if one is missing or no good */
    FirstAdministrator {
        mail = mail == null || mail.isBlank() ? null : mail.strip();
        password = password == null || password.isBlank() ? null : password;
        if ((mail == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "shore-atlas.administrator.mail and password are given together or not at all");
        }
        if (mail != null && password != null) {
            Map<String, String> mistakes = new LinkedHashMap<>();
            AccountInput.checkMail(mail, mistakes);
            AccountInput.checkPassword(password, mail, "", mistakes);
            if (!mistakes.isEmpty()) {
                throw new IllegalArgumentException("shore-atlas.administrator."
                        + mistakes.keySet().iterator().next() + " is not accepted: "
                        + "a password has at least 12 characters, at most 72 bytes, is none of the commonest "
                        + "and not the mail address");
            }
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "FirstAdministrator[" + mail + "]";
    }
}
