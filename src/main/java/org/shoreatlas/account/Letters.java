package org.shoreatlas.account;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Sends links by mail, where {@code spring.mail.host} is set. */
@Component
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final MessageSource messages;

    Letters(ObjectProvider<JavaMailSender> sender, @Value("${spring.mail.host:}") String host, @Value("${shore-atlas.mail.from:}") String from,
            PortalProperties portal, MessageSource messages) {
        this.sender = host.isBlank() ? null : sender.getIfAvailable();
        this.from = StringUtils.hasText(from) ? from : portal.publisher().contact() != null ? portal.publisher().contact()
            : "no-reply@" + portal.baseUrl().getHost();
        this.messages = messages;
    }

    boolean areSent() {
        return sender != null;
    }

    /** Whether the letter left. */
    boolean send(Purpose purpose, Person to, String link) {
        if (sender == null) {
            return false;
        }
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to.mail());
        letter.setSubject(say("account.letter." + purpose.code() + ".subject", to.language()));
        letter.setText(say("account.letter." + purpose.code() + ".text", to.language(), to.name(), link));
        try {
            sender.send(letter);
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
