package org.shoreatlas.cache;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code If-None-Match} (RFC 9110, 13.1.2). */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private EntityTags() {}

    /** Whether one of the tags names these bytes, in any coding; compared weakly, as it is to be. */
    static boolean contain(String header, String tag) {
        if (header.strip().equals("*")) {
            return true;
        }
        Matcher one = TAG.matcher(header);
        while (one.find()) {
            if (one.group(1).equals(tag) || one.group(1).startsWith(tag + "-")) {
                return true;
            }
        }
        return false;
    }
}
