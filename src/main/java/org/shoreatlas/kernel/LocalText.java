package org.shoreatlas.kernel;

import jakarta.persistence.Embeddable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text in up to three languages; at least one is present. */
@Embeddable
public record LocalText(
        @Nullable String ar, @Nullable String fr, @Nullable String en) {

    public LocalText {
        if (ar == null && fr == null && en == null) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
    }

    /** From a content object with the keys {@code ar}, {@code fr}, {@code en}. */
    public static LocalText of(Map<String, ?> texts) {
        return new LocalText((String) texts.get("ar"), (String) texts.get("fr"), (String) texts.get("en"));
    }

    public boolean has(Language language) {
        return exact(language) != null;
    }

    /** The text in this language, else in the first there is of French, English, Arabic. */
    public String in(Language language) {
        String exact = exact(language);
        return exact != null ? exact : otherwise();
    }

    /**
     * The same as part of a line in this language: a text in another is held together by isolates (Unicode UAX 9), so
     * that numbers and brackets beside it stay in place.
     */
    public String within(Language language) {
        Language other = languageOf(language);
        return other == language
                ? in(language)
                : (other.direction().equals("rtl") ? "\u2067" : "\u2066") + in(language) + "\u2069";
    }

    /** The language of what {@link #in} gives, to mark a text shown in another language than the page's. */
    public Language languageOf(Language wanted) {
        if (has(wanted)) {
            return wanted;
        }
        return fr != null ? Language.FR : en != null ? Language.EN : Language.AR;
    }

    private @Nullable String exact(Language language) {
        return switch (language) {
            case AR -> ar;
            case FR -> fr;
            case EN -> en;
        };
    }

    private String otherwise() {
        String text = fr != null ? fr : en != null ? en : ar;
        if (text == null) {
            throw new IllegalStateException("a text without a language");
        }
        return text;
    }
}
