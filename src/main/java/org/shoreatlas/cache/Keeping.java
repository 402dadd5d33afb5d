package org.shoreatlas.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what is made, under the address as it is meant: without the parameters that its page does not read, so that
 * nobody fills the memory with one page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class Keeping extends OncePerRequestFilter {

    private static final String PAGES =
            "public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400";

    /** Those that are of one answer alone. */
    private static final Set<String> NOT_KEPT =
            Set.of("content-length", "transfer-encoding", "date", "connection", "etag", "vary");

    private final AnswerCache answers;
    private final Newest newest;

    Keeping(AnswerCache answers, Newest newest) {
        this.answers = answers;
        this.newest = newest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !Door.isPublic(request.getServletPath())
                || request.getServletPath().endsWith("/report")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !answers.keeps()
                || newest.awayAsOf() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Door.address(request);
        KeptAnswer known = answers.fresh(address);
        if (known != null) {
            known.send(request, response);
            return;
        }
        Newest.State state = newest.state();
        HeldBody held = new HeldBody(response);
        chain.doFilter(new Unconditional(request), held);
        byte[] body = held.body();
        if (body == null) {
            return;
        }
        if (response.getStatus() != HttpStatus.OK.value() || !isForAll(response)) {
            held.release();
            return;
        }
        if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, PAGES);
        }
        KeptAnswer answer = KeptAnswer.of(state, response.getContentType(), headers(response), body);
        answers.keep(address, answer);
        answer.send(request, response);
    }

    /** Not where it is of one reader alone, or depends on more than the address and the coding. */
    private static boolean isForAll(HttpServletResponse response) {
        String kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return (kept == null || !kept.matches(".*(no-store|no-cache|private).*"))
                && response.getHeader(HttpHeaders.SET_COOKIE) == null
                && response.getHeaders(HttpHeaders.VARY).stream()
                        .allMatch(HttpHeaders.ACCEPT_ENCODING::equalsIgnoreCase);
    }

    private static List<Map.Entry<String, String>> headers(HttpServletResponse response) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> headers.add(Map.entry(name, value)));
            }
        }
        return headers;
    }

    /** A request for the whole answer, whatever its reader has already. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since", "range", "if-range");

        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return CONDITIONS.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return CONDITIONS.contains(name.toLowerCase(Locale.ROOT))
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public long getDateHeader(String name) {
            return CONDITIONS.contains(name.toLowerCase(Locale.ROOT)) ? -1 : super.getDateHeader(name);
        }
    }
}
