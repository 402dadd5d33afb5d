package org.shoreatlas.cite;

import java.util.Optional;
import java.util.stream.Stream;

/** How references are written, by the styles of the Citation Style Language that are packed with the portal. */
enum Style {
    ISO_690("iso-690"), APA("apa");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    static Optional<Style> of(String code) {
        return Stream.of(values()).filter(style -> style.code.equals(code)).findFirst();
    }

    /** As in addresses; its name is the message {@code cite.style.{code}}. */
    public String code() {
        return code;
    }
}
