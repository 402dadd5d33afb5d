package org.shoreatlas.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that is held together within text of another direction (Unicode UAX 9), where lines are broken by us. */
public final class Isolates {

    private static final Pattern OPEN = Pattern.compile("([\u2066-\u2068])[^\u2066-\u2069]*$");

    private Isolates() {}

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
