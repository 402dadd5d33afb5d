package org.shoreatlas.kernel;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Public addresses of entries, from the configured base and never from the Host header. */
@Component
public class Addresses {

    private final String base;

    Addresses(PortalProperties properties) {
        this.base = properties.baseUrl().toString().replaceAll("/+$", "");
    }

    /** The address without a language, which redirects to the reader's. */
    public String of(String section, String id) {
        return base + "/" + section + "/" + id;
    }

    /** Any address of the portal; the path starts with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** The path of an address of the portal, by whichever of HTTP and HTTPS; empty for any other. */
    public Optional<String> path(String address) {
        String own = base.replaceFirst("^https?:", "");
        String given = address.replaceFirst("^https?:", "");
        return given.startsWith(own + "/") ? Optional.of(given.substring(own.length())) : Optional.empty();
    }
}
