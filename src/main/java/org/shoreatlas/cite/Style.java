package org.shoreatlas.cite;

/** How references are written, by the styles of the Citation Style Language that are packed with the portal. */
enum Style {
    ISO_690("iso-690"),
    APA("apa");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** As in addresses; its name is the message {@code cite.style.{code}}. */
    public String code() {
        return code;
    }
}
