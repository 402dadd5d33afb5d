package org.shoreatlas.kernel;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the portal presents itself.
 *
 * @param baseUrl the address under which readers reach it; all permanent links begin with it
 */
@ConfigurationProperties("shore-atlas")
public record PortalProperties(URI baseUrl) {
}
