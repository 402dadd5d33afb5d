package org.shoreatlas.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server refuses before it knows of the portal: said in the reader's language, or in all three where the
 * request could not be read that far.
 */
final class RefusedRequests extends ErrorReportValve {

    private static final List<Integer> TOLD = List.of(400, 403, 404, 405, 410, 500, 503);

    private final MessageSource messages;
    private final LocaleResolver locales;

    RefusedRequests(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < Response.SC_BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        List<Language> languages = request.getRequestURI() == null
                ? Arrays.asList(Language.values())
                : List.of(Language.of(locales.resolveLocale(request)));
        byte[] page = page(status, languages).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        try {
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(int status, List<Language> languages) {
        Language first = languages.get(0);
        String told = "error." + (TOLD.contains(status) ? String.valueOf(status) : "other");
        return "<!DOCTYPE html>\n<html lang=\"" + first.code() + "\" dir=\"" + first.direction() + "\"><head>"
                + "<meta charset=\"UTF-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>" + say(told + ".title", first) + "</title><link rel=\"stylesheet\" href=\"/css/atlas.css\">"
                + "</head><body><main class=\"wrap failure\"><p class=\"code\">" + status + "</p>"
                + languages.stream()
                        .map(language -> section(told, language, language == first ? "h1" : "h2"))
                        .collect(Collectors.joining())
                + "</main></body></html>\n";
    }

    private String section(String told, Language language, String heading) {
        return "<section lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\"><" + heading + ">"
                + say(told + ".title", language) + "</" + heading + "><p>" + say(told + ".text", language) + "</p>"
                + "<p><a href=\"/" + language.code() + "\">" + say("error.back-home", language) + "</a></p></section>";
    }

    private String say(String key, Language language) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, language.locale()));
    }
}
