package org.shoreatlas.language;

import com.ibm.icu.text.Bidi;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is written from left to right and comes apart within Arabic: to the bidirectional algorithm (Unicode UAX 9) the
 * hyphen in 2024-12-31 stands between two numbers, so that a reader sees 31-12-2024. Numbers that stand beside each
 * other, or with a dash between spaces, are read from right to left as the text is.
 */
public final class Reordered {

    private static final String SIGNS = "-\u2010-\u2015\u2212+/_@'\u2019";
    /** A colon or comma before a space rather parts than joins. */
    private static final String JOINED = "(?:[" + SIGNS + "]|[:.,%](?![ \u00A0]))";

    private static final String PHONE = "(?:\\+|\\b0)[0-9]+(?:[ \u00A0][0-9]+)+";
    private static final String WORDS =
            "[0-9]+(?:[ \u00A0][\\p{IsLatin}0-9]+)*[ \u00A0]\\p{IsLatin}+(?:[ \u00A0][\\p{IsLatin}0-9]+)*";
    private static final String WORD = "[+\u2212-]?[\\p{IsLatin}0-9]+(?:" + JOINED + "+[\\p{IsLatin}0-9]+)*%?";
    private static final Pattern RUN = Pattern.compile(PHONE + "|" + WORDS + "|" + WORD);
    private static final Pattern ISOLATED = Pattern.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private Reordered() {}

    /** The runs of Latin letters and digits of a line that are not seen as they are written. */
    public static List<String> in(String line) {
        String open = ISOLATED.matcher(line).replaceAll("\uFFFC");
        if (!ARABIC.matcher(open).find()) {
            return List.of();
        }
        List<String> runs = RUN.matcher(open).results().map(MatchResult::group).toList();
        if (runs.isEmpty()) {
            return List.of();
        }
        Bidi bidi = new Bidi();
        bidi.setPara(open, Bidi.RTL, null);
        String seen = bidi.writeReordered(Bidi.KEEP_BASE_COMBINING);
        return runs.stream().filter(run -> !seen.contains(run)).toList();
    }
}
