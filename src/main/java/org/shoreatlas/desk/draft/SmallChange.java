package org.shoreatlas.desk.draft;

import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.Difference;

/**
 * What goes public without a second reader: a letter or two in a word of our own, and the address of a link that died.
 */
final class SmallChange {

    private static final int LETTERS = 2;
    private static final Pattern TEXT = Pattern.compile("(?!reason|cause|effect).*[.](ar|fr|en)");
    private static final Pattern LINK = Pattern.compile("address|website");

    private SmallChange() {}

    static boolean isAll(Content before, Content after) {
        var differences = Difference.between(before, after);
        return !differences.isEmpty() && differences.stream().allMatch(SmallChange::isSmall);
    }

    private static boolean isSmall(Difference one) {
        return one.before() != null
                && one.after() != null
                && (LINK.matcher(one.field()).matches()
                        || TEXT.matcher(one.field()).matches() && isTypingError(one.before(), one.after()));
    }

    /** As many words as before, in each at most two letters others, and no digit touched. */
    private static boolean isTypingError(String before, String after) {
        String[] was = before.strip().split("\\s+");
        String[] is = after.strip().split("\\s+");
        if (was.length != is.length || !before.replaceAll("\\D", "").equals(after.replaceAll("\\D", ""))) {
            return false;
        }
        for (int at = 0; at < was.length; at++) {
            if (!was[at].equals(is[at])
                    && (was[at].length() < 4 || new LevenshteinDistance(LETTERS).apply(was[at], is[at]) < 0)) {
                return false;
            }
        }
        return true;
    }
}
