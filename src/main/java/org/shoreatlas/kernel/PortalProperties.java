package org.shoreatlas.kernel;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What every module may know about where the portal runs and who answers for it.
 *
 * @param baseUrl the address under which readers reach it, without a slash at the end; absolute links begin with it
 */
@ConfigurationProperties("shore-atlas")
public record PortalProperties(URI baseUrl, Publisher publisher) {

    /** @throws IllegalArgumentException if the address is not absolute or ends in a slash */
    public PortalProperties {
        if (!baseUrl.isAbsolute() || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "shore-atlas.base-url must be absolute and end without a slash: " + baseUrl);
        }
    }

    /**
     * Who publishes this installation. An empty value counts as not given.
     *
     * @param name as readers are to see it, the same in every language
     * @param contact e-mail address for readers, who are told where there is none
     * @param host name and place of who hosts the portal, likewise
     */
    public record Publisher(
            String name, @Nullable String contact, @Nullable String host) {

        /** @throws IllegalArgumentException if the name is empty or the contact no e-mail address */
        public Publisher {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("shore-atlas.publisher.name must not be empty");
            }
            contact = contact == null || contact.isBlank() ? null : contact.strip();
            host = host == null || host.isBlank() ? null : host.strip();
            if (contact != null && !contact.matches("[^@\\s]+@[^@\\s]+")) {
                throw new IllegalArgumentException(
                        "shore-atlas.publisher.contact must be an e-mail address: " + contact);
            }
        }
    }
}
