package org.shoreatlas.arrival;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** How the embedded server takes requests, and what it says where it takes one no further. */
@Component
class ServerRules implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final MessageSource messages;
    private final LocaleResolver locales;

    ServerRules(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PatientHttp11.class.getName());
        // innermost, so that it speaks before the valve that knows English alone
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedRequests(messages, locales)));
    }
}
