package org.shoreatlas.language;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import org.shoreatlas.kernel.Language;

/**
 * A line of text as it is drawn from left to right where nothing else orders and joins it: in the order of the
 * bidirectional algorithm (Unicode UAX 9), with brackets mirrored and each Arabic letter in the form that its
 * neighbours ask for (the presentation forms of Unicode). Vowel signs, which would need places above and below the
 * letters, are left out.
 */
public final class VisualOrder {

    private static final String VOWEL_SIGNS = "[\\u064B-\\u065F\\u0670\\u0640]";

    private VisualOrder() {}

    /** @param language that of the whole line, whatever it begins with */
    public static String of(String line, Language language) {
        try {
            String joined = new ArabicShaping(ArabicShaping.LETTERS_SHAPE
                            | ArabicShaping.LENGTH_GROW_SHRINK
                            | ArabicShaping.TEXT_DIRECTION_LOGICAL)
                    .shape(line.replaceAll(VOWEL_SIGNS, ""));
            Bidi bidi = new Bidi();
            bidi.setPara(joined, language.direction().equals("rtl") ? Bidi.RTL : Bidi.LTR, null);
            return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
