package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shoreatlas.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page for staff, none of which any cache may keep. */
@ControllerAdvice(annotations = DeskController.class)
class DeskModel {

    @ModelAttribute("lang")
    Language lang(Language language, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return language;
    }

    @ModelAttribute("languages")
    Language[] languages() {
        return Language.values();
    }

    @ModelAttribute("address")
    DeskAddress address(HttpServletRequest request) {
        String query = request.getQueryString();
        return new DeskAddress(request.getRequestURI(), query == null ? "" : "?" + query);
    }
}
