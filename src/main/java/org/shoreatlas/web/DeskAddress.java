package org.shoreatlas.web;

import org.shoreatlas.kernel.Language;

/**
 * The address of a page for staff.
 *
 * @param path as asked for, beginning with {@code /desk/{lang}}
 * @param query as asked for, empty or beginning with {@code ?}
 */
public record DeskAddress(String path, String query) {

    private static final String DESK = "/desk/";
    private static final int END_OF_LANGUAGE = DESK.length() + 2;

    /** The same page in a language. */
    public String in(Language language) {
        return DESK + language.code() + path.substring(Math.min(END_OF_LANGUAGE, path.length())) + query;
    }

    /** A page for staff, given without {@code /desk} and language. */
    public String to(String page) {
        return path.substring(0, Math.min(END_OF_LANGUAGE, path.length())) + page;
    }

    /** Whether this page lies at or below a page for staff. */
    public boolean isBelow(String page) {
        return page.isEmpty() ? path.equals(to("")) : (path + "/").startsWith(to(page) + "/");
    }
}
