package org.shoreatlas.language;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A slug proposed from a name in any script: «فاس شور بارك» is {@code fas-shwr-bark}, "Fès-Meknès" is
 * {@code fes-meknes}. Letters are those of ICU4J's transliteration without accents; what only marks a word ("l'", "ʿ")
 * joins it: {@code leconomiste}.
 */
public final class LatinSlug {

    private static final int MAX_LENGTH = 100;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Lm}']+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private LatinSlug() {}

    /** At most 100 characters, cut at a word; empty only for a text with neither letter nor digit. */
    public static String of(String text) {
        // ICU4J hears a "t" in «ة», which is silent at the end of most names
        String plain = PlainText.of(text).replace('ة', 'a');
        String slug = joined(MARKS.matcher(LATIN.transliterate(plain)).replaceAll(""));
        // a name of letters without a counterpart is spelled by their code points
        return cut(
                !slug.isEmpty()
                        ? slug
                        : plain.codePoints()
                                .filter(Character::isLetter)
                                .mapToObj(letter -> "u" + Integer.toHexString(letter))
                                .collect(Collectors.joining("-")));
    }

    private static String joined(String words) {
        String slug = BETWEEN.matcher(words).replaceAll("-");
        return slug.substring(
                slug.startsWith("-") ? 1 : 0, slug.length() - (slug.length() > 1 && slug.endsWith("-") ? 1 : 0));
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int end = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, end > 0 ? end : MAX_LENGTH);
    }
}
