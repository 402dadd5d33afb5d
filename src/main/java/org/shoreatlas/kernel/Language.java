package org.shoreatlas.kernel;

import java.util.Locale;
import java.util.Optional;

/** A language of the interface. Its locale fixes how numbers and dates are written (CLDR: ar-MA, fr-MA, en). */
public enum Language {
    AR("ar-MA", "rtl"),
    FR("fr-MA", "ltr"),
    EN("en", "ltr");

    private final Locale locale;
    private final String direction;

    Language(String tag, String direction) {
        this.locale = Locale.forLanguageTag(tag);
        this.direction = direction;
    }

    /** The language that a two-letter code names, as in addresses and in the {@code lang} attribute. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language of a locale; Arabic for any that is none of the three. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(AR);
    }

    /** {@code ar}, {@code fr} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** Value of the HTML {@code dir} attribute. */
    public String direction() {
        return direction;
    }
}
