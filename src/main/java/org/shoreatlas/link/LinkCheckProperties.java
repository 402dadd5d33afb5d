package org.shoreatlas.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.PortalProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether sources are asked; null: where readers reach the portal under a public name, by HTTPS
 * @param perNight how many at most
 */
@ConfigurationProperties("shore-atlas.link-checks")
record LinkCheckProperties(
        @Nullable Boolean enabled, @DefaultValue("50") int perNight) {

    /** Names that lead nowhere in public (RFC 2606, 6761, 6762, 8375, and .internal of ICANN). */
    private static final List<String> PRIVATE =
            List.of(".example", ".test", ".invalid", ".localhost", ".local", ".lan", ".internal", ".home.arpa");

    boolean isOn(PortalProperties portal) {
        if (enabled != null) {
            return enabled;
        }
        String host = portal.baseUrl().getHost();
        return "https".equals(portal.baseUrl().getScheme())
                && host != null
                && host.matches(".*\\.[a-z][a-z0-9-]*")
                && PRIVATE.stream().noneMatch(host::endsWith);
    }
}
