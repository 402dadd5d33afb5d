package org.shoreatlas.arrival;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * The path that was meant by one that was typed, dictated, or copied out of a sentence: in small letters, with plain
 * hyphens and digits, and without what cannot be seen and what belongs to the sentence.
 */
final class MeantPath {

    private MeantPath() {}

    /** The same path for one that could be an address of the portal as it is, or that cannot be decoded. */
    static String of(String encoded) {
        String path;
        try {
            path = StringUtils.uriDecode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
        return Arrays.stream(plain(path).split("/"))
                .map(MeantPath::bare)
                .filter(segment -> !segment.isEmpty())
                .map(segment -> UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/", "/", ""));
    }

    /** Without the parameters of a path (RFC 3986, 3.3), of which no address of the portal has any. */
    static String withoutParameters(String encoded) {
        return encoded.replaceAll(";[^/]*", "");
    }

    private static String plain(String path) {
        StringBuilder plain = new StringBuilder();
        path.replaceAll("#.*", "")
                .replaceAll("[\\p{Cf}\\p{Cntrl}\\s\\p{Z}]", "")
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter ->
                        plain.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return plain.toString();
    }

    /** A segment without the brackets and quotation marks before it and any mark after it. */
    private static String bare(String segment) {
        return segment.replaceFirst("^[\\p{Ps}\\p{Pi}\\p{Pf}\"'<]+", "").replaceFirst("[^\\p{L}\\p{M}\\p{N}]+$", "");
    }
}
