package org.shoreatlas.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that is held together within text of another direction (Unicode UAX 9). */
public final class Isolates {

    private static final Pattern OPEN = Pattern.compile("([\u2066-\u2068])[^\u2066-\u2069]*$");

    private static final String DASH = "[-\u2010-\u2015\u2212]";
    private static final String SIGNS = "-+%\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String NUMBER = "[0-9]+(?:[.,:/][0-9]+)*";
    private static final Pattern RUN = Pattern.compile(
            "[\u2066-\u2068][^\u2066-\u2069]*\u2069|(?<![\\p{IsLatin}0-9_/=#&@.+\u200E\u2010-\u2015\u2212-])"
                    + "([+\u2212-]?" + NUMBER + "(?:" + DASH + NUMBER + ")+%?|(?!^)[+\u2212-]" + NUMBER + "%?|" + NUMBER
                    + "%)"
                    + "(?![\\p{IsLatin}0-9_/=@-])");

    private Isolates() {}

    /**
     * A text within Arabic, in which each day, range or signed number is seen as it is written: to the algorithm the
     * hyphens of 2024-12-31 stand between three numbers, the last of which it would put first.
     */
    public static String ofNumbers(CharSequence text) {
        return mayHaveRun(text)
                ? RUN.matcher(text)
                        .replaceAll(run -> run.group(1) == null ? run.group() : "\u2068" + run.group(1) + "\u2069")
                : text.toString();
    }

    /** Whether there is a digit and a sign: without one of each there is no run, as in most texts of a page. */
    private static boolean mayHaveRun(CharSequence text) {
        boolean hasDigit = false;
        boolean hasSign = false;
        for (int i = 0; i < text.length() && !(hasDigit && hasSign); i++) {
            char letter = text.charAt(i);
            hasDigit |= letter >= '0' && letter <= '9';
            hasSign |= SIGNS.indexOf(letter) >= 0;
        }
        return hasDigit && hasSign;
    }

    /** The lines of a text, each beginning with the isolate that the line before it left open. */
    public static List<String> continued(List<String> lines) {
        List<String> whole = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            whole.add(open + line);
            Matcher isolate = OPEN.matcher(open + line);
            open = isolate.find() ? isolate.group(1) : "";
        }
        return whole;
    }
}
