package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page. */
@ControllerAdvice(annotations = PageController.class)
class PageModel {

    private final Addresses addresses;

    PageModel(Addresses addresses) {
        this.addresses = addresses;
    }

    @ModelAttribute("lang")
    Language lang(Language language) {
        return language;
    }

    @ModelAttribute("languages")
    Language[] languages() {
        return Language.values();
    }

    @ModelAttribute("address")
    PageAddress address(HttpServletRequest request) {
        String query = request.getQueryString();
        return new PageAddress(addresses, request.getRequestURI(), query == null ? "" : "?" + query);
    }
}
