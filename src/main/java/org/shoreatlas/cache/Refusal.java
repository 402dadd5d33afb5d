package org.shoreatlas.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.shoreatlas.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/** What readers are told who come at a bad time, in their language and at little cost. */
@Component
class Refusal {

    private static final String AFTER_THE_HEAD = "</header>";
    private static final int SECONDS = 5;

    private final MessageSource messages;
    private final LocaleResolver locales;

    Refusal(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /** That there are too many readers just now: programs get the text alone. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(locales.resolveLocale(request));
        boolean isForPrograms = request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals("/oembed");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.setContentType(isForPrograms ? "text/plain;charset=UTF-8" : "text/html;charset=UTF-8");
        String title = say("error.503.title", language);
        String text = say("error.503.text", language);
        byte[] body = (isForPrograms
                        ? title + "\n" + text + "\n"
                        : "<!DOCTYPE html>\n<html lang=\"" + language.code() + "\" dir=\"" + language.direction()
                                + "\"><head><meta charset=\"UTF-8\">"
                                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                                + title + "</title><link rel=\"stylesheet\" href=\"/css/atlas.css\"></head>"
                                + "<body><main class=\"wrap failure\"><p class=\"code\">503</p><h1>" + title
                                + "</h1><p>" + text + "</p></main></body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A page from memory, with a line below its head that says since when nobody could ask whether it still holds. */
    void sendWithNotice(KeptAnswer page, Instant asOf, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Language.of(locales.resolveLocale(request));
        String whole = new String(page.plain(), StandardCharsets.UTF_8);
        String notice = "<aside class=\"banner\" role=\"status\"><p class=\"wrap\">" + say("cache.away", language, asOf)
                + "</p></aside>";
        int at = whole.indexOf(AFTER_THE_HEAD);
        int end = at < 0 ? 0 : at + AFTER_THE_HEAD.length();
        byte[] body = (at < 0 ? whole : whole.substring(0, end) + notice + whole.substring(end))
                .getBytes(StandardCharsets.UTF_8);
        page.headers().forEach(header -> response.setHeader(header.getKey(), header.getValue()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(page.type());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private String say(String key, Language language, Object... arguments) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, arguments, language.locale()), "UTF-8");
    }
}
