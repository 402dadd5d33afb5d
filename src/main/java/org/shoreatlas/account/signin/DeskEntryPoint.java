package org.shoreatlas.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.web.DeskAddress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.UriUtils;

/**
 * Answers whoever may not pass. Who wants to read is asked to sign in and led on. A form that comes from one of our
 * pages after its session has ended, or under another session, is not lost: it is carried along until it can be sent
 * again.
 */
@Component
class DeskEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final OwnPages ownPages;
    private final LocaleResolver locales;
    private final ViewResolver views;

    DeskEntryPoint(OwnPages ownPages, LocaleResolver locales, @Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.ownPages = ownPages;
        this.locales = locales;
        this.views = views;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        Language language = language(request);
        if (isReading(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.LOCATION,
                    "/desk/" + language.code() + "/sign-in?to="
                            + UriUtils.encodeQueryParam(DeskPath.of(request), StandardCharsets.UTF_8)
                                    .replace("&", "%26")
                                    .replace("+", "%2B"));
            response.setStatus(HttpStatus.FOUND.value());
        } else if (isOwnForm(request)) {
            show(
                    "desk/sign-in",
                    HttpStatus.UNAUTHORIZED,
                    Map.of("mail", "", "to", "", "mistakes", Map.of()),
                    language,
                    request,
                    response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && isOwnForm(request)) {
            show("desk/continue", HttpStatus.OK, Map.of(), language(request), request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private boolean isOwnForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && ownPages.sent(request)
                && DeskPath.isOurs(DeskPath.of(request));
    }

    private Language language(HttpServletRequest request) {
        return Language.of(locales.resolveLocale(request));
    }

    /** No other language is offered: a link to it would lose what is carried. */
    private void show(
            String page,
            HttpStatus status,
            Map<String, Object> more,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, Object> model = new HashMap<>(more);
        model.put("lang", language);
        model.put("languages", new Language[] {language});
        model.put("address", new DeskAddress(request.getRequestURI(), ""));
        model.put("carried", InterruptedForm.of(request));
        model.put("staff", SignedIn.staff(request));
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            View view = Objects.requireNonNull(views.resolveViewName(page, language.locale()));
            view.render(model, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
