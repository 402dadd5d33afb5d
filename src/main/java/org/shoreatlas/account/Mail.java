package org.shoreatlas.account;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.PortalProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mail in plain text, where {@code spring.mail.host} is set. */
@Component
public class Mail {

    private final @Nullable JavaMailSender sender;
    private final String from;

    Mail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${shore-atlas.mail.from:}") String from,
            PortalProperties portal) {
        this.sender = host.isBlank() ? null : sender.getIfAvailable();
        this.from = StringUtils.hasText(from)
                ? from
                : portal.publisher().contact() != null
                        ? portal.publisher().contact()
                        : "no-reply@" + portal.baseUrl().getHost();
    }

    public boolean isConfigured() {
        return sender != null;
    }

    /**
     * Sends a message; nothing where no server is configured.
     *
     * @throws org.springframework.mail.MailException if the server does not take it
     */
    public void send(String to, String subject, String text) {
        if (sender != null) {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(to);
            message.setSubject(subject);
            message.setText(text);
            sender.send(message);
        }
    }
}
