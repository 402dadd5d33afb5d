package org.shoreatlas.kernel;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What every module may know about where the portal runs.
 *
 * @param baseUrl the address under which readers reach it, without a slash at the end; absolute links begin with it
 */
@ConfigurationProperties("shore-atlas")
public record PortalProperties(URI baseUrl) {

    /** @throws IllegalArgumentException if the address is not absolute or ends in a slash */
    public PortalProperties {
        if (!baseUrl.isAbsolute() || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("shore-atlas.base-url must be absolute and end without a slash: " + baseUrl);
        }
    }
}
