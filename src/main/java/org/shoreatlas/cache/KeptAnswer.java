package org.shoreatlas.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * An answer as it leaves, plain and compressed. Its entity tag is made of its bytes: what a publication does not change
 * need not be sent again.
 *
 * @param state of the atlas that it speaks of
 * @param headers but those that depend on the request
 * @param tag without quotation marks; a compressed body has the name of its coding behind it
 * @param bodies by content coding
 */
record KeptAnswer(
        Newest.State state,
        @Nullable String type,
        List<Map.Entry<String, String>> headers,
        String tag,
        Map<Coding, byte[]> bodies) {

    private static final int OVERHEAD = 1024;

    static KeptAnswer of(
            Newest.State state, @Nullable String type, List<Map.Entry<String, String>> headers, byte[] body) {
        boolean isText = type != null && type.matches("(text/|application/|image/svg).*");
        return new KeptAnswer(
                state, type, List.copyOf(headers), Sha256.hex(body).substring(0, 24), Coding.all(body, isText));
    }

    /** In bytes. */
    int size() {
        return OVERHEAD + bodies.values().stream().mapToInt(body -> body.length).sum();
    }

    boolean isPage() {
        return type != null && type.startsWith("text/html");
    }

    byte[] plain() {
        return body(Coding.IDENTITY);
    }

    private byte[] body(Coding coding) {
        return Objects.requireNonNull(bodies.get(coding));
    }

    /** Answers with it, or that it has not changed. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Coding coding = Coding.best(request.getHeader(HttpHeaders.ACCEPT_ENCODING), bodies.keySet());
        String before = "";
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equals(before)) {
                response.addHeader(before, header.getValue());
            } else {
                before = header.getKey();
                response.setHeader(before, header.getValue());
            }
        }
        if (bodies.size() > 1) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        response.setHeader(HttpHeaders.ETAG, '"' + tag + coding.suffix() + '"');
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && EntityTags.contain(known, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = body(coding);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (coding != Coding.IDENTITY) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }
}
