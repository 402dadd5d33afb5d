package org.shoreatlas.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type, made alike before it is read. */
public final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u064B-\\u065F\\u0670\\u0640]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private PlainText() {}

    /**
     * In compatibility form (NFKC) and lower case, digits of any script as European ones, each dash as a hyphen and
     * each apostrophe straight, without the vowel signs of Arabic, lengthened letters and marks of direction.
     */
    static String of(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(PlainText::alike)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * {@link #of} without accents, and with one form of each Arabic letter that is written in several: «أ» as «ا», «ة»
     * as «ه».
     */
    public static String folded(String typed) {
        return ACCENTS.matcher(Normalizer.normalize(of(typed), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ة', 'ه')
                .replace('ى', 'ي');
    }

    private static int alike(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR, Character.CONTROL -> ' ';
            default ->
                switch (c) {
                    case '−' -> '-';
                    case '’', '‘', 'ʼ' -> '\'';
                    default -> c;
                };
        };
    }
}
