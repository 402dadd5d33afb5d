package org.shoreatlas.account.pages;

import java.util.Map;
import org.shoreatlas.account.signin.PasswordRules;

/** What is typed into the forms of this module. */
final class AccountInput {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;

    private AccountInput() {}

    static void checkName(String name, Map<String, String> mistakes) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.put("name", "account.error.name");
        }
    }

    static void checkMail(String mail, Map<String, String> mistakes) {
        if (!mail.matches("[^@\\s]+@[^@\\s]+") || mail.length() > LONGEST_MAIL) {
            mistakes.put("mail", "account.error.mail");
        }
    }

    static void checkPassword(String password, String mail, String name, Map<String, String> mistakes) {
        String mistake = PasswordRules.mistake(password, mail, name);
        if (mistake != null) {
            mistakes.put("password", mistake);
        }
    }
}
