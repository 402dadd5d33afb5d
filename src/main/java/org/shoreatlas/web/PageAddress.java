package org.shoreatlas.web;

import java.nio.charset.StandardCharsets;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.springframework.web.util.UriUtils;

/**
 * The address of a page, and of its siblings in the other languages.
 *
 * @param path as asked for, encoded, beginning with {@code /{lang}}
 * @param query as asked for, encoded, empty or beginning with {@code ?}
 * @param canonical the part of the query that says what the page shows, encoded, empty or beginning with {@code ?}
 * @param then what a link appends so that it leads to the same moment: empty, or {@code ?asOf=…}
 */
public record PageAddress(Addresses addresses, String path, String query, String canonical, String then) {

    /** Attribute of a request: the path that was understood, where nothing is at the one that arrived. */
    public static final String UNDERSTOOD = PageAddress.class.getName() + ".understood";

    /** The same page in a language, relative to the site. */
    public String in(Language language) {
        return pathIn(language) + query;
    }

    /** An address of the site, given without the language, in the language of this page and at the same moment. */
    public String to(String address) {
        return language() + address + (address.contains("?") ? then.replace('?', '&') : then);
    }

    /** An address of the site, complete with its language, with the configured base. */
    public String of(String address) {
        return addresses.of(address);
    }

    /** Whether this page lies at or below an address of the site, given without the language. */
    public boolean isBelow(String address) {
        return (path + "/").startsWith(language() + address + "/");
    }

    /** The form by which an error on this page is reported. */
    public String report() {
        return language() + "/report"
                + (isBelow("/report")
                        ? ""
                        : "?page="
                                + UriUtils.encode(path + query, StandardCharsets.UTF_8)
                                        .replace("%2F", "/")
                                        .replace("%3F", "?")
                                        .replace("%3D", "="));
    }

    public boolean isHome() {
        return path.equals(language());
    }

    private String language() {
        return path.substring(0, 3);
    }

    /** The same page as it is today and without any filter. */
    public String today() {
        return path;
    }

    /** The same page in a language, with the configured base and without what changes nothing. */
    public String canonical(Language language) {
        return addresses.of(pathIn(language) + canonical);
    }

    private String pathIn(Language language) {
        int end = path.indexOf('/', 1);
        return "/" + language.code() + (end < 0 || end == path.length() - 1 ? "" : path.substring(end));
    }

    /** The same page as it is today, and whatever it leads to. */
    PageAddress atPresent() {
        return new PageAddress(addresses, path, withoutMoment(query), withoutMoment(canonical), "");
    }

    private static String withoutMoment(String query) {
        String rest = query.replaceFirst("^\\?", "").replaceAll("(^|&)asOf=[^&]*", "");
        return rest.isEmpty() ? "" : "?" + rest.replaceFirst("^&", "");
    }
}
