package org.shoreatlas.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.PortalProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells by what browsers say of a request, and pages cannot change, whether it comes from a page of ours. */
@Component
class OwnPages {

    private final String origin;

    OwnPages(PortalProperties portal) {
        this.origin = portal.baseUrl().getScheme() + "://" + portal.baseUrl().getRawAuthority();
    }

    /** By Sec-Fetch-Site, which browsers send over HTTPS and to this machine; else by Origin. */
    boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null
                ? site.equals("same-origin")
                : isOurs(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST));
    }

    private boolean isOurs(@Nullable String from, @Nullable String host) {
        return from != null
                && (from.equals(origin)
                        || host != null
                                && from.matches("https?://.+")
                                && from.replaceFirst("^https?://", "").equals(host));
    }
}
