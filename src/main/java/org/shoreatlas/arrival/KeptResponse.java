package org.shoreatlas.arrival;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * An answer that says how long it may be kept, by the ending of its address, unless it says so itself, and that offers
 * no ranges. A failure is not kept for that time.
 */
final class KeptResponse extends HttpServletResponseWrapper {

    private static final String HOUR = "max-age=3600, public";
    private static final String MINUTES = "max-age=300, public";
    private static final String FOREVER = "max-age=31536000, public, immutable";
    /** The name of a file that carries the hash of what is in it. */
    private static final Pattern OF_CONTENT = Pattern.compile(".*-[0-9a-f]{32}[.](css|js|svg)");

    private static final Map<String, String> KEPT =
            Map.of("css", HOUR, "js", HOUR, "svg", HOUR, "csv", MINUTES, "atom", MINUTES);

    private final @Nullable String kept;

    KeptResponse(HttpServletResponse response, String path) {
        super(response);
        String ending = StringUtils.getFilenameExtension(path);
        this.kept = ending == null ? null : OF_CONTENT.matcher(path).matches() ? FOREVER : KEPT.get(ending);
        if (kept != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, kept);
        }
    }

    @Override
    public void setStatus(int sc) {
        failed(sc);
        super.setStatus(sc);
    }

    @Override
    public void sendError(int sc) throws IOException {
        failed(sc);
        super.sendError(sc);
    }

    @Override
    public void sendError(int sc, @Nullable String msg) throws IOException {
        failed(sc);
        super.sendError(sc, msg);
    }

    private void failed(int status) {
        if (status >= SC_BAD_REQUEST && kept != null && kept.equals(getHeader(HttpHeaders.CACHE_CONTROL))) {
            setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (!HttpHeaders.ACCEPT_RANGES.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (!HttpHeaders.ACCEPT_RANGES.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }
}
