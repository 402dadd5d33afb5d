package org.shoreatlas.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Encoded;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * A request at the address that was meant, all of it encoded, without the parameters that its page does not read, and
 * for a whole file, never for a range of it: what is compressed on its way has no ranges.
 */
final class ArrivingRequest extends HttpServletRequestWrapper {

    private static final String NUL = "%00";

    private final @Nullable String path;
    private final @Nullable String query;
    private final Predicate<String> known;

    /** @param meant the path to be asked for in place of the one that arrived, if it is another; encoded */
    ArrivingRequest(HttpServletRequest request, @Nullable String meant, Predicate<String> known) {
        super(request);
        this.path = meant;
        this.known = known;
        this.query = request.getQueryString() == null ? null : kept(Encoded.of(request.getQueryString()));
    }

    /** A parameter with a NUL is kept, so that it is refused whoever reads it. */
    private @Nullable String kept(String encoded) {
        String kept = Arrays.stream(encoded.split("&"))
                .filter(pair -> pair.contains(NUL) || known.test(name(pair)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() && !encoded.isEmpty() ? null : kept;
    }

    private static String name(String pair) {
        return decoded(pair.split("=", 2)[0]);
    }

    @Override
    public String getRequestURI() {
        return path != null ? path : Encoded.of(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        int end = url.indexOf("/", url.indexOf("://") + 3);
        return url.replace(end < 0 ? url.length() : end, url.length(), getRequestURI());
    }

    @Override
    public String getServletPath() {
        return path != null ? StringUtils.uriDecode(path, StandardCharsets.UTF_8) : super.getServletPath();
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all;
        try {
            all = super.getParameterMap();
        } catch (IllegalStateException e) {
            // one of them cannot be decoded, which is nobody's concern if nobody reads it
            if (query != null && Arrays.stream(query.split("&")).anyMatch(pair -> !isWellFormed(pair))) {
                throw e;
            }
            all = ofQuery();
        }
        Map<String, String[]> read = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            if (known.test(name) || isWithNul(name, values)) {
                read.put(name, values);
            }
        });
        return read;
    }

    private Map<String, String[]> ofQuery() {
        Map<String, String[]> all = new LinkedHashMap<>();
        for (String pair : query == null ? List.<String>of() : List.of(query.split("&"))) {
            String[] parts = pair.split("=", 2);
            String value = parts.length < 2 ? "" : decoded(parts[1]);
            all.merge(decoded(parts[0]), new String[] {value}, StringUtils::concatenateStringArrays);
        }
        return all;
    }

    private static boolean isWithNul(String name, String[] values) {
        return name.indexOf(0) >= 0 || Arrays.stream(values).anyMatch(value -> value != null && value.indexOf(0) >= 0);
    }

    private static boolean isWellFormed(String pair) {
        try {
            StringUtils.uriDecode(pair, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As it is where it cannot be decoded. */
    private static String decoded(String encoded) {
        String plain = encoded.replace('+', ' ');
        return isWellFormed(plain) ? StringUtils.uriDecode(plain, StandardCharsets.UTF_8) : plain;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOfRanges(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOfRanges(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isOfRanges(String header) {
        return HttpHeaders.RANGE.equalsIgnoreCase(header) || HttpHeaders.IF_RANGE.equalsIgnoreCase(header);
    }
}
