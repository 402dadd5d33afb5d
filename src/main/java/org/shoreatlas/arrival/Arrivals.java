package org.shoreatlas.arrival;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Encoded;
import org.shoreatlas.web.PageAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Every request passes here before any page sees its address. One at which there is nothing, but which may have been
 * meant for another, is asked for there: it leads there if that is answered, and else is told what was understood.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Arrivals extends OncePerRequestFilter {

    private final KnownParameters known;
    private final ObjectProvider<DispatcherServlet> pages;

    Arrivals(KnownParameters known, ObjectProvider<DispatcherServlet> pages) {
        this.known = known;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = Encoded.of(request.getRequestURI());
        if (isStaffs(path)) {
            chain.doFilter(request, response);
            return;
        }
        String bare = MeantPath.withoutParameters(path);
        if (!bare.equals(path)) {
            redirect(asked(request, bare), response);
            return;
        }
        KeptResponse answer = new KeptResponse(response, path);
        HttpServletRequest arriving = isReading(request) ? asked(request, null) : request;
        String meant = isReading(request) ? MeantPath.of(path) : path;
        if (meant.equals(path) || isStaffs(meant)) {
            chain.doFilter(arriving, answer);
        } else {
            ask(arriving, asked(request, meant), answer, chain);
        }
    }

    private void ask(
            HttpServletRequest arriving, HttpServletRequest meant, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(arriving, held);
        if (!held.isFailure()) {
            held.send();
            return;
        }
        HeldResponse probe = new HeldResponse(response);
        pages.getObject().service(meant, probe);
        if (probe.isFailure() && arriving.getRequestURI().startsWith("/api/")) {
            held.send(); // programs are told of what they sent
        } else if (probe.isFailure()) {
            meant.setAttribute(PageAddress.UNDERSTOOD, meant.getRequestURI());
            pages.getObject().service(meant, response);
        } else {
            redirect(meant, response);
        }
    }

    private HttpServletRequest asked(HttpServletRequest request, @Nullable String path) {
        Predicate<String> read = known.of(path == null ? Encoded.of(request.getRequestURI()) : path);
        return new ArrivingRequest(request, path, read);
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        // with one slash at its beginning an address stays with us
        String path = "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "");
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** The desk has its own firewall and forms, and is typed by nobody. */
    private static boolean isStaffs(String path) {
        return path.equals("/desk") || path.startsWith("/desk/");
    }
}
