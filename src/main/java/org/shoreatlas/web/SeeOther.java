package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shoreatlas.kernel.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** The answer to a form that was accepted: what came of it is read elsewhere, by GET (RFC 9110, 303 See Other). */
public final class SeeOther {

    private SeeOther() {}

    /** The name of a view that leads to a path. */
    public static String at(String path, HttpServletRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + path;
    }

    /**
     * The name of a view that leads to a page of the desk.
     *
     * @param page its path below the language
     */
    public static String atDesk(String page, Language language, HttpServletRequest request) {
        return at("/desk/" + language.code() + page, request);
    }
}
