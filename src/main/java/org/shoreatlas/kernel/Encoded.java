package org.shoreatlas.kernel;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Part of an address with every character encoded that must not stand in one as it is (RFC 3986). */
public final class Encoded {

    private static final String NEVER_PLAIN = " \"<>[]\\^`{|}#";

    private Encoded() {}

    /** @param arrived bytes as the server hands them over, each a character, or text */
    public static String of(String arrived) {
        StringBuilder encoded = new StringBuilder();
        arrived.codePoints().forEach(letter -> {
            if (letter > ' ' && letter < 0x7F && NEVER_PLAIN.indexOf(letter) < 0) {
                encoded.appendCodePoint(letter);
            } else if (letter < 0x100) {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(letter >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(letter & 0xF, 16)));
            } else {
                encoded.append(UriUtils.encode(Character.toString(letter), StandardCharsets.UTF_8));
            }
        });
        return encoded.toString();
    }
}
