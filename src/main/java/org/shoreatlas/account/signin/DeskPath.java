package org.shoreatlas.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.shoreatlas.kernel.Language;

/** Where a form or a redirect may lead: to the desk and nowhere else. */
final class DeskPath {

    private static final int LONGEST = 4000;
    private static final Pattern OURS = Pattern.compile("/desk/(ar|fr|en)([/?][^\\s\\p{Cntrl}\\\\{}#]*)?");

    private DeskPath() {}

    /** A path with query, as it was asked for. */
    static String of(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    static boolean isOurs(String path) {
        return path.length() <= LONGEST && OURS.matcher(path).matches() && !path.contains("//") && !path.contains("..");
    }

    /** Where to go after signing in. */
    static String orHome(String path, Language language) {
        return isOurs(path) ? path : "/desk/" + language.code();
    }
}
