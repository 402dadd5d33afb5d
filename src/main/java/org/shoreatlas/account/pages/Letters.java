package org.shoreatlas.account.pages;

import org.shoreatlas.account.Mail;
import org.shoreatlas.account.Person;
import org.shoreatlas.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends links by mail, where {@code spring.mail.host} is set. */
@Component
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Mail mail;
    private final MessageSource messages;

    Letters(Mail mail, MessageSource messages) {
        this.mail = mail;
        this.messages = messages;
    }

    boolean areSent() {
        return mail.isConfigured();
    }

    /** Whether the letter left. */
    boolean send(Purpose purpose, Person to, String link) {
        if (!mail.isConfigured()) {
            return false;
        }
        try {
            mail.send(
                    to.mail(),
                    say("account.letter." + purpose.code() + ".subject", to.language()),
                    say("account.letter." + purpose.code() + ".text", to.language(), to.name(), link));
            return true;
        } catch (MailException e) {
            LOG.warn("A letter could not be sent: {}", e.getMessage());
            return false;
        }
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
