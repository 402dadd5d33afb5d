package org.shoreatlas.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The address says the language: {@code /ar}, {@code /fr}, {@code /en}, and {@code /embed/{lang}},
 * {@code /desk/{lang}}. Other addresses are answered in the best of the three by Accept-Language (RFC 9110, 12.5.4),
 * else in Arabic.
 */
final class LanguageResolver implements LocaleResolver {

    private static final Set<String> BEFORE_LANGUAGE = Set.of("embed", "desk");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ofAddress(address(request))
                .orElseGet(() -> ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address says the language");
    }

    // an error page is rendered at /error, in the language of the address that failed
    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed instanceof String uri ? uri : request.getRequestURI();
        return address.substring(Math.min(request.getContextPath().length(), address.length()));
    }

    private static Optional<Language> ofAddress(String address) {
        StringTokenizer segments = new StringTokenizer(address, "/");
        String first = next(segments);
        return Language.of(BEFORE_LANGUAGE.contains(first) ? next(segments) : first);
    }

    private static String next(StringTokenizer segments) {
        String segment = segments.hasMoreTokens() ? segments.nextToken() : "";
        int parameters = segment.indexOf(';');
        return parameters < 0 ? segment : segment.substring(0, parameters);
    }

    private static Language ofHeader(@Nullable String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Language.of(primary(range.getRange())).stream())
                .findFirst()
                .orElse(Language.AR);
    }

    /** Best first; none where the header is missing or malformed, since a guest must not be refused for it. */
    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String primary(String range) {
        int subtags = range.indexOf('-');
        return subtags < 0 ? range : range.substring(0, subtags);
    }
}
